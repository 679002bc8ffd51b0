//! One's own account: password and sessions.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::model::{PASSWORD_MIN, PasswordInput};
use crate::accounts::{Desk, service};
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::server::sessions::SessionInfo;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;
use crate::ui::sessions::SessionTable;

/// GET /admin/account
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    account(&app, &desk, Draft::default()).await
}

/// POST /admin/account/password
pub async fn change_password(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<PasswordInput>,
) -> Result<Response> {
    match service::change_password(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => account(&app, &desk, Draft::invalid((), errors)).await,
        done => done.map(|()| see_other_saying("/admin/sign-in", "flash-password-changed")),
    }
}

/// POST /admin/account/sessions/{key}/revoke
pub async fn revoke_session(
    State(app): State<App>,
    desk: Desk,
    Path(key): Path<String>,
) -> Result<Response> {
    service::revoke_session(&app, &desk.actor, &key).await?;
    Ok(see_other_saying("/admin/account", "flash-session-revoked"))
}

async fn account(app: &App, desk: &Desk, draft: Draft<()>) -> Result<Response> {
    let sessions = service::list_sessions(app, &desk.actor, &desk.session).await?;
    Ok(desk.page_with(draft.status(), || {
        let view = view! {
            <h1>{t("account-title")}</h1>
            <ErrorSummary errors=&draft.errors/>
            <Sessions sessions/>
            <ChangePassword errors=&draft.errors/>
        };
        (t("account-title"), view)
    }))
}

#[component]
fn Sessions(sessions: Vec<SessionInfo>) -> impl IntoView {
    view! {
        <section>
            <h2>{t("sessions-title")}</h2>
            <p>{t("sessions-intro")}</p>
            <SessionTable sessions base="/admin/account/sessions"/>
        </section>
    }
}

#[component]
fn ChangePassword<'a>(errors: &'a FieldErrors) -> impl IntoView {
    view! {
        <section>
            <h2>{t("account-password")}</h2>
            <p>{t("account-password-intro")}</p>
            <form method="post" action="/admin/account/password" novalidate>
                <TextField
                    name="current"
                    kind="password"
                    label=t("account-password-current")
                    value=""
                    errors
                    autocomplete="current-password"
                />
                <TextField
                    name="new"
                    kind="password"
                    label=t("account-password-new")
                    hint=t_with("users-password-hint", [("min", PASSWORD_MIN.into())])
                    value=""
                    errors
                    autocomplete="new-password"
                />
                <button class="button">{t("account-password-change")}</button>
            </form>
        </section>
    }
}
