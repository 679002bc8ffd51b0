//! Letting a version wait, thinking better of it, taking a form from the web.

use serde_json::json;

use super::store;
use super::{ScheduleState, Waiting};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, Result};
use crate::forms;
use crate::forms::model::{Form, PublishedDefinition};
use crate::forms::renewal;
use crate::ids::{FormId, FormVersionId};
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// The version of a form that waits, if there is one.
pub async fn find_waiting(app: &App, actor: &Actor, id: FormId) -> Result<Option<Waiting>> {
    actor.require(Permission::FormsView)?;
    store::find_waiting(&mut app.read().await?, id).await
}

/// Whether a form was offered and is not any more.
pub async fn is_unpublished(app: &App, actor: &Actor, form: &Form) -> Result<bool> {
    actor.require(Permission::FormsView)?;
    let last = store::find_last_seen(&mut app.read().await?, form.id).await?;
    Ok(form.published.is_none() && last.is_some())
}

/// Lets a frozen version wait for its time, in the transaction that froze it.
pub(in crate::forms) async fn wait_until(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    form: FormId,
    version: FormVersionId,
    at: Timestamp,
) -> Result<()> {
    if !store::add_schedule(conn, form, version, at, actor.user_id(), now).await? {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    jobs::queue(conn, now, at, &Job::PublishVersion { version }, None).await
}

/// Ends the wait of whatever waits, because something else is published now. Gives its number.
pub(in crate::forms) async fn give_way(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    form: &Form,
) -> Result<Option<i64>> {
    let Some(waiting) = store::find_waiting(conn, form.id).await? else {
        return Ok(None);
    };
    end(conn, now, actor, form, &waiting).await?;
    Ok(Some(waiting.number))
}

/// Thinks better of it: the version stays on record, and nobody will be shown it.
pub async fn cancel(app: &App, actor: &Actor, id: FormId) -> Result<()> {
    actor.require(Permission::FormsPublish)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let form = forms::store::get_form(&mut conn, id).await?;
    let Some(waiting) = store::find_waiting(&mut conn, id).await? else {
        // A second click.
        return Ok(());
    };
    if waiting.publish_at <= now {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    end(&mut conn, now, actor, &form, &waiting).await?;
    let detail = json!({ "version": waiting.number });
    let target = Target::form(id);
    audit::record(
        &mut conn,
        now,
        actor,
        "form.schedule_cancelled",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// Ends a wait. The wordings that only this version was to ask for can change again, and those that
/// were made because of its controller mean nothing any more.
async fn end(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    form: &Form,
    waiting: &Waiting,
) -> Result<()> {
    store::end_wait(conn, waiting.version_id, ScheduleState::Cancelled).await?;
    let version = forms::store::get_version(conn, waiting.version_id).await?;
    let published = version.published()?;
    let mut others = Vec::new();
    for (text, at) in store::list_other_waiting(conn, waiting.version_id).await? {
        let other: PublishedDefinition = serde_json::from_str(&text)?;
        others.push((other, at));
    }
    for wording in published.purposes.values() {
        let asks = |other: &PublishedDefinition| {
            let mut wordings = other.purposes.values();
            wordings.any(|other| other.id == wording.id)
        };
        let times = others.iter().filter(|(other, _)| asks(other));
        let next = times.map(|(_, at)| *at).min();
        purposes::store::postpone_use(conn, wording.id, next, now).await?;
    }
    renewal::unsay_controller(conn, now, actor, form, &published).await
}

/// Takes a form from the web. What was published stays on record, and so do consents; links in mails
/// go on working. What waits for its time goes on waiting.
pub async fn unpublish(app: &App, actor: &Actor, id: FormId) -> Result<()> {
    actor.require(Permission::FormsPublish)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let form = forms::store::get_form(&mut conn, id).await?;
    if !store::set_unpublished(&mut conn, id).await? {
        // A second click.
        return Ok(());
    }
    let detail = json!({ "key": form.key });
    audit::record(
        &mut conn,
        now,
        actor,
        "form.unpublished",
        Target::form(id),
        detail,
    )
    .await?;
    app.commit(conn).await?;
    // Other nodes notice when they look again, which is within two seconds.
    app.published_forms.forget(&form.key);
    Ok(())
}
