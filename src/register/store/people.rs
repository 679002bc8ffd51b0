//! People by what they are known by, many at once.

use sqlx::AssertSqlSafe;

use crate::contacts::model::IdentifierKind;
use crate::error::Result;
use crate::ids::SubjectId;
use crate::on_db;
use crate::register::model::{PEOPLE, Reading};
use crate::server::db::{Conn, placeholders};

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
