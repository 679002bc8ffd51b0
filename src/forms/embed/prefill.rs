//! Which fields a website may fill in for its visitors (`data-fill-KEY` on the snippet's element).

use std::collections::BTreeMap;

use super::super::model::{Definition, Field, FieldKind};
use super::super::render::control_name;

/// Names of the controls by the fields' keys, as JSON for the script of the page; empty if there are
/// none.
#[must_use]
pub fn controls(definition: &Definition) -> String {
    let fields = definition.fields.iter().filter(|field| may_fill(field));
    let names: BTreeMap<&str, String> = fields
        .map(|field| (field.key.as_str(), control_name(&field.id)))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    serde_json::to_string(&names).unwrap_or_default()
}

/// What has an answer of its own keeps it. What people tick, choose by a button or sign is theirs alone to say (GDPR Art. 4(11); EDPB
/// Guidelines 05/2020, paragraph 79).
#[must_use]
pub fn may_fill(field: &Field) -> bool {
    !field.key.is_empty()
        && matches!(
            field.kind,
            FieldKind::Text
                | FieldKind::LongText
                | FieldKind::Email
                | FieldKind::Phone
                | FieldKind::Number
                | FieldKind::Date
                | FieldKind::Url
                | FieldKind::Select
                | FieldKind::Country
                | FieldKind::Hidden
        )
        && field.value.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::model::FIELD_KINDS;

    fn with(kind: FieldKind, key: &str) -> Field {
        Field {
            id: "f1".into(),
            key: key.into(),
            kind,
            ..Field::default()
        }
    }

    #[test]
    fn no_box_no_button_and_no_signature_is_filled_in() {
        for kind in FIELD_KINDS {
            let is_own_act = matches!(
                kind,
                FieldKind::Consent
                    | FieldKind::AgeGate
                    | FieldKind::Checkbox
                    | FieldKind::CheckboxGroup
                    | FieldKind::Radio
                    | FieldKind::Signature
            );
            let may = may_fill(&with(kind, "key"));
            assert!(!(is_own_act && may), "{kind:?}");
        }
    }

    #[test]
    fn an_answer_of_its_own_stays() {
        let hidden = with(FieldKind::Hidden, "campaign");
        assert!(may_fill(&hidden));
        let value = "spring".to_owned();
        assert!(!may_fill(&Field { value, ..hidden }));
    }

    #[test]
    fn only_fields_with_a_key_are_named() {
        let definition = Definition {
            fields: vec![with(FieldKind::Email, "email"), with(FieldKind::Text, "")],
            ..Definition::default()
        };
        assert_eq!(controls(&definition), r#"{"email":"field.f1"}"#);
        assert_eq!(controls(&Definition::default()), "");
    }
}
