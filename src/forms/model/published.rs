//! A form as it was published.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Definition;
use crate::contacts::fields::model::Meaning;
use crate::ids::PurposeId;
use crate::purposes::model::PurposeVersion;

/// What the renderer and the recorder know of the purposes of a form's consents, frozen with it.
pub type Purposes = BTreeMap<PurposeId, PurposeVersion>;

/// A published form, whole: what is canonicalised and hashed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedDefinition {
    /// Of which form.
    pub form_key: String,
    /// 1, 2, ...
    pub number: i64,
    /// The draft at the time.
    pub definition: Definition,
    /// The wordings that it asked for.
    pub purposes: Purposes,
    /// What the contact's own fields meant that it fills, by their keys.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub contact_fields: BTreeMap<String, Meaning>,
    /// The controller that was named.
    pub controller: Controller,
}

/// Who asks (EDPB Guidelines 05/2020, paragraph 64: named in the request itself).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Controller {
    /// Name.
    pub name: String,
    /// Where people write.
    pub contact_email: String,
    /// Its privacy notice; may be empty.
    pub privacy_url: String,
}
