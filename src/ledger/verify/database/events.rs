//! Events of a database: each must open the commitment of its entry with what stands in its row, and
//! each entry must have its event, unless the person was erased.

use super::super::report::Report;
use super::{Progress, store as own};
use crate::error::{AppError, Result};
use crate::ledger::entry::Known;
use crate::ledger::store::{self, Placed, StoredEvent};
use crate::server::db::Conn;

/// Rows that are read at once.
const PAGE: i64 = 500;

/// Checks all of them.
pub async fn check(conn: &mut Conn, report: &mut Report, progress: Progress<'_>) -> Result<()> {
    let before = report.count_wrong();
    let mut known = Known::default();
    let mut count = 0_u64;
    let mut last = None;
    loop {
        let page = store::list_events(conn, last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last = Some(end.facts.id);
        for event in &page {
            check_one(conn, &mut known, event, report).await?;
            count += 1;
        }
        progress(count);
    }
    check_missing(conn, report).await?;
    if report.count_wrong() == before {
        report.right("verify-db-events", [("count", count.to_string().into())]);
    }
    Ok(())
}

async fn check_one(
    conn: &mut Conn,
    known: &mut Known,
    event: &StoredEvent,
    report: &mut Report,
) -> Result<()> {
    let id = || [("id", event.facts.id.to_string().into())];
    let entry = store::find_entry(conn, event.facts.id).await?;
    let (Some(placed), Some(salt)) = (entry, &event.salt) else {
        report.wrong("verify-db-event-without-entry", id());
        return Ok(());
    };
    if placed.erased {
        report.wrong("verify-db-event-erased", id());
    }
    if !is_of(event, &placed) {
        report.wrong("verify-db-event-columns", id());
    }
    // A row that refers to something that is not there can't be opened either.
    let commitment = match known.stored(conn, &event.facts).await {
        Ok(personal) => Some(personal.commitment(salt)?),
        Err(AppError::NotFound) => None,
        Err(error) => return Err(error),
    };
    if commitment != Some(placed.entry.commitment) {
        report.wrong("verify-db-event-changed", id());
    }
    Ok(())
}

fn is_of(event: &StoredEvent, placed: &Placed) -> bool {
    let (facts, entry) = (&event.facts, &placed.entry);
    let import = facts
        .evidence
        .pointer("/import/batch")
        .and_then(|batch| batch.as_str());
    facts.kind == entry.kind
        && facts.recorded_at == entry.recorded_at
        && facts.purpose_version_id == entry.purpose_version
        && facts.import_id.map(|id| id.to_string()).as_deref() == import
}

/// Events that were removed, or given to somebody else.
async fn check_missing(conn: &mut Conn, report: &mut Report) -> Result<()> {
    for id in own::list_missing_events(conn).await? {
        report.wrong("verify-db-event-missing", [("id", id.to_string().into())]);
    }
    for id in own::list_moved_events(conn).await? {
        report.wrong("verify-db-event-moved", [("id", id.to_string().into())]);
    }
    Ok(())
}
