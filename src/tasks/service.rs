//! Starting, watching and stopping tasks.

use serde_json::{Value, json};

use super::model::{Kind, Task};
use super::store;
use crate::accounts::{self, Actor};
use crate::error::{AppError, Result};
use crate::ids::TaskId;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// Starts a task in the transaction of its cause. Whoever calls has checked that it may be, and has
/// written down that it was started: with what is the feature's to say.
pub async fn create(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    kind: Kind,
    payload: Value,
) -> Result<TaskId> {
    let id = TaskId(new_id(now));
    store::add(conn, now, id, actor.user_id(), kind, payload).await?;
    jobs::queue(conn, now, now, &Job::RunTask { task: id }, None).await?;
    Ok(id)
}

/// A task, for whoever may work with its kind. Who may work with none does not learn which there are.
pub async fn view(app: &App, actor: &Actor, id: TaskId) -> Result<Task> {
    if !Kind::ALL.iter().any(|kind| actor.may(kind.permission())) {
        return Err(AppError::Forbidden);
    }
    let task = store::find(&mut app.read().await?, id).await?;
    let task = task.ok_or(AppError::NotFound)?;
    actor.require(task.kind.permission())?;
    Ok(task)
}

/// Asks to stop a task. What is done by then stays done.
pub async fn cancel(app: &App, actor: &Actor, id: TaskId) -> Result<()> {
    let task = view(app, actor, id).await?;
    let now = app.now();
    let mut conn = app.write().await?;
    if store::cancel(&mut conn, now, id).await? {
        let detail = json!({ "kind": task.kind.key() });
        audit::record(
            &mut conn,
            now,
            actor,
            "task.cancelled",
            Target::task(id),
            detail,
        )
        .await?;
    }
    app.commit(conn).await
}

/// In whose name a task works: of whoever started it, with the rights that they have now.
pub async fn actor_of(conn: &mut Conn, task: &Task) -> Result<Actor> {
    let Some(id) = task.actor else {
        return Ok(Actor::system());
    };
    let user = accounts::store::find_user(conn, id).await?;
    let user = user.filter(|user| user.disabled_at.is_none());
    let user = user.ok_or(AppError::Forbidden)?;
    let roles = user.roles.iter();
    let permissions = roles.flat_map(|role| role.permissions.iter().copied());
    Ok(Actor::on_command_line(id, permissions))
}
