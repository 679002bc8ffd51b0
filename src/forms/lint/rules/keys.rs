//! Programs find an answer by its name.

use std::collections::BTreeMap;

use crate::forms::lint::{Finding, NAME_MAX, Rule, Subject, is_field_key};

pub fn check(form: &Subject) -> Vec<Finding> {
    let fields = form.definition.fields.iter();
    let named = fields.rev().map(|field| (&field.key, &field.id));
    // Of several with one name, the one on top.
    let owners: BTreeMap<_, _> = named.collect();
    form.each(|field| {
        if !field.kind.is_answered() {
            return Vec::new();
        }
        let finding = if !is_field_key(&field.key) {
            let finding = Finding::new(Rule::KeyInvalid, &field.id);
            Some(finding.with("max", NAME_MAX))
        } else if owners.get(&field.key) != Some(&&field.id) {
            let finding = Finding::new(Rule::KeyTaken, &field.id);
            Some(finding.with("name", field.key.as_str()))
        } else {
            None
        };
        finding.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};

    #[test]
    fn names_are_valid_and_unique() {
        finds(Rule::KeyTaken, "f4", |form| {
            form.fields[3].key = "email".into();
        });
        for key in ["", "Name", "1", "a b", "ä"] {
            finds(Rule::KeyInvalid, "f4", |form| {
                form.fields[3].key = key.into();
            });
        }
        passes(Rule::KeyInvalid, |form| {
            form.fields[3].key = "e-mail_2".into();
        });
        passes(Rule::KeyTaken, |form| {
            form.fields[3].key = "e-mail_2".into();
        });
    }
}
