//! The one read of decisions of now: what holds is kept beside the person ([`super::terms`] has the rest).

use sqlx::AssertSqlSafe;

use super::model::{DecidedPurpose, Question, Who};
use super::rules::{Record, Said};
use super::terms::Terms;
use crate::consents::model::EventKind;
use crate::error::Result;
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId};
use crate::on_db;
use crate::server::db::Conn;
use crate::server::errors::internal;
use crate::time::Timestamp;

/// What was found for one question.
pub struct Latest {
    place: i64,
    /// How many changes of the terms there had been.
    pub changes: i64,
    subject: Option<SubjectId>,
    said: Option<Word>,
}

/// Somebody's latest word to a purpose.
struct Word {
    event: EventId,
    version: PurposeVersionId,
    kind: EventKind,
    at: Timestamp,
    age: Option<i64>,
}

type Row = (
    i64,
    i64,
    Option<SubjectId>,
    Option<EventId>,
    Option<PurposeVersionId>,
    Option<EventKind>,
    Option<Timestamp>,
    Option<i64>,
);

impl From<Row> for Latest {
    fn from((place, changes, subject, event, version, kind, at, age): Row) -> Self {
        let said = match (event, version, kind, at) {
            (Some(event), Some(version), Some(kind), Some(at)) => Some(Word {
                event,
                version,
                kind,
                at,
                age,
            }),
            _ => None,
        };
        Self {
            place,
            changes,
            subject,
            said,
        }
    }
}

/// Whether questions can be read by one statement.
#[must_use]
pub fn are_alike(one: &Question, other: &Question) -> bool {
    let is_person = |question: &Question| matches!(question.who, Who::Subject(_));
    is_person(one) == is_person(other)
}

/// The statement for questions that are [alike](are_alike): of each its place, who (a person takes one
/// parameter, an identifier two) and the purpose.
#[must_use]
pub fn sql(conn: &Conn, first: &Question, count: usize) -> String {
    let (columns, who) = match first.who {
        Who::Subject(_) => (3, "subjects w ON w.id = q.column2"),
        Who::Identifier(..) => (
            4,
            "identifiers w ON w.kind = q.column2 AND w.value = q.column3",
        ),
    };
    let subject = match first.who {
        Who::Subject(_) => "w.id",
        Who::Identifier(..) => "w.subject_id",
    };
    let asked = conn.rows(count, columns);
    format!(
        "SELECT q.column1, t.count, {subject}, s.event_id, s.purpose_version_id, s.kind, s.since, s.age
         FROM (VALUES {asked}) q CROSS JOIN terms_changes t LEFT JOIN {who}
         LEFT JOIN consent_states s ON s.subject_id = {subject} AND s.purpose_id = q.column{columns}
         WHERE t.id = 1"
    )
}

/// Reads what questions are about, in their order; each with its purpose.
pub async fn read(conn: &mut Conn, questions: &[(&Question, PurposeId)]) -> Result<Vec<Latest>> {
    let Some((first, _)) = questions.first() else {
        return Ok(Vec::new());
    };
    let sql = AssertSqlSafe(sql(conn, first, questions.len()));
    let rows: Vec<Row> = on_db!(conn, |c| {
        let mut query = sqlx::query_as(sql);
        for (place, (question, purpose)) in (0_i64..).zip(questions) {
            query = query.bind(place);
            query = match &question.who {
                Who::Subject(id) => query.bind(*id),
                Who::Identifier(kind, value) => query.bind(kind.key()).bind(kind.normalise(value)),
            };
            query = query.bind(*purpose);
        }
        query.fetch_all(c).await
    })?;
    let mut found: Vec<Latest> = rows.into_iter().map(Latest::from).collect();
    found.sort_by_key(|latest| latest.place);
    match found.len() == questions.len() {
        true => Ok(found),
        false => Err(internal(&"a question without an answer")),
    }
}

impl Latest {
    /// As a record of a purpose.
    pub fn into_record(self, (id, key): (PurposeId, &str), terms: &Terms) -> Result<Record> {
        let purpose = DecidedPurpose {
            id,
            key: key.to_owned(),
            version: self.said.as_ref().map(|word| word.version),
        };
        let said = self.said.map(|word| word.into_said(terms)).transpose()?;
        Ok(Record {
            subject: self.subject,
            purpose: Some(purpose),
            said,
        })
    }
}

impl Word {
    fn into_said(self, terms: &Terms) -> Result<Said> {
        let wording = terms.wording(self.version);
        let wording = wording.ok_or_else(|| internal(&"a wording that nobody knows"))?;
        let least = wording.minimum_age.map(i64::from);
        Ok(Said {
            event: self.event,
            version: self.version,
            kind: self.kind,
            at: self.at,
            months: wording.validity_months,
            is_too_young: matches!((least, self.age), (Some(least), Some(age)) if age < least),
            outdated_at: wording.outdated_at,
        })
    }
}
