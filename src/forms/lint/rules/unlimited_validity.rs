//! A consent that is asked for again from time to time is one that people remember.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    form.those(Rule::UnlimitedValidity, |field| {
        let purpose = form.context.purpose_of(field);
        let has_no_end = purpose.is_some_and(|purpose| purpose.validity_months.is_none());
        field.kind == FieldKind::Consent && has_no_end
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds_in, passes_in, reword};

    #[test]
    fn a_consent_has_an_end() {
        finds_in(Rule::UnlimitedValidity, "f3", |_, context| {
            reword(context, |purpose| purpose.validity_months = None);
        });
        passes_in(Rule::UnlimitedValidity, |_, context| {
            reword(context, |purpose| purpose.validity_months = Some(120));
        });
    }
}
