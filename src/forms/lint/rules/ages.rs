//! An age gate says how old people have to be.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::{AGE_MAX, FieldKind};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        let is_age = |age: u32| (1..=AGE_MAX).contains(&age);
        let is_wrong = field.kind == FieldKind::AgeGate && !field.min_age.is_some_and(is_age);
        let finding = is_wrong.then(|| {
            let finding = Finding::new(Rule::AgeMissing, &field.id);
            finding.with("max", i64::from(AGE_MAX))
        });
        finding.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};

    #[test]
    fn a_gate_has_an_age() {
        for wrong in [None, Some(0), Some(121)] {
            finds(Rule::AgeMissing, "f4", |form| {
                form.fields[3].kind = FieldKind::AgeGate;
                form.fields[3].min_age = wrong;
            });
        }
        passes(Rule::AgeMissing, |form| {
            form.fields[3].kind = FieldKind::AgeGate;
            form.fields[3].min_age = Some(1);
        });
    }
}
