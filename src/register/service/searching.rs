//! Looking for records.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde_json::json;
use uuid::Uuid;

use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents;
use crate::consents::model::Event;
use crate::consents::stating;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::{PurposeId, SubjectId, UserId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::Purpose;
use crate::register::input::SearchInput;
use crate::register::model::{COUNTED, Criteria, Found, Record, RecordId, Search, Turn};
use crate::register::store::people as known_people;
use crate::register::store::searches;
use crate::register::store::states::{self, StateRow};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::ui::pagination::PAGE_SIZE;

/// Who of the staff it is: the register has no other users.
pub(crate) fn user(actor: &Actor) -> Result<UserId> {
    actor.user_id().ok_or(AppError::Forbidden)
}

/// Keeps a search, and gives the id under which its page is. That somebody looked for a person leaves a
/// trace.
pub async fn search(app: &App, actor: &Actor, input: &SearchInput) -> Result<Uuid> {
    actor.require(Permission::ConsentsView)?;
    let (user, now) = (user(actor)?, app.now());
    let mut conn = app.read().await?;
    let zone = organisation::service::zone(&mut conn).await?;
    let country = organisation::service::get_organisation(&mut conn)
        .await?
        .country;
    let criteria = input.checked(&country, &zone)?;
    people(&mut conn, &criteria).await?;
    drop(conn);
    let id = app.new_id();
    let mut conn = app.write().await?;
    searches::add(&mut conn, now, user, id, &criteria).await?;
    let detail = json!({ "with_identifier": !criteria.identifier.is_empty() });
    let (target, action) = (Target::organisation(), "register.searched");
    audit::record(&mut conn, now, actor, action, target, detail).await?;
    app.commit(conn).await?;
    Ok(id)
}

/// The people that a search is about; none: it is not about people.
pub(crate) async fn people(conn: &mut Conn, criteria: &Criteria) -> Result<Option<Vec<SubjectId>>> {
    if criteria.identifier.is_empty() {
        return Ok(None);
    }
    let found = known_people::find_people(conn, &criteria.readings, criteria.is_prefix).await?;
    let many = || AppError::Invalid(FieldErrors::one("identifier", "register-error-many"));
    Ok(Some(found.ok_or_else(many)?))
}

/// A search of the user's own.
pub async fn find_search(app: &App, actor: &Actor, id: Uuid) -> Result<Search> {
    actor.require(Permission::ConsentsView)?;
    let user = user(actor)?;
    let found = searches::find(&mut app.read().await?, user, id).await?;
    found.ok_or(AppError::NotFound)
}

/// The searches that the user has given a name.
pub async fn list_searches(app: &App, actor: &Actor) -> Result<Vec<Search>> {
    actor.require(Permission::ConsentsView)?;
    let user = user(actor)?;
    searches::list_named(&mut app.read().await?, user).await
}

/// Keeps a search under a name.
pub async fn save_search(app: &App, actor: &Actor, id: Uuid, name: &str) -> Result<()> {
    actor.require(Permission::ConsentsView)?;
    let (user, now) = (user(actor)?, app.now());
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 100 {
        return FieldErrors::one("name", "register-error-name").or(());
    }
    let mut conn = app.write().await?;
    if !searches::name(&mut conn, user, id, name).await? {
        return Err(AppError::NotFound);
    }
    let target = Target::organisation();
    audit::record(
        &mut conn,
        now,
        actor,
        "register.search_saved",
        target,
        json!({}),
    )
    .await?;
    app.commit(conn).await
}

/// Forgets a search.
pub async fn delete_search(app: &App, actor: &Actor, id: Uuid) -> Result<()> {
    actor.require(Permission::ConsentsView)?;
    let (user, now) = (user(actor)?, app.now());
    let mut conn = app.write().await?;
    if !searches::delete(&mut conn, user, id).await? {
        return Err(AppError::NotFound);
    }
    let target = Target::organisation();
    audit::record(
        &mut conn,
        now,
        actor,
        "register.search_deleted",
        target,
        json!({}),
    )
    .await?;
    app.commit(conn).await
}

/// A page of what a search finds.
pub async fn find(app: &App, actor: &Actor, criteria: &Criteria, turn: Turn) -> Result<Found> {
    actor.require(Permission::ConsentsView)?;
    let now = app.now();
    let mut conn = app.read().await?;
    let limit = i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX);
    let (mut rows, count) = match people(&mut conn, criteria).await? {
        None => {
            let rows = states::list(&mut conn, criteria, turn, limit).await?;
            (rows, states::count(&mut conn, criteria).await?)
        }
        Some(people) => {
            let all = states::list_of_people(&mut conn, criteria, &people).await?;
            let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
            (part(all, turn), count.min(COUNTED + 1))
        }
    };
    let has_more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    let (has_newer, has_older) = match turn {
        Turn::First => (false, has_more),
        Turn::After(_) => (true, has_more),
        Turn::Before(_) => {
            rows.reverse();
            (has_more, true)
        }
    };
    Ok(Found {
        records: records(&mut conn, now, &rows).await?,
        count,
        has_newer,
        has_older,
    })
}

