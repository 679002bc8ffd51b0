//! Subjects and identifiers in the database.

use uuid::Uuid;

use super::model::{Identifier, IdentifierKind, Subject};
use super::words;
use crate::error::Result;
use crate::ids::{IdentifierId, SubjectId};
use crate::on_db;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct SubjectRow {
    id: SubjectId,
    name: String,
    language: String,
    country: String,
    created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct IdentifierRow {
    id: IdentifierId,
    kind: IdentifierKind,
    value: String,
    verified_at: Option<Timestamp>,
}

/// A subject by id.
pub async fn find_subject(conn: &mut Conn, id: SubjectId) -> Result<Option<Subject>> {
    let sql = "SELECT id, name, language, country, created_at FROM subjects WHERE id = $1";
    let row: Option<SubjectRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    match row {
        Some(row) => Ok(Some(with_identifiers(conn, row).await?)),
        None => Ok(None),
    }
}

async fn with_identifiers(conn: &mut Conn, row: SubjectRow) -> Result<Subject> {
    let sql =
        "SELECT id, kind, value, verified_at FROM identifiers WHERE subject_id = $1 ORDER BY id";
    let identifiers: Vec<IdentifierRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(row.id)
        .fetch_all(c)
        .await)?;
    Ok(Subject {
        id: row.id,
        name: row.name,
        language: row.language,
        country: row.country,
        created_at: row.created_at,
        identifiers: identifiers
            .into_iter()
            .map(|i| Identifier {
                id: i.id,
                kind: i.kind,
                value: i.value,
                verified_at: i.verified_at,
            })
            .collect(),
    })
}

/// The subject who has an identifier.
pub async fn find_subject_by(
    conn: &mut Conn,
    kind: IdentifierKind,
    value: &str,
) -> Result<Option<SubjectId>> {
    let sql = "SELECT subject_id FROM identifiers WHERE kind = $1 AND value = $2";
    let value = kind.normalise(value);
    Ok(on_db!(conn, |c| {
        sqlx::query_scalar(sql)
            .bind(kind.key())
            .bind(value)
            .fetch_optional(c)
            .await
    })?)
}

/// The subject who has an identifier; a new one if nobody has it.
pub async fn find_or_create_subject(
    conn: &mut Conn,
    now: Timestamp,
    kind: IdentifierKind,
    value: &str,
    language: &str,
) -> Result<SubjectId> {
    let found = find_or_create(conn, now, kind, value, language).await?;
    Ok(found.0)
}

/// As [`find_or_create_subject`]; says whether nobody had it.
pub async fn find_or_create(
    conn: &mut Conn,
    now: Timestamp,
    kind: IdentifierKind,
    value: &str,
    language: &str,
) -> Result<(SubjectId, bool)> {
    if let Some(found) = find_subject_by(conn, kind, value).await? {
        return Ok((found, false));
    }
    let id = SubjectId(new_id(now));
    let sql = "INSERT INTO subjects (id, name, name_folded, language, created_at, updated_at)
         VALUES ($1, '', '', $2, $3, $3)";
    on_db!(conn, |c| {
        sqlx::query(sql)
            .bind(id)
            .bind(language)
            .bind(now)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    if add_identifier(conn, now, id, kind, value).await? {
        return Ok((id, true));
    }
    // Another node was quicker: theirs is the subject, ours was never anybody.
    let sql = "DELETE FROM subjects WHERE id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    let found = find_subject_by(conn, kind, value).await?;
    found
        .map(|found| (found, false))
        .ok_or(crate::error::AppError::NotFound)
}

/// Gives a subject an identifier; false if somebody has it already.
pub async fn add_identifier(
    conn: &mut Conn,
    now: Timestamp,
    subject: SubjectId,
    kind: IdentifierKind,
    value: &str,
) -> Result<bool> {
    let sql = "INSERT INTO identifiers (id, subject_id, kind, value, created_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (kind, value) DO NOTHING";
    let id: Uuid = new_id(now);
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(subject).bind(kind.key());
        let query = query.bind(kind.normalise(value)).bind(now);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Notes that the person has proven an identifier to be theirs.
pub async fn verify_identifier(
    conn: &mut Conn,
    now: Timestamp,
    kind: IdentifierKind,
    value: &str,
) -> Result<()> {
    let sql = "UPDATE identifiers SET verified_at = $1
         WHERE kind = $2 AND value = $3 AND verified_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(now)
            .bind(kind.key())
            .bind(kind.normalise(value));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Notes a name for a subject who has none, and the language they chose.
pub async fn update_subject(
    conn: &mut Conn,
    now: Timestamp,
    subject: SubjectId,
    name: &str,
    language: &str,
) -> Result<()> {
    let sql = "UPDATE subjects SET name = CASE WHEN name = '' THEN $1 ELSE name END,
             name_folded = CASE WHEN name = '' THEN $2 ELSE name_folded END, language = $3,
             updated_at = $4
         WHERE id = $5 RETURNING name";
    let kept: Option<String> = on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql)
            .bind(name)
            .bind(name.to_lowercase())
            .bind(language)
            .bind(now)
            .bind(subject);
        query.fetch_optional(c).await
    })?;
    match kept {
        Some(kept) if kept == name && !name.is_empty() => save_words(conn, subject, name).await,
        _ => Ok(()),
    }
}

/// The words by which a name is found.
pub async fn save_words(conn: &mut Conn, subject: SubjectId, name: &str) -> Result<()> {
    let sql = "DELETE FROM subject_words WHERE subject_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(subject)
        .execute(c)
        .await
        .map(|_| ()))?;
    let sql = "INSERT INTO subject_words (word, subject_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    for word in words::of_name(name) {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(word).bind(subject);
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}
