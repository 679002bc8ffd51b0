//! Declaring consents not to count, some hundred a transaction. One that is reset is not found again, so
//! whatever dies in between, none is reset twice.

use uuid::Uuid;

use super::store::{self, Reset};
use crate::consents::model::{Event, EventKind, Evidence, OperatorProof, Source};
use crate::consents::{keeping, store as consents};
use crate::error::Result;
use crate::ids::EventId;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};

/// Consents of one transaction.
const BATCH: i64 = 200;
/// Transactions of one job: it must be over before others think its runner dead.
const BATCHES: usize = 25;

/// Gets on with a reset, and has another job do the rest.
pub async fn get_on(app: &App, id: Uuid) -> anyhow::Result<()> {
    for _ in 0..BATCHES {
        let reset = store::find(&mut app.read().await?, id).await?;
        let Some(reset) = reset.filter(|reset| reset.finished_at.is_none()) else {
            return Ok(());
        };
        batch(app, &reset).await?;
    }
    let now = app.now();
    let mut conn = app.write().await?;
    jobs::queue(&mut conn, now, now, &Job::ResetConsents { reset: id }, None).await?;
    Ok(app.commit(conn).await?)
}

async fn batch(app: &App, reset: &Reset) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    let open = store::list_open(&mut conn, reset, BATCH).await?;
    let count = i64::try_from(open.len()).unwrap_or(0);
    let over = (count < BATCH).then_some(now);
    if !store::get_on(&mut conn, reset, count, over).await? {
        // Somebody else is at it.
        return Ok(());
    }
    for id in open {
        invalidate(app, &mut conn, reset, id).await?;
    }
    app.commit(conn).await
}

async fn invalidate(app: &App, conn: &mut Conn, reset: &Reset, id: EventId) -> Result<()> {
    let now = app.now();
    let Some(said) = consents::find_event(conn, id).await? else {
        return Ok(());
    };
    consents::lock_state(conn, said.subject_id, said.purpose_id).await?;
    let latest = consents::find_latest(conn, said.subject_id, said.purpose_id).await?;
    if latest.is_none_or(|latest| latest.id != id) {
        // They have said something in this moment.
        return Ok(());
    }
    let event = Event {
        id: app.new_id(),
        kind: EventKind::Invalidated,
        occurred_at: reset.begun_at.max(said.occurred_at),
        recorded_at: now,
        source: Source::System,
        submission_id: None,
        evidence: Evidence {
            control: "reset".to_owned(),
            reason: reset.reason.clone(),
            operator: Some(OperatorProof {
                user: reset.user_id,
                method: "other".to_owned(),
                note: String::new(),
            }),
            ..Evidence::default()
        },
        ..said
    };
    keeping::keep(conn, now, std::slice::from_ref(&event)).await
}
