//! A field can repeat one before it of its own kind.

use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.those(Rule::RepeatsUnknown, |field| {
        let Some(other) = &field.same_as else {
            return false;
        };
        let earlier = form.find_before(other, field);
        earlier.is_none_or(|earlier| earlier.kind != field.kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};

    #[test]
    fn what_is_repeated_comes_before() {
        finds(Rule::RepeatsUnknown, "f4", |form| {
            form.fields[3].same_as = Some("f1".into());
        });
        passes(Rule::RepeatsUnknown, |form| {
            let mut again = form.fields[3].clone();
            again.same_as = Some("f4".into());
            form.add_field(&again, None);
        });
    }
}
