//! Taking a change of many people back.

use serde_json::{Value, json};
use sqlx::types::Json;

use super::{BATCH, Change, Payload};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::people::groups::{self, Sort};
use crate::contacts::people::store;
use crate::error::{AppError, Conflict, Result};
use crate::ids::{SubjectId, TaskId};
use crate::on_db;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::tasks;
use crate::tasks::model::{Kind, Slice, State, Step, Task};
use crate::time::Timestamp;

/// Starts to take a change back that is over.
pub async fn start(app: &App, actor: &Actor, id: TaskId) -> Result<TaskId> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let done = tasks::store::find(&mut conn, id).await?;
    let done = done.filter(|task| task.kind == Kind::PeopleBulk);
    let done = done.ok_or(AppError::NotFound)?;
    if !matches!(done.state, State::Done | State::Cancelled | State::Failed) {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let payload = json!({ "of": id });
    let task = tasks::create(&mut conn, now, actor, Kind::PeopleBulkUndo, payload).await?;
    let detail = json!({ "of": id });
    audit::record(
        &mut conn,
        now,
        actor,
        "subjects.change_undone",
        Target::task(task),
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok(task)
}

/// Goes on taking a change back: rows are taken out as they are done, so nothing is done twice.
pub async fn run(app: &App, task: &Task, slice: &Slice) -> anyhow::Result<Step> {
    let of: TaskId = serde_json::from_value(task.payload["of"].clone())?;
    let mut done = task.done;
    loop {
        let now = app.now();
        let mut conn = app.write().await?;
        let changed = tasks::store::find(&mut conn, of).await?;
        let changed = changed.ok_or(AppError::NotFound)?;
        let payload: Payload = serde_json::from_value(changed.payload)?;
        if tasks::is_cancelled(&mut conn, task.id).await? {
            return Ok(Step::Again);
        }
        let rows = take(&mut conn, of).await?;
        for (subject, before) in &rows {
            revert(&mut conn, now, &payload.change, *subject, &before.0).await?;
        }
        done += i64::try_from(rows.len()).unwrap_or(0);
        tasks::advance(&mut conn, task.id, done, None).await?;
        app.commit(conn).await?;
        if rows.is_empty() {
            return Ok(Step::Done(json!({ "counts": { "reverted": done } })));
        }
        if slice.is_over(app) {
            return Ok(Step::Again);
        }
    }
}

async fn take(conn: &mut Conn, of: TaskId) -> Result<Vec<(SubjectId, Json<Value>)>> {
    let sql = "DELETE FROM bulk_changes WHERE task_id = $1 AND subject_id IN (
             SELECT subject_id FROM bulk_changes WHERE task_id = $1 ORDER BY subject_id LIMIT $2)
         RETURNING subject_id, before";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(of).bind(BATCH);
        query.fetch_all(c).await
    })?)
}

/// Takes the change of one person back, unless somebody has changed it since, or the person has gone.
async fn revert(
    conn: &mut Conn,
    now: Timestamp,
    change: &Change,
    subject: SubjectId,
    before: &Value,
) -> Result<()> {
    let Some(person) = crate::contacts::store::find_subject(conn, subject).await? else {
        return Ok(());
    };
    match change {
        Change::Tag(tag) => {
            groups::remove(conn, Sort::Tag, *tag, subject).await?;
        }
        Change::AddToList(list) => {
            groups::remove(conn, Sort::List, *list, subject).await?;
        }
        Change::Untag(tag) => {
            if groups::find_name(conn, Sort::Tag, *tag).await?.is_some() {
                groups::add(conn, Sort::Tag, *tag, subject).await?;
            }
        }
        Change::RemoveFromList(list) => {
            if groups::find_name(conn, Sort::List, *list).await?.is_some() {
                groups::add(conn, Sort::List, *list, subject).await?;
            }
        }
        Change::SetLanguage(language) => {
            if let Some(old) = before.as_str().filter(|_| person.language == *language) {
                store::update(conn, now, subject, &person.name, old, &person.country).await?;
            }
        }
        Change::DeleteBare => {}
    }
    Ok(())
}
