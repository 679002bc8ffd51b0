//! Declaring consents not to count, some hundred a transaction. One that is reset is not found again, so
//! whatever dies in between, none is reset twice.

use std::collections::HashSet;

use uuid::Uuid;

use super::store::{self, Reset};
use crate::consents::keeping;
use crate::consents::model::{Event, EventKind, Evidence, OperatorProof, Source};
use crate::consents::store::many;
use crate::error::Result;
use crate::ids::{EventId, SubjectId};
use crate::server::App;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// Consents of one transaction.
const BATCH: i64 = 500;
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
    let said = many::find_events(&mut conn, &open).await?;
    let mut people: Vec<SubjectId> = said.iter().map(|event| event.subject_id).collect();
    people.sort_unstable();
    people.dedup();
    many::lock_states(&mut conn, &people).await?;
    // Some may have said something in this moment.
    let still: HashSet<EventId> = store::list_open(&mut conn, reset, BATCH)
        .await?
        .into_iter()
        .collect();
    let latest = said.into_iter().filter(|event| still.contains(&event.id));
    let events: Vec<Event> = latest
        .map(|said| invalidated(app, now, reset, said))
        .collect();
    keeping::keep(&mut conn, now, &events).await?;
    app.commit(conn).await
}

fn invalidated(app: &App, now: Timestamp, reset: &Reset, said: Event) -> Event {
    Event {
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
    }
}
