//! A form as data.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Field, FieldKind};
use crate::i18n::Text;
use crate::ids::PurposeId;

/// A form as data: what the builder edits and what a version freezes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Of this format.
    pub schema: u32,
    /// BCP 47 codes, the one to fall back to first.
    pub languages: Vec<String>,
    /// Heading.
    pub title: Text,
    /// What stands below the heading; limited Markdown (paragraphs, emphasis, links, lists).
    pub intro: Text,
    /// On the button.
    pub submit: Text,
    /// What is said afterwards.
    pub thanks: Text,
    /// Whether the answers count only once the person has confirmed by a link in a mail.
    pub confirm_email: bool,
    /// From top to bottom.
    pub fields: Vec<Field>,
    /// Number of the next field: a field's id is never used again.
    pub next_field: u32,
    /// Colour of buttons and links, `#rrggbb`; the ordinary one, if there is nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// Of which source text each translation was made: unit, language, hash (`translations`). It
    /// belongs to the draft: a version has none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translated_from: BTreeMap<String, BTreeMap<String, String>>,
}

/// The number in [`Definition::schema`].
pub const SCHEMA: u32 = 1;
/// Most fields of a form.
pub const FIELDS_MAX: usize = 200;

impl Definition {
    /// The field of an id.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The language to fall back to.
    #[must_use]
    pub fn default_language(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    /// Whether there is a field that takes a file.
    #[must_use]
    pub fn takes_files(&self) -> bool {
        self.fields
            .iter()
            .any(|field| field.kind == FieldKind::File)
    }

    /// Whether an answer goes to the contact's own field of a key.
    #[must_use]
    pub fn fills(&self, key: &str) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| field.goes_to.as_deref() == Some(key))
    }

    /// The ids of the fields whose answers go to contact's own fields of these keys.
    #[must_use]
    pub fn ids_filling(&self, keys: &BTreeSet<String>) -> BTreeSet<String> {
        let fills = |field: &&Field| field.goes_to.as_ref().is_some_and(|key| keys.contains(key));
        let fields = self.fields.iter().filter(fills);
        fields.map(|field| field.id.clone()).collect()
    }

    /// The consents, in order.
    pub fn consents(&self) -> impl Iterator<Item = (&Field, PurposeId)> {
        let consents = self
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Consent);
        consents.filter_map(|field| field.purpose.map(|purpose| (field, purpose)))
    }
}
