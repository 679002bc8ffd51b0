//! What is typed about one person.

use std::collections::BTreeMap;

use super::Pairs;

/// What was sent to correct what is known of a person.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// What was typed, by the fields' keys. What is not in here stays as it is.
    pub values: BTreeMap<String, String>,
    /// What the person had before them ([`mark_of`](crate::contacts::fields::service::mark_of)).
    pub seen: String,
}

impl Sent {
    /// The name of a field's control.
    #[must_use]
    pub fn control_name(key: &str) -> String {
        format!("field.{key}")
    }

    /// Out of the controls of a sent form. Several ticked boxes are a line each; an empty one beside
    /// them says that none was ticked.
    #[must_use]
    pub fn from_pairs(pairs: Pairs) -> Self {
        let mut sent = Self::default();
        for (name, value) in pairs {
            if name == "seen" {
                sent.seen = value;
            } else if let Some(key) = name.strip_prefix("field.") {
                let value = value.replace("\r\n", "\n");
                let typed = sent.values.entry(key.to_owned()).or_default();
                let is_first = typed.is_empty();
                *typed = if is_first {
                    value
                } else {
                    format!("{typed}\n{value}")
                };
            }
        }
        sent
    }
}
