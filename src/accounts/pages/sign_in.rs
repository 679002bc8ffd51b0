//! Signing in to the desk, and out.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use crate::accounts::desk::anonymous_page;
use crate::accounts::model::SignInInput;
use crate::accounts::service;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{self, Draft};
use crate::server::request::Facts;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

impl Next {
    /// Only pages of the desk: an address from outside could lead anywhere.
    fn path(&self) -> &str {
        let path = self.next.as_deref().unwrap_or("/admin");
        let is_ours = path == "/admin" || path.starts_with("/admin/");
        if is_ours { path } else { "/admin" }
    }
}

/// GET /admin/sign-in
pub async fn show(facts: Facts) -> Response {
    form(&facts, &Draft::default())
}

/// POST /admin/sign-in
pub async fn sign_in(
    State(app): State<App>,
    facts: Facts,
    session: Session,
    Query(next): Query<Next>,
    Form(input): Form<SignInInput>,
) -> Result<Response> {
    match service::sign_in(&app, &facts, &session, &input).await {
        Err(AppError::Invalid(errors)) => Ok(form(&facts, &Draft::invalid(input, errors))),
        done => done.map(|()| page::see_other(next.path())),
    }
}

/// POST /admin/sign-out
pub async fn sign_out(State(app): State<App>, facts: Facts, session: Session) -> Result<Response> {
    service::sign_out(&app, &facts, &session).await?;
    Ok(page::see_other_saying("/admin/sign-in", "flash-signed-out"))
}

fn form(facts: &Facts, draft: &Draft<SignInInput>) -> Response {
    anonymous_page(facts, draft.status(), || {
        let errors = &draft.errors;
        let view = view! {
            <div class="panel panel--center">
                <h1>{t("sign-in-title")}</h1>
                <ErrorSummary errors/>
                <form method="post" novalidate>
                    <TextField
                        name="email"
                        kind="email"
                        label=t("sign-in-email")
                        value=draft.input.email.clone()
                        errors
                        autocomplete="username"
                    />
                    // A password is never sent back to the page.
                    <TextField
                        name="password"
                        kind="password"
                        label=t("sign-in-password")
                        value=""
                        errors
                        autocomplete="current-password"
                    />
                    <button class="button">{t("sign-in-button")}</button>
                </form>
            </div>
        };
        (t("sign-in-title"), view)
    })
}
