//! Forms to start from, as data: a definition with texts in the desk's languages, and the purposes
//! that its consents are for, each with words that can be changed before anybody is asked.

pub mod service;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use uuid::Uuid;

use super::model::{Controller, Definition, PublishedDefinition, Purposes};
use crate::i18n::Text;
use crate::ids::PurposeId;
use crate::purposes::model::{Change, PurposeContent, PurposeVersion};

/// One file a template.
const FILES: [&str; 5] = [
    include_str!("newsletter.json"),
    include_str!("event_photos.json"),
    include_str!("medical_study.json"),
    include_str!("call_recording.json"),
    include_str!("children.json"),
];

/// A form to start from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its name in addresses.
    pub key: String,
    /// A few words.
    pub name: Text,
    /// What it is for.
    pub description: Text,
    /// What its consents are for.
    pub purposes: Vec<TemplatePurpose>,
    /// Key of the purpose of each consent, by the field's id.
    pub consents: BTreeMap<String, String>,
    /// The form; its consents have no purposes yet.
    pub definition: Definition,
}

/// A purpose that there may not be yet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplatePurpose {
    /// Name for programs.
    pub key: String,
    /// What it says.
    pub content: PurposeContent,
}

static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    // A broken one is left out here; a test refuses it.
    let read = |file: &&str| serde_json::from_str(file).ok();
    FILES.iter().filter_map(read).collect()
});

/// All templates, in the order in which they are offered.
#[must_use]
pub fn templates() -> &'static [Template] {
    &TEMPLATES
}

/// The template of a key.
#[must_use]
pub fn find_template(key: &str) -> Option<&'static Template> {
    templates().iter().find(|template| template.key == key)
}

impl Template {
    /// The form with purposes bound to its consents, as far as there are any: in the order of
    /// [`Template::purposes`].
    #[must_use]
    pub fn bound_to(&self, purposes: &[Option<PurposeId>]) -> Definition {
        let mut definition = self.definition.clone();
        for field in &mut definition.fields {
            let key = self.consents.get(&field.id);
            let place = key.and_then(|key| {
                let mut known = self.purposes.iter();
                known.position(|purpose| purpose.key == *key)
            });
            field.purpose = place.and_then(|place| purposes.get(place).copied().flatten());
        }
        definition
    }

    /// The form as it would look with the purposes that the template names.
    #[must_use]
    pub fn as_published(&self, controller: Controller) -> PublishedDefinition {
        let version = |(number, purpose): (u128, &TemplatePurpose)| {
            let id = PurposeId(Uuid::from_u128(number));
            let version = PurposeVersion {
                id: Uuid::from_u128(number).into(),
                purpose_id: id,
                number: 1,
                content: purpose.content.clone(),
                change: Change::First,
                first_used_at: None,
            };
            (id, version)
        };
        let purposes: Purposes = (1..).zip(&self.purposes).map(version).collect();
        let ids: Vec<_> = purposes.keys().copied().map(Some).collect();
        PublishedDefinition {
            form_key: self.key.clone(),
            number: 1,
            definition: self.bound_to(&ids),
            purposes,
            contact_fields: BTreeMap::new(),
            controller,
        }
    }
}
