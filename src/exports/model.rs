//! What an export is.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::accounts::model::Permission;
use crate::contacts::people::filter::Filter;
use crate::register::model::Criteria;
use crate::tables::write::Format;
use crate::time::Timestamp;

/// Of what, and which of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum What {
    /// Records of the register.
    Consents {
        /// Which.
        criteria: Criteria,
    },
    /// People.
    People {
        /// Who.
        filter: Filter,
    },
}

impl What {
    /// Stable name.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Consents { .. } => "consents",
            Self::People { .. } => "people",
        }
    }

    /// What somebody may who has such exports made and fetches them.
    #[must_use]
    pub fn permission(&self) -> Permission {
        match self {
            Self::Consents { .. } => Permission::ConsentsExport,
            Self::People { .. } => Permission::ContactsExport,
        }
    }
}

/// How far an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// Nobody has begun.
    Waiting,
    /// Somebody is at it.
    Making,
    /// It can be fetched.
    Done,
}

impl State {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Making => "making",
            Self::Done => "done",
        }
    }
}

/// An export.
#[derive(Clone, Debug)]
pub struct Export {
    /// Its id.
    pub id: Uuid,
    /// Of what.
    pub what: What,
    /// As which kind of file.
    pub format: Format,
    /// How far it is.
    pub state: State,
    /// Bytes that are written.
    pub size: i64,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// Until when it can be fetched.
    pub expires_at: Timestamp,
}

impl Export {
    /// What to call its file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}-{}.{}", self.what.key(), self.id, self.format.key())
    }
}
