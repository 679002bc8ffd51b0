//! Resets in the database.

use uuid::Uuid;

use crate::error::Result;
use crate::ids::{EventId, PurposeId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A reset.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Reset {
    /// Its id.
    pub id: Uuid,
    /// Of what.
    pub purpose_id: PurposeId,
    /// Who wants it.
    pub user_id: UserId,
    /// Why.
    pub reason: String,
    /// Consents that are reset.
    pub done: i64,
    /// Consents that there were.
    pub total: i64,
    /// Since when. What is given later stays.
    pub begun_at: Timestamp,
    /// When it was over.
    pub finished_at: Option<Timestamp>,
}

/// Notes that everything of a purpose is taken out.
pub async fn note_export(conn: &mut Conn, now: Timestamp, purpose: PurposeId) -> Result<()> {
    let sql = "INSERT INTO register_exports (purpose_id, exported_at) VALUES ($1, $2)
         ON CONFLICT (purpose_id) DO UPDATE SET exported_at = excluded.exported_at";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(purpose).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Whether everything of a purpose was taken out since a moment.
pub async fn is_exported(conn: &mut Conn, since: Timestamp, purpose: PurposeId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM register_exports WHERE purpose_id = $1 AND exported_at >= $2";
    let count: i64 = on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(purpose).bind(since);
        query.fetch_one(c).await
    })?;
    Ok(count > 0)
}

/// Begins a reset, with the number of consents that there are.
pub async fn add(conn: &mut Conn, reset: &Reset) -> Result<()> {
    let sql = "INSERT INTO consent_resets (id, purpose_id, user_id, reason, done, total, begun_at)
         VALUES ($1, $2, $3, $4, 0, (SELECT COUNT(*) FROM consent_states
             WHERE purpose_id = $2 AND agreed = 1 AND since <= $5), $5)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(reset.id).bind(reset.purpose_id);
        let query = query.bind(reset.user_id).bind(&reset.reason);
        query.bind(reset.begun_at).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A reset.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<Reset>> {
    let sql = "SELECT id, purpose_id, user_id, reason, done, total, begun_at, finished_at
         FROM consent_resets WHERE id = $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// The statement that lists consents that are not reset yet.
pub const OPEN: &str = "SELECT event_id FROM consent_states
     WHERE purpose_id = $1 AND agreed = 1 AND since <= $2 LIMIT $3";

/// Consents that are not reset yet.
pub async fn list_open(conn: &mut Conn, reset: &Reset, limit: i64) -> Result<Vec<EventId>> {
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_scalar(OPEN).bind(reset.purpose_id);
        query.bind(reset.begun_at).bind(limit).fetch_all(c).await
    })?)
}

/// Gets on by so many; over when it was the last; false if somebody else has.
pub async fn get_on(
    conn: &mut Conn,
    reset: &Reset,
    count: i64,
    finished_at: Option<Timestamp>,
) -> Result<bool> {
    let sql = "UPDATE consent_resets SET done = done + $1, finished_at = $2
         WHERE id = $3 AND done = $4 AND finished_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(count).bind(finished_at);
        let query = query.bind(reset.id).bind(reset.done);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
