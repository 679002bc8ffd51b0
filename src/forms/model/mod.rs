//! What a form is made of.

mod answers;
mod definition;
mod field;
mod field_kind;
mod file_kind;
mod form_text;
mod published;

use crate::ids::{FormId, FormVersionId, UserId};
use crate::time::Timestamp;

pub use self::answers::{ANSWER_MAX, Answers, Filled, REFUSED, TICKED};
pub use self::definition::{Definition, FIELDS_MAX, SCHEMA};
pub use self::field::{AGE_MAX, AUTOCOMPLETE, Choice, DOCUMENT_MAX, Field, TEXT_MAX};
pub use self::field_kind::{FIELD_KINDS, FieldKind};
pub use self::file_kind::{FILE_KINDS, FileKind};
pub use self::form_text::{FORM_TEXTS, FormText};
pub use self::published::{Controller, PublishedDefinition, Purposes};

/// A form in the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// Name in addresses: small letters, digits, hyphens.
    pub key: String,
    /// What is being edited.
    pub draft: Definition,
    /// Counts saves of the draft.
    pub draft_revision: i64,
    /// Which sites may frame it, as browsers write origins.
    pub allowed_origins: Vec<String>,
    /// What visitors see; none before the first publishing.
    pub published: Option<FormVersionId>,
    /// Last save.
    pub updated_at: Timestamp,
    /// By whom.
    pub updated_by: Option<UserId>,
}
