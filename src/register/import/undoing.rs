//! Taking an import back: where what its rows have made still is the person's latest word, the earlier one
//! holds again.

use std::collections::HashMap;

use super::model::{Import, RowResult};
use super::store;
use crate::consents::keeping;
use crate::consents::model::Event;
use crate::consents::store::many;
use crate::error::Result;
use crate::ids::{EventId, SubjectId};
use crate::register::restoring;
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Deals with the next rows, and gives the key of what became of each that had made something.
pub async fn rows(
    app: &App,
    conn: &mut Conn,
    import: &Import,
    limit: i64,
) -> Result<Vec<&'static str>> {
    let now = app.now();
    let rows = store::list_events(conn, import.id, import.done, limit).await?;
    let ids: Vec<EventId> = rows.iter().map(|(_, event)| *event).collect();
    let made = many::find_events(conn, &ids).await?;
    let mut made: HashMap<EventId, Event> =
        made.into_iter().map(|event| (event.id, event)).collect();
    let mut people: Vec<SubjectId> = made.values().map(|event| event.subject_id).collect();
    people.sort_unstable();
    people.dedup();
    many::lock_states(conn, &people).await?;
    let past = many::list_events(conn, &people).await?;
    let mut results = Vec::with_capacity(rows.len());
    let mut events = Vec::new();
    for (number, id) in rows {
        let taken = made
            .remove(&id)
            .and_then(|made| taken_back(app, now, import, made, &past));
        results.push(RowResult {
            number,
            outcome: if taken.is_some() { "undone" } else { "kept" },
            reason: "",
            event: Some(id),
        });
        events.extend(taken);
    }
    keeping::keep(conn, now, &events).await?;
    store::set_outcomes(conn, import.id, &results, true).await?;
    Ok(results.iter().map(|result| result.outcome).collect())
}

/// The event that takes one back; none if something has been said since, or can't be as it was.
fn taken_back(
    app: &App,
    now: Timestamp,
    import: &Import,
    made: Event,
    past: &[Event],
) -> Option<Event> {
    let is_same =
        |event: &&Event| event.subject_id == made.subject_id && event.purpose_id == made.purpose_id;
    let mut newest_first = past.iter().filter(is_same);
    newest_first.next().filter(|latest| latest.id == made.id)?;
    let earlier = newest_first.next().cloned();
    restoring::restored(app, now, import.user, made, earlier)
}
