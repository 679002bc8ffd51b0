//! Submissions, events and states in the database. Nothing here changes or deletes an event.

pub mod ending;
pub mod many;
pub mod submissions;

use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use super::links::{Link, LinkKind};
use super::model::{Confirmation, Event, EventKind, Evidence, Source, Submission};
use crate::error::Result;
use crate::forms::model::Answers;
use crate::ids::{EventId, FormVersionId, PurposeId, PurposeVersionId, SubjectId, SubmissionId};
use crate::on_db;
use crate::purposes::model::PurposeContent;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct EventRow {
    id: EventId,
    subject_id: SubjectId,
    purpose_id: PurposeId,
    purpose_version_id: PurposeVersionId,
    content: Json<PurposeContent>,
    kind: EventKind,
    occurred_at: Timestamp,
    recorded_at: Timestamp,
    source: Source,
    submission_id: Option<SubmissionId>,
    evidence: Json<Evidence>,
}

impl From<EventRow> for Event {
    fn from(row: EventRow) -> Self {
        Self {
            id: row.id,
            subject_id: row.subject_id,
            purpose_id: row.purpose_id,
            purpose_version_id: row.purpose_version_id,
            purpose: row.content.0,
            kind: row.kind,
            occurred_at: row.occurred_at,
            recorded_at: row.recorded_at,
            source: row.source,
            submission_id: row.submission_id,
            evidence: row.evidence.0,
        }
    }
}

#[derive(sqlx::FromRow)]
struct SubmissionRow {
    id: SubmissionId,
    form_version_id: FormVersionId,
    language: String,
    snapshot_sha256: Vec<u8>,
    subject_id: SubjectId,
    answers: Json<Answers>,
    shown_at: Timestamp,
    submitted_at: Timestamp,
    page: String,
    confirmation: Confirmation,
    confirmed_at: Option<Timestamp>,
}

impl From<SubmissionRow> for Submission {
    fn from(row: SubmissionRow) -> Self {
        Self {
            id: row.id,
            form_version_id: row.form_version_id,
            language: row.language,
            snapshot_sha256: row.snapshot_sha256,
            subject_id: row.subject_id,
            answers: row.answers.0,
            shown_at: row.shown_at,
            submitted_at: row.submitted_at,
            page: row.page,
            confirmation: row.confirmation,
            confirmed_at: row.confirmed_at,
        }
    }
}

/// Makes whoever else wants to change this consent wait for the end of the transaction; false if
/// the person was never asked.
pub async fn lock_state(conn: &mut Conn, subject: SubjectId, purpose: PurposeId) -> Result<bool> {
    let sql = "UPDATE consent_states SET since = since WHERE subject_id = $1 AND purpose_id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(subject).bind(purpose);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// The person's latest word to each purpose.
pub async fn list_latest(conn: &mut Conn, subject: SubjectId) -> Result<Vec<Event>> {
    let sql = "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_states s JOIN consent_events e ON e.id = s.event_id
         JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE s.subject_id = $1 ORDER BY e.purpose_id";
    let rows: Vec<EventRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// The person's latest word to a purpose.
pub async fn find_latest(
    conn: &mut Conn,
    subject: SubjectId,
    purpose: PurposeId,
) -> Result<Option<Event>> {
    let sql = "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_states s JOIN consent_events e ON e.id = s.event_id
         JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE s.subject_id = $1 AND s.purpose_id = $2";
    let row: Option<EventRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .bind(purpose)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Event::from))
}

/// An event by id.
pub async fn find_event(conn: &mut Conn, id: EventId) -> Result<Option<Event>> {
    let sql = "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_events e JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE e.id = $1";
    let row: Option<EventRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Event::from))
}

/// All that happened to a person's consents, newest first.
pub async fn list_events(conn: &mut Conn, subject: SubjectId) -> Result<Vec<Event>> {
    let sql = "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_events e JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE e.subject_id = $1 ORDER BY e.occurred_at DESC, e.id DESC";
    let rows: Vec<EventRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// A quarter of an hour in milliseconds: midnight in any zone is at the end of one.
const QUARTER: i64 = 15 * 60 * 1000;

/// How many events of each kind there were from a moment until before another, by quarters of an
/// hour: the beginning of each, the kind, the count.
pub async fn count_by_quarter(
    conn: &mut Conn,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<(Timestamp, EventKind, i64)>> {
    let sql = "SELECT quarter, kind, COUNT(*) FROM (
             SELECT occurred_at / $1 AS quarter, kind FROM consent_events
             WHERE occurred_at >= $2 AND occurred_at < $3) AS events
         GROUP BY quarter, kind ORDER BY quarter";
    let rows: Vec<(i64, EventKind, i64)> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(QUARTER).bind(from).bind(to);
        query.fetch_all(c).await
    })?;
    let counts = rows
        .into_iter()
        .map(|(quarter, kind, count)| (Timestamp(quarter * QUARTER), kind, count));
    Ok(counts.collect())
}

