//! Copies of the snippet's script, as the builds before left them.

use crate::error::Result;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Keeps a copy under its hash; one that is there stays.
pub async fn add_copy(conn: &mut Conn, hash: &str, script: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO embed_copies (hash, content, first_served_at) VALUES ($1, $2, $3)
         ON CONFLICT (hash) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(hash).bind(script).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The copy of a hash.
pub async fn find_copy(conn: &mut Conn, hash: &str) -> Result<Option<String>> {
    let sql = "SELECT content FROM embed_copies WHERE hash = $1";
    let found = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(hash)
        .fetch_optional(c)
        .await)?;
    Ok(found)
}
