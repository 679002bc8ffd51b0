//! Once a day: what the time is over for which a person agreed to is noted as an event, on the day after
//! its last one.
//!
//! Nothing waits for it: a consent counts as expired from that day on, noted or not. The note makes the
//! end part of the record, with a receipt, and tells whoever listens. It is written once, whichever node
//! does it: whoever comes second finds that the person's latest word is another by then.

use jiff::tz::TimeZone;
use serde_json::json;

use super::keeping;
use super::model::{Event, EventKind, Evidence, Source};
use super::standing::{has_expired, holds_since, valid_until};
use super::store;
use super::store::ending::{self, Agreed};
use crate::accounts::Actor;
use crate::error::Result;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::receipts;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// Consents that end in one transaction: others write in between.
const BATCH: i64 = 200;
/// Transactions of one job; if there is more, another job goes on. It must end within its lease.
const BATCHES: usize = 50;

/// Notes the end of every consent that has expired.
pub async fn end_consents(app: &App) -> anyhow::Result<()> {
    let now = app.now();
    let mut conn = app.read().await?;
    let versions = purposes::store::list_asked(&mut conn, now).await?;
    let zone = organisation::service::zone(&mut conn).await?;
    drop(conn);
    let mut left = BATCHES;
    for version in versions {
        let Some(months) = version.content.validity_months else {
            continue;
        };
        let agreed = Agreed {
            purpose: version.purpose_id,
            version: version.id,
            from: Timestamp(i64::MIN),
            before: holds_since(Some(months), &zone, now),
        };
        while left > 0 && end_some(app, &agreed, &zone).await? {
            left -= 1;
        }
    }
    if left == 0 {
        let mut conn = app.write().await?;
        jobs::queue(&mut conn, now, now, &Job::EndConsents, None).await?;
        app.commit(conn).await?;
    }
    Ok(())
}

/// Notes the end of some; says whether there were any.
async fn end_some(app: &App, agreed: &Agreed, zone: &TimeZone) -> Result<bool> {
    // Looking for them keeps nobody from writing.
    let ending = ending::list_agreed(&mut app.read().await?, agreed, BATCH).await?;
    if ending.is_empty() {
        return Ok(false);
    }
    let mut conn = app.write().await?;
    let mut count = 0;
    for event in &ending {
        count += usize::from(end(app, &mut conn, event, zone).await?);
    }
    app.commit(conn).await?;
    Ok(count > 0)
}

/// Notes the end of one, unless the person has said something since.
async fn end(app: &App, conn: &mut Conn, given: &Event, zone: &TimeZone) -> Result<bool> {
    let now = app.now();
    store::lock_state(conn, given.subject_id, given.purpose_id).await?;
    let latest = store::find_latest(conn, given.subject_id, given.purpose_id).await?;
    let is_latest = latest.is_some_and(|latest| latest.id == given.id);
    if !is_latest || !has_expired(given, zone, now) {
        return Ok(false);
    }
    let Some(after) = valid_until(given, zone).and_then(|last| last.tomorrow().ok()) else {
        return Ok(false);
    };
    let event = Event {
        id: app.new_id(),
        kind: EventKind::Expired,
        occurred_at: dates::start_of(after, zone).max(given.occurred_at),
        recorded_at: now,
        source: Source::System,
        submission_id: None,
        evidence: Evidence {
            language: given.evidence.language.clone(),
            control: "time: expired".to_owned(),
            ..Evidence::default()
        },
        ..given.clone()
    };
    keeping::keep(conn, now, std::slice::from_ref(&event)).await?;
    receipts::service::issue(conn, app, &event).await?;
    let detail = json!({ "purpose": event.purpose_id, "event": event.id, "agreed": given.id });
    let target = Target::subject(event.subject_id);
    let actor = Actor::system();
    audit::record(conn, now, &actor, "consent.expired", target, detail).await?;
    Ok(true)
}
