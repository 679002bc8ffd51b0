//! Keeping webhooks, and sending again.

use serde_json::json;
use uuid::Uuid;

use super::announce;
use super::input::{Checked, WebhookInput};
use super::model::{Delivery, EventType, Matter, Owner, Webhook};
use super::store::{self, NewWebhook};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms;
use crate::ids::{DeliveryId, WebhookId};
use crate::privacy::audit;
use crate::server::App;
use crate::server::clock::random_bytes;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::{Timestamp, hours};
use crate::ui::pagination::Paged;

/// Most webhooks of a form, and of the organisation.
const WEBHOOKS_MAX: usize = 10;
/// How long a secret goes on signing after it was changed.
const OVERLAP: std::time::Duration = hours(24);

/// The webhooks of a form or of the organisation.
pub async fn list(app: &App, actor: &Actor, owner: Owner) -> Result<Vec<Webhook>> {
    actor.require(Permission::WebhooksManage)?;
    store::list(&mut app.read().await?, owner).await
}

/// A webhook with the first page of its log, or the one behind a place.
pub async fn get(
    app: &App,
    actor: &Actor,
    owner: Owner,
    id: WebhookId,
    after: Option<Uuid>,
) -> Result<(Webhook, Paged<Delivery>)> {
    actor.require(Permission::WebhooksManage)?;
    let mut conn = app.read().await?;
    let webhook = find(&mut conn, owner, id).await?;
    let log = store::list_deliveries(&mut conn, id, after).await?;
    Ok((webhook, log))
}

