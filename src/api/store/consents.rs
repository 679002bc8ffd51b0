//! Consents as programs read them: each state and event with the name of its purpose.

use sqlx::types::Json;
use uuid::Uuid;

use crate::consents::model::{Event, EventKind, Evidence, Source};
use crate::error::Result;
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId, SubmissionId};
use crate::on_db;
use crate::purposes::model::PurposeContent;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// An event with the names of what it is about.
#[derive(Clone, Debug)]
pub struct Told {
    /// The event.
    pub event: Event,
    /// The purpose's key.
    pub key: String,
    /// Number of the wording.
    pub version: i64,
    /// Whether a wording with another meaning had been asked for since, at the moment in question.
    pub is_outdated: bool,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
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
    key: String,
    number: i64,
    is_outdated: bool,
}

impl From<ToldRow> for Told {
    fn from(row: ToldRow) -> Self {
        Self {
            event: Event {
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
            },
            key: row.key,
            version: row.number,
            is_outdated: row.is_outdated,
        }
    }
}

/// Events `e` with their purpose `p` and wording `v`, as things stood at `$1`.
macro_rules! told {
    ($($rest:tt)+) => {
        concat!(
            "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
                 e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence, p.key, v.number,
                 EXISTS (SELECT 1 FROM purpose_versions later WHERE later.purpose_id = v.purpose_id
                     AND later.number > v.number AND later.change = 'material' AND later.number <=
                     (SELECT MAX(asked.number) FROM purpose_versions asked
                      WHERE asked.purpose_id = v.purpose_id AND asked.first_used_at <= $1))
                     AS is_outdated ",
            $($rest)+
        )
    };
}

/// From the states `s`.
macro_rules! states {
    ($rest:literal) => {
        told!(concat!(
            "FROM consent_states s JOIN consent_events e ON e.id = s.event_id
             JOIN purpose_versions v ON v.id = e.purpose_version_id
             JOIN purposes p ON p.id = e.purpose_id ",
            $rest
        ))
    };
}

/// Which states a page has.
#[derive(Clone, Copy, Debug)]
pub struct StatesPage {
    /// Whose.
    pub subject: Option<SubjectId>,
    /// To what.
    pub purpose: Option<PurposeId>,
    /// Of which kind the latest word is.
    pub kind: Option<EventKind>,
    /// Behind this person and purpose.
    pub after: (Uuid, Uuid),
    /// So many rows.
    pub rows: i64,
}

/// The latest words, by person and purpose. Each way to ask has a text of its own, so that each walks
/// along an index.
pub async fn list_states(conn: &mut Conn, now: Timestamp, page: &StatesPage) -> Result<Vec<Told>> {
    let sql = match (page.subject, page.purpose) {
        (None, None) => {
            states!(
                "WHERE (s.subject_id, s.purpose_id) > ($2, $3) AND ($4 = '' OR s.kind = $4)
                 ORDER BY s.subject_id, s.purpose_id LIMIT $5"
            )
        }
        (Some(_), None) => {
            states!(
                "WHERE s.subject_id = $6 AND (s.subject_id, s.purpose_id) > ($2, $3)
                 AND ($4 = '' OR s.kind = $4) ORDER BY s.purpose_id LIMIT $5"
            )
        }
        (None, Some(_)) => {
            states!(
                "WHERE s.purpose_id = $6 AND (s.subject_id, s.purpose_id) > ($2, $3)
                 AND ($4 = '' OR s.kind = $4) AND s.subject_id >= $2
                 ORDER BY s.subject_id LIMIT $5"
            )
        }
        (Some(_), Some(_)) => {
            states!(
                "WHERE s.subject_id = $6 AND s.purpose_id = $7
                 AND (s.subject_id, s.purpose_id) > ($2, $3) AND ($4 = '' OR s.kind = $4) LIMIT $5"
            )
        }
    };
    let first = page.subject.map(|id| id.0).or(page.purpose.map(|id| id.0));
    let second = page.subject.and(page.purpose);
    let rows: Vec<ToldRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(now);
        let query = query.bind(page.after.0).bind(page.after.1);
        let query = query
            .bind(page.kind.map_or("", EventKind::key))
            .bind(page.rows);
        match (first, second) {
            (None, _) => query.fetch_all(c).await,
            (Some(first), None) => query.bind(first).fetch_all(c).await,
            (Some(first), Some(second)) => query.bind(first).bind(second).fetch_all(c).await,
        }
    })?;
    Ok(rows.into_iter().map(Told::from).collect())
}

/// A person's latest word to a purpose.
pub async fn find_state(
    conn: &mut Conn,
    now: Timestamp,
    subject: SubjectId,
    purpose: PurposeId,
) -> Result<Option<Told>> {
    let sql = states!("WHERE s.subject_id = $2 AND s.purpose_id = $3");
    let row: Option<ToldRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(now).bind(subject);
        query.bind(purpose).fetch_optional(c).await
    })?;
    Ok(row.map(Told::from))
}

/// Which events of a person a page has.
#[derive(Clone, Copy, Debug)]
pub struct HistoryPage {
    /// Whose.
    pub subject: SubjectId,
    /// To what.
    pub purpose: Option<PurposeId>,
    /// What had happened by then.
    pub as_of: Timestamp,
    /// What was written down by then.
    pub as_known_at: Timestamp,
    /// Before this place.
    pub before: (Timestamp, Uuid),
    /// So many rows.
    pub rows: i64,
}

/// What happened to a person's consents, the newest first.
pub async fn list_events(conn: &mut Conn, page: &HistoryPage) -> Result<Vec<Told>> {
    let sql = told!(
        "FROM consent_events e JOIN purpose_versions v ON v.id = e.purpose_version_id
         JOIN purposes p ON p.id = e.purpose_id
         WHERE e.subject_id = $2 AND ($3 IS NULL OR e.purpose_id = $3)
             AND e.occurred_at <= $1 AND e.recorded_at <= $4
             AND (e.occurred_at, e.id) < ($5, $6)
         ORDER BY e.occurred_at DESC, e.id DESC LIMIT $7"
    );
    let rows: Vec<ToldRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(page.as_of).bind(page.subject);
        let query = query.bind(page.purpose).bind(page.as_known_at);
        let query = query.bind(page.before.0).bind(page.before.1);
        query.bind(page.rows).fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Told::from).collect())
}

/// What makes an event the same one when it is told twice.
pub async fn find_same(conn: &mut Conn, event: &Event) -> Result<Option<EventId>> {
    let sql = "SELECT id FROM consent_events WHERE subject_id = $1 AND purpose_id = $2
             AND purpose_version_id = $3 AND kind = $4 AND occurred_at = $5 AND source = $6
         ORDER BY id LIMIT 1";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(event.subject_id);
        let query = query.bind(event.purpose_id).bind(event.purpose_version_id);
        let query = query.bind(event.kind.key()).bind(event.occurred_at);
        query.bind(event.source.key()).fetch_optional(c).await
    })?)
}

/// An event.
pub async fn find_event(conn: &mut Conn, now: Timestamp, id: EventId) -> Result<Option<Told>> {
    let sql = told!(
        "FROM consent_events e JOIN purpose_versions v ON v.id = e.purpose_version_id
         JOIN purposes p ON p.id = e.purpose_id WHERE e.id = $2"
    );
    let row: Option<ToldRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(now).bind(id);
        query.fetch_optional(c).await
    })?;
    Ok(row.map(Told::from))
}
