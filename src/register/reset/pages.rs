//! Resetting a purpose: the question, and how far it is.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use leptos::prelude::*;
use uuid::Uuid;

use super::service::{self, ResetInput};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::register::pages::filter::{purpose_options, to_choose};
use crate::register::service::searching;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{self, Draft};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{SelectField, TextArea};

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/register/reset", get(ask).post(reset))
        .route("/admin/register/reset/{id}", get(show))
}

/// GET /admin/register/reset
pub async fn ask(State(app): State<App>, desk: Desk) -> Result<Response> {
    let token: Uuid = app.new_id();
    let input = ResetInput {
        token: token.to_string(),
        ..ResetInput::default()
    };
    form(&app, &desk, Draft::new(input)).await
}

/// POST /admin/register/reset
pub async fn reset(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<ResetInput>,
) -> Result<Response> {
    match service::begin(&app, &desk.actor, &input).await {
        Ok(id) => Ok(page::see_other(&format!("/admin/register/reset/{id}"))),
        Err(AppError::Invalid(errors)) => form(&app, &desk, Draft::invalid(input, errors)).await,
        Err(e) => Err(e),
    }
}

async fn form(app: &App, desk: &Desk, draft: Draft<ResetInput>) -> Result<Response> {
    desk.actor.require(Permission::ConsentsReset)?;
    let purposes = searching::list_purposes(app, &desk.actor).await?;
    Ok(desk.page_with(draft.status(), || {
        let (input, errors) = (&draft.input, &draft.errors);
        let view = view! {
            <Breadcrumb above=vec![("/admin/register".to_owned(), t("register-title"))]/>
            <h1>{t("register-reset-title")}</h1>
            <ErrorSummary errors/>
            <p class="prose">{t("register-reset-text")}</p>
            <form method="post" novalidate>
                <input type="hidden" name="token" value=input.token.clone()/>
                <SelectField name="purpose" label=t("register-purpose") hint=t("register-reset-purpose-hint")
                    value=input.purpose.clone() options=to_choose(purpose_options(&purposes)) errors/>
                <TextArea name="reason" label=t("register-reset-reason") value=input.reason.clone() errors/>
                <div class="actions">
                    <button class="button button--danger">{t("register-reset-button")}</button>
                    <a class="button button--quiet" href="/admin/register">{t("confirm-back")}</a>
                </div>
            </form>
        };
        (t("register-reset-title"), view)
    }))
}

/// GET /admin/register/reset/{id}
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<Uuid>) -> Result<Response> {
    let reset = service::find(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let state = match reset.finished_at {
            Some(_) => t("register-reset-done"),
            None => t("register-reset-running"),
        };
        let of = [("done", reset.done.into()), ("total", reset.total.into())];
        let view = view! {
            <Breadcrumb above=vec![("/admin/register".to_owned(), t("register-title"))]/>
            <h1>{t("register-reset-title")}</h1>
            <section class="panel" role="status">
                <h2>{state}</h2>
                <p>{t_with("register-reset-progress", of)}</p>
            </section>
        };
        (t("register-reset-title"), view)
    }))
}
