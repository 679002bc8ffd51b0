//! Taking back what an agent did.

use serde_json::json;
use uuid::Uuid;

use super::searching::user;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents::{keeping, store as consents};
use crate::error::{AppError, Conflict, Result};
use crate::privacy::audit::{self, Target};
use crate::register::model::{Deed, DeedKind};
use crate::register::restoring;
use crate::register::store::deeds;
use crate::server::App;
use crate::time::hours;

/// For how long a deed can be taken back.
const UNDO_WITHIN: std::time::Duration = hours(24);

/// A deed of the user's own.
pub async fn find(app: &App, actor: &Actor, id: Uuid) -> Result<Deed> {
    actor.require(Permission::ConsentsView)?;
    let user = user(actor)?;
    let found = deeds::find(&mut app.read().await?, user, id).await?;
    found.ok_or(AppError::NotFound)
}

/// Who may take a deed back: whoever may do it.
fn may_undo(actor: &Actor, kind: DeedKind) -> Result<()> {
    actor.require(match kind {
        DeedKind::Add => Permission::ConsentsCreate,
        DeedKind::Change => Permission::ConsentsModify,
        DeedKind::Delete => Permission::ConsentsDelete,
    })
}

/// Whether a deed can still be taken back, by this user.
#[must_use]
pub fn can_undo(app: &App, actor: &Actor, deed: &Deed) -> bool {
    let is_fresh = app.now() <= deed.done_at + UNDO_WITHIN;
    deed.undone_at.is_none() && is_fresh && may_undo(actor, deed.kind).is_ok()
}

/// Takes a deed back, on the same day, as far as nobody has said anything since; gives how many records
/// have their earlier word again.
pub async fn undo(app: &App, actor: &Actor, id: Uuid) -> Result<usize> {
    let (user, now) = (user(actor)?, app.now());
    actor.require(Permission::ConsentsView)?;
    let mut conn = app.write().await?;
    let deed = deeds::find(&mut conn, user, id)
        .await?
        .ok_or(AppError::NotFound)?;
    may_undo(actor, deed.kind)?;
    if deed.done_at + UNDO_WITHIN < now || !deeds::set_undone(&mut conn, now, id).await? {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let mut events = Vec::new();
    for (made, earlier) in deeds::list_events(&mut conn, id).await? {
        let made = consents::find_event(&mut conn, made).await?;
        let made = made.ok_or(AppError::NotFound)?;
        consents::lock_state(&mut conn, made.subject_id, made.purpose_id).await?;
        let latest = consents::find_latest(&mut conn, made.subject_id, made.purpose_id).await?;
        if latest.is_none_or(|latest| latest.id != made.id) {
            continue;
        }
        let earlier = match earlier {
            Some(earlier) => consents::find_event(&mut conn, earlier).await?,
            None => None,
        };
        events.extend(restoring::restored(app, now, Some(user), made, earlier));
    }
    keeping::keep(&mut conn, now, &events).await?;
    let detail = json!({ "deed": id, "records": events.len() });
    let (target, action) = (Target::organisation(), "register.undone");
    audit::record(&mut conn, now, actor, action, target, detail).await?;
    app.commit(conn).await?;
    Ok(events.len())
}
