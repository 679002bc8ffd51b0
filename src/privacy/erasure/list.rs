//! The one list of everything that knows people. Whoever adds a table in which somebody can be found adds a
//! function `erase` beside it, and a line here; a test fills every table and looks for the person.

use super::model::Person;
use crate::error::Result;
use crate::server::db::Conn;
use crate::server::{attempts, jobs, sessions};
use crate::time::Timestamp;
use crate::{
    api, bundles, consents, contacts, exports, mail, portal, privacy, register, tasks, tickets,
    webhooks,
};

/// Has every feature forget somebody; the SHA-256 of the files that were theirs. What others refer to goes
/// last.
pub async fn erase_everywhere(
    conn: &mut Conn,
    now: Timestamp,
    person: &Person,
) -> Result<Vec<Vec<u8>>> {
    let mut files = tickets::erasure::erase(conn, now, person).await?;
    bundles::erasure::erase(conn, person).await?;
    exports::erasure::erase(conn, person).await?;
    api::erasure::erase(conn, person).await?;
    webhooks::erasure::erase(conn, person).await?;
    register::erasure::erase(conn, person).await?;
    mail::erasure::erase(conn, person).await?;
    jobs::erase(conn, person).await?;
    tasks::erasure::erase(conn, person).await?;
    portal::erasure::erase(conn, person).await?;
    sessions::erase(conn, person).await?;
    attempts::erase(conn, person).await?;
    files.extend(consents::erasure::erase(conn, person).await?);
    privacy::audit::erase(conn, person).await?;
    contacts::erasure::erase(conn, person).await?;
    Ok(files)
}
