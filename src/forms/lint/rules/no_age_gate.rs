//! A form that speaks to children asks whether somebody is old enough to consent.

use crate::forms::lint::{FORM, Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    let fields = &form.definition.fields;
    let has_gate = fields.iter().any(|field| field.kind == FieldKind::AgeGate);
    let asks = form.definition.consents().next().is_some();
    if has_gate || !asks {
        return Vec::new();
    }
    let mut words = form
        .passages
        .iter()
        .filter_map(|passage| passage.first_of(passage.lexicon.children));
    let finding = words.next().map(|word| {
        let finding = Finding::new(Rule::NoAgeGate, FORM);
        finding.with("found", word.trim_end_matches('*'))
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes, template, text};

    #[test]
    fn a_form_for_children_asks_for_their_age() {
        finds(Rule::NoAgeGate, FORM, |form| {
            form.title = text("Reading club for kids");
        });
        passes(Rule::NoAgeGate, |form| {
            form.title = text("Reading club for kids");
            let mut gate = template(FieldKind::AgeGate);
            gate.min_age = Some(16);
            form.add_field(&gate, None);
        });
    }

    #[test]
    fn one_that_asks_for_no_consent_need_not() {
        passes(Rule::NoAgeGate, |form| {
            form.title = text("Reading club for kids");
            form.fields.remove(2);
        });
        passes(Rule::NoAgeGate, |form| form.title = text("Kidney health"));
    }
}
