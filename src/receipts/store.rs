//! Receipts in the database: as they were first issued.

use crate::consents::model::Event;
use crate::error::Result;
use crate::ids::EventId;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// The receipt of an event, if it was issued.
pub async fn find(conn: &mut Conn, event: EventId) -> Result<Option<String>> {
    let sql = "SELECT jws FROM receipts WHERE event_id = $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(event)
        .fetch_optional(c)
        .await)?)
}

/// Keeps a receipt; false if there is one already.
pub async fn add(conn: &mut Conn, now: Timestamp, event: EventId, jws: &str) -> Result<bool> {
    let sql = "INSERT INTO receipts (event_id, jws, issued_at) VALUES ($1, $2, $3)
         ON CONFLICT (event_id) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(event).bind(jws).bind(now);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// The event that was written down last before another one, of the same person and purpose.
pub async fn find_recorded_before(conn: &mut Conn, event: &Event) -> Result<Option<EventId>> {
    let sql = "SELECT id FROM consent_events
         WHERE subject_id = $1 AND purpose_id = $2
             AND (recorded_at < $3 OR (recorded_at = $3 AND id < $4))
         ORDER BY recorded_at DESC, id DESC LIMIT 1";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(event.subject_id);
        let query = query.bind(event.purpose_id).bind(event.recorded_at);
        query.bind(event.id).fetch_optional(c).await
    })?)
}
