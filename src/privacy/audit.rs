//! Writing the audit log. Called by services, in the transaction of what they change.

use serde_json::Value;

use super::erasure::Person;
use super::store;
use crate::accounts::Actor;
use crate::error::Result;
use crate::ids::{
    ApiKeyId, DepartmentId, FormId, ListId, PurposeId, SegmentId, SubjectId, SubmissionId, TagId,
    TaskId, TicketId, UserId,
};
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What something was done to.
pub struct Target {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

macro_rules! targets {
    ($($name:ident: $id:ty),+ $(,)?) => {
        impl Target {$(
            #[doc = concat!("A ", stringify!($name), ".")]
            #[must_use]
            pub fn $name(id: $id) -> Self {
                Self { kind: stringify!($name), id: id.to_string() }
            }
        )+}
    };
}

targets!(
    user: UserId,
    subject: SubjectId,
    purpose: PurposeId,
    form: FormId,
    submission: SubmissionId,
    ticket: TicketId,
    department: DepartmentId,
    api_key: ApiKeyId,
    task: TaskId,
    tag: TagId,
    list: ListId,
    segment: SegmentId,
);

impl Target {
    /// The organisation itself.
    #[must_use]
    pub fn organisation() -> Self {
        Self {
            kind: "organisation",
            id: "1".to_owned(),
        }
    }

    /// The ledger.
    #[must_use]
    pub fn ledger() -> Self {
        Self {
            kind: "ledger",
            id: "1".to_owned(),
        }
    }

    /// A custom field of the contact, by its key.
    #[must_use]
    pub fn contact_field(key: &str) -> Self {
        Self {
            kind: "contact_field",
            id: key.to_owned(),
        }
    }

    /// A key that signs, by its name.
    #[must_use]
    pub fn signing_key(kid: &str) -> Self {
        Self {
            kind: "signing_key",
            id: kid.to_owned(),
        }
    }

    /// An erasure, by its number: of whom, nothing says.
    #[must_use]
    pub fn erasure(number: i64) -> Self {
        Self {
            kind: "erasure",
            id: number.to_string(),
        }
    }

    /// A type of request, by its key.
    #[must_use]
    pub fn request_type(key: &str) -> Self {
        Self {
            kind: "request_type",
            id: key.to_owned(),
        }
    }
}

/// Takes out of the log what points at somebody; that something was done, when and by whom of the staff stays.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    store::erase(conn, person).await
}

/// Adds a row: who did what to what. `detail` must hold no personal data.
pub async fn record(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    action: &str,
    target: Target,
    detail: Value,
) -> Result<()> {
    let deed = Deed {
        actor,
        action,
        target,
        detail,
    };
    store::add_entries(conn, now, &[deed]).await
}

/// What somebody did to something.
pub struct Deed<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// What.
    pub action: &'a str,
    /// To what.
    pub target: Target,
    /// What else there is to say.
    pub detail: Value,
}

/// Writes down what was done, in the transaction in which it was.
pub async fn record_all(conn: &mut Conn, now: Timestamp, deeds: &[Deed<'_>]) -> Result<()> {
    match deeds.is_empty() {
        true => Ok(()),
        false => store::add_entries(conn, now, deeds).await,
    }
}
