//! What a task is.

use std::time::Duration;

use serde_json::Value;

use crate::accounts::model::Permission;
use crate::ids::{TaskId, UserId};
use crate::server::App;
use crate::time::Timestamp;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Changes many people at once.
    PeopleBulk,
    /// Takes such a change back.
    PeopleBulkUndo,
    /// Looks what an import of people would do.
    PeopleCheck,
    /// Reads people in from a file.
    PeopleImport,
    /// Takes such an import back.
    PeopleImportUndo,
}

impl Kind {
    /// Every kind there is.
    pub const ALL: [Self; 5] = [
        Self::PeopleBulk,
        Self::PeopleBulkUndo,
        Self::PeopleCheck,
        Self::PeopleImport,
        Self::PeopleImportUndo,
    ];

    /// Stable name; its words are the language key `task-kind-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::PeopleBulk => "people_bulk",
            Self::PeopleBulkUndo => "people_bulk_undo",
            Self::PeopleCheck => "people_check",
            Self::PeopleImport => "people_import",
            Self::PeopleImportUndo => "people_import_undo",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// What somebody may who sees and cancels tasks of this kind.
    #[must_use]
    pub fn permission(self) -> Permission {
        match self {
            Self::PeopleBulk
            | Self::PeopleBulkUndo
            | Self::PeopleCheck
            | Self::PeopleImport
            | Self::PeopleImportUndo => Permission::ContactsManage,
        }
    }

    /// The page from which it was started, and the language key of its title.
    #[must_use]
    pub fn above(self) -> (&'static str, &'static str) {
        match self {
            Self::PeopleBulk | Self::PeopleBulkUndo => ("/admin/subjects", "subjects-title"),
            Self::PeopleCheck | Self::PeopleImport | Self::PeopleImportUndo => {
                ("/admin/subjects/imports", "people-imports-title")
            }
        }
    }
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// Nobody has begun.
    Waiting,
    /// Somebody is at it.
    Running,
    /// All was done.
    Done,
    /// It could not be done; the report says why.
    Failed,
    /// Somebody stopped it; what was done until then stays.
    Cancelled,
}

impl State {
    /// Stable name; its words are the language key `task-state-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }
}

/// Long work.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// What is to be done.
    pub kind: Kind,
    /// How it stands.
    pub state: State,
    /// How much of it is done.
    pub done: i64,
    /// Of how much; none while that is not known.
    pub total: Option<i64>,
    /// Who started it.
    pub actor: Option<UserId>,
    /// What it is done with.
    pub payload: Value,
    /// From where to go on; null at the beginning.
    pub place: Value,
    /// What came of it: `{"counts": {key: number}, "link": address, "error": language key}`; each may be
    /// missing. Words of a count are the language key `task-count-{key}`.
    pub report: Value,
    /// How often it broke.
    pub failures: i64,
    /// When it was started.
    pub created_at: Timestamp,
    /// When somebody asked to stop it.
    pub cancelled_at: Option<Timestamp>,
}

/// What came of a slice.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// There is more to do.
    Again,
    /// That was all; with the report.
    Done(Value),
}

/// The time that one job has for a task.
pub struct Slice {
    began: Timestamp,
}

impl Slice {
    /// Well within the lease of a job.
    const LONG: Duration = Duration::from_secs(45);

    /// Begins now.
    #[must_use]
    pub fn begin(app: &App) -> Self {
        Self { began: app.now() }
    }

    /// Whether it is time to stop, between two batches.
    #[must_use]
    pub fn is_over(&self, app: &App) -> bool {
        app.now().since(self.began) > Self::LONG
    }
}