/// So many rows of a webhook's log, newest first.
pub async fn list_deliveries(
    app: &App,
    actor: &Actor,
    owner: Owner,
    id: WebhookId,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Delivery>> {
    actor.require(Permission::WebhooksManage)?;
    let mut conn = app.read().await?;
    find(&mut conn, owner, id).await?;
    store::list_log(&mut conn, id, after, limit).await
}

async fn find(conn: &mut Conn, owner: Owner, id: WebhookId) -> Result<Webhook> {
    let found = store::find(conn, id).await?;
    found
        .filter(|webhook| webhook.owner == owner)
        .ok_or(AppError::NotFound)
}

/// Adds a webhook.
pub async fn add(
    app: &App,
    actor: &Actor,
    owner: Owner,
    input: &WebhookInput,
) -> Result<WebhookId> {
    actor.require(Permission::WebhooksManage)?;
    let checked = input.checked(owner, &app.outbound).await?;
    may_send_answers(actor, &checked, None)?;
    let now = app.now();
    let mut conn = app.write().await?;
    if let Owner::Form(form) = owner {
        let known = forms::store::find_form(&mut conn, form).await?;
        known.ok_or(AppError::NotFound)?;
    }
    if store::list(&mut conn, owner).await?.len() >= WEBHOOKS_MAX {
        let errors = FieldErrors::one("url", "webhooks-too-many");
        return Err(AppError::Invalid(errors));
    }
    let new = NewWebhook {
        id: app.new_id(),
        owner,
        checked: &checked,
        salt: &random_bytes::<16>(),
        by: actor.user_id(),
    };
    if !store::add(&mut conn, now, &new).await? {
        return Err(taken());
    }
    let detail = detail(new.id, &checked);
    let target = owner.target();
    audit::record(
        &mut conn,
        now,
        actor,
        &owner.action("added"),
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok(new.id)
}

/// Changes a webhook. Disabled, it loses what still waits; enabled again, it starts anew.
pub async fn change(
    app: &App,
    actor: &Actor,
    owner: Owner,
    id: WebhookId,
    input: &WebhookInput,
) -> Result<()> {
    actor.require(Permission::WebhooksManage)?;
    let checked = input.checked(owner, &app.outbound).await?;
    let now = app.now();
    let mut conn = app.write().await?;
    let webhook = find(&mut conn, owner, id).await?;
    may_send_answers(actor, &checked, Some(&webhook))?;
    if store::is_taken(&mut conn, &webhook, &checked.url).await? {
        return Err(taken());
    }
    let is_enabled_again = webhook.disabled_at.is_some() && !checked.disabled;
    let disabled_at = checked.disabled.then(|| webhook.disabled_at.unwrap_or(now));
    let failing_since = webhook.failing_since.filter(|_| !is_enabled_again);
    store::update(&mut conn, id, &checked, disabled_at, failing_since).await?;
    if checked.disabled {
        store::give_up_waiting(&mut conn, id).await?;
    }
    let target = owner.target();
    let detail = detail(id, &checked);
    audit::record(
        &mut conn,
        now,
        actor,
        &owner.action("changed"),
        target,
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// Sending answers elsewhere is exporting them: whoever may not do that may neither begin it nor
/// change where they go.
fn may_send_answers(actor: &Actor, checked: &Checked, known: Option<&Webhook>) -> Result<()> {
    let is_as_before = known.is_some_and(|known| known.with_answers && known.url == checked.url);
    if !checked.with_answers || is_as_before || actor.may(Permission::ResponsesExport) {
        return Ok(());
    }
    let errors = FieldErrors::one("with_answers", "webhooks-answers-forbidden");
    Err(AppError::Invalid(errors))
}

fn taken() -> AppError {
    AppError::Invalid(FieldErrors::one("url", "webhooks-url-taken"))
}

/// For the audit log; without the address's query, in which receivers may hide a secret.
fn detail(id: WebhookId, checked: &Checked) -> serde_json::Value {
    let address = checked.url.split('?').next().unwrap_or_default();
    json!({
        "webhook": id,
        "address": address,
        "events": checked.events,
        "with_answers": checked.with_answers,
        "disabled": checked.disabled,
    })
}

/// Gives a webhook another secret. For a day both sign, so that the receiver can change over.
pub async fn rotate(app: &App, actor: &Actor, owner: Owner, id: WebhookId) -> Result<()> {
    let (mut conn, now) = begin(app, actor, owner, id).await?;
    store::set_salt(&mut conn, id, &random_bytes::<16>(), now + OVERLAP).await?;
    let target = owner.target();
    let detail = json!({ "webhook": id });
    audit::record(
        &mut conn,
        now,
        actor,
        &owner.action("secret_changed"),
        target,
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// Deletes a webhook with its log.
pub async fn delete(app: &App, actor: &Actor, owner: Owner, id: WebhookId) -> Result<()> {
    let (mut conn, now) = match begin(app, actor, owner, id).await {
        // A second click.
        Err(AppError::NotFound) => return Ok(()),
        begun => begun?,
    };
    store::delete(&mut conn, id).await?;
    let target = owner.target();
    let detail = json!({ "webhook": id });
    audit::record(
        &mut conn,
        now,
        actor,
        &owner.action("deleted"),
        target,
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// Sends a delivery that tells of nothing.
pub async fn test(app: &App, actor: &Actor, owner: Owner, id: WebhookId) -> Result<()> {
    let (mut conn, now) = begin_sending(app, actor, owner, id).await?;
    let matter = Matter {
        at: now,
        ..Matter::default()
    };
    announce::queue(&mut conn, now, id, EventType::Test, &matter).await?;
    let target = owner.target();
    let detail = json!({ "webhook": id });
    audit::record(
        &mut conn,
        now,
        actor,
        &owner.action("tested"),
        target,
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// Sends a delivery again that is over, under the id that it had.
pub async fn send_again(
    app: &App,
    actor: &Actor,
    owner: Owner,
    id: WebhookId,
    delivery: DeliveryId,
) -> Result<()> {
    let (mut conn, now) = begin_sending(app, actor, owner, id).await?;
    let found = store::find_delivery(&mut conn, delivery).await?;
    let found = found.filter(|found| found.webhook_id == id);
    found.ok_or(AppError::NotFound)?;
    if !store::set_waiting(&mut conn, now, delivery).await? {
        return Ok(());
    }
    let job = Job::DeliverWebhook {
        webhook: id,
        delivery,
        attempts: 0,
    };
    jobs::queue(&mut conn, now, now, &job, None).await?;
    let target = owner.target();
    let detail = json!({ "webhook": id, "delivery": delivery });
    audit::record(
        &mut conn,
        now,
        actor,
        &owner.action("sent_again"),
        target,
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// Permission, transaction, and that there is such a webhook.
async fn begin(app: &App, actor: &Actor, owner: Owner, id: WebhookId) -> Result<(Conn, Timestamp)> {
    actor.require(Permission::WebhooksManage)?;
    let mut conn = app.write().await?;
    find(&mut conn, owner, id).await?;
    Ok((conn, app.now()))
}

/// The same for what is to be sent: to a webhook that is disabled, nothing is.
async fn begin_sending(
    app: &App,
    actor: &Actor,
    owner: Owner,
    id: WebhookId,
) -> Result<(Conn, Timestamp)> {
    let (mut conn, now) = begin(app, actor, owner, id).await?;
    match find(&mut conn, owner, id).await?.disabled_at {
        Some(_) => Err(AppError::Conflict(Conflict::WrongState)),
        None => Ok((conn, now)),
    }
}
