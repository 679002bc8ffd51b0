//! Taking a merge back: both are as they were, but for what happened since. That stays with the one who
//! was kept: whoever said it said it to them.

use serde_json::json;
use sqlx::types::Json;

use super::{Before, UNDO_WITHIN, Words, lock, moving};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents;
use crate::consents::model::Event;
use crate::contacts::people::groups;
use crate::error::{AppError, Conflict, Result};
use crate::ids::{EventId, MergeId, SubjectId};
use crate::on_db;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

#[derive(sqlx::FromRow)]
struct MergeRow {
    merged_id: SubjectId,
    before: Json<serde_json::Value>,
}

/// Takes the last merge into a person back.
pub async fn undo(app: &App, actor: &Actor, kept: SubjectId, id: MergeId) -> Result<SubjectId> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    lock(&mut conn, kept, kept).await?;
    let row = take(&mut conn, now, kept, id).await?;
    let before: Before = serde_json::from_value(row.before.0)?;
    let merged = row.merged_id;
    give_back(&mut conn, now, kept, merged, &before).await?;
    let detail = json!({ "merged": merged });
    audit::record(
        &mut conn,
        now,
        actor,
        "subject.unmerged",
        Target::subject(kept),
        detail,
    )
    .await?;
    announce::subject(&mut conn, now, EventType::SubjectUpdated, kept).await?;
    announce::subject(&mut conn, now, EventType::SubjectCreated, merged).await?;
    app.commit(conn).await?;
    Ok(merged)
}

/// Only the last merge can be taken back, only once, and not after its time.
async fn take(conn: &mut Conn, now: Timestamp, kept: SubjectId, id: MergeId) -> Result<MergeRow> {
    let sql = "SELECT id FROM subject_merges
         WHERE kept_id = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1";
    let last: Option<MergeId> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(kept)
        .fetch_optional(c)
        .await)?;
    let sql = "SELECT merged_id, before FROM subject_merges
         WHERE id = $1 AND kept_id = $2 AND undone_at IS NULL AND merged_at > $3";
    let row: Option<MergeRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .bind(kept)
        .bind(now - UNDO_WITHIN)
        .fetch_optional(c)
        .await)?;
    let row = row.ok_or(AppError::NotFound)?;
    if last != Some(id) {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let sql = "UPDATE subject_merges SET undone_at = $1, before = $2 WHERE id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(Json(json!({}))).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(row)
}

async fn give_back(
    conn: &mut Conn,
    now: Timestamp,
    kept: SubjectId,
    merged: SubjectId,
    before: &Before,
) -> Result<()> {
    moving::add_subject(conn, merged, &before.merged).await?;
    before.moved.set_owner(conn, kept, merged).await?;
    give_values_back(conn, kept, merged, before).await?;
    for (sort, all, added) in [
        (groups::Sort::Tag, &before.tags, &before.tags_added),
        (groups::Sort::List, &before.lists, &before.lists_added),
    ] {
        for id in added {
            groups::remove(conn, sort, *id, kept).await?;
        }
        for id in all {
            // One that was deleted meanwhile has nobody in it.
            if groups::find_name(conn, sort, *id).await?.is_some() {
                groups::add(conn, sort, *id, merged).await?;
            }
        }
    }
    give_words_back(conn, kept, merged, &before.words).await?;
    // What the kept one took over goes; what was written down since stays.
    let today = moving::row(conn, kept).await?;
    let own = &before.kept;
    let back = |today: String, own: &str, other: &str| match own.is_empty() && today == other {
        true => String::new(),
        false => today,
    };
    let name = back(today.name, &own.name, &before.merged.name);
    let country = back(today.country, &own.country, &before.merged.country);
    crate::contacts::people::store::update(conn, now, kept, &name, &today.language, &country).await
}

/// The values that the kept one got go, unless somebody has corrected them since; the merged one gets all
/// that it had.
async fn give_values_back(
    conn: &mut Conn,
    kept: SubjectId,
    merged: SubjectId,
    before: &Before,
) -> Result<()> {
    let today = moving::list_values(conn, kept).await?;
    for row in &before.values {
        if before.values_moved.contains(&row.field_key) && today.contains(row) {
            moving::delete_value(conn, kept, &row.field_key).await?;
        }
        moving::add_value(conn, merged, row).await?;
    }
    Ok(())
}

/// Each gets their own latest words back. What was said since the merge stays the kept one's.
async fn give_words_back(
    conn: &mut Conn,
    kept: SubjectId,
    merged: SubjectId,
    words: &[Words],
) -> Result<()> {
    let of_kept = consents::store::list_events(conn, kept).await?;
    let of_merged = consents::store::list_events(conn, merged).await?;
    let latest = latest_of(conn, kept).await?;
    let find = |events: &[Event], id: EventId| events.iter().find(|event| event.id == id).cloned();
    for one in words {
        if let Some(event) = find(&of_merged, one.merged) {
            consents::store::many::save_states(conn, std::slice::from_ref(&event)).await?;
        }
        if !latest.contains(&one.winner) || Some(one.winner) == one.kept {
            continue;
        }
        moving::delete_state(conn, kept, one.purpose).await?;
        if let Some(event) = one.kept.and_then(|id| find(&of_kept, id)) {
            consents::store::many::save_states(conn, std::slice::from_ref(&event)).await?;
        }
    }
    Ok(())
}

/// Which events are a person's latest words, whosever events they are by now.
async fn latest_of(conn: &mut Conn, subject: SubjectId) -> Result<Vec<EventId>> {
    let sql = "SELECT event_id FROM consent_states WHERE subject_id = $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?)
}

/// Empties what was kept for taking merges back, once that can't be done any more.
pub async fn forget_old(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let sql = "UPDATE subject_merges SET before = $1, undone_at = COALESCE(undone_at, $2)
         WHERE merged_at <= $3 AND undone_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(json!({}))).bind(now);
        query.bind(now - UNDO_WITHIN).execute(c).await.map(|_| ())
    })?;
    Ok(())
}
