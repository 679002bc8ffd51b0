//! Consents that end, and who was asked to renew them.

use super::EventRow;
use crate::consents::model::Event;
use crate::error::Result;
use crate::ids::{EventId, PurposeId, PurposeVersionId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Consents to one wording that were given within a time.
#[derive(Clone, Copy, Debug)]
pub struct Agreed {
    /// To what.
    pub purpose: PurposeId,
    /// In which wording.
    pub version: PurposeVersionId,
    /// At this moment or later.
    pub from: Timestamp,
    /// Before this one.
    pub before: Timestamp,
}

/// People whose latest word agrees, those that did so first on top.
pub async fn list_agreed(conn: &mut Conn, agreed: &Agreed, limit: i64) -> Result<Vec<Event>> {
    let sql = "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_states s JOIN consent_events e ON e.id = s.event_id
         JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE s.purpose_id = $1 AND s.kind IN ('given', 'renewed') AND s.since >= $2 AND s.since < $3
             AND e.purpose_version_id = $4
         ORDER BY s.since LIMIT $5";
    list(conn, sql, agreed, limit).await
}

/// As [`list_agreed`], of those who were not asked yet to renew it.
pub async fn list_unreminded(conn: &mut Conn, agreed: &Agreed, limit: i64) -> Result<Vec<Event>> {
    let sql = "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_states s JOIN consent_events e ON e.id = s.event_id
         JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE s.purpose_id = $1 AND s.kind IN ('given', 'renewed') AND s.since >= $2 AND s.since < $3
             AND e.purpose_version_id = $4
             AND NOT EXISTS (SELECT 1 FROM renewal_reminders r WHERE r.event_id = s.event_id)
         ORDER BY s.since LIMIT $5";
    list(conn, sql, agreed, limit).await
}

async fn list(
    conn: &mut Conn,
    sql: &'static str,
    agreed: &Agreed,
    limit: i64,
) -> Result<Vec<Event>> {
    let rows: Vec<EventRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(agreed.purpose).bind(agreed.from);
        let query = query.bind(agreed.before).bind(agreed.version);
        query.bind(limit).fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// Notes that the person is asked to renew what they agreed to; false if they were before.
pub async fn add_reminder(conn: &mut Conn, now: Timestamp, agreed: EventId) -> Result<bool> {
    let sql = "INSERT INTO renewal_reminders (event_id, queued_at) VALUES ($1, $2)
         ON CONFLICT (event_id) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(agreed).bind(now);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
