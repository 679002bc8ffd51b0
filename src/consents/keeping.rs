//! Keeping what happened: the one way in which an event gets into the evidence, whatever channel it came
//! through. Whoever calls has checked that it may be, and commits.

use super::model::Event;
use super::{renewing, store};
use crate::error::Result;
use crate::ledger;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::announce;

/// Adds events with their entries in the ledger, makes each the person's latest word to its purpose
/// unless they have said something since, and tells whoever listens.
pub async fn keep(conn: &mut Conn, now: Timestamp, events: &[Event]) -> Result<()> {
    let events = &*renewing::as_kept(conn, events).await?;
    let salts = ledger::entry::add(conn, events).await?;
    for (event, salt) in events.iter().zip(&salts) {
        store::add_event(conn, event, salt).await?;
        store::save_state(conn, event).await?;
        announce::consent(conn, now, event).await?;
    }
    Ok(())
}
