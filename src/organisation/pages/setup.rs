//! The first start: a one-time link from the log names the organisation and its first
//! administrator.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::settings::Details;
use crate::accounts::Actor;
use crate::accounts::desk::anonymous_page;
use crate::accounts::model::PASSWORD_MIN;
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::organisation::model::{Organisation, SetupInput};
use crate::organisation::service;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::server::request::Facts;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

/// GET /setup/{token}
pub async fn show(
    State(app): State<App>,
    facts: Facts,
    Path(token): Path<String>,
) -> Result<Response> {
    if !service::is_setup_link_open(&app, &token).await? {
        return Err(AppError::NotFound);
    }
    let organisation = Organisation::unnamed(facts.language);
    Ok(form(
        &facts,
        &Draft::new(SetupInput {
            organisation,
            ..SetupInput::default()
        }),
    ))
}

/// POST /setup/{token}
pub async fn set_up(
    State(app): State<App>,
    facts: Facts,
    Path(token): Path<String>,
    Form(input): Form<SetupInput>,
) -> Result<Response> {
    match service::set_up(&app, &Actor::visitor(&facts), &token, &input).await {
        Err(AppError::Invalid(errors)) => Ok(form(&facts, &Draft::invalid(input, errors))),
        done => done.map(|()| see_other_saying("/admin/sign-in", "flash-set-up")),
    }
}

fn form(facts: &Facts, draft: &Draft<SetupInput>) -> Response {
    anonymous_page(facts, draft.status(), || {
        let Draft { input, errors } = draft;
        let view = view! {
            <div class="panel panel--center">
                <h1>{t("setup-title")}</h1>
                <p>{t("setup-intro")}</p>
                <ErrorSummary errors/>
                <form method="post" novalidate>
                    <h2>{t("setup-organisation")}</h2>
                    <Details organisation=&input.organisation errors/>
                    <h2>{t("setup-admin")}</h2>
                    <TextField name="admin_name" label=t("users-name") value=input.admin_name.clone() errors/>
                    <TextField
                        name="admin_email"
                        kind="email"
                        label=t("users-email")
                        value=input.admin_email.clone()
                        errors
                        autocomplete="username"
                    />
                    <TextField
                        name="admin_password"
                        kind="password"
                        label=t("users-password")
                        hint=t_with("users-password-hint", [("min", PASSWORD_MIN.into())])
                        value=""
                        errors
                        autocomplete="new-password"
                    />
                    <button class="button">{t("setup-button")}</button>
                </form>
            </div>
        };
        (t("setup-title"), view)
    })
}
