//! Who consents, consents to a purpose. A plain box, a choice or a signature that asks for consent
//! records a word and no purpose: nobody could withdraw it, nor prove to what it was given.

use std::collections::BTreeSet;

use crate::forms::lint::texts::{Passage, What};
use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    let asking = form.passages.iter().filter(|passage| asks(passage));
    let fields: BTreeSet<&str> = asking.map(|passage| passage.at.field).collect();
    form.those(Rule::UnboundConsent, |field| {
        fields.contains(field.id.as_str())
    })
}

fn asks(passage: &Passage) -> bool {
    let is_answer = passage.at.kind.is_some_and(|kind| {
        let is_box = matches!(kind, FieldKind::Checkbox | FieldKind::Signature);
        is_box || kind == FieldKind::AgeGate || kind.has_choices()
    });
    let is_asked = matches!(passage.at.what, What::Label | What::Choice);
    // Agreeing to terms is a contract.
    is_answer
        && is_asked
        && passage.has(passage.lexicon.agrees)
        && !passage.has(passage.lexicon.terms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{choices, finds, passes, template, text};

    #[test]
    fn a_plain_box_asks_for_no_consent() {
        finds(Rule::UnboundConsent, "f5", |form| {
            let mut plain = template(FieldKind::Checkbox);
            plain.label = text("I would like to receive news");
            form.add_field(&plain, None);
        });
        finds(Rule::UnboundConsent, "f2", |form| {
            form.fields[1].choices = choices(&["Yes, I agree to be called", "No"]);
        });
    }

    #[test]
    fn a_box_may_ask_for_something_else() {
        passes(Rule::UnboundConsent, |form| {
            for label in ["I am a member", "I agree to the terms of use"] {
                let mut plain = template(FieldKind::Checkbox);
                plain.label = text(label);
                form.add_field(&plain, None);
            }
            form.fields[3].label = text("What would you say if I agree?");
        });
    }
}
