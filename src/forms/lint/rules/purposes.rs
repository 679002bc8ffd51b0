//! A consent is bound to one purpose of its own.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::{Field, FieldKind};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        let rule = broken(form, field).filter(|_| field.kind == FieldKind::Consent);
        let finding = rule.map(|rule| Finding::new(rule, &field.id));
        finding.into_iter().collect()
    })
}

fn broken(form: &Subject, field: &Field) -> Option<Rule> {
    let Some(id) = field.purpose else {
        return Some(Rule::PurposeMissing);
    };
    let known = form.context.purposes.as_ref();
    if known.is_some_and(|purposes| !purposes.contains_key(&id)) {
        return Some(Rule::PurposeUnknown);
    }
    let mut consents = form.definition.consents();
    let first = consents.find(|(_, purpose)| *purpose == id);
    let is_second = first.is_some_and(|(first, _)| first.id != field.id);
    is_second.then_some(Rule::PurposeTwice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, found_in, passes, purpose};

    #[test]
    fn a_consent_is_bound_to_one_purpose_of_its_own() {
        finds(Rule::PurposeMissing, "f3", |form| {
            form.fields[2].purpose = None;
        });
        finds(Rule::PurposeUnknown, "f3", |form| {
            form.fields[2].purpose = Some(purpose(9));
        });
        passes(Rule::PurposeMissing, |form| {
            form.fields[3].purpose = None;
        });
        passes(Rule::PurposeUnknown, |form| {
            form.fields[2].purpose = Some(purpose(2));
        });
        let again = |number| {
            move |form: &mut crate::forms::model::Definition| {
                let mut again = form.fields[2].clone();
                again.purpose = Some(purpose(number));
                form.add_field(&again, None);
            }
        };
        finds(Rule::PurposeTwice, "f5", again(1));
        assert_eq!(found_in(|form, _| again(2)(form)), []);
    }
}