/// A submission by id.
pub async fn find_submission(conn: &mut Conn, id: SubmissionId) -> Result<Option<Submission>> {
    let sql =
        "SELECT id, form_version_id, language, snapshot_sha256, subject_id, answers, shown_at,
             submitted_at, page, confirmation, confirmed_at
         FROM submissions WHERE id = $1";
    let row: Option<SubmissionRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Submission::from))
}

/// A submission in the list of what a person has sent.
#[derive(sqlx::FromRow)]
pub struct SentRow {
    /// Its id.
    pub id: SubmissionId,
    /// Canonical JSON of what was asked.
    pub definition: String,
    /// In which language.
    pub language: String,
    /// When.
    pub submitted_at: Timestamp,
    /// Whether it counts.
    pub confirmation: Confirmation,
    /// The day beside the signature, if it was on paper.
    pub signed_on: Option<String>,
}

/// The newest submissions of a person, at most a hundred.
pub async fn list_sent(conn: &mut Conn, subject: SubjectId) -> Result<Vec<SentRow>> {
    let sql = "SELECT s.id, v.definition, s.language, s.submitted_at, s.confirmation, p.signed_on
         FROM submissions s JOIN form_versions v ON v.id = s.form_version_id
         LEFT JOIN paper_submissions p ON p.submission_id = s.id
         WHERE s.subject_id = $1 ORDER BY s.id DESC LIMIT 100";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?)
}

/// What is known of a submission whose answers were deleted, but for those that prove a consent.
#[derive(Clone, Debug)]
pub struct Reduced {
    /// When they were.
    pub at: Timestamp,
    /// Ids of the fields that had been shown.
    pub shown: Vec<String>,
}

/// Whether and when a submission was reduced to its proof.
pub async fn find_reduced(conn: &mut Conn, id: SubmissionId) -> Result<Option<Reduced>> {
    let sql = "SELECT answers_deleted_at, shown_fields FROM submissions
         WHERE id = $1 AND answers_deleted_at IS NOT NULL AND shown_fields IS NOT NULL";
    let row: Option<(Timestamp, Json<Vec<String>>)> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(|(at, shown)| Reduced { at, shown: shown.0 }))
}

/// Notes that a submission was confirmed; false if it was before, or has lapsed.
pub async fn set_confirmed(conn: &mut Conn, id: SubmissionId, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE submissions SET confirmation = 'confirmed', confirmed_at = $1
         WHERE id = $2 AND confirmation = 'pending'";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Notes that nobody confirmed a submission in time; false if somebody did.
pub async fn set_lapsed(conn: &mut Conn, id: SubmissionId) -> Result<bool> {
    let sql = "UPDATE submissions SET confirmation = 'lapsed'
         WHERE id = $1 AND confirmation = 'pending'";
    on_db!(conn, |c| {
        Ok(sqlx::query(sql).bind(id).execute(c).await?.rows_affected() > 0)
    })
}

/// Adds a link.
pub async fn add_links(
    conn: &mut Conn,
    now: Timestamp,
    kind: LinkKind,
    links: &[(Vec<u8>, Link)],
) -> Result<()> {
    let sql = format!(
        "INSERT INTO links (token_hash, kind, subject_id, submission_id, created_at, expires_at)
         VALUES {}",
        conn.rows(links.len(), 6)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (token_hash, link) in links {
            query = query.bind(token_hash.as_slice()).bind(kind.key());
            query = query.bind(link.subject_id).bind(link.submission_id);
            query = query.bind(now).bind(now + kind.valid_for());
        }
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A link, while it works.
pub async fn find_link(
    conn: &mut Conn,
    now: Timestamp,
    kind: LinkKind,
    token_hash: &[u8],
) -> Result<Option<Link>> {
    let sql = "SELECT subject_id, submission_id FROM links
         WHERE token_hash = $1 AND kind = $2 AND expires_at > $3 AND revoked_at IS NULL";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(token_hash).bind(kind.key());
        query.bind(now).fetch_optional(c).await
    })?)
}

/// Notes when a link was first used.
pub async fn note_use_of_link(conn: &mut Conn, now: Timestamp, token_hash: &[u8]) -> Result<()> {
    let sql = "UPDATE links SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(token_hash);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
