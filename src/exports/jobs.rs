//! Making exports, and removing them after a day.

use std::path::{Path, PathBuf};

use futures_util::StreamExt;
use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use super::model::{Export, State, What};
use super::store;
use crate::accounts::Actor;
use crate::contacts::people;
use crate::error::Result;
use crate::register;
use crate::server::App;
use crate::server::made;
use crate::time::minutes;

/// A maker that has not got on for so long is dead.
const PATIENCE: std::time::Duration = minutes(3);
/// How often it is noted how far it is.
const NOTED_EVERY: std::time::Duration = std::time::Duration::from_secs(2);

/// Where exports are.
fn folder(app: &App) -> PathBuf {
    app.config.data_dir.join("tables")
}

/// Where an export is.
#[must_use]
pub fn path_of(app: &App, id: Uuid) -> PathBuf {
    folder(app).join(id.to_string())
}

/// Makes an export. Whoever comes while another runner is at it comes again later.
pub async fn make(app: &App, id: Uuid) -> anyhow::Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    let is_mine = store::begin(&mut conn, now, id, now - PATIENCE).await?;
    app.commit(conn).await?;
    let export = store::find(&mut app.read().await?, now, id).await?;
    let Some(export) = export.filter(|export| export.state == State::Making) else {
        // It is there, or nobody wants it any more.
        return Ok(());
    };
    anyhow::ensure!(is_mine, "another runner makes this export");
    fs::create_dir_all(folder(app)).await?;
    let part = folder(app).join(format!("{id}.part"));
    let written = write(app, &export, &part).await;
    let (state, size) = match &written {
        Ok(size) => (State::Done, *size),
        Err(_) => (State::Waiting, 0),
    };
    match state {
        State::Done => fs::rename(&part, path_of(app, id)).await?,
        _ => made::remove(part).await?,
    }
    if !note(app, id, state, size).await? {
        // Somebody was erased meanwhile.
        made::remove(path_of(app, id)).await?;
    }
    written.map(|_| ())
}

/// Writes all of it, and gives its bytes.
async fn write(app: &App, export: &Export, path: &Path) -> anyhow::Result<i64> {
    let table = match &export.what {
        What::Consents { criteria } => register::export::file(app, criteria, export.format).await?,
        // Whoever asked was a program: programs see every field.
        What::People { filter } => {
            people::export::file(app, &Actor::system(), filter, export.format).await?
        }
    };
    let mut file = File::create(path).await?;
    let mut pieces = table.body.into_data_stream();
    let (mut size, mut noted_at) = (0, app.now());
    while let Some(piece) = pieces.next().await {
        let piece = piece?;
        file.write_all(&piece).await?;
        size += i64::try_from(piece.len())?;
        if app.now().since(noted_at) > NOTED_EVERY {
            noted_at = app.now();
            let is_wanted = note(app, export.id, State::Making, size).await?;
            anyhow::ensure!(is_wanted, "this export is not wanted any more");
        }
    }
    file.sync_all().await?;
    Ok(size)
}

async fn note(app: &App, id: Uuid, state: State, size: i64) -> Result<bool> {
    let mut conn = app.write().await?;
    let is_wanted = store::note(&mut conn, app.now(), id, state, size).await?;
    app.commit(conn).await?;
    Ok(is_wanted)
}

/// Forgets what can't be fetched any more, and removes files that belong to nothing.
pub async fn sweep(app: &App) -> Result<()> {
    let mut conn = app.write().await?;
    store::delete_expired(&mut conn, app.now()).await?;
    app.commit(conn).await?;
    remove_unknown(app).await
}

/// Removes exports that have no row.
pub async fn remove_unknown(app: &App) -> Result<()> {
    let known = store::list_ids(&mut app.read().await?).await?;
    made::remove_unknown(&folder(app), &known).await
}
