//! The webhooks of a form, and adding one.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::form::WebhookFields;
use super::webhook::show_secret_once;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::pages::frame::{FormHead, Framed, Tab, title_of};
use crate::i18n::t;
use crate::ids::FormId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::webhooks::input::WebhookInput;
use crate::webhooks::model::Webhook;
use crate::webhooks::service;

/// GET /admin/forms/{id}/webhooks
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(form): Path<FormId>,
) -> Result<Response> {
    let webhooks = service::list(&app, &desk.actor, form).await?;
    let framed = Framed::load(&app, &desk, form).await?;
    Ok(desk.page(|| {
        let view = view! {
            <FormHead framed=&framed current=Tab::Webhooks/>
            <p>{t("webhooks-intro")}</p>
            <Webhooks webhooks form/>
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn New(form: FormId) -> impl IntoView {
    view! { <a class="button" href=format!("/admin/forms/{form}/webhooks/new")>{t("webhooks-new")}</a> }
}

#[component]
fn Webhooks(webhooks: Vec<Webhook>, form: FormId) -> impl IntoView {
    if webhooks.is_empty() {
        return view! {
            <EmptyState title=t("webhooks-empty") text=t("webhooks-empty-text")>
                <New form/>
            </EmptyState>
        }
        .into_any();
    }
    let rows: Vec<_> = webhooks
        .into_iter()
        .map(|webhook| view! { <Line webhook/> })
        .collect();
    view! {
        <p><New form/></p>
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
    let href = format!("/admin/forms/{}/webhooks/{}", webhook.form_id, webhook.id);
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
pub async fn new(State(app): State<App>, desk: Desk, Path(form): Path<FormId>) -> Result<Response> {
    let draft = Draft::new(WebhookInput {
        events: vec!["submission.recorded".into()],
        ..WebhookInput::default()
    });
    adding(&app, &desk, form, &draft).await
}

/// POST /admin/forms/{id}/webhooks/new
pub async fn add(
    State(app): State<App>,
    desk: Desk,
    Path(form): Path<FormId>,
    Form(input): Form<WebhookInput>,
) -> Result<Response> {
    match service::add(&app, &desk.actor, form, &input).await {
        Err(AppError::Invalid(errors)) => {
            adding(&app, &desk, form, &Draft::invalid(input, errors)).await
        }
        added => {
            let id = added?;
            show_secret_once(&desk.session, id).await?;
            let address = format!("/admin/forms/{form}/webhooks/{id}");
            Ok(see_other_saying(&address, "flash-webhook-added"))
        }
    }
}

async fn adding(
    app: &App,
    desk: &Desk,
    form: FormId,
    draft: &Draft<WebhookInput>,
) -> Result<Response> {
    desk.actor.require(Permission::WebhooksManage)?;
    let framed = Framed::load(app, desk, form).await?;
    Ok(desk.page_with(draft.status(), || {
        let view = view! {
            <FormHead framed=&framed current=Tab::Webhooks/>
            <h2>{t("webhooks-new")}</h2>
            <ErrorSummary errors=&draft.errors/>
            <form method="post" novalidate>
                <WebhookFields draft/>
                <p class="actions">
                    <button class="button">{t("save")}</button>
                    <a class="button button--quiet" href=format!("/admin/forms/{form}/webhooks")>{t("cancel")}</a>
                </p>
            </form>
        };
        (title_of(&framed.form), view)
    }))
}
