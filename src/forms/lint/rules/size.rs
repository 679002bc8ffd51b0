//! A form can be filled in, and kept.

use crate::forms::lint::{FORM, Finding, Rule, Subject};
use crate::forms::model::FIELDS_MAX;

pub fn check(form: &Subject) -> Vec<Finding> {
    let is_too_large = form.definition.fields.len() > FIELDS_MAX;
    let finding = is_too_large.then(|| {
        let finding = Finding::new(Rule::TooManyFields, FORM);
        finding.with("max", FIELDS_MAX)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes, template};
    use crate::forms::model::{Definition, FieldKind};

    fn with_fields(count: usize) -> impl Fn(&mut Definition) {
        move |form| {
            while form.fields.len() < count {
                form.add_field(&template(FieldKind::Text), None);
            }
        }
    }

    #[test]
    fn a_form_has_two_hundred_fields_at_most() {
        finds(Rule::TooManyFields, FORM, with_fields(FIELDS_MAX + 1));
        passes(Rule::TooManyFields, with_fields(FIELDS_MAX));
    }
}
