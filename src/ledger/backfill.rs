//! Entries for events from before there was a ledger. They say when the events were recorded; that
//! nothing was changed before they were entered they can't say.

use super::entry::{self, Known};
use super::store;
use crate::error::Result;
use crate::server::App;

/// Events that are entered in one transaction.
const BATCH: i64 = 500;

/// Enters all that have no entry. Once they have, it reads one row of an index that is empty.
pub async fn run(app: &App) -> Result<()> {
    while store::has_without_entry(&mut app.read().await?).await? {
        let mut conn = app.write().await?;
        // Two nodes at once would enter the same.
        store::lock_head(&mut conn).await?;
        let mut known = Known::default();
        for event in store::list_without_entry(&mut conn, BATCH).await? {
            let salt = entry::add_one(&mut conn, &mut known, &event).await?;
            store::set_salt(&mut conn, event.id, &salt).await?;
        }
        app.commit(conn).await?;
    }
    Ok(())
}
