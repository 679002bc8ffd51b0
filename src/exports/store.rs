//! Exports in the database.

use sqlx::types::Json;
use uuid::Uuid;

use super::model::{Export, State, What};
use crate::error::Result;
use crate::on_db;
use crate::server::db::Conn;
use crate::tables::write::Format;
use crate::time::{Timestamp, days};

/// For how long an export can be fetched.
const KEPT: std::time::Duration = days(1);

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    what: Json<What>,
    format: String,
    state: State,
    size: i64,
    created_at: Timestamp,
    expires_at: Timestamp,
}

impl Row {
    /// None: in a format of a release that is newer than this one.
    fn export(self) -> Option<Export> {
        Some(Export {
            id: self.id,
            what: self.what.0,
            format: Format::of(&self.format)?,
            state: self.state,
            size: self.size,
            created_at: self.created_at,
            expires_at: self.expires_at,
        })
    }
}

/// Adds an export that waits to be made.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    id: Uuid,
    what: &What,
    format: Format,
) -> Result<()> {
    let sql =
        "INSERT INTO exports (id, what, format, state, size, created_at, alive_at, expires_at)
         VALUES ($1, $2, $3, 'waiting', 0, $4, $4, $5)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(Json(what));
        let query = query.bind(format.key()).bind(now).bind(now + KEPT);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// An export that is still kept.
pub async fn find(conn: &mut Conn, now: Timestamp, id: Uuid) -> Result<Option<Export>> {
    let sql = "SELECT id, what, format, state, size, created_at, expires_at FROM exports
         WHERE id = $1 AND expires_at > $2";
    let row: Option<Row> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .bind(now)
        .fetch_optional(c)
        .await)?;
    Ok(row.and_then(Row::export))
}

/// The newest exports that are still kept.
pub async fn list(conn: &mut Conn, now: Timestamp) -> Result<Vec<Export>> {
    let sql = "SELECT id, what, format, state, size, created_at, expires_at FROM exports
         WHERE expires_at > $1 ORDER BY id DESC LIMIT 100";
    let rows: Vec<Row> = on_db!(conn, |c| sqlx::query_as(sql).bind(now).fetch_all(c).await)?;
    Ok(rows.into_iter().filter_map(Row::export).collect())
}

/// Begins to make an export, unless somebody does who was alive lately; says whether it may be made.
pub async fn begin(
    conn: &mut Conn,
    now: Timestamp,
    id: Uuid,
    dead_since: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE exports SET state = 'making', size = 0, alive_at = $1
         WHERE id = $2 AND (state = 'waiting' OR (state = 'making' AND alive_at < $3))";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id).bind(dead_since);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Notes how far it is; false if it is not wanted any more.
pub async fn note(
    conn: &mut Conn,
    now: Timestamp,
    id: Uuid,
    state: State,
    size: i64,
) -> Result<bool> {
    let sql =
        "UPDATE exports SET state = $1, size = $2, alive_at = $3, expires_at = $4 WHERE id = $5";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(state.key()).bind(size);
        let query = query.bind(now).bind(now + KEPT).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Forgets exports that can't be fetched any more.
pub async fn delete_expired(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let sql = "DELETE FROM exports WHERE expires_at <= $1";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Ids of all exports: what else is in the folder can go.
pub async fn list_ids(conn: &mut Conn) -> Result<Vec<Uuid>> {
    let sql = "SELECT id FROM exports";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_all(c)
        .await)?)
}

/// Forgets all exports.
pub async fn delete_all(conn: &mut Conn) -> Result<()> {
    let sql = "DELETE FROM exports";
    on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
    Ok(())
}
