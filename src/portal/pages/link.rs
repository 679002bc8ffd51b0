//! The link of the sign-in mail. Opening it changes nothing, because mail scanners open links; the
//! button signs in.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use tower_sessions::Session;

use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::portal::model::Next;
use crate::portal::sign_in as service;
use crate::portal::visit::anonymous_portal_page;
use crate::server::App;
use crate::server::page;
use crate::server::request::Facts;

/// GET /portal/sign-in/link/{token}
pub async fn show(
    State(app): State<App>,
    facts: Facts,
    Query(next): Query<Next>,
    Path(token): Path<String>,
) -> Result<Response> {
    match service::find_linked_address(&app, &token).await? {
        Some(address) => button(&app, &facts, address).await,
        None => over(&app, &facts, &next).await,
    }
}

/// POST /portal/sign-in/link/{token}
pub async fn sign_in(
    State(app): State<App>,
    facts: Facts,
    session: Session,
    Query(next): Query<Next>,
    Path(token): Path<String>,
) -> Result<Response> {
    match service::sign_in_with_link(&app, &facts, &session, &token).await {
        Err(AppError::Invalid(_)) => over(&app, &facts, &next).await,
        done => done.map(|()| page::see_other(next.path())),
    }
}

async fn button(app: &App, facts: &Facts, address: String) -> Result<Response> {
    anonymous_portal_page(app, facts, StatusCode::OK, || {
        let view = view! {
            <div class="panel panel--center">
                <h1>{t("portal-link-title")}</h1>
                <p>{t_with("portal-link-text", [("address", address.into())])}</p>
                <form method="post"><button class="button">{t("portal-link-button")}</button></form>
            </div>
        };
        (t("portal-link-title"), view)
    })
    .await
}

/// Used up or too old: what to do next.
async fn over(app: &App, facts: &Facts, next: &Next) -> Result<Response> {
    let again = next.carried_by("/portal/sign-in");
    anonymous_portal_page(app, facts, StatusCode::UNPROCESSABLE_ENTITY, || {
        let view = view! {
            <div class="panel panel--center">
                <h1>{t("portal-link-over-title")}</h1>
                <p>{t("portal-link-over")}</p>
                <p><a class="button" href=again>{t("portal-code-again")}</a></p>
            </div>
        };
        (t("portal-link-over-title"), view)
    })
    .await
}
