//! What is in a bundle.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::consents::model::{EventKind, Evidence, Source};
use crate::contacts::model::IdentifierKind;
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId, SubmissionId};
use crate::purposes::model::{Change, PurposeContent};
use crate::time::Timestamp;

/// What `manifest.json` calls itself.
pub const FORMAT: &str = "placet-evidence-bundle";
/// How it is to be read.
pub const VERSION: u32 = 1;
/// The manifest's name.
pub const MANIFEST: &str = "manifest.json";

/// Which records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum Scope {
    /// All of a person.
    Subject {
        /// Who.
        id: SubjectId,
    },
    /// All about a purpose.
    Purpose {
        /// Which.
        id: PurposeId,
    },
    /// All that happened in a time.
    Period {
        /// The first moment.
        from: Timestamp,
        /// The first moment that is no longer in it.
        to: Timestamp,
    },
}

impl Scope {
    /// Stable name; its words are the language key `bundle-of-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Subject { .. } => "subject",
            Self::Purpose { .. } => "purpose",
            Self::Period { .. } => "period",
        }
    }
}

/// A file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Where it is in the zip.
    pub path: String,
    /// In hexadecimal digits.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// `manifest.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// RFC 3339.
    pub made_at: String,
    /// Where it was made.
    pub publisher: Publisher,
    /// Which records.
    pub scope: Scope,
    /// How many.
    pub records: i64,
    /// Every other file, in the order of the zip.
    pub files: Vec<FileEntry>,
    /// Of whoever made it, over all that stands above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}

/// The signature of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Name of the key; it is in `keys/jwks.json`.
    pub kid: String,
    /// In hexadecimal digits, over the canonical JSON (RFC 8785) of the manifest without it.
    pub ed25519: String,
}

/// Where a bundle was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    /// The controller.
    pub name: String,
    /// Address of their Placet.
    pub url: String,
}

/// The part of a record that is for Placet: all that it takes to have the record again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The event.
    pub id: EventId,
    /// Whose.
    pub subject: KeptPerson,
    /// The purpose's id.
    pub purpose_id: PurposeId,
    /// Its name for programs.
    pub purpose_key: String,
    /// The wording; it is in `notices/`.
    pub purpose_version_id: PurposeVersionId,
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub occurred_at: Timestamp,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// Where.
    pub source: Source,
    /// With which form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission_id: Option<SubmissionId>,
    /// How it can be shown.
    pub evidence: Evidence,
}

/// A person, as records have them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPerson {
    /// Their id.
    pub id: SubjectId,
    /// What they are called; may be empty.
    #[serde(default)]
    pub name: String,
    /// Language of mails to them.
    pub language: String,
    /// What they are known by.
    pub identifiers: Vec<KeptIdentifier>,
}

/// What a person is known by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptIdentifier {
    /// What it is.
    pub kind: IdentifierKind,
    /// Normalised.
    pub value: String,
    /// When the person proved that it is theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<Timestamp>,
}

/// A file of `notices/`: all wordings of a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The purpose.
    pub id: PurposeId,
    /// Its name for programs.
    pub key: String,
    /// The oldest first.
    pub versions: Vec<NoticeVersion>,
}

/// A wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeVersion {
    /// Its id.
    pub id: PurposeVersionId,
    /// 1, 2, ...
    pub number: i64,
    /// Why it came to be.
    pub change: Change,
    /// Since when people were asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_used_at: Option<Timestamp>,
    /// What it says.
    pub content: PurposeContent,
}

/// How far a bundle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// Nobody has begun.
    Waiting,
    /// It is being made.
    Making,
    /// It can be fetched.
    Done,
    /// It could not be made.
    Failed,
}

impl State {
    /// Stable name; its words are the language key `bundle-state-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Making => "making",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

/// A bundle that a job makes.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// Its id.
    pub id: Uuid,
    /// Which records.
    pub scope: Scope,
    /// How far it is.
    pub state: State,
    /// Records that are in it.
    pub done: i64,
    /// Records that there are.
    pub total: i64,
    /// Bytes.
    pub size: i64,
    /// When somebody asked for it.
    pub created_at: Timestamp,
    /// When it last got on.
    pub alive_at: Timestamp,
    /// Until when it can be fetched.
    pub expires_at: Timestamp,
}
