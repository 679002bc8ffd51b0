//! The one read of decisions about a channel or the past; [`super::latest`] has those about a purpose now.

use serde::Deserialize;
use sqlx::types::Json;

use super::model::{DecidedPurpose, Question, Topic, Who};
use super::rules::{Record, Said};
use crate::consents::model::EventKind;
use crate::error::Result;
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId};
use crate::on_db;
use crate::purposes::model::Channel;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What is read of a wording: the rest of it decides nothing.
#[derive(Deserialize)]
struct Terms {
    channel: Channel,
    validity_months: Option<u32>,
    #[serde(default)]
    minimum_age: Option<u32>,
}

/// What is read of the evidence.
#[derive(Deserialize)]
struct Shown {
    #[serde(default)]
    age: Option<u32>,
}

#[derive(sqlx::FromRow)]
struct Row {
    subject_id: Option<SubjectId>,
    purpose_id: Option<PurposeId>,
    purpose_key: Option<String>,
    event_id: Option<EventId>,
    version_id: Option<PurposeVersionId>,
    kind: Option<EventKind>,
    occurred_at: Option<Timestamp>,
    terms: Option<Json<Terms>>,
    evidence: Option<Json<Shown>>,
    outdated_at: Option<Timestamp>,
    time_zone: Option<String>,
    written_at: Option<Timestamp>,
}

/// What was found.
#[derive(Default)]
pub struct Found {
    /// The records that the question is about.
    pub records: Vec<Record>,
    /// The organisation's zone.
    pub time_zone: Option<String>,
    /// When the person last wrote by `WhatsApp`.
    pub written_at: Option<Timestamp>,
    /// Whether the purpose exists that was asked about.
    pub is_known: bool,
}

/// Since when a wording `v` is outdated: one is in use that has another meaning, or that followed one which
/// has.
pub const OUTDATED: &str = "(SELECT MIN(a.first_used_at) FROM purpose_versions a
     WHERE a.purpose_id = v.purpose_id AND a.number >= (SELECT MIN(n.number) FROM purpose_versions n
         WHERE n.purpose_id = v.purpose_id AND n.number > v.number AND n.change = 'material')
    ) AS outdated_at";

/// What is read in every case.
const WHAT: &str = "p.id AS purpose_id, p.key AS purpose_key, e.id AS event_id,
         e.purpose_version_id AS version_id, e.kind, e.occurred_at, e.evidence, v.content AS terms,
         (SELECT time_zone FROM organisation WHERE id = 1) AS time_zone";

/// What holds now is kept beside the person; what held earlier is found among the events.
const LATEST: &str =
    "LEFT JOIN consent_states s ON s.subject_id = w.subject_id AND s.purpose_id = p.id
         LEFT JOIN consent_events e ON e.id = s.event_id
         LEFT JOIN purpose_versions v ON v.id = e.purpose_version_id";
const EARLIER: &str = "LEFT JOIN consent_events e ON e.id = (SELECT x.id FROM consent_events x
             WHERE x.subject_id = w.subject_id AND x.purpose_id = p.id AND x.occurred_at <= $4
             ORDER BY x.occurred_at DESC, x.id DESC LIMIT 1)
         LEFT JOIN purpose_versions v ON v.id = e.purpose_version_id";

/// The statement of a question. `$1`, `$2`: who; `$3`: what; `$4`: the moment, of one in the past.
#[must_use]
pub fn sql(question: &Question, is_past: bool) -> String {
    let (who, of, written) = match &question.who {
        Who::Identifier(..) => (
            "(SELECT subject_id FROM identifiers WHERE kind = $1 AND value = $2)",
            "identifiers w ON w.kind = $1 AND w.value = $2",
            "(SELECT last_message_at FROM whatsapp_windows WHERE phone = $2)",
        ),
        Who::Subject(_) => (
            "(SELECT id AS subject_id FROM subjects WHERE id = $1)",
            "(SELECT id AS subject_id FROM subjects WHERE id = $1) w ON $2 = ''",
            "(SELECT MAX(m.last_message_at) FROM identifiers i JOIN whatsapp_windows m ON m.phone = i.value
                 WHERE i.subject_id = $1 AND i.kind = 'phone')",
        ),
    };
    let records = if is_past { EARLIER } else { LATEST };
    match &question.what {
        Topic::Purpose(_) | Topic::PurposeKey(_) => {
            let by = match &question.what {
                Topic::PurposeKey(_) => "p.key = $3",
                _ => "p.id = $3",
            };
            format!(
                "SELECT w.subject_id, {WHAT}, {OUTDATED}, {written} AS written_at
                 FROM purposes p LEFT JOIN {of} {records} WHERE {by}"
            )
        }
        // All that the person was ever asked; there are not many purposes.
        Topic::Channel(_) => format!(
            "SELECT w.subject_id, {WHAT}, {OUTDATED}, {written} AS written_at
             FROM (SELECT $3 AS channel) c LEFT JOIN {who} w ON $2 = $2
             LEFT JOIN consent_states q ON q.subject_id = w.subject_id
             LEFT JOIN purposes p ON p.id = q.purpose_id {records}"
        ),
    }
}

