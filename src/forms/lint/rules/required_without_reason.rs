//! Where yes or no has to be said, a sentence says why.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    form.those(Rule::RequiredWithoutReason, |field| {
        let has_reason = field.hint.values().any(|text| !text.trim().is_empty());
        field.kind == FieldKind::Consent && field.yes_no && field.required && !has_reason
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes, text};

    #[test]
    fn who_has_to_answer_is_told_why() {
        finds(Rule::RequiredWithoutReason, "f3", |form| {
            form.fields[2].yes_no = true;
            form.fields[2].required = true;
        });
        passes(Rule::RequiredWithoutReason, |form| {
            form.fields[2].yes_no = true;
            form.fields[2].required = true;
            form.fields[2].hint = text("Please choose, so that we need not ask again.");
        });
        passes(Rule::RequiredWithoutReason, |form| {
            form.fields[2].yes_no = true;
        });
    }
}
