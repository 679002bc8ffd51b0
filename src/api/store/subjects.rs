//! People as programs read and change them.

use std::collections::HashMap;

use uuid::Uuid;

use crate::contacts::model::IdentifierKind;
use crate::error::Result;
use crate::ids::{IdentifierId, SubjectId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A person without what they are known by.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SubjectRow {
    /// Their id.
    pub id: SubjectId,
    /// As they wrote it; may be empty.
    pub name: String,
    /// In which to write to them.
    pub language: String,
    /// First seen.
    pub created_at: Timestamp,
    /// When they or what they are known by changed last.
    pub updated_at: Timestamp,
}

/// Something that a person is known by.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IdentifierRow {
    /// Its id.
    pub id: IdentifierId,
    /// Whose.
    pub subject_id: SubjectId,
    /// What it is.
    pub kind: IdentifierKind,
    /// Normalised.
    pub value: String,
    /// When the person proved that it is theirs.
    pub verified_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct ValueRow {
    subject_id: SubjectId,
    field_key: String,
    value: String,
}

/// Which people a page has, by last change: those behind a place, changed since some moment.
macro_rules! page_of {
    ($columns:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM subjects WHERE (updated_at, id) > ($1, $2) AND updated_at >= $3
             ORDER BY updated_at, id LIMIT $4"
        )
    };
}

/// A page of people.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Behind whom.
    pub after: (Timestamp, Uuid),
    /// Changed at this moment or later.
    pub since: Timestamp,
    /// So many rows.
    pub rows: i64,
}

/// Binds what [`page_of!`] asks for.
macro_rules! paged {
    ($query:expr, $page:expr) => {
        $query
            .bind($page.after.0)
            .bind($page.after.1)
            .bind($page.since)
            .bind($page.rows)
    };
}

/// People by last change, the oldest first.
pub async fn list(conn: &mut Conn, page: &Page) -> Result<Vec<SubjectRow>> {
    let sql = page_of!("id, name, language, created_at, updated_at");
    Ok(on_db!(conn, |c| {
        paged!(sqlx::query_as(sql), page).fetch_all(c).await
    })?)
}

/// What the people of a page are known by.
pub async fn list_identifiers(conn: &mut Conn, page: &Page) -> Result<Vec<IdentifierRow>> {
    let sql = concat!(
        "SELECT id, subject_id, kind, value, verified_at FROM identifiers
         WHERE subject_id IN (SELECT id FROM (",
        page_of!("id"),
        ") AS page) ORDER BY id"
    );
    Ok(on_db!(conn, |c| {
        paged!(sqlx::query_as(sql), page).fetch_all(c).await
    })?)
}

/// What is known of the people of a page in custom fields.
pub async fn list_values(
    conn: &mut Conn,
    page: &Page,
) -> Result<HashMap<SubjectId, Vec<(String, String)>>> {
    let sql = concat!(
        "SELECT subject_id, field_key, value FROM contact_values
         WHERE value <> '' AND subject_id IN (SELECT id FROM (",
        page_of!("id"),
        ") AS page)"
    );
    let rows: Vec<ValueRow> = on_db!(conn, |c| {
        paged!(sqlx::query_as(sql), page).fetch_all(c).await
    })?;
    let mut values: HashMap<SubjectId, Vec<(String, String)>> = HashMap::new();
    for row in rows {
        let of_person = values.entry(row.subject_id).or_default();
        of_person.push((row.field_key, row.value));
    }
    Ok(values)
}

/// A person.
pub async fn find(conn: &mut Conn, id: SubjectId) -> Result<Option<SubjectRow>> {
    let sql = "SELECT id, name, language, created_at, updated_at FROM subjects WHERE id = $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// What a person is known by.
pub async fn list_identifiers_of(conn: &mut Conn, id: SubjectId) -> Result<Vec<IdentifierRow>> {
    let sql = "SELECT id, subject_id, kind, value, verified_at FROM identifiers
         WHERE subject_id = $1 ORDER BY id";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_all(c)
        .await)?)
}

/// Makes whoever else wants to change a person wait for the end of the transaction; false if there is
/// no such person.
pub async fn lock(conn: &mut Conn, id: SubjectId) -> Result<bool> {
    let sql = "UPDATE subjects SET updated_at = updated_at WHERE id = $1";
    on_db!(conn, |c| {
        Ok(sqlx::query(sql).bind(id).execute(c).await?.rows_affected() > 0)
    })
}

/// Adds a person.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    id: SubjectId,
    name: &str,
    language: &str,
) -> Result<()> {
    let sql = "INSERT INTO subjects (id, name, name_folded, language, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $5)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(name);
        let query = query.bind(name.to_lowercase()).bind(language).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Changes what a person is called and in which language to write to them, and notes the change.
pub async fn update(
    conn: &mut Conn,
    now: Timestamp,
    id: SubjectId,
    name: &str,
    language: &str,
) -> Result<()> {
    let sql = "UPDATE subjects SET name = $1, name_folded = $2, language = $3, updated_at = $4
         WHERE id = $5";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(name).bind(name.to_lowercase());
        let query = query.bind(language).bind(now).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Notes that something about a person has changed.
pub async fn touch(conn: &mut Conn, now: Timestamp, id: SubjectId) -> Result<()> {
    let sql = "UPDATE subjects SET updated_at = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Takes an identifier from a person; false if they don't have it.
pub async fn delete_identifier(
    conn: &mut Conn,
    subject: SubjectId,
    id: IdentifierId,
) -> Result<bool> {
    let sql = "DELETE FROM identifiers WHERE subject_id = $1 AND id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(subject).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
