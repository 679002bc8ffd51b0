//! When a form is offered: a version that waits for its time, and a form that is taken from the web.
//!
//! What waits is a version like any other: frozen when it was looked at, with its number, its
//! checksum and its snapshots. When the time comes, only what visitors are shown changes. The job
//! that does it is a row with a time, so a restart loses nothing, and a lease lets one node do it.
//!
//! A form that is no longer offered says so at its address (410), in the visitor's language and in
//! the frame where it stood, and leads to where consents are managed. What people have agreed to
//! stays; links in their mails go on working.

pub mod jobs;
pub mod service;
pub mod store;

use crate::ids::FormVersionId;
use crate::time::Timestamp;

/// A version that visitors will see.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Which.
    pub version_id: FormVersionId,
    /// Its number.
    pub number: i64,
    /// From when on.
    pub publish_at: Timestamp,
    /// By whose decision, by name.
    pub decided_by: Option<String>,
}

/// What has become of a version that had to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum ScheduleState {
    /// Its time has not come.
    Waiting,
    /// It came.
    Done,
    /// Somebody thought better of it.
    Cancelled,
}

impl ScheduleState {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}