/// Reads what a question is about, at a moment if it is in the past.
pub async fn find(conn: &mut Conn, question: &Question, past: Option<Timestamp>) -> Result<Found> {
    let sql = sqlx::AssertSqlSafe(sql(question, past.is_some()));
    let rows: Vec<Row> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql);
        let query = match &question.who {
            Who::Identifier(kind, value) => query.bind(kind.key()).bind(kind.normalise(value)),
            Who::Subject(id) => query.bind(*id).bind(""),
        };
        let query = match &question.what {
            Topic::Purpose(id) => query.bind(*id),
            Topic::PurposeKey(key) => query.bind(key.as_str()),
            Topic::Channel(channel) => query.bind(channel.key()),
        };
        let query = match past {
            Some(at) => query.bind(at),
            None => query,
        };
        query.fetch_all(c).await
    })?;
    Ok(found_in(rows, &question.what))
}

fn found_in(rows: Vec<Row>, what: &Topic) -> Found {
    let is_channel = matches!(what, Topic::Channel(_));
    let mut found = Found {
        is_known: is_channel || !rows.is_empty(),
        ..Found::default()
    };
    for mut row in rows {
        found.time_zone = row.time_zone.take().or(found.time_zone);
        found.written_at = found.written_at.max(row.written_at);
        let terms = row.terms.take().map(|terms| terms.0);
        let channel = terms.as_ref().map(|terms| terms.channel);
        let mut record = record(row, terms.as_ref());
        if let Topic::Channel(asked) = what
            && channel != Some(*asked)
        {
            // Somebody is known, and has said nothing to this.
            record.said = None;
            record.purpose = None;
        }
        found.records.push(record);
    }
    if is_channel && found.records.iter().any(|record| record.said.is_some()) {
        found.records.retain(|record| record.said.is_some());
    }
    found
}

fn record(row: Row, terms: Option<&Terms>) -> Record {
    let minimum = terms.and_then(|terms| terms.minimum_age);
    let shown = row.evidence.and_then(|evidence| evidence.0.age);
    let said = match (row.event_id, row.version_id, row.kind, row.occurred_at) {
        (Some(event), Some(version), Some(kind), Some(at)) => Some(Said {
            event,
            version,
            kind,
            at,
            months: terms.and_then(|terms| terms.validity_months),
            is_too_young: matches!((minimum, shown), (Some(least), Some(age)) if age < least),
            outdated_at: row.outdated_at,
        }),
        _ => None,
    };
    let purpose = row.purpose_id.zip(row.purpose_key);
    Record {
        subject: row.subject_id,
        purpose: purpose.map(|(id, key)| DecidedPurpose {
            id,
            key,
            version: row.version_id,
        }),
        said,
    }
}

/// Notes that somebody has written by `WhatsApp`; an older message changes nothing.
pub async fn save_message(conn: &mut Conn, phone: &str, at: Timestamp) -> Result<()> {
    let sql = "INSERT INTO whatsapp_windows (phone, last_message_at) VALUES ($1, $2)
         ON CONFLICT (phone) DO UPDATE SET last_message_at = excluded.last_message_at
         WHERE whatsapp_windows.last_message_at < excluded.last_message_at";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(phone).bind(at);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Forgets windows of messages from before a moment.
pub async fn delete_messages_before(conn: &mut Conn, before: Timestamp) -> Result<()> {
    let sql = "DELETE FROM whatsapp_windows WHERE last_message_at < $1";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(before);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Forgets when somebody wrote.
pub async fn erase_messages(conn: &mut Conn, subject: SubjectId) -> Result<()> {
    let sql = "DELETE FROM whatsapp_windows WHERE phone IN
             (SELECT value FROM identifiers WHERE subject_id = $1 AND kind = 'phone')";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(subject);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
