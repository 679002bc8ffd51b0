//! What an import is.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::contacts::model::IdentifierKind;
use crate::contacts::people::merge::ValueRow;
use crate::ids::{ImportId, SubjectId, TaskId};
use crate::tables::Kind;
use crate::time::{Timestamp, days};

/// For so long an import can be taken back.
pub const UNDO_WITHIN: Duration = days(30);
/// Bytes of a file.
pub const FILE_MAX: usize = 512 * 1024 * 1024;

/// What a column means; in forms and in the database as a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing: it is left out.
    Nothing,
    /// What the person is called.
    Name,
    /// What they are known by.
    Identifier(IdentifierKind),
    /// In which to write to them (BCP 47).
    Language,
    /// Where they live (ISO 3166-1 alpha-2).
    Country,
    /// Tags, separated by comma or semicolon.
    Tags,
    /// Lists, separated by comma or semicolon.
    Lists,
    /// A custom field, by its key.
    Field(String),
}

impl Meaning {
    /// As it is sent and stored.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Name => "name".to_owned(),
            Self::Identifier(kind) => kind.key().to_owned(),
            Self::Language => "language".to_owned(),
            Self::Country => "country".to_owned(),
            Self::Tags => "tags".to_owned(),
            Self::Lists => "lists".to_owned(),
            Self::Field(key) => format!("field:{key}"),
        }
    }

    /// The meaning of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        match text {
            "name" => Self::Name,
            "language" => Self::Language,
            "country" => Self::Country,
            "tags" => Self::Tags,
            "lists" => Self::Lists,
            _ => match (IdentifierKind::of(text), text.strip_prefix("field:")) {
                (Some(kind), _) => Self::Identifier(kind),
                (None, Some(key)) => Self::Field(key.to_owned()),
                (None, None) => Self::Nothing,
            },
        }
    }
}

/// What the columns mean, and what is done with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// What each column means ([`Meaning::key`]).
    pub columns: Vec<String>,
    /// Whether what the file says replaces what is known.
    pub replace: bool,
    /// A tag for everybody in the file; empty for none.
    pub tag: String,
    /// Language of those who are new and of whom the file says none.
    pub language: String,
}

impl Mapping {
    /// What the columns mean.
    #[must_use]
    pub fn meanings(&self) -> Vec<Meaning> {
        self.columns.iter().map(|text| Meaning::of(text)).collect()
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Progress {
    /// The file is there.
    Uploaded,
    /// A trial run is under way.
    Checking,
    /// A trial run has been made.
    Checked,
    /// It is being imported.
    Importing,
    /// It has been imported.
    Imported,
    /// It is being taken back.
    Undoing,
    /// It has been taken back.
    Undone,
}

impl Progress {
    /// Stable name; its words are the language key `people-import-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Importing => "importing",
            Self::Imported => "imported",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }
}

/// How many rows were what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// Somebody who was not there.
    pub new: i64,
    /// Somebody of whom more is known now.
    pub changed: i64,
    /// Somebody of whom all of it was known.
    pub same: i64,
    /// Not taken.
    pub refused: i64,
}

/// An import.
#[derive(Clone, Debug)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Name of the file.
    pub file_name: String,
    /// What it is.
    pub kind: Kind,
    /// Names of the columns.
    pub header: Vec<String>,
    /// What they mean.
    pub mapping: Mapping,
    /// How far it is.
    pub progress: Progress,
    /// The work that is under way, or was the last.
    pub task: Option<TaskId>,
    /// Of the last run.
    pub counts: Counts,
    /// When the file came.
    pub created_at: Timestamp,
    /// When it was imported.
    pub imported_at: Option<Timestamp>,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody new.
    New,
    /// Somebody changed.
    Changed,
    /// All of it was known.
    Same,
    /// Not taken.
    Refused,
}

impl Outcome {
    /// Stable name; its words are the language key `people-import-row-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Refused => "refused",
        }
    }

    /// The outcome of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let all = [Self::New, Self::Changed, Self::Same, Self::Refused];
        all.into_iter().find(|outcome| outcome.key() == key)
    }
}

/// What a row changed of somebody: old and new.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changed {
    /// Name before and after.
    pub name: Option<(String, String)>,
    /// Language before and after.
    pub language: Option<(String, String)>,
    /// Country before and after.
    pub country: Option<(String, String)>,
    /// What they are known by since: kind and value.
    pub identifiers: Vec<(String, String)>,
    /// Tags that they have since.
    pub tags: Vec<Uuid>,
    /// Lists that they are on since.
    pub lists: Vec<Uuid>,
    /// Custom fields: key, what was there, what is there since.
    pub values: Vec<(String, Option<ValueRow>, String)>,
}

impl Changed {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A row, done.
#[derive(Clone, Debug)]
pub struct Done {
    /// Number of the row.
    pub number: i64,
    /// What became of it.
    pub outcome: Outcome,
    /// Whom it is about.
    pub subject: Option<SubjectId>,
    /// Why it was refused: name of the column and language key.
    pub errors: Vec<(String, String)>,
    /// What it changed.
    pub changed: Changed,
}
