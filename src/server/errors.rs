//! From errors of libraries to [`AppError`], and from [`AppError`] to an answer.
//!
//! The cause is logged here, once, under a reference; the reader gets the reference alone.

use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::json;

use super::clock::random_bytes;
use super::page;
use super::request::Facts;
use crate::api::{frame, problem};
use crate::error::{AppError, FieldError};
use crate::i18n::{t, t_with};

/// Logs what broke and gives the reference to tell the reader.
pub fn internal(cause: &(dyn std::fmt::Display + Send + Sync)) -> AppError {
    let reference = hex::encode(random_bytes::<5>());
    tracing::error!(reference, "{cause}");
    AppError::Internal { reference }
}

macro_rules! internal_errors {
    ($($source:ty),+ $(,)?) => {$(
        impl From<$source> for AppError {
            fn from(cause: $source) -> Self {
                internal(&cause)
            }
        }
    )+};
}

internal_errors!(
    sqlx::Error,
    std::io::Error,
    serde_json::Error,
    argon2::password_hash::Error,
    lettre::address::AddressError,
    lettre::error::Error,
    tokio::task::JoinError,
    anyhow::Error,
    tower_sessions::session::Error,
);

impl IntoResponse for AppError {
    /// A bare status with the error attached; [`present`] makes the page or the JSON of it.
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        if let Self::TooMany {
            retry_after_seconds,
        } = &self
        {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, (*retry_after_seconds).into());
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Middleware: gives an error its body, as a page for people and as problem+json (RFC 9457) for
/// programs, by what the request accepts.
pub async fn present(facts: Facts, request: Request, next: Next) -> Response {
    let wants_html = accepts_html(&request);
    let is_get = request.method() == Method::GET;
    let is_api = frame::is_below(request.uri().path());
    let mut response = next.run(request).await;
    let error = match response.extensions_mut().remove::<AppError>() {
        // What went wrong before the API was reached; the rest has its body already.
        Some(error) if is_api => return problem::render(&facts, &error.into()),
        None if is_api => return response,
        Some(error) => error,
        // Somebody reloads, by its address, a page that answered a form.
        None if is_get && response.status() == StatusCode::METHOD_NOT_ALLOWED => {
            return page::see_other(above(&facts.path));
        }
        None => match made_by_axum(&response) {
            Some(error) => error,
            None => return response,
        },
    };
    let mut body = if wants_html {
        as_page(&facts, &error)
    } else {
        as_problem(&facts, &error)
    };
    *body.status_mut() = StatusCode::from_u16(error.status()).unwrap_or(response.status());
    if let Some(after) = response.headers_mut().remove(header::RETRY_AFTER) {
        body.headers_mut().insert(header::RETRY_AFTER, after);
    }
    body
}

/// The page that the action with this address belongs to: each is one step below its page.
fn above(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((above, _)) if !above.is_empty() => above,
        _ => "/",
    }
}

/// The error behind an answer that axum made by itself and that has no page yet.
fn made_by_axum(response: &Response) -> Option<AppError> {
    let has_page = response.headers().contains_key(header::CONTENT_TYPE);
    match response.status() {
        StatusCode::NOT_FOUND if !has_page => Some(AppError::NotFound),
        // An address that names nothing: what should be an id in it is none.
        StatusCode::BAD_REQUEST if is_plain_text(response) => Some(AppError::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(AppError::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Some(AppError::TooLarge),
        _ => None,
    }
}

fn is_plain_text(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn accepts_html(request: &Request) -> bool {
    let accept = request.headers().get(header::ACCEPT);
    accept
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

fn as_page(facts: &Facts, error: &AppError) -> Response {
    let error = error.clone();
    let home = if facts.path.starts_with("/admin") {
        "/admin"
    } else {
        "/"
    };
    page::public(facts, move || {
        let title = t(error.key());
        let reference = match &error {
            AppError::Internal { reference } => Some(t_with(
                "error-reference",
                [("reference", reference.as_str().into())],
            )),
            _ => None,
        };
        let view = view! {
            <h1>{title.clone()}</h1>
            <p>{t(&format!("{}-help", error.key()))}</p>
            {reference.map(|text| view! { <p>{text}</p> })}
            <p><a href=home>{t("error-home")}</a></p>
        };
        (title, view)
    })
}

fn as_problem(facts: &Facts, error: &AppError) -> Response {
    let words = facts.words();
    let mut problem = json!({
        "type": "about:blank",
        "title": words.t(error.key()),
        "status": error.status(),
        "detail": words.t(&format!("{}-help", error.key())),
        "instance": format!("urn:request:{}", facts.request_id),
    });
    match error {
        AppError::Invalid(errors) => {
            let in_words = |error: &FieldError| json!({ "field": error.field, "message": words.with_list(&error.key, &error.args) });
            problem["errors"] = errors.iter().map(in_words).collect();
        }
        AppError::Internal { reference } => problem["reference"] = json!(reference),
        _ => {}
    }
    let mut response = Json(problem).into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    response
}
