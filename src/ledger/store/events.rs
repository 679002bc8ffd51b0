//! Events as the ledger commits to them.

use serde_json::Value;
use sqlx::types::Json;

use crate::error::Result;
use crate::ids::{EventId, ImportId, PurposeId, PurposeVersionId, SubjectId, SubmissionId};
use crate::ledger::personal::{EventFacts, Salt};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct FactsRow {
    id: EventId,
    subject_id: SubjectId,
    recorded_as: Option<SubjectId>,
    purpose_id: PurposeId,
    purpose_version_id: PurposeVersionId,
    kind: String,
    occurred_at: Timestamp,
    recorded_at: Timestamp,
    source: String,
    submission_id: Option<SubmissionId>,
    import_id: Option<ImportId>,
    evidence: Json<Value>,
    salt: Option<Vec<u8>>,
}

/// An event with what only its row has.
#[derive(Clone, Debug)]
pub struct StoredEvent {
    /// All that is committed to.
    pub facts: EventFacts,
    /// Whose it is now.
    pub subject_id: SubjectId,
    /// What opens its entry.
    pub salt: Option<Vec<u8>>,
}

impl From<FactsRow> for StoredEvent {
    fn from(row: FactsRow) -> Self {
        Self {
            subject_id: row.subject_id,
            salt: row.salt,
            facts: EventFacts {
                id: row.id,
                recorded_as: row.recorded_as.unwrap_or(row.subject_id),
                purpose_id: row.purpose_id,
                purpose_version_id: row.purpose_version_id,
                kind: row.kind,
                occurred_at: row.occurred_at,
                recorded_at: row.recorded_at,
                source: row.source,
                submission_id: row.submission_id,
                import_id: row.import_id,
                evidence: row.evidence.0,
            },
        }
    }
}

macro_rules! facts {
    ($rest:literal) => {
        concat!(
            "SELECT id, subject_id, recorded_as, purpose_id, purpose_version_id, kind, occurred_at,
                 recorded_at, source, submission_id, import_id, evidence, salt
             FROM consent_events ",
            $rest
        )
    };
}

/// An event by its id.
pub async fn find_event(conn: &mut Conn, id: EventId) -> Result<Option<StoredEvent>> {
    let sql = facts!("WHERE id = $1");
    let row: Option<FactsRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(StoredEvent::from))
}

/// Events behind one, in the order of their ids.
pub async fn list_events(
    conn: &mut Conn,
    after: Option<EventId>,
    limit: i64,
) -> Result<Vec<StoredEvent>> {
    let sql = facts!("WHERE id > $1 ORDER BY id LIMIT $2");
    let after = after.unwrap_or(EventId(uuid::Uuid::nil()));
    let rows: Vec<FactsRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(after).bind(limit);
        query.fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(StoredEvent::from).collect())
}

/// Whether any event has no entry yet.
pub async fn has_without_entry(conn: &mut Conn) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM consent_events WHERE salt IS NULL)";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_one(c)
        .await)?)
}

/// Events that have no entry yet, in the order in which they were recorded.
pub async fn list_without_entry(conn: &mut Conn, limit: i64) -> Result<Vec<EventFacts>> {
    let sql = facts!("WHERE salt IS NULL ORDER BY id LIMIT $1");
    let rows: Vec<FactsRow> = on_db!(conn, |c| sqlx::query_as(sql).bind(limit).fetch_all(c).await)?;
    let rows = rows.into_iter();
    Ok(rows.map(|row| StoredEvent::from(row).facts).collect())
}

/// Keeps the salt of an event from before the ledger.
pub async fn set_salt(conn: &mut Conn, id: EventId, salt: &Salt) -> Result<()> {
    let sql = "UPDATE consent_events SET salt = $1 WHERE id = $2 AND salt IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(salt.as_slice()).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Forgets whose some events were and what was said: they go with their salts, and the states that
/// rest on them. The entries stay, marked, and point at nobody; the tree goes on verifying. For the
/// erasure of a person (GDPR Art. 17), whose events these must be.
pub async fn forget(conn: &mut Conn, events: &[EventId]) -> Result<()> {
    for id in events {
        for sql in [
            "UPDATE ledger_entries SET erased = TRUE WHERE event_id = $1",
            "DELETE FROM consent_states WHERE event_id = $1",
            "DELETE FROM consent_events WHERE id = $1",
        ] {
            on_db!(conn, |c| sqlx::query(sql)
                .bind(id)
                .execute(c)
                .await
                .map(|_| ()))?;
        }
    }
    Ok(())
}
