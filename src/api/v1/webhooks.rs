//! Webhooks of the organisation: other programs that are told what happens.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::answer::made;
use crate::api::caller::Caller;
use crate::api::idempotency::HasSecret;
use crate::api::input::{Body, Params};
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::paging::{Address, Cut, Listed};
use crate::api::problem::Problem;
use crate::ids::{DeliveryId, WebhookId};
use crate::server::App;
use crate::webhooks::input::WebhookInput;
use crate::webhooks::model::{Delivery as KeptDelivery, Owner, Webhook as Kept};
use crate::webhooks::{service, signing};

/// Of whom these are.
const OWNER: Owner = Owner::Organisation;

/// A program that is told what happens.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-00000000000b", "url": "https://crm.example/placet",
    "events": ["consent.given", "consent.withdrawn"], "with_answers": false, "enabled": true,
    "failing_since": null
}))]
pub struct Webhook {
    /// Its id.
    pub id: Uuid,
    /// Where to.
    pub url: String,
    /// Of what.
    pub events: Vec<String>,
    /// Whether answers to forms go along.
    pub with_answers: bool,
    /// Whether it is told anything.
    pub enabled: bool,
    /// Since when nothing has arrived.
    #[schema(required = true)]
    pub failing_since: Option<Moment>,
}

impl From<Kept> for Webhook {
    fn from(webhook: Kept) -> Self {
        let events = webhook.events.iter();
        Self {
            id: webhook.id.0,
            events: events.map(|event| event.key().to_owned()).collect(),
            url: webhook.url,
            with_answers: webhook.with_answers,
            enabled: webhook.disabled_at.is_none(),
            failing_since: webhook.failing_since.map(Moment::from),
        }
    }
}

/// A webhook with its secret, which is shown this once.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "webhook": {
        "id": "0195a1b2-0000-7000-8000-00000000000b", "url": "https://crm.example/placet",
        "events": ["consent.given", "consent.withdrawn"], "with_answers": false, "enabled": true,
        "failing_since": null
    },
    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
}))]
pub struct WebhookWithSecret {
    /// The webhook.
    pub webhook: Webhook,
    /// What signatures are checked with (Standard Webhooks).
    pub secret: String,
}

/// A webhook to be added.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "url": "https://crm.example/placet", "events": ["consent.given", "consent.withdrawn"]
}))]
pub struct NewWebhook {
    /// Where to; begins with `https://` and is reachable from the internet.
    #[schema(format = "uri", max_length = 2000)]
    pub url: String,
    /// Of what: names such as `consent.withdrawn`; `docs/api.md` lists them.
    #[schema(min_items = 1)]
    pub events: Vec<String>,
    /// Whether answers to forms go along.
    #[serde(default)]
    pub with_answers: bool,
}

/// What is to change of a webhook; what is not there stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({ "enabled": false }))]
pub struct WebhookChanges {
    /// Where to.
    #[schema(format = "uri", max_length = 2000)]
    pub url: Option<String>,
    /// Of what.
    #[schema(min_items = 1)]
    pub events: Option<Vec<String>>,
    /// Whether answers to forms go along.
    pub with_answers: Option<bool>,
    /// Whether it is told anything. Disabled, it loses what still waits.
    pub enabled: Option<bool>,
}

/// List webhooks
///
/// Those of the organisation; each form has its own at the desk.
#[utoipa::path(get, path = "/webhooks", tag = "Webhooks",
    responses((status = 200, description = "All of them", body = Listed<Webhook>)),
    security(("key" = ["webhooks:manage"])))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Listed<Webhook>>, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    let webhooks = service::list(&app, actor, OWNER).await?.into_iter();
    Ok(Json(Listed {
        items: webhooks.map(Webhook::from).collect(),
        next: None,
    }))
}

/// Add a webhook
///
/// The answer has its secret, this once.
#[utoipa::path(post, path = "/webhooks", tag = "Webhooks", request_body = NewWebhook,
    responses((status = 201, description = "The webhook and its secret", body = WebhookWithSecret)),
    security(("key" = ["webhooks:manage"])))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<NewWebhook>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    let typed = WebhookInput {
        url: input.url,
        events: input.events,
        with_answers: input.with_answers,
        disabled: false,
    };
    let id = service::add(&app, actor, OWNER, &typed).await?;
    let answer = with_secret(&app, &caller, id).await?;
    let answer = made(&app, true, &format!("/webhooks/{id}"), &answer);
    Ok((Extension(HasSecret), answer).into_response())
}

async fn with_secret(
    app: &App,
    caller: &Caller,
    id: WebhookId,
) -> Result<WebhookWithSecret, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    let (webhook, _) = service::get(app, actor, OWNER, id, None).await?;
    Ok(WebhookWithSecret {
        secret: signing::secret(&app.keys, &webhook),
        webhook: webhook.into(),
    })
}

/// Get a webhook
#[utoipa::path(get, path = "/webhooks/{webhook}", tag = "Webhooks",
    params(("webhook" = Uuid, Path, description = "The webhook's id")),
    responses((status = 200, description = "The webhook", body = Webhook)),
    security(("key" = ["webhooks:manage"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WebhookId>,
) -> Result<Json<Webhook>, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    let (webhook, _) = service::get(&app, actor, OWNER, id, None).await?;
    Ok(Json(webhook.into()))
}

/// Change a webhook
#[utoipa::path(patch, path = "/webhooks/{webhook}", tag = "Webhooks",
    request_body = WebhookChanges,
    params(("webhook" = Uuid, Path, description = "The webhook's id")),
    responses((status = 200, description = "The webhook as it is now", body = Webhook)),
    security(("key" = ["webhooks:manage"])))]
