//! The sealer: gives entries their positions, lets the tree grow, signs checkpoints.
//!
//! It runs on every node every few seconds; whoever has the row of the head locked seals, and the
//! others find nothing left to do. An entry that is committed while somebody seals is sealed next time.

use std::time::Duration;

use tokio::sync::watch;

use super::checkpoint::{self, Checkpoint};
use super::note;
use super::tree::{Edge, cover};
use super::{backfill, jobs, service, store};
use crate::error::Result;
use crate::server::App;
use crate::server::db::Conn;
use crate::signing;

/// How often entries are sealed.
const EVERY: Duration = Duration::from_secs(2);
/// Entries that are sealed in one transaction: nobody else writes to SQLite meanwhile.
const BATCH: u64 = 1000;

/// Seals until told to stop, and then once more.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    loop {
        let is_last = *stop.borrow();
        if let Err(e) = seal_due(&app).await {
            tracing::error!("the ledger could not be sealed: {e}");
        }
        if is_last {
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Seals what waits, and gives how many entries that were. Tests drive the sealer by this.
pub async fn seal_due(app: &App) -> Result<u64> {
    backfill::run(app).await?;
    let mut sealed = 0;
    while store::has_unsealed(&mut app.read().await?).await? {
        match seal_batch(app).await? {
            // Another node was quicker.
            0 => break,
            some => sealed += some,
        }
    }
    Ok(sealed)
}

async fn seal_batch(app: &App) -> Result<u64> {
    let mut conn = app.write().await?;
    let size = store::lock_head(&mut conn).await?;
    let entries = store::give_positions(&mut conn, size, BATCH).await?;
    if entries.is_empty() {
        return Ok(0);
    }
    let peaks = service::hashes(&mut conn, &cover(0..size)).await?;
    let edge = Edge::of(size, peaks);
    let mut edge =
        edge.ok_or_else(|| anyhow::anyhow!("the ledger's tree has no edge at {size}"))?;
    let mut nodes = Vec::new();
    for entry in &entries {
        nodes.extend(edge.append(entry.leaf_hash()?));
    }
    store::add_nodes(&mut conn, &nodes).await?;
    add_checkpoint(&mut conn, app, &edge).await?;
    store::set_head(&mut conn, edge.size()).await?;
    jobs::queue_witness(&mut conn, app).await?;
    app.commit(conn).await?;
    Ok(edge.size() - size)
}

async fn add_checkpoint(conn: &mut Conn, app: &App, edge: &Edge) -> Result<()> {
    let last = store::find_last_checkpoint(conn).await?;
    let text = last
        .and_then(|last| note::Note::parse(&last.note))
        .map(|note| note.text);
    let checkpoint = Checkpoint {
        origin: checkpoint::origin(&app.config),
        size: edge.size(),
        root: edge.root(),
        sealed_at: app.now(),
        previous: text.map(|text| checkpoint::digest(&text)),
    };
    let key = signing::service::current(conn, app).await?;
    let note = note::sign(&checkpoint.text(), &checkpoint.origin, &key);
    store::add_checkpoint(conn, &checkpoint, &note).await
}
