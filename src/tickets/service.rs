//! stub
use crate::error::Result;
use crate::server::db::Conn;
use crate::time::Timestamp;
/// At start.
pub async fn prepare(_conn: &mut Conn, _now: Timestamp) -> Result<()> {
    Ok(())
}
