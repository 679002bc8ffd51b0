//! Two records that turn out to be one person, joined; and taken apart again within thirty days.
//!
//! What the merged one has becomes the kept one's: identifiers, what was sent, requests, events, and
//! whatever the kept one has not got (name, country, values, tags, lists). Nothing is said by it that
//! nobody said: it was one person all the time, so their latest word to a purpose counts, whichever record
//! it is on. The merged record is deleted; the ledger goes on telling as whom each event was recorded.
//!
//! All that is needed to take it back is kept for as long as that can be done, and no longer.

mod moving;
mod undo;

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

pub use moving::{ValueRow, add_value, delete_value, list_values};
pub use undo::{forget_old, undo};

use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents;
use crate::consents::model::{Event, EventKind};
use crate::contacts::model::Subject;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::ids::{EventId, MergeId, PurposeId, SubjectId};
use crate::on_db;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::sessions::{self, Audience};
use crate::time::{Timestamp, days};
use crate::webhooks::announce;

/// For so long it can be taken back.
pub const UNDO_WITHIN: Duration = days(30);

/// What becomes of the consents to one purpose.
#[derive(Clone, Debug)]
pub struct Decided {
    /// To which purpose.
    pub purpose: PurposeId,
    /// The kept one's latest word.
    pub kept: Option<Event>,
    /// The merged one's.
    pub merged: Event,
    /// Whether the merged one's counts from now on.
    pub is_merged: bool,
}

impl Decided {
    /// What counts from now on.
    #[must_use]
    pub fn winner(&self) -> &Event {
        match (&self.kept, self.is_merged) {
            (Some(kept), false) => kept,
            _ => &self.merged,
        }
    }
}

/// The less permissive, the higher: a "no" of the person before what only ended.
fn strictness(kind: EventKind) -> u8 {
    match kind {
        EventKind::Withdrawn | EventKind::Refused => 2,
        EventKind::Expired | EventKind::Invalidated | EventKind::Corrected => 1,
        EventKind::Given | EventKind::Renewed => 0,
    }
}

/// The later one of two words counts; of two of the same moment, the less permissive one.
fn decide(kept: Vec<Event>, merged: Vec<Event>) -> Vec<Decided> {
    let decided = merged.into_iter().map(|merged| {
        let kept = kept
            .iter()
            .find(|event| event.purpose_id == merged.purpose_id);
        let rank = |event: &Event| (event.occurred_at, strictness(event.kind));
        Decided {
            purpose: merged.purpose_id,
            is_merged: kept.is_none_or(|kept| rank(&merged) > rank(kept)),
            kept: kept.cloned(),
            merged,
        }
    });
    decided.collect()
}

/// What a merge would do.
pub struct Preview {
    /// Who stays.
    pub kept: Subject,
    /// Who becomes part of them.
    pub merged: Subject,
    /// Whether a legal hold stands against it.
    pub is_held: bool,
    /// What becomes of consents; none for whoever may not read them.
    pub consents: Option<Vec<Decided>>,
    /// How many forms, events, requests become the kept one's.
    pub submissions: usize,
    /// As above.
    pub events: usize,
    /// As above.
    pub tickets: usize,
    /// Keys of custom fields that become the kept one's, as far as the reader may see them.
    pub fields_moved: Vec<String>,
    /// Keys of custom fields of which the kept one's value stays, and the other one goes.
    pub fields_dropped: Vec<String>,
}

async fn pair(conn: &mut Conn, kept: SubjectId, merged: SubjectId) -> Result<(Subject, Subject)> {
    if kept == merged {
        return Err(AppError::Invalid(FieldErrors::one("merged", "merge-same")));
    }
    let found = super::store::find(conn, kept).await?;
    let kept = found.ok_or(AppError::NotFound)?;
    let found = super::store::find(conn, merged).await?;
    Ok((kept, found.ok_or(AppError::NotFound)?))
}

/// What a merge would do, with the fact that somebody looked.
pub async fn preview(
    app: &App,
    actor: &Actor,
    kept: SubjectId,
    merged: SubjectId,
) -> Result<Preview> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let (kept, merged) = pair(&mut conn, kept, merged).await?;
    let target = Target::subject(merged.id);
    audit::record(&mut conn, now, actor, "subject.viewed", target, json!({})).await?;
    let decided = decided(&mut conn, kept.id, merged.id).await?;
    let moved = moving::list(&mut conn, merged.id).await?;
    let (fields_moved, fields_dropped) = moving::fields(&mut conn, kept.id, merged.id).await?;
    let hidden = crate::contacts::fields::service::hidden_from(&mut conn, actor).await?;
    let is_held = is_held(&mut conn, merged.id).await?;
    let seen = |keys: Vec<String>| {
        keys.into_iter()
            .filter(|key| !hidden.contains(key))
            .collect()
    };
    app.commit(conn).await?;
    Ok(Preview {
        kept,
        merged,
        is_held,
        consents: actor.may(Permission::ConsentsView).then_some(decided),
        submissions: moved.submissions.len(),
        events: moved.events.len(),
        tickets: moved.tickets.len(),
        fields_moved: seen(fields_moved),
        fields_dropped: seen(fields_dropped),
    })
}

/// Who is under a legal hold must stay as they are.
async fn is_held(conn: &mut Conn, merged: SubjectId) -> Result<bool> {
    let hold = crate::privacy::erasure::store::find_hold(conn, merged).await?;
    Ok(hold.is_some())
}

async fn decided(conn: &mut Conn, kept: SubjectId, merged: SubjectId) -> Result<Vec<Decided>> {
    let of_kept = consents::store::list_latest(conn, kept).await?;
    let of_merged = consents::store::list_latest(conn, merged).await?;
    Ok(decide(of_kept, of_merged))
}

