//! What only the check of a whole database reads.

use sqlx::types::Json;

use crate::error::Result;
use crate::forms::file::FileAnswer;
use crate::ids::{EventId, FormVersionId, PurposeId, SubjectId, SubmissionId};
use crate::ledger::store::SubmissionRow;
use crate::on_db;
use crate::server::db::{Conn, Engine};

/// What is named at most.
const NAMED: i64 = 20;
/// Rows that are read at once.
const PAGE: i64 = 200;

/// From here on a connection sees one moment only.
pub async fn begin(conn: &mut Conn) -> Result<()> {
    let sql = match conn.engine() {
        Engine::Sqlite(_) => "BEGIN",
        Engine::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    };
    on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// No longer.
pub async fn end(conn: &mut Conn) -> Result<()> {
    on_db!(conn, |c| sqlx::query("ROLLBACK")
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Entries whose events are gone although nobody was erased.
pub async fn list_missing_events(conn: &mut Conn) -> Result<Vec<EventId>> {
    let sql = "SELECT l.event_id FROM ledger_entries l
         LEFT JOIN consent_events e ON e.id = l.event_id
         WHERE e.id IS NULL AND l.erased = FALSE ORDER BY l.event_id LIMIT $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(NAMED)
        .fetch_all(c)
        .await)?)
}

/// Events that belong to others than those of whom they were recorded, and who are still there.
pub async fn list_moved_events(conn: &mut Conn) -> Result<Vec<EventId>> {
    let sql = "SELECT e.id FROM consent_events e
         WHERE e.recorded_as IS NULL OR (e.recorded_as <> e.subject_id
             AND EXISTS (SELECT 1 FROM subjects s WHERE s.id = e.recorded_as))
         ORDER BY e.id LIMIT $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(NAMED)
        .fetch_all(c)
        .await)?)
}

/// What any event of a submission says of it.
#[derive(sqlx::FromRow)]
pub struct OfEvent {
    /// The submission.
    pub submission_id: SubmissionId,
    /// Whose the event is.
    pub subject_id: SubjectId,
    /// How it can be shown.
    pub evidence: Json<serde_json::Value>,
}

/// Submissions behind one, each with the first of its events.
pub async fn list_of_events(conn: &mut Conn, after: SubmissionId) -> Result<Vec<OfEvent>> {
    let sql = "SELECT e.submission_id, e.subject_id, e.evidence FROM consent_events e
         WHERE e.submission_id > $1
             AND NOT EXISTS (SELECT 1 FROM consent_events o
                 WHERE o.submission_id = e.submission_id AND o.id < e.id)
         ORDER BY e.submission_id LIMIT $2";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(after).bind(PAGE);
        query.fetch_all(c).await
    })?)
}

#[derive(sqlx::FromRow)]
struct FileRow {
    field: String,
    file_name: String,
    media_type: String,
    size: i64,
    sha256: Vec<u8>,
}

/// Files of a submission by field, as an answer names them.
pub async fn list_files(conn: &mut Conn, id: SubmissionId) -> Result<Vec<(String, FileAnswer)>> {
    let sql = "SELECT field, file_name, media_type, size, sha256 FROM submission_files
         WHERE submission_id = $1";
    let rows: Vec<FileRow> = on_db!(conn, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let rows = rows.into_iter().map(|row| {
        let answer = FileAnswer {
            sha256: hex::encode(row.sha256),
            size: row.size.unsigned_abs(),
            media_type: row.media_type,
            name: row.file_name,
        };
        (row.field, answer)
    });
    Ok(rows.collect())
}

/// How many pages there are that a submission may have been sent from: one.
pub async fn count_snapshots(conn: &mut Conn, row: &SubmissionRow) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM form_snapshots
         WHERE version_id = $1 AND language = $2 AND sha256 = $3";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(row.form_version_id);
        let query = query.bind(&row.language).bind(&row.snapshot_sha256);
        query.fetch_one(c).await
    })?)
}

/// Versions of forms behind one, with definition and its hash.
pub async fn list_versions(
    conn: &mut Conn,
    after: FormVersionId,
) -> Result<Vec<(FormVersionId, String, Vec<u8>)>> {
    let sql = "SELECT id, definition, definition_sha256 FROM form_versions WHERE id > $1
         ORDER BY id LIMIT 20";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(after)
        .fetch_all(c)
        .await)?)
}

/// What a version of a form looked like, each with its hash.
pub async fn list_pages(conn: &mut Conn, id: FormVersionId) -> Result<Vec<(String, Vec<u8>)>> {
    let sql = "SELECT html, sha256 FROM form_snapshots WHERE version_id = $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_all(c)
        .await)?)
}

/// States that don't say what their event says.
pub const UNLIKE: &str = "SELECT s.subject_id, s.purpose_id FROM consent_states s
     LEFT JOIN consent_events e ON e.id = s.event_id
     WHERE e.id IS NULL OR e.subject_id <> s.subject_id OR e.purpose_id <> s.purpose_id
         OR e.kind <> s.kind OR e.occurred_at <> s.since OR e.source <> s.source
         OR COALESCE(s.agreed, 2) <> CASE WHEN e.kind IN ('given', 'renewed') THEN 1
             WHEN e.kind = 'corrected' THEN 2 ELSE 0 END
         OR s.purpose_version_id IS NULL OR s.purpose_version_id <> e.purpose_version_id
         OR COALESCE(s.age, -1) <> COALESCE(CAST(e.evidence ->> 'age' AS BIGINT), -1) LIMIT $1";
/// States of people who have said something since.
pub const OLD: &str = "SELECT s.subject_id, s.purpose_id FROM consent_states s
     WHERE EXISTS (SELECT 1 FROM consent_events e WHERE e.subject_id = s.subject_id
         AND e.purpose_id = s.purpose_id AND e.occurred_at > s.since) LIMIT $1";
/// Events of people who have no state.
pub const NONE: &str = "SELECT DISTINCT e.subject_id, e.purpose_id FROM consent_events e
     LEFT JOIN consent_states s ON s.subject_id = e.subject_id AND s.purpose_id = e.purpose_id
     WHERE s.event_id IS NULL LIMIT $1";

/// Whose state to what is not as it must be, by one of these.
pub async fn list_states(
    conn: &mut Conn,
    sql: &'static str,
) -> Result<Vec<(SubjectId, PurposeId)>> {
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(NAMED)
        .fetch_all(c)
        .await)?)
}

/// How many states there are.
pub async fn count_states(conn: &mut Conn) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM consent_states";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_one(c)
        .await)?)
}
