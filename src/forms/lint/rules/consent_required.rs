//! Whoever must tick a box does not agree freely.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    form.those(Rule::ConsentRequired, |field| {
        field.kind == FieldKind::Consent && field.required && !field.yes_no
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};

    #[test]
    fn a_box_of_consent_can_stay_empty() {
        finds(Rule::ConsentRequired, "f3", |form| {
            form.fields[2].required = true;
        });
    }

    #[test]
    fn of_yes_and_no_one_can_be_asked_for() {
        passes(Rule::ConsentRequired, |form| {
            form.fields[2].required = true;
            form.fields[2].yes_no = true;
        });
    }
}
