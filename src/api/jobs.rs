//! What happens to keys and kept answers when time passes.

use super::idempotency;
use crate::error::Result;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Forgets answers of yesterday.
pub async fn forget_old(conn: &mut Conn, now: Timestamp) -> Result<()> {
    idempotency::forget_old(conn, now).await
}
