//! Imports in the database.

use serde_json::json;
use sqlx::types::Json;
use uuid::Uuid;

use super::model::{Changed, Counts, Done, Import, Mapping, Outcome, Progress};
use crate::error::Result;
use crate::ids::{ImportId, SubjectId, TaskId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::tables::Kind;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct ImportRow {
    id: ImportId,
    file_name: String,
    kind: String,
    header: Json<Vec<String>>,
    mapping: Json<Mapping>,
    state: Progress,
    task_id: Option<TaskId>,
    counts: Json<Counts>,
    created_at: Timestamp,
    imported_at: Option<Timestamp>,
}

impl From<ImportRow> for Import {
    fn from(row: ImportRow) -> Self {
        Self {
            id: row.id,
            file_name: row.file_name,
            kind: if row.kind == "xlsx" {
                Kind::Xlsx
            } else {
                Kind::Csv
            },
            header: row.header.0,
            mapping: row.mapping.0,
            progress: row.state,
            task: row.task_id,
            counts: row.counts.0,
            created_at: row.created_at,
            imported_at: row.imported_at,
        }
    }
}

/// Adds an import whose file is there.
pub async fn add(
    conn: &mut Conn,
    import: &Import,
    sha256: &[u8],
    actor: Option<UserId>,
) -> Result<()> {
    let sql =
        "INSERT INTO people_imports (id, file_name, kind, sha256, header, mapping, state, actor_id,
             counts, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'uploaded', $7, $8, $9)";
    let kind = if import.kind == Kind::Xlsx {
        "xlsx"
    } else {
        "csv"
    };
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(import.id)
            .bind(&import.file_name)
            .bind(kind);
        let query = query.bind(sha256).bind(Json(&import.header));
        let query = query.bind(Json(&import.mapping)).bind(actor);
        let query = query.bind(Json(import.counts)).bind(import.created_at);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// An import by id.
pub async fn find(conn: &mut Conn, id: ImportId) -> Result<Option<Import>> {
    let sql = "SELECT id, file_name, kind, header, mapping, state, task_id, counts, created_at,
             imported_at
         FROM people_imports WHERE id = $1";
    let row: Option<ImportRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Import::from))
}

/// The newest imports.
pub async fn list(conn: &mut Conn) -> Result<Vec<Import>> {
    let sql = "SELECT id, file_name, kind, header, mapping, state, task_id, counts, created_at,
             imported_at
         FROM people_imports ORDER BY id DESC LIMIT 50";
    let rows: Vec<ImportRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Import::from).collect())
}

