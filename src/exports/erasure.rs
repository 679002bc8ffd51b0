//! Forgetting somebody who may stand in exports.

use super::store;
use crate::error::Result;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// Forgets all exports: anybody may stand in them, and they can be made anew.
pub async fn erase(conn: &mut Conn, _: &Person) -> Result<()> {
    store::delete_all(conn).await
}
