//! Many events at once: one statement for all of them.

use std::collections::{HashMap, HashSet};

use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use super::EventRow;
use crate::consents::model::{Event, EventKind};
use crate::error::Result;
use crate::ids::{EventId, PurposeId, SubjectId};
use crate::ledger::entry::Sealed;
use crate::on_db;
use crate::server::db::{Conn, Engine, placeholders};

/// Adds events with what opens their entries in the ledger. They do not become latest words by that:
/// see [`save_states`].
pub async fn add_events(conn: &mut Conn, events: &[Event], sealed: &[Sealed]) -> Result<()> {
    let sql = format!(
        "INSERT INTO consent_events (id, subject_id, recorded_as, purpose_id, purpose_version_id, kind,
             occurred_at, recorded_at, source, submission_id, evidence, import_id, salt)
         VALUES {}",
        conn.rows(events.len(), 13)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (event, sealed) in events.iter().zip(sealed) {
            let import = event.evidence.import.as_ref().map(|import| import.batch);
            query = query.bind(event.id).bind(event.subject_id);
            query = query.bind(event.subject_id).bind(event.purpose_id);
            query = query.bind(event.purpose_version_id).bind(event.kind.key());
            query = query.bind(event.occurred_at).bind(event.recorded_at);
            query = query.bind(event.source.key()).bind(event.submission_id);
            query = query.bind(Json(&event.evidence)).bind(import);
            query = query.bind(sealed.salt.as_slice());
        }
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What the register says of a kind: TRUE, FALSE, or nothing at all of what was taken back.
fn agreed(kind: EventKind) -> Option<i64> {
    match kind {
        EventKind::Corrected => None,
        kind => Some(i64::from(kind.is_agreement())),
    }
}

/// Makes each event the person's latest word to its purpose, unless they have said something since.
pub async fn save_states(conn: &mut Conn, events: &[Event]) -> Result<()> {
    let latest = latest(events);
    let sql = format!(
        "INSERT INTO consent_states (subject_id, purpose_id, event_id, kind, since, source, agreed, channel,
             purpose_version_id, age)
         VALUES {}
         ON CONFLICT (subject_id, purpose_id) DO UPDATE SET event_id = excluded.event_id,
             kind = excluded.kind, since = excluded.since, source = excluded.source,
             agreed = excluded.agreed, channel = excluded.channel,
             purpose_version_id = excluded.purpose_version_id, age = excluded.age
         WHERE consent_states.since <= excluded.since",
        conn.rows(latest.len(), 10)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for event in latest {
            query = query.bind(event.subject_id).bind(event.purpose_id);
            query = query.bind(event.id).bind(event.kind.key());
            query = query.bind(event.occurred_at).bind(event.source.key());
            query = query
                .bind(agreed(event.kind))
                .bind(event.purpose.channel.key());
            query = query
                .bind(event.purpose_version_id)
                .bind(event.evidence.age.map(i64::from));
        }
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The latest of some events of each person to each purpose: one statement may touch a row only once.
/// In one order, whoever writes, so that two who do never wait for each other.
fn latest(events: &[Event]) -> Vec<&Event> {
    let mut latest: HashMap<(SubjectId, PurposeId), &Event> = HashMap::new();
    for event in events {
        let known = latest
            .entry((event.subject_id, event.purpose_id))
            .or_insert(event);
        if known.occurred_at <= event.occurred_at {
            *known = event;
        }
    }
    let mut latest: Vec<_> = latest.into_values().collect();
    latest.sort_by_key(|event| (event.subject_id, event.purpose_id));
    latest
}

/// Which of the people of some events have said anything before, and to which purpose.
pub async fn list_asked(
    conn: &mut Conn,
    events: &[Event],
) -> Result<HashSet<(SubjectId, PurposeId)>> {
    let people: HashSet<SubjectId> = events.iter().map(|event| event.subject_id).collect();
    let sql = format!(
        "SELECT subject_id, purpose_id FROM consent_states WHERE subject_id IN ({})",
        placeholders(people.len())
    );
    let asked: Vec<(SubjectId, PurposeId)> = on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = people.iter().fold(query, |query, id| query.bind(*id));
        query.fetch_all(c).await
    })?;
    Ok(asked.into_iter().collect())
}

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

/// All that happened to the consents of some people, newest first.
pub async fn list_events(conn: &mut Conn, people: &[SubjectId]) -> Result<Vec<Event>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT e.id, e.subject_id, e.purpose_id, e.purpose_version_id, v.content, e.kind,
             e.occurred_at, e.recorded_at, e.source, e.submission_id, e.evidence
         FROM consent_events e JOIN purpose_versions v ON v.id = e.purpose_version_id
         WHERE e.subject_id IN ({}) ORDER BY e.occurred_at DESC, e.id DESC",
        placeholders(people.len())
    );
    let rows: Vec<EventRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = people.iter().fold(query, |query, id| query.bind(*id));
        query.fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// Makes whoever else wants to change the consents of some people wait for the end of the transaction. In
/// one order, whoever asks. SQLite has one writer anyway.
pub async fn lock_states(conn: &mut Conn, people: &[SubjectId]) -> Result<()> {
    let Engine::Postgres(c) = conn.engine() else {
        return Ok(());
    };
    if people.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "SELECT 1 FROM consent_states WHERE subject_id IN ({})
         ORDER BY subject_id, purpose_id FOR UPDATE",
        placeholders(people.len())
    );
    let query = sqlx::query(AssertSqlSafe(sql));
    let query = people.iter().fold(query, |query, id| query.bind(*id));
    query.execute(c).await?;
    Ok(())
}
