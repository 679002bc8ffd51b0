//! Forgetting somebody who may stand in bundles.

use super::store;
use crate::error::Result;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// Forgets all bundles: anybody may stand in that of a purpose or a time. They can be made anew. What others
/// had as evidence of the person's events goes with the events.
pub async fn erase(conn: &mut Conn, _: &Person) -> Result<()> {
    store::delete_all(conn).await
}
