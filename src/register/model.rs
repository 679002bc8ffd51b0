//! What is looked for in the register, and what is found.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::consents::model::{Event, EventKind, Source};
use crate::consents::standing::Standing;
use crate::ids::{PurposeId, SubjectId, UserId};
use crate::purposes::model::Channel;
use crate::time::Timestamp;

/// Rows that are counted at most: "10,000+".
pub const COUNTED: i64 = 10_000;
/// People whom the beginning of an identifier may lead to.
pub const PEOPLE: i64 = 1_000;

/// One way to read what was typed as an identifier.
pub use crate::contacts::model::ContactPoint as Reading;

/// What is looked for. At least one of them is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Criteria {
    /// As it was typed; empty: anybody.
    pub identifier: String,
    /// Whether it is only the beginning.
    pub is_prefix: bool,
    /// How it can be read.
    pub readings: Vec<Reading>,
    /// TRUE or FALSE.
    pub agreed: Option<bool>,
    /// Not before.
    pub from: Option<Timestamp>,
    /// Before.
    pub to: Option<Timestamp>,
    /// To what.
    pub purpose: Option<PurposeId>,
    /// To what kind of reaching people.
    pub channel: Option<Channel>,
    /// Where it was said.
    pub source: Option<Source>,
}

/// Where a record stands in the order of the register: newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Since when the word stands.
    pub since: Timestamp,
    /// Whose it is.
    pub subject: SubjectId,
    /// To what.
    pub purpose: PurposeId,
}

impl Place {
    /// As it stands in addresses: no personal data.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}.{}.{}", self.since.0, self.subject, self.purpose)
    }

    /// The place of a key.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let mut parts = key.split('.');
        let since = Timestamp(parts.next()?.parse().ok()?);
        let subject = parts.next()?.parse().ok()?;
        let purpose = parts.next()?.parse().ok()?;
        Some(Self {
            since,
            subject,
            purpose,
        })
    }
}

/// A page of the register to turn to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// The newest.
    #[default]
    First,
    /// What is older than a record.
    After(Place),
    /// What is newer than a record.
    Before(Place),
}

/// A record, by whose and to what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordId {
    /// Whose.
    pub subject: SubjectId,
    /// To what.
    pub purpose: PurposeId,
}

impl RecordId {
    /// As a check box has it.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}.{}", self.subject, self.purpose)
    }

    /// The record of a check box.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let (subject, purpose) = key.split_once('.')?;
        Some(Self {
            subject: subject.parse().ok()?,
            purpose: purpose.parse().ok()?,
        })
    }
}

/// A row of the register.
#[derive(Clone, Debug)]
pub struct Record {
    /// What the person is known by, the numbers first.
    pub identifiers: Vec<Reading>,
    /// What they are called; may be empty.
    pub name: String,
    /// Their latest word.
    pub latest: Event,
    /// What it comes to today.
    pub standing: Standing,
}

impl Record {
    /// Which it is.
    #[must_use]
    pub fn id(&self) -> RecordId {
        RecordId {
            subject: self.latest.subject_id,
            purpose: self.latest.purpose_id,
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        Place {
            since: self.latest.occurred_at,
            subject: self.latest.subject_id,
            purpose: self.latest.purpose_id,
        }
    }

    /// What the person is known by, as one text.
    #[must_use]
    pub fn known_by(&self) -> String {
        let values = self.identifiers.iter().map(|known| known.value.as_str());
        values.collect::<Vec<_>>().join(", ")
    }

    /// TRUE or FALSE.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.latest.kind.is_agreement()
    }
}

/// What a search has found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// A page of it.
    pub records: Vec<Record>,
    /// How many there are, up to [`COUNTED`] and one more.
    pub count: i64,
    /// Whether there are newer ones.
    pub has_newer: bool,
    /// Whether there are older ones.
    pub has_older: bool,
}

/// What a user looks for, or did.
#[derive(Clone, Debug)]
pub struct Search {
    /// Its id.
    pub id: Uuid,
    /// As the user calls it; none: it was only the last one.
    pub name: Option<String>,
    /// What it looks for.
    pub criteria: Criteria,
}

/// What an agent does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum DeedKind {
    /// Writes down what somebody said.
    Add,
    /// Writes down that somebody says something else now.
    Change,
    /// Takes back wrong records.
    Delete,
}

impl DeedKind {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Change => "change",
            Self::Delete => "delete",
        }
    }
}

/// Something that an agent did in one go.
#[derive(Clone, Debug)]
pub struct Deed {
    /// The id of the form.
    pub id: Uuid,
    /// Who did it.
    pub user: UserId,
    /// What.
    pub kind: DeedKind,
    /// When.
    pub done_at: Timestamp,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
}

/// How an agent may know what somebody said.
pub const METHODS: [&str; 5] = ["phone", "in_person", "letter", "email", "other"];

/// What a change to the other value is called, of a latest word.
#[must_use]
pub fn opposite(kind: EventKind) -> EventKind {
    match kind {
        kind if kind.is_agreement() => EventKind::Withdrawn,
        // Keeping makes it a renewal where it is one.
        _ => EventKind::Given,
    }
}
