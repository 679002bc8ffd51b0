//! Reading in a file of consents, step by step.

use std::collections::BTreeMap;
use std::fs::File;

use serde_json::json;
use tokio::sync::mpsc;

use super::model::{Import, Mapping, Meaning, ShownRow, State};
use super::{reading, store};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::ids::ImportId;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};

/// Rows that are kept in one transaction.
const BATCH: usize = 500;

/// Keeps the rows of a file, and guesses what its columns mean. Of a file that can't be read to its end
/// nothing is kept.
pub async fn upload(app: &App, actor: &Actor, file: File, sha256: String) -> Result<ImportId> {
    actor.require(Permission::ConsentsImport)?;
    let now = app.now();
    let table = tokio::task::spawn_blocking(move || reading::read(file)).await?;
    let table = table?;
    let id: ImportId = app.new_id();
    let columns = table.heading.iter().map(|name| Meaning::guess(name));
    let import = Import {
        id,
        user: actor.user_id(),
        sha256,
        mapping: Mapping {
            columns: columns.collect(),
            purpose: String::new(),
        },
        heading: table.heading,
        state: State::Mapping,
        done: 0,
        total: 0,
        counts: BTreeMap::new(),
        begun_at: now,
        moved_at: now,
    };
    let mut conn = app.write().await?;
    store::add(&mut conn, now, &import).await?;
    let detail = json!({ "import": id, "sha256": import.sha256 });
    log(&mut conn, app, actor, "register.import_sent", detail).await?;
    app.commit(conn).await?;
    if let Err(error) = keep_rows(app, id, table.rows).await {
        let mut conn = app.write().await?;
        store::delete(&mut conn, id).await?;
        app.commit(conn).await?;
        return Err(error);
    }
    Ok(id)
}

/// Keeps rows as a thread reads them: a few hundred are in memory.
async fn keep_rows(
    app: &App,
    id: ImportId,
    mut rows: impl Iterator<Item = Result<Vec<String>>> + Send + 'static,
) -> Result<()> {
    let (sender, mut batches) = mpsc::channel(2);
    tokio::task::spawn_blocking(move || {
        loop {
            let batch: Result<Vec<_>> = rows.by_ref().take(BATCH).collect();
            let is_over = batch.as_ref().map_or(true, Vec::is_empty);
            if sender.blocking_send(batch).is_err() || is_over {
                return;
            }
        }
    });
    let mut first = 1;
    while let Some(batch) = batches.recv().await {
        let batch = batch?;
        let mut conn = app.write().await?;
        store::add_rows(&mut conn, id, first, &batch).await?;
        app.commit(conn).await?;
        first += i64::try_from(batch.len()).unwrap_or(0);
    }
    Ok(())
}

async fn log(
    conn: &mut Conn,
    app: &App,
    actor: &Actor,
    action: &str,
    detail: serde_json::Value,
) -> Result<()> {
    audit::record(
        conn,
        app.now(),
        actor,
        action,
        Target::organisation(),
        detail,
    )
    .await
}

/// An import.
pub async fn find(app: &App, actor: &Actor, id: ImportId) -> Result<Import> {
    actor.require(Permission::ConsentsImport)?;
    let found = store::find(&mut app.read().await?, id).await?;
    found.ok_or(AppError::NotFound)
}

/// The newest imports.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Import>> {
    actor.require(Permission::ConsentsImport)?;
    store::list(&mut app.read().await?).await
}

/// What became of so many rows behind a number; of those with one outcome, if there is one.
pub async fn results(
    app: &App,
    actor: &Actor,
    id: ImportId,
    outcome: &str,
    (after, limit): (i64, i64),
) -> Result<Vec<ShownRow>> {
    actor.require(Permission::ConsentsImport)?;
    store::list_results(&mut app.read().await?, id, outcome, (after, limit)).await
}

/// Says what the columns mean, and starts the dry run.
pub async fn check(app: &App, actor: &Actor, id: ImportId, mapping: &Mapping) -> Result<()> {
    let import = find(app, actor, id).await?;
    let has = |meaning: Meaning| mapping.columns.contains(&meaning);
    let mut errors = FieldErrors::new();
    if mapping.columns.len() != import.heading.len() || !has(Meaning::Identifier) {
        errors.add("columns", "register-import-error-identifier");
    }
    if !has(Meaning::Consent) && !has(Meaning::Keyword) {
        errors.add("columns", "register-import-error-consent");
    }
    if !has(Meaning::Purpose) && !has(Meaning::Channel) && mapping.purpose.is_empty() {
        errors.add("purpose", "register-import-error-purpose");
    }
    errors.or(())?;
    let mut conn = app.write().await?;
    store::set_mapping(&mut conn, id, mapping).await?;
    begin(
        app,
        actor,
        conn,
        id,
        &[State::Mapping, State::Checked],
        State::Checking,
    )
    .await
}

/// Reads it in for good.
pub async fn run(app: &App, actor: &Actor, id: ImportId) -> Result<()> {
    actor.require(Permission::ConsentsImport)?;
    let conn = app.write().await?;
    begin(app, actor, conn, id, &[State::Checked], State::Running).await
}

/// Takes back what it made, where nobody has said anything since.
pub async fn undo(app: &App, actor: &Actor, id: ImportId) -> Result<()> {
    actor.require(Permission::ConsentsImport)?;
    let conn = app.write().await?;
    begin(
        app,
        actor,
        conn,
        id,
        &[State::Done, State::Cancelled],
        State::Undoing,
    )
    .await
}

/// Stops it. What is in stays, and can be taken back.
pub async fn cancel(app: &App, actor: &Actor, id: ImportId) -> Result<()> {
    actor.require(Permission::ConsentsImport)?;
    let mut conn = app.write().await?;
    if !store::stop(&mut conn, id).await? {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    log(
        &mut conn,
        app,
        actor,
        "register.import_cancelled",
        json!({ "import": id }),
    )
    .await?;
    app.commit(conn).await
}

async fn begin(
    app: &App,
    actor: &Actor,
    mut conn: Conn,
    id: ImportId,
    from: &[State],
    to: State,
) -> Result<()> {
    if !store::go(&mut conn, app.now(), id, from, to).await? {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let action = match to {
        State::Undoing => "register.import_undone",
        State::Running => "register.imported",
        _ => "register.import_checked",
    };
    log(&mut conn, app, actor, action, json!({ "import": id })).await?;
    let now = app.now();
    jobs::queue(
        &mut conn,
        now,
        now,
        &Job::ImportConsents { import: id },
        None,
    )
    .await?;
    app.commit(conn).await
}
