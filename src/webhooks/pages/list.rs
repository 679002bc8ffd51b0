//! The webhooks of a form or of the organisation, and adding one.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::form::WebhookFields;
use super::place::Place;
use super::webhook::show_secret_once;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::webhooks::input::WebhookInput;
use crate::webhooks::model::{Owner, Webhook};
use crate::webhooks::service;

/// GET /admin/forms/{id}/webhooks, /admin/settings/webhooks
pub async fn show(State(app): State<App>, desk: Desk, place: Place) -> Result<Response> {
    let webhooks = service::list(&app, &desk.actor, place.owner).await?;
    let frame = place.frame(&app, &desk).await?;
    Ok(desk.page(|| {
        let intro = match place.owner {
            Owner::Form(_) => t("webhooks-intro"),
            Owner::Organisation => t("webhooks-intro-all"),
        };
        let view = view! {
            {frame.head()}
            <p>{intro}</p>
            <Webhooks webhooks owner=place.owner/>
        };
        (frame.title(), view)
    }))
}

#[component]
fn New(owner: Owner) -> impl IntoView {
    view! { <a class="button" href=format!("{}/new", owner.base())>{t("webhooks-new")}</a> }
}

#[component]
fn Webhooks(webhooks: Vec<Webhook>, owner: Owner) -> impl IntoView {
    if webhooks.is_empty() {
        let text = match owner {
            Owner::Form(_) => t("webhooks-empty-text"),
            Owner::Organisation => t("webhooks-empty-text-all"),
        };
        return view! {
            <EmptyState title=t("webhooks-empty") text>
                <New owner/>
            </EmptyState>
        }
        .into_any();
    }
    let rows: Vec<_> = webhooks
        .into_iter()
        .map(|webhook| view! { <Line webhook/> })
        .collect();
    view! {
        <p><New owner/></p>
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("webhooks-url")}</th>
                    <th scope="col">{t("webhooks-events")}</th>
                    <th scope="col">{t("webhooks-state")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Line(webhook: Webhook) -> impl IntoView {
    let href = format!("{}/{}", webhook.owner.base(), webhook.id);
    let events = webhook.events.iter().map(|event| t(&event.words()));
    let events: Vec<String> = events.collect();
    view! {
        <tr>
            <th scope="row"><a class="wrap" href=href>{webhook.url.clone()}</a></th>
            <td data-label=t("webhooks-events")>{events.join(", ")}</td>
            <td data-label=t("webhooks-state")><span><Health webhook=&webhook/></span></td>
        </tr>
    }
}

/// How a webhook is doing.
#[component]
pub fn Health<'a>(webhook: &'a Webhook) -> impl IntoView {
    let (tone, text, since) = match (webhook.disabled_at, webhook.failing_since) {
        (Some(at), Some(_)) => (Tone::Danger, t("webhooks-health-given-up"), Some(at)),
        (Some(at), None) => (Tone::Neutral, t("webhooks-health-disabled"), Some(at)),
        (None, Some(at)) => (Tone::Warning, t("webhooks-health-failing"), Some(at)),
        (None, None) => (Tone::Good, t("webhooks-health-well"), None),
    };
    let since = since
        .map(|at| view! { " " <span class="quiet">{t("webhooks-since")}" "<Moment at/></span> });
    view! { <Badge tone text/>{since} }
}

/// GET /admin/forms/{id}/webhooks/new
pub async fn new(State(app): State<App>, desk: Desk, place: Place) -> Result<Response> {
    let suggested = match place.owner {
        Owner::Form(_) => vec!["submission.recorded".into()],
        Owner::Organisation => vec!["consent.withdrawn".into()],
    };
    let draft = Draft::new(WebhookInput {
        events: suggested,
        ..WebhookInput::default()
    });
    adding(&app, &desk, &place, &draft).await
}

/// POST /admin/forms/{id}/webhooks/new
pub async fn add(
    State(app): State<App>,
    desk: Desk,
    place: Place,
    Form(input): Form<WebhookInput>,
) -> Result<Response> {
    match service::add(&app, &desk.actor, place.owner, &input).await {
        Err(AppError::Invalid(errors)) => {
            adding(&app, &desk, &place, &Draft::invalid(input, errors)).await
        }
        added => {
            let id = added?;
            show_secret_once(&desk.session, id).await?;
            let address = format!("{}/{id}", place.owner.base());
            Ok(see_other_saying(&address, "flash-webhook-added"))
        }
    }
}

async fn adding(
    app: &App,
    desk: &Desk,
    place: &Place,
    draft: &Draft<WebhookInput>,
) -> Result<Response> {
    desk.actor.require(Permission::WebhooksManage)?;
    let frame = place.frame(app, desk).await?;
    let owner = place.owner;
    Ok(desk.page_with(draft.status(), || {
        let view = view! {
            {frame.head()}
            <h2>{t("webhooks-new")}</h2>
            <ErrorSummary errors=&draft.errors/>
            <form method="post" novalidate>
                <WebhookFields draft owner/>
                <p class="actions">
                    <button class="button">{t("save")}</button>
                    <a class="button button--quiet" href=owner.base()>{t("cancel")}</a>
                </p>
            </form>
        };
        (frame.title(), view)
    }))
}
