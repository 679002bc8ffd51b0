//! People in the database, many at a time.

use std::collections::HashMap;

use uuid::Uuid;

use super::filter::Scope;
use super::sql::Statement;
use crate::contacts::model::{Identifier, IdentifierKind, Subject};
use crate::contacts::words;
use crate::error::Result;
use crate::ids::{IdentifierId, SubjectId};
use crate::privacy::erasure::model::NOBODY;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::{bound, on_db};

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: SubjectId,
    name: String,
    language: String,
    country: String,
    created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct IdentifierRow {
    subject_id: SubjectId,
    id: IdentifierId,
    kind: IdentifierKind,
    value: String,
    verified_at: Option<Timestamp>,
}

/// The statement of a page of people, newest first, before an id.
#[must_use]
pub fn page(scope: &Scope, before: Uuid, limit: i64) -> Statement {
    let mut sql = Statement::new("SELECT s.id, s.name, s.language, s.country, s.created_at");
    scope.push(&mut sql);
    sql.push(" AND s.id < ").id(before);
    sql.push(" ORDER BY s.id DESC LIMIT ").number(limit);
    sql
}

/// The statement that counts whom a filter finds.
#[must_use]
pub fn counting(scope: &Scope) -> Statement {
    let mut sql = Statement::new("SELECT COUNT(*)");
    scope.push(&mut sql);
    sql
}

/// People before an id, newest first.
pub async fn list(
    conn: &mut Conn,
    scope: &Scope,
    before: Uuid,
    limit: i64,
) -> Result<Vec<Subject>> {
    let sql = page(scope, before, limit);
    let rows: Vec<PersonRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql.text.clone()));
        bound!(query, sql).fetch_all(c).await
    })?;
    with_identifiers(conn, rows).await
}

/// How many a filter finds.
pub async fn count(conn: &mut Conn, scope: &Scope) -> Result<i64> {
    let sql = counting(scope);
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_scalar(sqlx::AssertSqlSafe(sql.text.clone()));
        bound!(query, sql).fetch_one(c).await
    })?)
}

/// `(1, 2, 3)` of ids.
pub(super) fn push_ids(sql: &mut Statement, ids: impl IntoIterator<Item = Uuid>) {
    let mut between = "(";
    for id in ids {
        sql.push(between).id(id);
        between = ", ";
    }
    // None at all is a list that nobody is in.
    sql.push(if between == "(" { "(NULL)" } else { ")" });
}

/// A person by id.
pub async fn find(conn: &mut Conn, id: SubjectId) -> Result<Option<Subject>> {
    match id {
        NOBODY => Ok(None),
        id => crate::contacts::store::find_subject(conn, id).await,
    }
}

/// These people, as far as there are any, newest first.
pub async fn list_these(conn: &mut Conn, ids: &[SubjectId]) -> Result<Vec<Subject>> {
    let mut sql = Statement::new(
        "SELECT s.id, s.name, s.language, s.country, s.created_at FROM subjects s WHERE s.id IN ",
    );
    push_ids(
        &mut sql,
        ids.iter().filter(|id| **id != NOBODY).map(|id| id.0),
    );
    sql.push(" ORDER BY s.id DESC");
    let rows: Vec<PersonRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql.text.clone()));
        bound!(query, sql).fetch_all(c).await
    })?;
    with_identifiers(conn, rows).await
}

async fn with_identifiers(conn: &mut Conn, rows: Vec<PersonRow>) -> Result<Vec<Subject>> {
    let mut sql = Statement::new(
        "SELECT subject_id, id, kind, value, verified_at FROM identifiers WHERE subject_id IN ",
    );
    push_ids(&mut sql, rows.iter().map(|row| row.id.0));
    sql.push(" ORDER BY id");
    let found: Vec<IdentifierRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql.text.clone()));
        bound!(query, sql).fetch_all(c).await
    })?;
    let mut known: HashMap<SubjectId, Vec<Identifier>> = HashMap::new();
    for row in found {
        known.entry(row.subject_id).or_default().push(Identifier {
            id: row.id,
            kind: row.kind,
            value: row.value,
            verified_at: row.verified_at,
        });
    }
    let subject = |row: PersonRow| Subject {
        identifiers: known.remove(&row.id).unwrap_or_default(),
        id: row.id,
        name: row.name,
        language: row.language,
        country: row.country,
        created_at: row.created_at,
    };
    Ok(rows.into_iter().map(subject).collect())
}

