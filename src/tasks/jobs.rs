//! Going on with a task: one slice a job.

use super::model::{Kind, Slice, Step, Task};
use super::store;
use crate::error::{AppError, Result};
use crate::ids::TaskId;
use crate::server::App;
use crate::server::jobs::{self, Job};

/// How often a task may break at the same place before it is given up.
const FAILURES: i64 = 5;

/// Goes on with a task, and queues the next slice if there is more.
pub async fn run(app: &App, id: TaskId) -> anyhow::Result<()> {
    let task = store::find(&mut app.read().await?, id).await?;
    let Some(task) = task.filter(|task| !task.state.is_over()) else {
        return Ok(());
    };
    if task.cancelled_at.is_some() {
        return Ok(stop(app, &task).await?);
    }
    match work(app, &task).await {
        Ok(step) => Ok(note(app, &task, step).await?),
        Err(error) => broken(app, &task, error).await,
    }
}

async fn work(app: &App, task: &Task) -> anyhow::Result<Step> {
    let slice = Slice::begin(app);
    match task.kind {
        Kind::PeopleBulk
        | Kind::PeopleBulkUndo
        | Kind::PeopleCheck
        | Kind::PeopleImport
        | Kind::PeopleImportUndo => crate::contacts::work::run(app, task, &slice).await,
    }
}

async fn note(app: &App, task: &Task, step: Step) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    match step {
        Step::Done(report) => store::finish(&mut conn, task.id, report).await?,
        Step::Again => {
            jobs::queue(&mut conn, now, now, &Job::RunTask { task: task.id }, None).await?;
        }
    }
    app.commit(conn).await
}

async fn stop(app: &App, task: &Task) -> Result<()> {
    let mut conn = app.write().await?;
    store::stop(&mut conn, task).await?;
    app.commit(conn).await
}

/// What is wrong with the input stays wrong; whatever else broke is tried again, by the job.
async fn broken(app: &App, task: &Task, error: anyhow::Error) -> anyhow::Result<()> {
    let key = match error.downcast_ref::<AppError>() {
        Some(AppError::Invalid(errors)) => errors.iter().next().map(|error| error.key.clone()),
        Some(AppError::Forbidden) => Some("task-forbidden".to_owned()),
        _ => None,
    };
    let is_last = task.failures + 1 >= FAILURES;
    let mut conn = app.write().await?;
    match key {
        Some(key) => store::fail(&mut conn, task.id, &key).await?,
        None if is_last => store::fail(&mut conn, task.id, "task-broken").await?,
        None => store::count_failure(&mut conn, task.id).await?,
    }
    let is_over = is_last
        || error
            .downcast_ref::<AppError>()
            .is_some_and(|error| matches!(error, AppError::Invalid(_) | AppError::Forbidden));
    app.commit(conn).await?;
    match is_over {
        true => Ok(()),
        false => Err(error),
    }
}
