//! Whose consent it is, is known: by one e-mail address, one phone number, or both. That can't depend on
//! what somebody answers.

use crate::forms::lint::{FORM, Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    let mut findings = Vec::new();
    let has_email = asks_all(form, FieldKind::Email);
    if !is_identified(form) {
        findings.push(Finding::new(Rule::NobodyIdentified, FORM));
    }
    if form.definition.confirm_email && !has_email {
        findings.push(Finding::new(Rule::ConfirmNeedsEmail, FORM));
    }
    for kind in [FieldKind::Email, FieldKind::Phone] {
        let fields = form.definition.fields.iter();
        // A field that repeats the first one asks for nobody else.
        let mut of_kind = fields.filter(|field| field.kind == kind && field.same_as.is_none());
        findings.extend(
            of_kind
                .nth(1)
                .map(|second| Finding::new(Rule::IdentifiedTwice, &second.id)),
        );
    }
    findings
}

/// Whether everybody says who they are.
pub fn is_identified(form: &Subject) -> bool {
    asks_all(form, FieldKind::Email) || asks_all(form, FieldKind::Phone)
}

fn asks_all(form: &Subject, kind: FieldKind) -> bool {
    let mut always = form.definition.always_shown();
    always.any(|field| field.kind == kind && field.required)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::condition::Op;
    use crate::forms::lint::testing::{finds, found_in, passes, template, when};

    #[test]
    fn somebody_is_identified_once() {
        finds(Rule::NobodyIdentified, FORM, |form| {
            form.confirm_email = false;
            form.fields[0].required = false;
            form.fields[0].serves = form.fields[1].serves;
        });
        finds(Rule::IdentifiedTwice, "f5", |form| {
            form.add_field(&template(FieldKind::Email), None);
        });
        passes(Rule::IdentifiedTwice, |form| {
            form.add_field(&template(FieldKind::Phone), None);
            let mut again = template(FieldKind::Email);
            again.same_as = Some(form.fields[0].id.clone());
            form.add_field(&again, None);
        });
    }

    #[test]
    fn a_phone_number_is_enough() {
        passes(Rule::NobodyIdentified, |form| {
            form.confirm_email = false;
            form.fields[0].kind = FieldKind::Phone;
        });
    }

    #[test]
    fn who_has_to_confirm_by_mail_gives_an_address() {
        let found = found_in(|form, _| form.fields[0].kind = FieldKind::Phone);
        assert!(found.contains(&(FORM.to_owned(), Rule::ConfirmNeedsEmail)));
        passes(Rule::ConfirmNeedsEmail, |form| form.confirm_email = true);
    }

    #[test]
    fn nobody_is_identified_by_a_field_that_may_be_hidden() {
        finds(Rule::NobodyIdentified, FORM, |form| {
            form.confirm_email = false;
            form.fields.swap(0, 1);
            form.fields[1].visible_if = Some(when("f2", Op::Is, "c1"));
        });
    }
}
