//! Verifying a whole database: every event against its entry, every entry against the tree, every
//! checkpoint against its signature and the ones before, every state against the events.
//!
//! All of it is read at one moment, in one transaction that changes nothing, a few hundred rows at a time.

mod checkpoints;
mod entries;
mod events;
mod states;
mod store;
mod submissions;

use super::keys::Keys;
use super::report::Report;
use crate::error::Result;
use crate::server::App;
use crate::server::db::Conn;
use crate::signing;

/// Is told how many records were checked so far.
pub type Progress<'a> = &'a mut (dyn FnMut(u64) + Send);

/// Checks everything, with keys from elsewhere or, without any, those of the database itself.
pub async fn database(app: &App, keys: &Keys, progress: Progress<'_>) -> Result<Report> {
    let mut conn = app.read().await?;
    store::begin(&mut conn).await?;
    let report = check(&mut conn, keys, progress).await;
    // The connection goes back to the others: not in the middle of something.
    store::end(&mut conn).await?;
    report
}

async fn check(conn: &mut Conn, given: &Keys, progress: Progress<'_>) -> Result<Report> {
    let mut report = Report::default();
    let own = Keys::of(&signing::store::list_public(conn).await?);
    let keys = if given.is_empty() { &own } else { given };
    let checkpoints = checkpoints::check(conn, keys, &mut report).await?;
    let mut done = 0;
    entries::check(conn, &checkpoints, &mut report, &mut |count| {
        done = count;
        progress(count);
    })
    .await?;
    events::check(conn, &mut report, &mut |count| progress(done + count)).await?;
    submissions::check(conn, &mut report).await?;
    states::check(conn, &mut report).await?;
    Ok(report)
}
