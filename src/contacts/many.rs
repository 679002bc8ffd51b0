//! Many people at once: one statement for all of them.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::model::{ContactPoint, IdentifierKind};
use super::words;
use crate::error::Result;
use crate::ids::SubjectId;
use crate::on_db;
use crate::server::clock::new_id;
use crate::server::db::{Conn, placeholders};
use crate::time::Timestamp;

/// Somebody who is about to be known.
pub struct NewPerson<'a> {
    /// Their id.
    pub id: SubjectId,
    /// By what.
    pub known_by: &'a ContactPoint,
    /// What they call themselves; may be empty.
    pub name: &'a str,
    /// In which to write to them.
    pub language: &'a str,
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
    points: &[&ContactPoint],
) -> Result<HashMap<ContactPoint, SubjectId>> {
    let mut found = HashMap::new();
    for kind in [
        IdentifierKind::Email,
        IdentifierKind::Phone,
        IdentifierKind::ExternalId,
    ] {
        let of_kind = points.iter().filter(|point| point.kind == kind);
        let values: Vec<&str> = of_kind.map(|point| point.value.as_str()).collect();
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
        found.extend(rows.map(|(value, subject)| (ContactPoint { kind, value }, subject)));
    }
    Ok(found)
}

/// Where mail reaches people: a verified address before one that is not, an earlier before a later one.
pub async fn find_emails(
    conn: &mut Conn,
    people: &[SubjectId],
) -> Result<HashMap<SubjectId, String>> {
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT subject_id, value FROM identifiers WHERE subject_id IN ({}) AND kind = 'email'
         ORDER BY verified_at IS NOT NULL, id DESC",
        placeholders(people.len())
    );
    let rows: Vec<(SubjectId, String)> = on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = people.iter().fold(query, |query, id| query.bind(*id));
        query.fetch_all(c).await
    })?;
    // The best comes last.
    Ok(rows.into_iter().collect())
}

/// Writes down people who are new; false if one of them is somebody else's by now.
pub async fn create(conn: &mut Conn, now: Timestamp, people: &[NewPerson<'_>]) -> Result<bool> {
    if people.is_empty() {
        return Ok(true);
    }
    let sql = format!(
        "INSERT INTO subjects (id, name, name_folded, language, created_at, updated_at) VALUES {}",
        conn.rows(people.len(), 6)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for person in people {
            query = query.bind(person.id).bind(person.name);
            query = query.bind(person.name.to_lowercase()).bind(person.language);
            query = query.bind(now).bind(now);
        }
        query.execute(c).await.map(|_| ())
    })?;
    let sql = format!(
        "INSERT INTO identifiers (id, subject_id, kind, value, created_at) VALUES {}
         ON CONFLICT (kind, value) DO NOTHING",
        conn.rows(people.len(), 5)
    );
    let added = on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for person in people {
            let id: Uuid = new_id(now);
            query = query
                .bind(id)
                .bind(person.id)
                .bind(person.known_by.kind.key());
            query = query.bind(&person.known_by.value).bind(now);
        }
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    add_words(conn, people).await?;
    Ok(usize::try_from(added) == Ok(people.len()))
}

/// The words by which their names are found.
async fn add_words(conn: &mut Conn, people: &[NewPerson<'_>]) -> Result<()> {
    let words: Vec<(String, SubjectId)> = people
        .iter()
        .flat_map(|person| {
            let words = words::of_name(person.name).into_iter();
            words.map(|word| (word, person.id))
        })
        .collect();
    if words.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO subject_words (word, subject_id) VALUES {} ON CONFLICT DO NOTHING",
        conn.rows(words.len(), 2)
    );
    on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = words
            .iter()
            .fold(query, |query, (word, id)| query.bind(word).bind(*id));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
