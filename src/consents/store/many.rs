//! Many events at once, for lists of them.

use sqlx::AssertSqlSafe;

use super::EventRow;
use crate::consents::model::Event;
use crate::error::Result;
use crate::ids::EventId;
use crate::on_db;
use crate::server::db::{Conn, placeholders};

/// Events by id, in no order.
pub async fn find_events(conn: &mut Conn, ids: &[EventId]) -> Result<Vec<Event>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_events e JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE e.id IN ({})",
        placeholders(ids.len())
    );
    let rows: Vec<EventRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = ids.iter().fold(query, |query, id| query.bind(*id));
        query.fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Event::from).collect())
}
