//! Having exports made, and fetching them.

use serde_json::json;
use tokio::fs::File;
use uuid::Uuid;

use super::jobs::path_of;
use super::model::{Export, State, What};
use super::store;
use crate::accounts::Actor;
use crate::contacts::people;
use crate::error::{AppError, Result};
use crate::privacy::audit::{self, Target};
use crate::register;
use crate::server::App;
use crate::server::jobs::{self, Job};
use crate::tables::write::Format;

/// Has a job make an export. That somebody takes it out is written down first.
pub async fn queue(app: &App, actor: &Actor, what: What, format: Format) -> Result<Export> {
    match &what {
        What::Consents { criteria } => {
            register::export::note(app, actor, criteria, format).await?;
        }
        What::People { filter } => people::export::note(app, actor, filter, format).await?,
    }
    let now = app.now();
    let id: Uuid = app.new_id();
    let mut conn = app.write().await?;
    store::add(&mut conn, now, id, &what, format).await?;
    jobs::queue(&mut conn, now, now, &Job::MakeExport { export: id }, None).await?;
    let export = store::find(&mut conn, now, id).await?;
    app.commit(conn).await?;
    export.ok_or(AppError::NotFound)
}

/// The newest exports of what somebody may take out.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Export>> {
    let mut exports = store::list(&mut app.read().await?, app.now()).await?;
    exports.retain(|export| actor.may(export.what.permission()));
    Ok(exports)
}

/// An export, as long as it is kept. That there are others, nobody learns who may not have them.
pub async fn find(app: &App, actor: &Actor, id: Uuid) -> Result<Export> {
    let export = store::find(&mut app.read().await?, app.now(), id).await?;
    let export = export.filter(|export| actor.may(export.what.permission()));
    export.ok_or(AppError::NotFound)
}

/// An export that is made, as a file on disk.
pub async fn fetch(app: &App, actor: &Actor, id: Uuid) -> Result<(Export, File)> {
    let export = find(app, actor, id).await?;
    if export.state != State::Done {
        return Err(AppError::NotFound);
    }
    let file = File::open(path_of(app, id)).await;
    let file = file.map_err(|_| AppError::NotFound)?;
    let detail = json!({ "of": export.what.key(), "format": export.format.key() });
    let target = Target::organisation();
    let mut conn = app.write().await?;
    audit::record(
        &mut conn,
        app.now(),
        actor,
        "export.fetched",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok((export, file))
}
