//! Purposes by what programs call them.

use crate::error::Result;
use crate::ids::PurposeId;
use crate::on_db;
use crate::server::db::Conn;

/// Id and key of the purpose that a program names by either.
pub async fn find(conn: &mut Conn, name: &str) -> Result<Option<(PurposeId, String)>> {
    let found = if let Ok(id) = name.parse::<PurposeId>() {
        let sql = "SELECT id, key FROM purposes WHERE id = $1";
        on_db!(conn, |c| sqlx::query_as(sql)
            .bind(id)
            .fetch_optional(c)
            .await)?
    } else {
        let sql = "SELECT id, key FROM purposes WHERE key = $1";
        on_db!(conn, |c| sqlx::query_as(sql)
            .bind(name)
            .fetch_optional(c)
            .await)?
    };
    Ok(found)
}