/// All that is needed to take a merge back.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Before {
    /// The merged record.
    merged: Row,
    /// The kept record.
    kept: Row,
    /// What it had that has an id of its own.
    moved: moving::Moved,
    /// What was known of it.
    values: Vec<ValueRow>,
    /// Keys of the values that the kept one got.
    values_moved: Vec<String>,
    tags: Vec<Uuid>,
    tags_added: Vec<Uuid>,
    lists: Vec<Uuid>,
    lists_added: Vec<Uuid>,
    /// Purpose by purpose: the latest words of both, and which one counted then.
    words: Vec<Words>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, sqlx::FromRow)]
struct Row {
    name: String,
    language: String,
    country: String,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Words {
    purpose: PurposeId,
    kept: Option<EventId>,
    merged: EventId,
    winner: EventId,
}

/// Joins two records.
pub async fn merge(
    app: &App,
    actor: &Actor,
    kept: SubjectId,
    merged: SubjectId,
) -> Result<MergeId> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    lock(&mut conn, kept, merged).await?;
    pair(&mut conn, kept, merged).await?;
    if is_held(&mut conn, merged).await? {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let before = move_all(&mut conn, now, kept, merged).await?;
    sessions::revoke_all(&mut conn, Audience::Subject, merged.0).await?;
    moving::delete_subject(&mut conn, merged).await?;
    let id: MergeId = app.new_id();
    add(&mut conn, id, (kept, merged), actor, now, &before).await?;
    let detail = json!({
        "merged": merged,
        "identifiers": before.moved.identifiers.len(),
        "submissions": before.moved.submissions.len(),
        "events": before.moved.events.len(),
        "tickets": before.moved.tickets.len(),
    });
    audit::record(
        &mut conn,
        now,
        actor,
        "subject.merged",
        Target::subject(kept),
        detail,
    )
    .await?;
    announce::merged(&mut conn, now, kept, merged).await?;
    app.commit(conn).await?;
    Ok(id)
}

/// Whoever else wants to change one of both waits; always in the same order, so nobody waits for ever.
async fn lock(conn: &mut Conn, one: SubjectId, other: SubjectId) -> Result<()> {
    let sql = "UPDATE subjects SET updated_at = updated_at WHERE id = $1";
    for id in [one.min(other), one.max(other)] {
        on_db!(conn, |c| sqlx::query(sql)
            .bind(id)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

async fn move_all(
    conn: &mut Conn,
    now: Timestamp,
    kept: SubjectId,
    merged: SubjectId,
) -> Result<Before> {
    let decided = decided(conn, kept, merged).await?;
    let mut before = Before {
        merged: moving::row(conn, merged).await?,
        kept: moving::row(conn, kept).await?,
        moved: moving::list(conn, merged).await?,
        ..Before::default()
    };
    moving::delete_states(conn, merged).await?;
    before.moved.set_owner(conn, merged, kept).await?;
    for one in decided {
        before.words.push(Words {
            purpose: one.purpose,
            kept: one.kept.as_ref().map(|event| event.id),
            merged: one.merged.id,
            winner: one.winner().id,
        });
        if one.is_merged {
            let event = Event {
                subject_id: kept,
                ..one.merged
            };
            moving::delete_state(conn, kept, one.purpose).await?;
            consents::store::many::save_states(conn, std::slice::from_ref(&event)).await?;
        }
    }
    (before.values, before.values_moved) = moving::values(conn, kept, merged).await?;
    (before.tags, before.tags_added) =
        moving::groups(conn, moving::Sort::Tag, kept, merged).await?;
    (before.lists, before.lists_added) =
        moving::groups(conn, moving::Sort::List, kept, merged).await?;
    let (own, other) = (&before.kept, &before.merged);
    let first = |own: &str, other: &str| {
        if own.is_empty() {
            other.to_owned()
        } else {
            own.to_owned()
        }
    };
    let name = first(&own.name, &other.name);
    let country = first(&own.country, &other.country);
    super::store::update(conn, now, kept, &name, &own.language, &country).await?;
    Ok(before)
}

async fn add(
    conn: &mut Conn,
    id: MergeId,
    (kept, merged): (SubjectId, SubjectId),
    actor: &Actor,
    now: Timestamp,
    before: &Before,
) -> Result<()> {
    let sql = "INSERT INTO subject_merges (id, kept_id, merged_id, actor_id, merged_at, before)
         VALUES ($1, $2, $3, $4, $5, $6)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(kept).bind(merged);
        let query = query
            .bind(actor.user_id())
            .bind(now)
            .bind(sqlx::types::Json(before));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A merge that can still be taken back.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Merged {
    /// Its id.
    pub id: MergeId,
    /// When.
    pub merged_at: Timestamp,
}

/// Merges into a person that can still be taken back, the last one first: only that one can be, because
/// those before it are part of it.
pub async fn list(app: &App, actor: &Actor, kept: SubjectId) -> Result<Vec<Merged>> {
    actor.require(Permission::ContactsView)?;
    let sql = "SELECT id, merged_at FROM subject_merges
         WHERE kept_id = $1 AND undone_at IS NULL AND merged_at > $2 ORDER BY id DESC";
    let since = app.now() - UNDO_WITHIN;
    let mut conn = app.read().await?;
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(kept)
        .bind(since)
        .fetch_all(c)
        .await)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_is_stricter_than_an_end_and_an_end_than_a_yes() {
        for no in [EventKind::Withdrawn, EventKind::Refused] {
            for end in [
                EventKind::Expired,
                EventKind::Invalidated,
                EventKind::Corrected,
            ] {
                assert!(strictness(no) > strictness(end));
                for yes in [EventKind::Given, EventKind::Renewed] {
                    assert!(strictness(end) > strictness(yes));
                }
            }
        }
    }
}