/// The part of a list, newest first, that a turn leads to; in its order, with one more than a page.
fn part(all: Vec<StateRow>, turn: Turn) -> Vec<StateRow> {
    let rows = all.into_iter();
    match turn {
        Turn::First => rows.take(PAGE_SIZE + 1).collect(),
        Turn::After(place) => rows
            .filter(|row| row.place() < place)
            .take(PAGE_SIZE + 1)
            .collect(),
        Turn::Before(place) => rows
            .rev()
            .filter(|row| row.place() > place)
            .take(PAGE_SIZE + 1)
            .collect(),
    }
}

/// Rows with all that the table shows of them.
pub(crate) async fn records(
    conn: &mut Conn,
    now: Timestamp,
    rows: &[StateRow],
) -> Result<Vec<Record>> {
    let ids: Vec<_> = rows.iter().map(|row| row.event_id).collect();
    let events = consents::store::many::find_events(conn, &ids).await?;
    let mut events: HashMap<_, _> = events.into_iter().map(|event| (event.id, event)).collect();
    let in_order: Vec<Event> = ids.iter().filter_map(|id| events.remove(id)).collect();
    with_people(conn, now, in_order).await
}

/// Latest words with all that the table shows of them.
pub(crate) async fn with_people(
    conn: &mut Conn,
    now: Timestamp,
    latest: Vec<Event>,
) -> Result<Vec<Record>> {
    let mut people: Vec<SubjectId> = latest.iter().map(|event| event.subject_id).collect();
    people.sort_unstable();
    people.dedup();
    let known = known_people::list_known(conn, &people).await?;
    let known: HashMap<_, _> = known
        .into_iter()
        .map(|(id, name, ids)| (id, (name, ids)))
        .collect();
    let zone = organisation::service::zone(conn).await?;
    let mut wordings: HashMap<PurposeId, Vec<_>> = HashMap::new();
    let mut records = Vec::with_capacity(latest.len());
    for latest in latest {
        let purpose = latest.purpose_id;
        let of_purpose = match wordings.entry(purpose) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                place.insert(purposes::store::list_wordings(conn, purpose).await?)
            }
        };
        let (standing, _) = stating::state(&latest, of_purpose, &zone, now);
        let (name, identifiers) = known.get(&latest.subject_id).cloned().unwrap_or_default();
        records.push(Record {
            identifiers,
            name,
            latest,
            standing,
        });
    }
    Ok(records)
}

/// Records that are ticked, as they stand now. Those that are gone meanwhile are not there.
pub async fn selected(app: &App, actor: &Actor, ids: &[RecordId]) -> Result<Vec<Record>> {
    actor.require(Permission::ConsentsView)?;
    let now = app.now();
    let mut conn = app.read().await?;
    let mut latest = Vec::new();
    for id in ids {
        latest.extend(consents::store::find_latest(&mut conn, id.subject, id.purpose).await?);
    }
    with_people(&mut conn, now, latest).await
}

/// What can be looked for and written down.
pub async fn list_purposes(app: &App, actor: &Actor) -> Result<Vec<Purpose>> {
    actor.require(Permission::ConsentsView)?;
    purposes::store::list_purposes(&mut app.read().await?).await
}
