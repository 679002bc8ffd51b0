//! What one record has and another gets. All SQL of a merge.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Row;
use crate::contacts::people::groups;
pub use crate::contacts::people::groups::Sort;
use crate::error::{AppError, Result};
use crate::ids::{PurposeId, SubjectId, SubmissionId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What has an id of its own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Moved {
    /// What the person is known by.
    pub identifiers: Vec<Uuid>,
    /// What they sent.
    pub submissions: Vec<Uuid>,
    /// What happened to their consents.
    pub events: Vec<Uuid>,
    /// What they asked for.
    pub tickets: Vec<Uuid>,
    /// Links in their mails, by the hash of the token in hexadecimal digits.
    pub links: Vec<String>,
}

const TABLES: [(&str, &str); 4] = [
    (
        "SELECT id FROM identifiers WHERE subject_id = $1 ORDER BY id",
        "UPDATE identifiers SET subject_id = $1 WHERE id = $2 AND subject_id = $3",
    ),
    (
        "SELECT id FROM submissions WHERE subject_id = $1 ORDER BY id",
        "UPDATE submissions SET subject_id = $1 WHERE id = $2 AND subject_id = $3",
    ),
    (
        "SELECT id FROM consent_events WHERE subject_id = $1 ORDER BY id",
        "UPDATE consent_events SET subject_id = $1 WHERE id = $2 AND subject_id = $3",
    ),
    (
        "SELECT id FROM tickets WHERE subject_id = $1 ORDER BY id",
        "UPDATE tickets SET subject_id = $1 WHERE id = $2 AND subject_id = $3",
    ),
];

/// What a record has.
pub async fn list(conn: &mut Conn, subject: SubjectId) -> Result<Moved> {
    let mut found: [Vec<Uuid>; 4] = Default::default();
    for ((sql, _), ids) in TABLES.into_iter().zip(&mut found) {
        *ids = on_db!(conn, |c| sqlx::query_scalar(sql)
            .bind(subject)
            .fetch_all(c)
            .await)?;
    }
    let sql = "SELECT token_hash FROM links WHERE subject_id = $1";
    let links: Vec<Vec<u8>> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?;
    let [identifiers, submissions, events, tickets] = found;
    Ok(Moved {
        identifiers,
        submissions,
        events,
        tickets,
        links: links.iter().map(hex::encode).collect(),
    })
}

impl Moved {
    /// Gives it to somebody else, as far as it still belongs to whom it did.
    pub async fn set_owner(&self, conn: &mut Conn, from: SubjectId, to: SubjectId) -> Result<()> {
        let all = [
            &self.identifiers,
            &self.submissions,
            &self.events,
            &self.tickets,
        ];
        for ((_, sql), ids) in TABLES.into_iter().zip(all) {
            for id in ids {
                on_db!(conn, |c| {
                    let query = sqlx::query(sql).bind(to).bind(id).bind(from);
                    query.execute(c).await.map(|_| ())
                })?;
            }
        }
        let sql = "UPDATE links SET subject_id = $1 WHERE token_hash = $2 AND subject_id = $3";
        for link in &self.links {
            let hash = hex::decode(link).unwrap_or_default();
            on_db!(conn, |c| {
                let query = sqlx::query(sql).bind(to).bind(&hash).bind(from);
                query.execute(c).await.map(|_| ())
            })?;
        }
        Ok(())
    }
}

/// The record itself.
pub(super) async fn row(conn: &mut Conn, id: SubjectId) -> Result<Row> {
    let sql = "SELECT name, language, country, created_at, updated_at FROM subjects WHERE id = $1";
    let row: Option<Row> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    row.ok_or(AppError::NotFound)
}

/// Makes the record again as it was.
pub(super) async fn add_subject(conn: &mut Conn, id: SubjectId, row: &Row) -> Result<()> {
    let sql =
        "INSERT INTO subjects (id, name, name_folded, language, country, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(&row.name);
        let query = query
            .bind(crate::contacts::words::fold(&row.name))
            .bind(&row.language);
        let query = query
            .bind(&row.country)
            .bind(row.created_at)
            .bind(row.updated_at);
        query.execute(c).await.map(|_| ())
    })?;
    crate::contacts::store::save_words(conn, id, &row.name).await
}

