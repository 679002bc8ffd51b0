//! People by what they are known by, many at once.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::contacts::model::IdentifierKind;
use crate::error::Result;
use crate::ids::SubjectId;
use crate::on_db;
use crate::register::model::{PEOPLE, Reading};
use crate::server::clock::new_id;
use crate::server::db::{Conn, placeholders, rows};
use crate::time::Timestamp;

/// The statement that finds people by one of the ways to read an identifier.
#[must_use]
pub fn by_value_sql(is_prefix: bool) -> &'static str {
    match is_prefix {
        true => {
            "SELECT subject_id FROM identifiers WHERE kind = $1 AND value >= $2 AND value < $3
             ORDER BY value LIMIT $4"
        }
        false => {
            "SELECT subject_id FROM identifiers WHERE kind = $1 AND value = $2 AND value < $3 LIMIT $4"
        }
    }
}

/// People who are known by an identifier; none if there are more than [`PEOPLE`].
pub async fn find_people(
    conn: &mut Conn,
    readings: &[Reading],
    is_prefix: bool,
) -> Result<Option<Vec<SubjectId>>> {
    let mut people: Vec<SubjectId> = Vec::new();
    for reading in readings {
        // Nothing that begins so comes behind this.
        let end = format!("{}{}", reading.value, char::MAX);
        let found: Vec<SubjectId> = on_db!(conn, |c| {
            let query = sqlx::query_scalar(by_value_sql(is_prefix));
            let query = query.bind(reading.kind.key()).bind(&reading.value);
            query.bind(&end).bind(PEOPLE + 1).fetch_all(c).await
        })?;
        people.extend(found);
    }
    people.sort_unstable();
    people.dedup();
    let is_few = i64::try_from(people.len()).unwrap_or(i64::MAX) <= PEOPLE;
    Ok(is_few.then_some(people))
}

#[derive(sqlx::FromRow)]
struct Known {
    id: SubjectId,
    name: String,
    kind: Option<IdentifierKind>,
    value: Option<String>,
}

/// The statement that finds name and identifiers of so many people.
#[must_use]
pub fn known_sql(count: usize) -> String {
    format!(
        "SELECT s.id, s.name, i.kind, i.value FROM subjects s
         LEFT JOIN identifiers i ON i.subject_id = s.id WHERE s.id IN ({})",
        placeholders(count)
    )
}

/// Name and identifiers of people, the phone numbers first.
pub async fn list_known(
    conn: &mut Conn,
    people: &[SubjectId],
) -> Result<Vec<(SubjectId, String, Vec<Reading>)>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let sql = known_sql(people.len());
    let mut rows: Vec<Known> = on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = people.iter().fold(query, |query, id| query.bind(*id));
        query.fetch_all(c).await
    })?;
    rows.sort_by_key(|row| (row.id, row.kind != Some(IdentifierKind::Phone)));
    let mut known: Vec<(SubjectId, String, Vec<Reading>)> = Vec::new();
    for row in rows {
        let reading = row.kind.zip(row.value);
        let reading = reading.map(|(kind, value)| Reading { kind, value });
        match known.last_mut() {
            Some((id, _, readings)) if *id == row.id => readings.extend(reading),
            _ => known.push((row.id, row.name, reading.into_iter().collect())),
        }
    }
    Ok(known)
}

/// The statement that finds those who have one of so many identifiers of a kind. The kind comes last: its
/// place is the same for every value.
#[must_use]
pub fn by_values_sql(count: usize) -> String {
    format!(
        "SELECT value, subject_id FROM identifiers WHERE value IN ({}) AND kind = ${}",
        placeholders(count),
        count + 1
    )
}

/// Those who have identifiers, by these.
pub async fn find_by(
    conn: &mut Conn,
    readings: &[&Reading],
) -> Result<HashMap<Reading, SubjectId>> {
    let mut found = HashMap::new();
    for kind in [
        IdentifierKind::Email,
        IdentifierKind::Phone,
        IdentifierKind::ExternalId,
    ] {
        let of_kind = readings.iter().filter(|reading| reading.kind == kind);
        let values: Vec<&str> = of_kind.map(|reading| reading.value.as_str()).collect();
        if values.is_empty() {
            continue;
        }
        let sql = by_values_sql(values.len());
        let rows: Vec<(String, SubjectId)> = on_db!(conn, |c| {
            let query = sqlx::query_as(AssertSqlSafe(sql));
            let query = values.iter().fold(query, |query, value| query.bind(*value));
            query.bind(kind.key()).fetch_all(c).await
        })?;
        let rows = rows.into_iter();
        found.extend(rows.map(|(value, subject)| (Reading { kind, value }, subject)));
    }
    Ok(found)
}

/// Writes down people who are new; false if one of them is somebody else's by now.
pub async fn create(
    conn: &mut Conn,
    now: Timestamp,
    people: &[(SubjectId, &Reading)],
    language: &str,
) -> Result<bool> {
    if people.is_empty() {
        return Ok(true);
    }
    let sql = format!(
        "INSERT INTO subjects (id, name, name_folded, language, created_at, updated_at) VALUES {}",
        rows(people.len(), 6)
    );
    on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = people.iter().fold(query, |query, (id, _)| {
            let query = query.bind(*id).bind("").bind("").bind(language);
            query.bind(now).bind(now)
        });
        query.execute(c).await.map(|_| ())
    })?;
    let sql = format!(
        "INSERT INTO identifiers (id, subject_id, kind, value, created_at) VALUES {}
         ON CONFLICT (kind, value) DO NOTHING",
        rows(people.len(), 5)
    );
    let added = on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (subject, reading) in people {
            let id: Uuid = new_id(now);
            query = query.bind(id).bind(*subject).bind(reading.kind.key());
            query = query.bind(&reading.value).bind(now);
        }
        query.execute(c).await?.rows_affected()
    });
    Ok(usize::try_from(added) == Ok(people.len()))
}
