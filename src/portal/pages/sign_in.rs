//! Signing in to the portal, and out: the address, then the code.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use leptos::prelude::*;
use tower_sessions::Session;
use uuid::Uuid;

use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::portal::model::{CodeInput, EmailInput, Next, VALID_FOR};
use crate::portal::sign_in as service;
use crate::portal::visit::anonymous_portal_page;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{self, Draft};
use crate::server::request::{Facts, cookie};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

/// GET /portal/sign-in
pub async fn show(State(app): State<App>, facts: Facts) -> Result<Response> {
    email_form(&app, &facts, Draft::default()).await
}

/// POST /portal/sign-in
pub async fn ask(
    State(app): State<App>,
    facts: Facts,
    Query(next): Query<Next>,
    Form(input): Form<EmailInput>,
) -> Result<Response> {
    match service::ask(&app, &facts, &input, &next).await {
        Err(AppError::Invalid(errors)) => {
            email_form(&app, &facts, Draft::invalid(input, errors)).await
        }
        done => done.map(|id| to_code(&facts, &next, id)),
    }
}

/// GET /portal/sign-in/code
pub async fn show_code(
    State(app): State<App>,
    facts: Facts,
    Query(next): Query<Next>,
    headers: HeaderMap,
) -> Result<Response> {
    let address = asked_address(&app, &facts, &headers).await?;
    let Some(address) = address else {
        return Ok(page::see_other(&next.carried_by("/portal/sign-in")));
    };
    code_form(&app, &facts, &next, address, &FieldErrors::new()).await
}

/// POST /portal/sign-in/code
pub async fn enter_code(
    State(app): State<App>,
    facts: Facts,
    session: Session,
    Query(next): Query<Next>,
    headers: HeaderMap,
    Form(input): Form<CodeInput>,
) -> Result<Response> {
    let id = pending_id(&facts, &headers);
    match service::sign_in_with_code(&app, &facts, &session, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            let address = asked_address(&app, &facts, &headers).await?;
            code_form(&app, &facts, &next, address.unwrap_or_default(), &errors).await
        }
        done => done.map(|()| page::see_other(next.path())),
    }
}

/// POST /portal/sign-out
pub async fn sign_out(State(app): State<App>, facts: Facts, session: Session) -> Result<Response> {
    service::sign_out(&app, &facts, &session).await?;
    Ok(page::see_other_saying(
        "/portal/sign-in",
        "flash-signed-out",
    ))
}

async fn email_form(app: &App, facts: &Facts, draft: Draft<EmailInput>) -> Result<Response> {
    anonymous_portal_page(app, facts, draft.status(), || {
        let view = view! {
            <div class="panel panel--center">
                <h1>{t("portal-sign-in-title")}</h1>
                <p>{t("portal-sign-in-intro")}</p>
                <ErrorSummary errors=&draft.errors/>
                <form method="post" novalidate>
                    <TextField
                        name="email"
                        kind="email"
                        label=t("portal-sign-in-email")
                        hint=t("portal-sign-in-email-hint")
                        value=draft.input.email.clone()
                        errors=&draft.errors
                        autocomplete="email"
                    />
                    <button class="button">{t("portal-sign-in-send")}</button>
                </form>
            </div>
        };
        (t("portal-sign-in-title"), view)
    })
    .await
}

/// The page for the code. Without an address nothing is pending any more: then it only says what to
/// do next.
async fn code_form(
    app: &App,
    facts: &Facts,
    next: &Next,
    address: String,
    errors: &FieldErrors,
) -> Result<Response> {
    let status = Draft::invalid((), errors.clone()).status();
    let minutes = i64::try_from(VALID_FOR.as_secs() / 60).unwrap_or_default();
    anonymous_portal_page(app, facts, status, || {
        let again = next.carried_by("/portal/sign-in");
        let sent = (!address.is_empty()).then(|| {
            let args = [
                ("address", address.as_str().into()),
                ("minutes", minutes.into()),
            ];
            view! { <p>{t_with("portal-code-sent", args)}</p> }
        });
        let view = view! {
            <div class="panel panel--center">
                <h1>{t("portal-code-title")}</h1>
                {sent}
                <ErrorSummary errors/>
                <form method="post" novalidate>
                    <TextField
                        name="code"
                        label=t("portal-code-label")
                        hint=t("portal-code-hint")
                        value=""
                        errors
                        autocomplete="one-time-code"
                    />
                    <button class="button">{t("portal-code-button")}</button>
                </form>
                <p class="quiet">{t("portal-code-nothing-came")}" "<a href=again>{t("portal-code-again")}</a></p>
            </div>
        };
        (t("portal-code-title"), view)
    })
    .await
}

async fn asked_address(app: &App, facts: &Facts, headers: &HeaderMap) -> Result<Option<String>> {
    match pending_id(facts, headers) {
        Some(id) => service::find_asked_address(app, id).await,
        None => Ok(None),
    }
}

/// 303 to the page for the code, with a cookie that lets this browser use it.
fn to_code(facts: &Facts, next: &Next, id: Uuid) -> Response {
    let mut response = page::see_other(&next.carried_by("/portal/sign-in/code"));
    let secure = if facts.is_https { "; Secure" } else { "" };
    let cookie = format!(
        "{}={id}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{secure}",
        cookie_name(facts),
        VALID_FOR.as_secs(),
    );
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

fn pending_id(facts: &Facts, headers: &HeaderMap) -> Option<Uuid> {
    cookie(headers, cookie_name(facts))?.parse().ok()
}

/// `__Host-` (RFC 6265bis): nobody can plant the cookie from a neighbouring host.
fn cookie_name(facts: &Facts) -> &'static str {
    if facts.is_https {
        "__Host-placet-sign-in"
    } else {
        "placet-sign-in"
    }
}