/// Deletes the record that has nothing left.
pub async fn delete_subject(conn: &mut Conn, id: SubjectId) -> Result<()> {
    let sql = "DELETE FROM subjects WHERE id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Forgets which words are the latest: they are found anew.
pub async fn delete_states(conn: &mut Conn, subject: SubjectId) -> Result<()> {
    let sql = "DELETE FROM consent_states WHERE subject_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(subject)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The same for one purpose.
pub async fn delete_state(conn: &mut Conn, subject: SubjectId, purpose: PurposeId) -> Result<()> {
    let sql = "DELETE FROM consent_states WHERE subject_id = $1 AND purpose_id = $2";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(subject)
        .bind(purpose)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What is known in a custom field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
pub struct ValueRow {
    /// Key of the field.
    pub field_key: String,
    kind: String,
    value: String,
    proven: bool,
    source: String,
    submission_id: Option<SubmissionId>,
    user_id: Option<UserId>,
    said_at: Timestamp,
    recorded_at: Timestamp,
    folded: String,
}

impl ValueRow {
    /// The value; empty if it was taken away.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.value
    }
}

/// What is known of a record, in all fields.
pub async fn list_values(conn: &mut Conn, subject: SubjectId) -> Result<Vec<ValueRow>> {
    let sql = "SELECT field_key, kind, value, proven, source, submission_id, user_id, said_at,
             recorded_at, folded
         FROM contact_values WHERE subject_id = $1 ORDER BY field_key";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?)
}

/// Keys of the fields that would become the kept one's, and of those that would not.
pub async fn fields(
    conn: &mut Conn,
    kept: SubjectId,
    merged: SubjectId,
) -> Result<(Vec<String>, Vec<String>)> {
    let own = list_values(conn, kept).await?;
    let own: BTreeSet<String> = own.into_iter().map(|row| row.field_key).collect();
    let other = list_values(conn, merged).await?.into_iter();
    let other = other
        .filter(|row| !row.value.is_empty())
        .map(|row| row.field_key);
    Ok(other.partition(|key| !own.contains(key)))
}

/// Gives the kept one what it has not got; tells all that the merged one had, and what moved.
pub async fn values(
    conn: &mut Conn,
    kept: SubjectId,
    merged: SubjectId,
) -> Result<(Vec<ValueRow>, Vec<String>)> {
    let rows = list_values(conn, merged).await?;
    let own = list_values(conn, kept).await?;
    let has = |key: &str| own.iter().any(|row| row.field_key == key);
    let moved = rows.iter().map(|row| row.field_key.clone());
    let moved: Vec<String> = moved.filter(|key| !has(key)).collect();
    let sql = "UPDATE contact_values SET subject_id = $1 WHERE subject_id = $2 AND field_key = $3";
    for key in &moved {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(kept).bind(merged).bind(key);
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok((rows, moved))
}

/// Writes a value down again as it was. A submission that has gone meanwhile is left out.
pub async fn add_value(conn: &mut Conn, subject: SubjectId, row: &ValueRow) -> Result<()> {
    let sql = "INSERT INTO contact_values (subject_id, field_key, kind, value, proven, source,
             submission_id, user_id, said_at, recorded_at, folded)
         SELECT $1, $2, $3, $4, $5, $6, (SELECT id FROM submissions WHERE id = $7), $8, $9, $10, $11
         WHERE EXISTS (SELECT 1 FROM contact_fields f WHERE f.key = $2 AND f.kind = $3)
         ON CONFLICT (subject_id, field_key) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(subject)
            .bind(&row.field_key)
            .bind(&row.kind);
        let query = query.bind(&row.value).bind(row.proven).bind(&row.source);
        let query = query
            .bind(row.submission_id)
            .bind(row.user_id)
            .bind(row.said_at);
        let query = query.bind(row.recorded_at).bind(&row.folded);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Takes a value away from a record.
pub async fn delete_value(conn: &mut Conn, subject: SubjectId, key: &str) -> Result<()> {
    let sql = "DELETE FROM contact_values WHERE subject_id = $1 AND field_key = $2";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(subject)
        .bind(key)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Puts the kept one in where the merged one is: where it was, and where the kept one was not yet.
pub async fn groups(
    conn: &mut Conn,
    sort: Sort,
    kept: SubjectId,
    merged: SubjectId,
) -> Result<(Vec<Uuid>, Vec<Uuid>)> {
    let all = groups::list_of(conn, sort, merged).await?;
    let (mut ids, mut added) = (Vec::new(), Vec::new());
    for (id, _) in all {
        ids.push(id);
        if groups::add(conn, sort, id, kept).await? {
            added.push(id);
        }
    }
    Ok((ids, added))
}
