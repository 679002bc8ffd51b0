//! The frame of every request below `/api/v1`: who comes, how often, and what an answer carries.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;

use super::caller::{Caller, bearer};
use super::problem::{self, Kind, PROBLEM_JSON, Problem};
use super::{etag, idempotency, known_keys};
use crate::error::{AppError, Result};
use crate::server::App;
use crate::server::request::Facts;

/// Where the API begins.
pub const PREFIX: &str = "/api/v1";

/// Whether an address belongs to the API.
#[must_use]
pub fn is_below(path: &str) -> bool {
    path.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Middleware of what takes a key: lets in whoever has one, as often as the key says.
pub async fn with_key(
    State(app): State<App>,
    facts: Facts,
    request: Request,
    next: Next,
) -> Response {
    let asked = Asked::of(&request);
    let response = let_in(&app, &facts, request, next).await;
    asked.finish(&facts, response).await
}

/// Middleware of what everybody may read.
pub async fn open(facts: Facts, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    asked.finish(&facts, next.run(request).await).await
}

async fn let_in(app: &App, facts: &Facts, mut request: Request, next: Next) -> Response {
    let key = match bearer(request.headers()) {
        Some(secret) => known_keys::find(app, secret).await,
        None => Ok(None),
    };
    let key = match key {
        Ok(Some(key)) => key,
        Ok(None) => return Problem::new(Kind::NotAuthenticated).into_response(),
        Err(error) => return error.into_response(),
    };
    let quota = app.api_rates.count(&key, app.now());
    let mut response = if quota.is_exceeded() {
        let problem = Problem {
            retry_after: Some(quota.reset),
            ..Problem::new(Kind::TooMany)
        };
        problem.into_response()
    } else {
        let caller = Caller::new(key, facts.clone());
        request.extensions_mut().insert(caller.clone());
        idempotency::once(app, &caller, request, next).await
    };
    quota.write(response.headers_mut());
    response
}

/// What has to be known of a request when it is answered.
struct Asked {
    method: Method,
    known: Vec<HeaderValue>,
}

impl Asked {
    fn of(request: &Request) -> Self {
        Self {
            method: request.method().clone(),
            known: etag::known(request.headers()),
        }
    }

    /// Every error becomes a problem, every answer to a GET gets its tag, and caches are told what they may
    /// do.
    async fn finish(self, facts: &Facts, mut response: Response) -> Response {
        if let Some(problem) = problem_in(&mut response) {
            return with_headers_of(&response, problem::render(facts, &problem));
        }
        let is_read = self.method == Method::GET || self.method == Method::HEAD;
        let cached = if is_read {
            "private, no-cache"
        } else {
            "no-store"
        };
        let answer = response.headers_mut();
        answer
            .entry(header::CACHE_CONTROL)
            .or_insert(HeaderValue::from_static(cached));
        let has_tag = is_read || self.method == Method::PATCH;
        if !has_tag || response.status() != StatusCode::OK || !is_json(&response) {
            return response;
        }
        match tagged(response).await {
            Ok((response, tag)) if is_read && etag::is_listed(&self.known, &tag) => {
                not_modified(response)
            }
            Ok((response, _)) => response,
            Err(error) => problem::render(facts, &error.into()),
        }
    }
}

fn not_modified(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    *response.body_mut() = Body::empty();
    response.headers_mut().remove(header::CONTENT_TYPE);
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response
}

/// The problem of an answer: its own, an error's, or one that axum made by itself.
pub(super) fn problem_in(response: &mut Response) -> Option<Problem> {
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        return Some(problem);
    }
    if let Some(error) = response.extensions_mut().remove::<AppError>() {
        return Some(error.into());
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let kind = kind.map(HeaderValue::as_bytes).unwrap_or_default();
    if kind == PROBLEM_JSON.as_bytes() {
        return None;
    }
    let kind = match response.status() {
        // 400: an address that names nothing, because what should be an id in it is none.
        StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST => Kind::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Kind::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Kind::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Kind::UnsupportedMediaType,
        _ => return None,
    };
    Some(Problem::new(kind))
}

/// What the answer had said beside its body: which methods there are, what is left of the quota.
fn with_headers_of(from: &Response, mut to: Response) -> Response {
    for name in ["allow", "ratelimit", "ratelimit-policy"] {
        if let Some(value) = from.headers().get(name) {
            to.headers_mut().insert(name, value.clone());
        }
    }
    to
}

fn is_json(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"))
}

/// The answer with its tag. Answers in JSON are whole in memory; what is streamed is not JSON.
async fn tagged(response: Response) -> Result<(Response, String)> {
    let (mut parts, body) = response.into_parts();
    let body = body.collect().await;
    let body = body.map_err(|error| crate::server::errors::internal(&error))?;
    let body = body.to_bytes();
    let tag = etag::of(&body);
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    Ok((Response::from_parts(parts, Body::from(body)), tag))
}

/// There is nothing at this address.
pub async fn nothing() -> Problem {
    Problem::new(Kind::NotFound)
}
