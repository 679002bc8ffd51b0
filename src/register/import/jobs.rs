//! Getting on with imports, some hundred rows a transaction. How far it is stands in the same transaction:
//! whoever comes after a death, or at the same time, does no row twice.

use super::model::{Import, State};
use super::{store, undoing, working};
use crate::error::Result;
use crate::ids::ImportId;
use crate::server::App;
use crate::server::jobs::{self, Job};
use crate::webhooks::announce;

/// Rows of one transaction.
const BATCH: i64 = 500;
/// Transactions of one job: it must be over before others think its runner dead.
const BATCHES: usize = 40;

/// Gets on with an import, and has another job do the rest.
pub async fn get_on(app: &App, id: ImportId) -> anyhow::Result<()> {
    for _ in 0..BATCHES {
        let import = store::find(&mut app.read().await?, id).await?;
        let Some(import) = import.filter(|import| import.state.next().is_some()) else {
            return Ok(());
        };
        batch(app, &import).await?;
    }
    let now = app.now();
    let mut conn = app.write().await?;
    let job = Job::ImportConsents { import: id };
    jobs::queue(&mut conn, now, now, &job, None).await?;
    Ok(app.commit(conn).await?)
}

/// Deals with the next rows. What comes in between is done again with the next call.
async fn batch(app: &App, import: &Import) -> Result<()> {
    let mut conn = app.write().await?;
    let done = (import.done + BATCH).min(import.total);
    let over = import.state.next().filter(|_| done == import.total);
    let state = over.unwrap_or(import.state);
    if !store::get_on(&mut conn, app.now(), import, done, state).await? {
        // Somebody else is at it, or it was stopped.
        return Ok(());
    }
    let outcomes = match import.state {
        State::Undoing => Some(undoing::rows(app, &mut conn, import, BATCH).await?),
        _ => working::rows(app, &mut conn, import, BATCH).await?,
    };
    let Some(outcomes) = outcomes else {
        // Somebody else has just written down one of the people.
        return Ok(());
    };
    let mut counts = import.counts.clone();
    for outcome in outcomes {
        *counts.entry(outcome.to_owned()).or_default() += 1;
    }
    store::set_counts(&mut conn, import.id, &counts).await?;
    if import.state == State::Running && over.is_some() {
        announce::import(&mut conn, app.now(), import.id).await?;
    }
    app.commit(conn).await
}
