//! Programs find an answer by its name.

use crate::forms::lint::{Finding, NAME_MAX, Rule, Subject, is_field_key};
use crate::forms::model::{Definition, Field};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        if !field.kind.is_answered() {
            return Vec::new();
        }
        let finding = if !is_field_key(&field.key) {
            let finding = Finding::new(Rule::KeyInvalid, &field.id);
            Some(finding.with("max", NAME_MAX))
        } else if is_taken(form.definition, field) {
            let finding = Finding::new(Rule::KeyTaken, &field.id);
            Some(finding.with("name", field.key.as_str()))
        } else {
            None
        };
        finding.into_iter().collect()
    })
}

/// Whether a field above has the name.
fn is_taken(definition: &Definition, field: &Field) -> bool {
    let mut fields = definition.fields.iter();
    let first = fields.find(|other| other.key == field.key);
    first.is_some_and(|first| first.id != field.id)
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
