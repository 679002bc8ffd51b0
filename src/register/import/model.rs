//! Imports, and what their columns mean.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::ids::{EventId, ImportId, UserId};
use crate::time::Timestamp;

/// Where an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// The columns are being named.
    Mapping,
    /// The dry run is on.
    Checking,
    /// The dry run is over.
    Checked,
    /// It is being read in.
    Running,
    /// It is in.
    Done,
    /// Somebody stopped it.
    Cancelled,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
}

impl State {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Mapping => "mapping",
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    /// Where it is after a job has dealt with all rows; none: no job has anything to do.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Checking => Some(Self::Checked),
            Self::Running => Some(Self::Done),
            Self::Undoing => Some(Self::Undone),
            _ => None,
        }
    }
}

/// What a column is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Nothing.
    Ignored,
    /// Whose consent it is.
    Identifier,
    /// What the identifier is.
    Kind,
    /// To what, by its key.
    Purpose,
    /// To what, by its channel.
    Channel,
    /// TRUE or FALSE.
    Consent,
    /// Until when it holds.
    Expires,
    /// The word that the person sent.
    Keyword,
    /// Where they were asked.
    Campaign,
    /// Where it comes from.
    Source,
    /// When it was said.
    At,
    /// What shows it.
    Evidence,
}

impl Meaning {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Ignored,
        Self::Identifier,
        Self::Kind,
        Self::Purpose,
        Self::Channel,
        Self::Consent,
        Self::Expires,
        Self::Keyword,
        Self::Campaign,
        Self::Source,
        Self::At,
        Self::Evidence,
    ];

    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Identifier => "identifier",
            Self::Kind => "kind",
            Self::Purpose => "purpose",
            Self::Channel => "channel",
            Self::Consent => "consent",
            Self::Expires => "expires",
            Self::Keyword => "keyword",
            Self::Campaign => "campaign",
            Self::Source => "source",
            Self::At => "at",
            Self::Evidence => "evidence",
        }
    }

    /// What the name of a column says.
    #[must_use]
    pub fn guess(heading: &str) -> Self {
        match heading.trim().to_lowercase().as_str() {
            "identifier" | "address" | "phone" | "phone number" | "number" | "email" | "e-mail"
            | "telefon" | "telefonnummer" | "nummer" | "adresse" | "kennung" => Self::Identifier,
            "kind" | "art" => Self::Kind,
            "purpose" | "zweck" => Self::Purpose,
            "channel" | "kanal" => Self::Channel,
            "consent" | "value" | "einwilligung" | "wert" => Self::Consent,
            "expires" | "expiry" | "valid until" | "gültig bis" => Self::Expires,
            "keyword" | "stichwort" => Self::Keyword,
            "campaign" | "kampagne" => Self::Campaign,
            "source" | "quelle" | "herkunft" => Self::Source,
            "at" | "date" | "time" | "timestamp" | "created" | "datum" | "zeitpunkt" => Self::At,
            "evidence" | "proof" | "nachweis" => Self::Evidence,
            _ => Self::Ignored,
        }
    }
}

/// What all columns are taken for, and what is meant where none says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// In the order of the columns.
    pub columns: Vec<Meaning>,
    /// The purpose of rows that name none, by its key.
    pub purpose: String,
}

/// An import.
#[derive(Clone, Debug)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Who of the staff sent it; none: a program.
    pub user: Option<UserId>,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// Names of the columns.
    pub heading: Vec<String>,
    /// What they are taken for.
    pub mapping: Mapping,
    /// Where it is.
    pub state: State,
    /// Rows dealt with.
    pub done: i64,
    /// Rows that there are.
    pub total: i64,
    /// What became of them, with how many each.
    pub counts: BTreeMap<String, i64>,
    /// Since when it has been in its state.
    pub begun_at: Timestamp,
    /// When it last got on.
    pub moved_at: Timestamp,
}

impl Import {
    /// Rows that were dealt with in a second, on average; none before there is anything to tell.
    #[must_use]
    pub fn rows_per_second(&self) -> Option<i64> {
        let milliseconds = self.moved_at.0 - self.begun_at.0;
        let rows = self.done.checked_mul(1000)?.checked_div(milliseconds)?;
        (rows > 0).then_some(rows)
    }
}

/// A row of a file.
#[derive(Clone, Debug)]
pub struct Row {
    /// Counted from 1.
    pub number: i64,
    /// What stands in it.
    pub cells: Vec<String>,
}

/// What became of a row.
#[derive(Clone, Debug)]
pub struct RowResult {
    /// Counted from 1.
    pub number: i64,
    /// Key of what became of it.
    pub outcome: &'static str,
    /// Key of why it is refused.
    pub reason: &'static str,
    /// What it has made.
    pub event: Option<EventId>,
}

/// What became of a row, to be shown.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ShownRow {
    /// Counted from 1.
    pub number: i64,
    /// Key of what became of it.
    pub outcome: String,
    /// Key of why it is refused.
    pub reason: String,
    /// What stands in it, as long as it is kept.
    pub cells: Json<Vec<String>>,
}
