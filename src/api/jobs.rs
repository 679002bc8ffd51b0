//! What happens to keys and kept answers when time passes.

use super::{idempotency, store};
use crate::error::Result;
use crate::ids::SubjectId;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Forgets answers of yesterday.
pub async fn forget_old(conn: &mut Conn, now: Timestamp) -> Result<()> {
    idempotency::forget_old(conn, now).await
}

/// Forgets answers that speak of a person: erasing them reaches everywhere.
pub async fn forget_person(conn: &mut Conn, subject: SubjectId) -> Result<()> {
    store::requests::delete_of(conn, subject).await
}
