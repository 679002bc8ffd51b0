//! Large bundles are made in the background, and go after a week.

use std::path::PathBuf;

use tokio::fs;
use uuid::Uuid;

use super::making::Making;
use super::model::State;
use super::pack::Sink;
use super::store;
use crate::error::Result;
use crate::server::App;
use crate::server::language::Language;
use crate::server::made;
use crate::time::minutes;

/// A maker that has not got on for so long is dead.
const PATIENCE: std::time::Duration = minutes(3);

/// Where bundles are.
#[must_use]
pub fn folder(app: &App) -> PathBuf {
    app.config.data_dir.join("bundles")
}

/// Where a bundle is.
#[must_use]
pub fn path_of(app: &App, id: Uuid) -> PathBuf {
    folder(app).join(format!("{id}.zip"))
}

/// Makes a bundle. Whoever comes while another runner is at it comes again later.
pub async fn make(app: &App, id: Uuid, language: &str) -> anyhow::Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    let is_mine = store::begin(&mut conn, now, id, now - PATIENCE).await?;
    app.commit(conn).await?;
    let bundle = store::find(&mut app.read().await?, id).await?;
    let Some(bundle) = bundle.filter(|bundle| bundle.state == State::Making) else {
        // It is there, or nobody wants it any more.
        return Ok(());
    };
    anyhow::ensure!(is_mine, "another runner makes this bundle");
    fs::create_dir_all(folder(app)).await?;
    let part = folder(app).join(format!("{id}.part"));
    let file = fs::File::create(&part).await?;
    let making = Making::new(app, bundle.scope, Language::of(language), Sink::File(file));
    let made = Box::pin(making.run(Some(id))).await;
    let (state, sizes) = match &made {
        Ok((done, size)) => (State::Done, (*done, *size)),
        Err(_) => (State::Waiting, (0, 0)),
    };
    if made.is_ok() {
        fs::rename(&part, path_of(app, id)).await?;
    } else {
        fs::remove_file(&part).await.ok();
    }
    let mut conn = app.write().await?;
    let is_wanted = store::finish(&mut conn, app.now(), id, state, sizes).await?;
    app.commit(conn).await?;
    if !is_wanted {
        // Somebody was erased meanwhile.
        made::remove(path_of(app, id)).await?;
    }
    made?;
    Ok(())
}

/// Forgets what can't be fetched any more, and removes files that belong to nothing.
pub async fn sweep(app: &App) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    store::delete_expired(&mut conn, now).await?;
    app.commit(conn).await?;
    remove_unknown(app).await
}

/// Removes bundles that have no row.
pub async fn remove_unknown(app: &App) -> Result<()> {
    let known = store::list_ids(&mut app.read().await?).await?;
    made::remove_unknown(&folder(app), &known).await
}