pub async fn update(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WebhookId>,
    Body(input): Body<WebhookChanges>,
) -> Result<Json<Webhook>, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    let (webhook, _) = service::get(&app, actor, OWNER, id, None).await?;
    let known = WebhookInput::of(&webhook);
    let typed = WebhookInput {
        url: input.url.unwrap_or(known.url),
        events: input.events.unwrap_or(known.events),
        with_answers: input.with_answers.unwrap_or(known.with_answers),
        disabled: input.enabled.map_or(known.disabled, |enabled| !enabled),
    };
    service::change(&app, actor, OWNER, id, &typed).await?;
    let (webhook, _) = service::get(&app, actor, OWNER, id, None).await?;
    Ok(Json(webhook.into()))
}

/// Delete a webhook
///
/// With its log.
#[utoipa::path(delete, path = "/webhooks/{webhook}", tag = "Webhooks",
    params(("webhook" = Uuid, Path, description = "The webhook's id")),
    responses((status = 204, description = "Deleted")),
    security(("key" = ["webhooks:manage"])))]
pub async fn remove(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WebhookId>,
) -> Result<StatusCode, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    service::get(&app, actor, OWNER, id, None).await?;
    service::delete(&app, actor, OWNER, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Change a webhook's secret
///
/// For a day both sign. The answer has the new one, this once.
#[utoipa::path(post, path = "/webhooks/{webhook}/secret", tag = "Webhooks",
    params(("webhook" = Uuid, Path, description = "The webhook's id")),
    responses((status = 200, description = "The webhook and its secret", body = WebhookWithSecret)),
    security(("key" = ["webhooks:manage"])))]
pub async fn rotate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WebhookId>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    service::rotate(&app, actor, OWNER, id).await?;
    let answer = with_secret(&app, &caller, id).await?;
    Ok((Extension(HasSecret), Json(answer)).into_response())
}

/// Test a webhook
///
/// Sends a delivery that tells of nothing.
#[utoipa::path(post, path = "/webhooks/{webhook}/test", tag = "Webhooks",
    params(("webhook" = Uuid, Path, description = "The webhook's id")),
    responses((status = 202, description = "It is on its way")),
    security(("key" = ["webhooks:manage"])))]
pub async fn test(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WebhookId>,
) -> Result<StatusCode, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    service::test(&app, actor, OWNER, id).await?;
    Ok(StatusCode::ACCEPTED)
}

/// One thing told to a webhook.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-00000000000c", "event": "consent.withdrawn",
    "state": "delivered", "attempts": 1, "status": 204,
    "created_at": "2026-03-02T09:00:00.000Z", "tried_at": "2026-03-02T09:00:01.000Z",
    "next_at": null
}))]
pub struct Delivery {
    /// Its id; the receiver sees it as `msg_...`.
    pub id: Uuid,
    /// What was told.
    pub event: String,
    /// `waiting`, `delivered` or `failed`.
    pub state: String,
    /// Tries so far.
    pub attempts: i64,
    /// HTTP status of the last answer.
    #[schema(required = true)]
    pub status: Option<i64>,
    /// When it was queued.
    pub created_at: Moment,
    /// When it was tried last.
    #[schema(required = true)]
    pub tried_at: Option<Moment>,
    /// When it will be tried again.
    #[schema(required = true)]
    pub next_at: Option<Moment>,
}

impl From<KeptDelivery> for Delivery {
    fn from(delivery: KeptDelivery) -> Self {
        Self {
            id: delivery.id.0,
            event: delivery.event.key().to_owned(),
            state: delivery.state.key().to_owned(),
            attempts: delivery.attempts,
            status: delivery.status,
            created_at: delivery.created_at.into(),
            tried_at: delivery.tried_at.map(Moment::from),
            next_at: delivery.next_at.map(Moment::from),
        }
    }
}

/// Which deliveries.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDeliveries {
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List deliveries
///
/// What a webhook was told in the last 30 days, the newest first.
#[utoipa::path(get, path = "/webhooks/{webhook}/deliveries", tag = "Webhooks",
    params(("webhook" = Uuid, Path, description = "The webhook's id"), ListDeliveries),
    responses((status = 200, description = "A page of deliveries", body = Listed<Delivery>)),
    security(("key" = ["webhooks:manage"])))]
pub async fn log(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WebhookId>,
    address: Address,
    Params(params): Params<ListDeliveries>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    let cut = Cut::<Uuid>::new(params.limit, params.cursor.as_deref())?;
    let rows = service::list_deliveries(&app, actor, OWNER, id, cut.after, cut.rows()).await?;
    let cursor = |delivery: &KeptDelivery| delivery.id.0;
    Ok(address.page(rows, &cut, cursor, Delivery::from))
}

/// Send a delivery again
///
/// One that is over, under the id that it had.
#[utoipa::path(post, path = "/webhooks/{webhook}/deliveries/{delivery}/redeliver", tag = "Webhooks",
    params(("webhook" = Uuid, Path, description = "The webhook's id"),
        ("delivery" = Uuid, Path, description = "The delivery's id")),
    responses((status = 202, description = "It is on its way again")),
    security(("key" = ["webhooks:manage"])))]
pub async fn redeliver(
    State(app): State<App>,
    caller: Caller,
    Path((id, delivery)): Path<(WebhookId, DeliveryId)>,
) -> Result<StatusCode, Problem> {
    let actor = caller.with(Scope::WebhooksManage)?;
    service::send_again(&app, actor, OWNER, id, delivery).await?;
    Ok(StatusCode::ACCEPTED)
}
