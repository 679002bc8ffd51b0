//! Tasks in the database.

use serde_json::{Value, json};
use sqlx::types::Json;

use super::model::{Kind, State, Task};
use crate::error::Result;
use crate::ids::{TaskId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct TaskRow {
    id: TaskId,
    kind: String,
    state: State,
    done: i64,
    total: Option<i64>,
    actor_id: Option<UserId>,
    payload: Json<Value>,
    place: Json<Value>,
    report: Json<Value>,
    failures: i64,
    created_at: Timestamp,
    cancelled_at: Option<Timestamp>,
}

impl TaskRow {
    /// None: a kind of a release that is newer than this one.
    fn task(self) -> Option<Task> {
        Some(Task {
            id: self.id,
            kind: Kind::of(&self.kind)?,
            state: self.state,
            done: self.done,
            total: self.total,
            actor: self.actor_id,
            payload: self.payload.0,
            place: self.place.0,
            report: self.report.0,
            failures: self.failures,
            created_at: self.created_at,
            cancelled_at: self.cancelled_at,
        })
    }
}

macro_rules! columns {
    () => {
        "SELECT id, kind, state, done, total, actor_id, payload, place, report, failures, created_at,
             cancelled_at FROM tasks "
    };
}

/// Adds a task.
pub(super) async fn add(
    conn: &mut Conn,
    now: Timestamp,
    id: TaskId,
    actor: Option<UserId>,
    kind: Kind,
    payload: Value,
) -> Result<()> {
    let sql =
        "INSERT INTO tasks (id, kind, state, done, actor_id, payload, place, report, failures,
             created_at)
         VALUES ($1, $2, 'waiting', 0, $3, $4, $5, $6, 0, $7)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(kind.key()).bind(actor);
        let query = query.bind(Json(payload)).bind(Json(Value::Null));
        let query = query.bind(Json(json!({}))).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A task by id.
pub async fn find(conn: &mut Conn, id: TaskId) -> Result<Option<Task>> {
    let sql = concat!(columns!(), "WHERE id = $1");
    let row: Option<TaskRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.and_then(TaskRow::task))
}

/// The newest tasks of a kind.
pub async fn list(conn: &mut Conn, kind: Kind, limit: i64) -> Result<Vec<Task>> {
    let sql = concat!(columns!(), "WHERE kind = $1 ORDER BY id DESC LIMIT $2");
    let rows: Vec<TaskRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(kind.key())
        .bind(limit)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().filter_map(TaskRow::task).collect())
}

/// Notes how far it has come.
pub async fn advance(conn: &mut Conn, id: TaskId, done: i64, total: Option<i64>) -> Result<()> {
    let sql = "UPDATE tasks SET done = $1, total = $2, failures = 0,
             state = CASE WHEN state = 'waiting' THEN 'running' ELSE state END
         WHERE id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(done).bind(total).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Notes from where to go on, in the transaction of what was done until there.
pub async fn keep_place(conn: &mut Conn, id: TaskId, place: &Value) -> Result<()> {
    let sql = "UPDATE tasks SET place = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(place)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

async fn end(conn: &mut Conn, id: TaskId, state: State, report: Value) -> Result<()> {
    let sql = "UPDATE tasks SET state = $1, report = $2
         WHERE id = $3 AND state IN ('waiting', 'running')";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(state.key())
            .bind(Json(report))
            .bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Notes that all was done, and what came of it.
pub async fn finish(conn: &mut Conn, id: TaskId, report: Value) -> Result<()> {
    end(conn, id, State::Done, report).await
}

/// Notes that it can't be done: the language key says why.
pub async fn fail(conn: &mut Conn, id: TaskId, error: &str) -> Result<()> {
    end(conn, id, State::Failed, json!({ "error": error })).await
}

/// Notes that it was stopped.
pub(super) async fn stop(conn: &mut Conn, task: &Task) -> Result<()> {
    end(conn, task.id, State::Cancelled, task.report.clone()).await
}

/// Notes that it broke once more.
pub(super) async fn count_failure(conn: &mut Conn, id: TaskId) -> Result<()> {
    let sql = "UPDATE tasks SET failures = failures + 1 WHERE id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Asks to stop it.
pub(super) async fn cancel(conn: &mut Conn, now: Timestamp, id: TaskId) -> Result<bool> {
    let sql = "UPDATE tasks SET cancelled_at = $1
         WHERE id = $2 AND cancelled_at IS NULL AND state IN ('waiting', 'running')";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Whether somebody asked to stop it: whoever works on it looks after each batch.
pub async fn is_cancelled(conn: &mut Conn, id: TaskId) -> Result<bool> {
    let sql = "SELECT cancelled_at IS NOT NULL FROM tasks WHERE id = $1";
    let found: Option<bool> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(found.unwrap_or(true))
}
