//! Checks of everything that the desk asks for: begun by a button, done beside the requests, and what was
//! found is kept.

use std::time::Duration;

use serde_json::json;
use uuid::Uuid;

use super::store;
use super::verify::database::database;
use super::verify::keys::Keys;
use super::verify::report::Report;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, Result};
use crate::privacy::audit::{self, Target};
use crate::server::App;

/// How often a check says that it goes on.
const BREATH: Duration = Duration::from_secs(5);

/// Begins a check of everything, unless one goes on. It is done when its row says so.
pub async fn begin(app: &App, actor: &Actor) -> Result<()> {
    actor.require(Permission::AuditView)?;
    let now = app.now();
    let id: Uuid = app.new_id();
    let mut conn = app.write().await?;
    store::lock_head(&mut conn).await?;
    if store::find_last_check(&mut conn, now)
        .await?
        .is_some_and(|last| last.is_running)
    {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    store::add_check(&mut conn, now, id).await?;
    let target = Target::ledger();
    audit::record(&mut conn, now, actor, "ledger.checked", target, json!({})).await?;
    app.commit(conn).await?;
    let app = app.clone();
    tokio::spawn(async move {
        if let Err(e) = run(&app, id).await {
            tracing::error!("the ledger could not be checked: {e}");
        }
    });
    Ok(())
}

/// Checks, and meanwhile says every few seconds how far it is.
async fn run(app: &App, id: Uuid) -> Result<()> {
    let (tell, mut told) = tokio::sync::watch::channel(0_u64);
    let breathing = async {
        loop {
            tokio::time::sleep(BREATH).await;
            let records = *told.borrow_and_update();
            if let Err(e) = note(app, id, records, None).await {
                tracing::warn!("a check of the ledger could not say that it goes on: {e}");
            }
        }
    };
    let mut records = 0;
    let keys = Keys::default();
    let mut progress = |count| {
        records = count;
        tell.send_replace(count);
    };
    let report = tokio::select! {
        report = database(app, &keys, &mut progress) => report?,
        () = breathing => return Ok(()),
    };
    note(app, id, records, Some(&report)).await
}

async fn note(app: &App, id: Uuid, records: u64, report: Option<&Report>) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    store::note_check(&mut conn, now, id, records, report).await?;
    app.commit(conn).await
}
