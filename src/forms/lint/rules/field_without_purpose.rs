//! Each answer is needed for a purpose: what serves none is not asked for.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::{Field, FieldKind};

pub fn check(form: &Subject) -> Vec<Finding> {
    let is_purpose = |field: &Field| {
        let known = form.context.purposes.as_ref();
        let is_known = |id| known.is_none_or(|purposes| purposes.contains_key(&id));
        field.serves.is_some_and(is_known)
    };
    form.those(Rule::FieldWithoutPurpose, |field| {
        asks_for_data(field) && !is_purpose(field)
    })
}

/// Whether it is more than what a consent needs: who gives it, how old they are, the word itself.
fn asks_for_data(field: &Field) -> bool {
    match field.kind {
        FieldKind::Consent | FieldKind::AgeGate | FieldKind::Signature => false,
        FieldKind::Email | FieldKind::Phone => !field.required && field.same_as.is_none(),
        kind => kind.is_answered() && field.same_as.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, found_in, passes, purpose, template};

    #[test]
    fn what_is_asked_for_serves_a_purpose() {
        finds(Rule::FieldWithoutPurpose, "f4", |form| {
            form.fields[3].serves = None;
        });
        finds(Rule::FieldWithoutPurpose, "f4", |form| {
            form.fields[3].serves = Some(purpose(9));
        });
    }

    #[test]
    fn what_a_consent_needs_is_asked_for_anyway() {
        passes(Rule::FieldWithoutPurpose, |form| {
            let mut gate = template(FieldKind::AgeGate);
            gate.min_age = Some(16);
            form.add_field(&gate, None);
            form.add_field(&template(FieldKind::Signature), None);
        });
    }

    #[test]
    fn a_phone_number_that_may_be_left_out_is_not_needed_to_identify_anybody() {
        let found = found_in(|form, _| {
            form.add_field(&template(FieldKind::Phone), None);
        });
        assert_eq!(found, [("f5".to_owned(), Rule::FieldWithoutPurpose)]);
    }
}
