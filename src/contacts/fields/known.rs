//! What is known of one person in the custom fields, and where it comes from.

use jiff::civil::Date;

use super::model::{ContactField, Kind};
use crate::ids::{SubjectId, SubmissionId, UserId};
use crate::time::Timestamp;

/// Through what a value came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Source {
    /// An answer to a form.
    Form,
    /// Staff wrote it down.
    Desk,
    /// The person wrote it in the portal.
    Portal,
}

impl Source {
    /// Stable name; its words are the language key `contact-value-from-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Desk => "desk",
            Self::Portal => "portal",
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// Through what.
    pub source: Source,
    /// With which submission.
    pub submission: Option<SubmissionId>,
    /// Who of the staff.
    pub user: Option<UserId>,
    /// Whether it is sure who said it.
    pub is_proven: bool,
    /// When it was said.
    pub said_at: Timestamp,
}

/// What is known of a person in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// In canonical form, never empty.
    pub text: String,
    /// Whether it is sure who said it.
    pub is_proven: bool,
    /// Through what it came to be known.
    pub source: Source,
    /// With which submission; none if that is not kept any more.
    pub submission: Option<SubmissionId>,
    /// Name of whoever of the staff wrote it down.
    pub user_name: Option<String>,
    /// When it was said.
    pub said_at: Timestamp,
    /// The day beside the signature, if it was on paper.
    pub signed_on: Option<Date>,
}

/// A value to be written down.
pub struct NewValue<'a> {
    /// Of whom.
    pub subject: SubjectId,
    /// Key of the field.
    pub field: &'a str,
    /// Kind of the field.
    pub kind: Kind,
    /// In canonical form; empty to take the value away.
    pub text: &'a str,
    /// Where it comes from.
    pub origin: Origin,
}

/// A field, and what is known of a person in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub field: ContactField,
    /// What; nothing, if nothing is known.
    pub value: Option<Value>,
}

impl Known {
    /// The value in canonical form, empty if there is none.
    #[must_use]
    pub fn text(&self) -> &str {
        self.value.as_ref().map_or("", |value| value.text.as_str())
    }
}
