//! Subjects and identifiers.

use serde::{Deserialize, Serialize};

use crate::accounts::model::fold_email;
use crate::ids::{IdentifierId, SubjectId};
use crate::time::Timestamp;

/// What an identifier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum IdentifierKind {
    /// An address, folded to lower case.
    Email,
    /// A number in E.164 form.
    Phone,
    /// An id of another system.
    ExternalId,
}

impl IdentifierKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::ExternalId];

    /// The kind of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Stable name; its words are the language key `identifier-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::ExternalId => "external_id",
        }
    }

    /// The form in which identifiers of this kind are stored and compared.
    #[must_use]
    pub fn normalise(self, value: &str) -> String {
        match self {
            Self::Email => fold_email(value),
            // E.164: a plus and up to 15 digits.
            Self::Phone => value
                .chars()
                .filter(|c| c.is_ascii_digit() || *c == '+')
                .collect(),
            Self::ExternalId => value.trim().to_owned(),
        }
    }
}

/// Where somebody is reached, or what they are called elsewhere: a kind and a normalised value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ContactPoint {
    /// What it is.
    pub kind: IdentifierKind,
    /// Normalised.
    pub value: String,
}

/// What a subject is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// Its id.
    pub id: IdentifierId,
    /// What it is.
    pub kind: IdentifierKind,
    /// Normalised.
    pub value: String,
    /// When the person proved that it is theirs.
    pub verified_at: Option<Timestamp>,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Their id.
    pub id: SubjectId,
    /// As they wrote it; may be empty.
    pub name: String,
    /// In which to write to them.
    pub language: String,
    /// Where they live (ISO 3166-1 alpha-2); empty if that is not known.
    pub country: String,
    /// First seen.
    pub created_at: Timestamp,
    /// What they are known by.
    pub identifiers: Vec<Identifier>,
}

impl Subject {
    /// Where mail reaches them: a verified address before one that is not.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        let mut emails: Vec<_> = self
            .identifiers
            .iter()
            .filter(|i| i.kind == IdentifierKind::Email)
            .collect();
        emails.sort_by_key(|identifier| identifier.verified_at.is_none());
        emails.first().map(|identifier| identifier.value.as_str())
    }

    /// What to call them on a page of the desk.
    #[must_use]
    pub fn title(&self) -> String {
        let first = self
            .identifiers
            .first()
            .map(|identifier| identifier.value.as_str());
        if self.name.is_empty() {
            first.unwrap_or("?").to_owned()
        } else {
            self.name.clone()
        }
    }
}