/// What the columns mean from now on.
pub async fn set_mapping(conn: &mut Conn, id: ImportId, mapping: &Mapping) -> Result<()> {
    let sql = "UPDATE people_imports SET mapping = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(mapping)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// How far it is; false if it is not as far as was thought.
pub async fn set_progress(
    conn: &mut Conn,
    id: ImportId,
    from: &[Progress],
    to: Progress,
    task: TaskId,
) -> Result<bool> {
    let sql = "UPDATE people_imports SET state = $1, task_id = $2 WHERE id = $3 AND state = $4";
    for from in from {
        let changed = on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(to.key()).bind(task).bind(id);
            let query = query.bind(from.key());
            query.execute(c).await.map(|done| done.rows_affected() > 0)
        })?;
        if changed {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Notes the end of a run.
pub async fn set_ended(
    conn: &mut Conn,
    id: ImportId,
    to: Progress,
    counts: Counts,
    imported_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "UPDATE people_imports SET state = $1, counts = $2,
             imported_at = COALESCE($3, imported_at) WHERE id = $4";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(to.key()).bind(Json(counts));
        query
            .bind(imported_at)
            .bind(id)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// Forgets the rows of an earlier run.
pub async fn delete_rows(conn: &mut Conn, id: ImportId) -> Result<()> {
    let sql = "DELETE FROM people_import_rows WHERE import_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Adds what became of a row.
pub async fn add_row(conn: &mut Conn, id: ImportId, done: &Done) -> Result<()> {
    let sql =
        "INSERT INTO people_import_rows (import_id, number, outcome, subject_id, errors, before)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(done.number);
        let query = query.bind(done.outcome.key()).bind(done.subject);
        let query = query.bind(Json(&done.errors)).bind(Json(&done.changed));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct DoneRow {
    number: i64,
    outcome: Outcome,
    subject_id: Option<SubjectId>,
    errors: Json<Vec<(String, String)>>,
    before: Json<Changed>,
}

impl From<DoneRow> for Done {
    fn from(row: DoneRow) -> Self {
        Self {
            number: row.number,
            outcome: row.outcome,
            subject: row.subject_id,
            errors: row.errors.0,
            changed: row.before.0,
        }
    }
}

/// Rows of an outcome behind a row.
pub async fn list_rows(
    conn: &mut Conn,
    id: ImportId,
    outcome: Outcome,
    after: i64,
    limit: i64,
) -> Result<Vec<Done>> {
    let sql = "SELECT number, outcome, subject_id, errors, before FROM people_import_rows
         WHERE import_id = $1 AND outcome = $2 AND number > $3 ORDER BY number LIMIT $4";
    let rows: Vec<DoneRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(id).bind(outcome.key());
        query.bind(after).bind(limit).fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Done::from).collect())
}

/// Takes rows out that are to be taken back, the last ones first.
pub async fn take_rows(conn: &mut Conn, id: ImportId, limit: i64) -> Result<Vec<Done>> {
    let sql = "DELETE FROM people_import_rows WHERE import_id = $1 AND number IN (
             SELECT number FROM people_import_rows
             WHERE import_id = $1 AND outcome IN ('new', 'changed') ORDER BY number DESC LIMIT $2)
         RETURNING number, outcome, subject_id, errors, before";
    let rows: Vec<DoneRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(id).bind(limit);
        query.fetch_all(c).await
    })?;
    let mut rows: Vec<Done> = rows.into_iter().map(Done::from).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.number));
    Ok(rows)
}

/// What columns with these names meant the last time.
pub async fn find_mapping(conn: &mut Conn, what: &str, header: &[u8]) -> Result<Option<Mapping>> {
    let sql = "SELECT mapping FROM import_mappings WHERE what = $1 AND header_sha256 = $2";
    let found: Option<Json<Mapping>> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(what)
        .bind(header)
        .fetch_optional(c)
        .await)?;
    Ok(found.map(|mapping| mapping.0))
}

/// Remembers what columns with these names mean.
pub async fn save_mapping(
    conn: &mut Conn,
    now: Timestamp,
    what: &str,
    header: &[u8],
    mapping: &Mapping,
) -> Result<()> {
    let sql = "INSERT INTO import_mappings (what, header_sha256, mapping, updated_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (what, header_sha256) DO UPDATE SET mapping = excluded.mapping,
             updated_at = excluded.updated_at";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(what).bind(header);
        let query = query.bind(Json(mapping)).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Ids of imports before a moment whose rows or files may still be there.
pub async fn list_old(conn: &mut Conn, before: Timestamp) -> Result<Vec<Uuid>> {
    let sql = "SELECT id FROM people_imports WHERE created_at < $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(before)
        .fetch_all(c)
        .await)?)
}

/// Deletes imports whose files wait for a decision. The files go with the next [`super::service::forget_old`].
pub async fn delete_waiting(conn: &mut Conn) -> Result<()> {
    let sql = "DELETE FROM people_imports WHERE state IN ('uploaded', 'checking', 'checked')";
    on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Whether there is an import.
pub async fn exists(conn: &mut Conn, id: ImportId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM people_imports WHERE id = $1";
    let count: i64 = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_one(c)
        .await)?;
    Ok(count > 0)
}

/// Forgets what rows changed, once that can't be taken back any more.
pub async fn forget_rows(conn: &mut Conn, before: Timestamp) -> Result<()> {
    let sql = "DELETE FROM people_import_rows WHERE import_id IN (
             SELECT id FROM people_imports WHERE created_at < $1)";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(before)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// A report of counts.
#[must_use]
pub fn report(import: ImportId, counts: Counts) -> serde_json::Value {
    json!({
        "counts": {
            "new": counts.new,
            "changed": counts.changed,
            "same": counts.same,
            "refused": counts.refused,
        },
        "link": format!("/admin/subjects/imports/{import}"),
    })
}
