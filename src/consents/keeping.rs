//! Keeping what happened: the one way in which an event gets into the evidence, whatever channel it came
//! through. Whoever calls has checked that it may be, and commits.

use super::model::Event;
use super::renewing;
use super::store::many;
use crate::error::Result;
use crate::ledger::entry::{self, Sealed};
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::announce;

/// Events that go into the database with one statement.
const BATCH: usize = 500;

/// Adds events with their entries in the ledger, makes each the person's latest word to its purpose
/// unless they have said something since, and tells whoever listens.
pub async fn keep(conn: &mut Conn, now: Timestamp, events: &[Event]) -> Result<()> {
    for events in events.chunks(BATCH) {
        keep_batch(conn, now, events).await?;
    }
    Ok(())
}

async fn keep_batch(conn: &mut Conn, now: Timestamp, events: &[Event]) -> Result<()> {
    let events = &*renewing::as_kept(conn, events).await?;
    let sealed = entry::seal(conn, events).await?;
    write_down(conn, now, events, &sealed).await
}

/// Adds what people said who were never asked before, sealed [ahead](crate::ledger::ahead).
pub async fn keep_sealed(
    conn: &mut Conn,
    now: Timestamp,
    events: &[Event],
    sealed: &[Sealed],
) -> Result<()> {
    for (events, sealed) in events.chunks(BATCH).zip(sealed.chunks(BATCH)) {
        write_down(conn, now, events, sealed).await?;
    }
    Ok(())
}

async fn write_down(
    conn: &mut Conn,
    now: Timestamp,
    events: &[Event],
    sealed: &[Sealed],
) -> Result<()> {
    entry::add(conn, events, sealed).await?;
    many::add_events(conn, events, sealed).await?;
    many::save_states(conn, events).await?;
    // Of one event whoever listens is asked for directly; of many, first whether anybody does.
    if events.len() > 1 && !announce::is_heard(conn).await? {
        return Ok(());
    }
    for event in events {
        announce::consent(conn, now, event).await?;
    }
    Ok(())
}