/// Values of custom fields of these people.
pub async fn list_values(
    conn: &mut Conn,
    ids: &[SubjectId],
) -> Result<HashMap<SubjectId, HashMap<String, String>>> {
    let mut sql = Statement::new(
        "SELECT subject_id, field_key, value FROM contact_values WHERE value <> '' AND subject_id IN ",
    );
    push_ids(&mut sql, ids.iter().map(|id| id.0));
    let rows: Vec<(SubjectId, String, String)> = on_db!(conn, |c| {
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql.text.clone()));
        bound!(query, sql).fetch_all(c).await
    })?;
    let mut values: HashMap<SubjectId, HashMap<String, String>> = HashMap::new();
    for (subject, key, value) in rows {
        values.entry(subject).or_default().insert(key, value);
    }
    Ok(values)
}

/// Names of the tags of these people.
pub async fn list_tags(
    conn: &mut Conn,
    ids: &[SubjectId],
) -> Result<HashMap<SubjectId, Vec<String>>> {
    let mut sql = Statement::new(
        "SELECT m.subject_id, g.name FROM subject_tags m JOIN tags g ON g.id = m.tag_id
         WHERE m.subject_id IN ",
    );
    push_ids(&mut sql, ids.iter().map(|id| id.0));
    sql.push(" ORDER BY g.name_folded");
    let rows: Vec<(SubjectId, String)> = on_db!(conn, |c| {
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql.text.clone()));
        bound!(query, sql).fetch_all(c).await
    })?;
    let mut tags: HashMap<SubjectId, Vec<String>> = HashMap::new();
    for (subject, name) in rows {
        tags.entry(subject).or_default().push(name);
    }
    Ok(tags)
}

/// Adds a person without identifiers.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    id: SubjectId,
    name: &str,
    language: &str,
    country: &str,
) -> Result<()> {
    let sql =
        "INSERT INTO subjects (id, name, name_folded, language, country, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(name).bind(words::fold(name));
        let query = query.bind(language).bind(country).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    crate::contacts::store::save_words(conn, id, name).await
}

/// Writes down name, language and country as they are now.
pub async fn update(
    conn: &mut Conn,
    now: Timestamp,
    id: SubjectId,
    name: &str,
    language: &str,
    country: &str,
) -> Result<()> {
    let sql = "UPDATE subjects SET name = $1, name_folded = $2, language = $3, country = $4,
             updated_at = $5
         WHERE id = $6";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(name).bind(words::fold(name));
        let query = query.bind(language).bind(country).bind(now).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    crate::contacts::store::save_words(conn, id, name).await
}

/// Takes an identifier away.
pub async fn remove_identifier(
    conn: &mut Conn,
    subject: SubjectId,
    id: IdentifierId,
) -> Result<bool> {
    let sql = "DELETE FROM identifiers WHERE id = $1 AND subject_id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(subject);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Deletes a person about whom there is nothing to be kept: no consent, nothing sent, no request.
/// False if there is.
pub async fn delete_bare(conn: &mut Conn, id: SubjectId) -> Result<bool> {
    let sql = "DELETE FROM subjects WHERE id = $1
         AND NOT EXISTS (SELECT 1 FROM consent_events e WHERE e.subject_id = $1)
         AND NOT EXISTS (SELECT 1 FROM submissions e WHERE e.subject_id = $1)
         AND NOT EXISTS (SELECT 1 FROM tickets e WHERE e.subject_id = $1)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
