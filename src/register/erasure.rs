//! Forgetting somebody whom users may have looked for.

use super::import;
use super::store::searches;
use crate::error::Result;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// Forgets searches for an identifier: it may be the person's, whole or in part. Imports that are not in yet
/// may name the person too.
pub async fn erase(conn: &mut Conn, _: &Person) -> Result<()> {
    import::store::forget_rows(conn).await?;
    searches::delete_personal(conn).await
}
