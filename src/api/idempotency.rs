//! The same POST sent twice is done once (draft-ietf-httpapi-idempotency-key-header).
//!
//! Whoever sends `Idempotency-Key` claims it first. Who comes with the same key meanwhile is told that it
//! is being answered; who comes later gets the answer that there was, for a day; who comes with another
//! request under the same key is refused. What failed by our fault, or was never begun, is not kept.
//!
//! A claim whose program died lapses ([`CLAIM`]). What is done then a second time does no harm: each story
//! behind a POST knows by itself what has been done already.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use uuid::Uuid;

use super::caller::Caller;
use super::problem::{Kind, PROBLEM_JSON, Problem};
use super::store::requests::{self, Begun, Kept};
use super::{frame, problem};
use crate::error::Result;
use crate::server::App;
use crate::server::crypto::{Keys, sha256};
use crate::server::errors::internal;
use crate::server::seal;
use crate::time::{Timestamp, days, minutes};

/// The header.
pub const HEADER: &str = "idempotency-key";
/// Says that an answer is the one that there was.
const REPLAYED: &str = "idempotent-replayed";
/// Longest key.
const KEY_MAX: usize = 255;
/// Bytes of a body: what the frame of every request takes.
const BODY_MAX: usize = 256 * 1024;
/// How long a claim holds: longer than any request may take.
const CLAIM: Duration = minutes(1);
/// How long an answer is kept.
pub const KEPT: Duration = days(1);

/// Does a POST once for each key.
pub async fn once(app: &App, caller: &Caller, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || is_file(request.headers()) {
        return next.run(request).await;
    }
    let key = match key_of(request.headers()) {
        Ok(Some(key)) => key,
        Ok(None) => return next.run(request).await,
        Err(problem) => return problem.into_response(),
    };
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_MAX).await else {
        return Problem::new(Kind::TooLarge).into_response();
    };
    let hash = sameness(&app.keys, &parts.uri.to_string(), &body);
    let claim = Claim {
        caller,
        key: &key,
        hash: &hash,
    };
    match claim.begin(app).await {
        Ok(Begun::New) => {}
        Ok(Begun::Known(kept)) => return claim.replayed(app, kept),
        Ok(Begun::Under) => return Problem::new(Kind::InProgress).into_response(),
        Ok(Begun::Other) => return Problem::new(Kind::KeyReused).into_response(),
        Err(error) => return error.into_response(),
    }
    parts.extensions.insert(RequestKey(form_key(caller, &key)));
    let request = Request::from_parts(parts, Body::from(body));
    let response = next.run(request).await;
    match claim.end(app, response).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

/// Says that an answer has a secret in it: it is kept sealed.
#[derive(Clone, Copy, Debug)]
pub struct HasSecret;

/// Before a body that was sealed; JSON begins otherwise.
const SEALED: &str = "sealed:";
/// For which use.
const USAGE: &str = "api-request";

/// What a story that knows its own doubles is told of the request.
#[derive(Clone, Copy, Debug)]
pub struct RequestKey(pub Uuid);

fn form_key(caller: &Caller, key: &str) -> Uuid {
    let hash = sha256([caller.key.id.0.as_bytes(), key.as_bytes()].concat());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Uuid::from_bytes(bytes)
}

/// Files do nothing by themselves, and are longer than what is kept in memory.
fn is_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
}

fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get(HEADER) else {
        return Ok(None);
    };
    let text = value.to_str().unwrap_or_default().trim();
    let is_fit = (1..=KEY_MAX).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
    match is_fit {
        true => Ok(Some(text.to_owned())),
        false => Err(Problem::saying(
            Kind::Malformed,
            "api-idempotency-key-invalid",
        )),
    }
}

/// The address with its query, and the body. Under a key of ours: short bodies could be guessed by a plain hash.
fn sameness(keys: &Keys, address: &str, body: &[u8]) -> Vec<u8> {
    let length = address.len().to_be_bytes();
    let request = [&length[..], address.as_bytes(), body].concat();
    keys.sign(USAGE, &request)
}

struct Claim<'a> {
    caller: &'a Caller,
    key: &'a str,
    hash: &'a [u8],
}

impl Claim<'_> {
    async fn begin(&self, app: &App) -> Result<Begun> {
        let now = app.now();
        let id = self.caller.key.id;
        let mut conn = app.write().await?;
        let lapsed = now - CLAIM;
        let begun = requests::begin(&mut conn, id, self.key, self.hash, now, lapsed).await?;
        app.commit(conn).await?;
        Ok(begun)
    }

    /// Keeps the answer, or gives the key back.
    async fn end(&self, app: &App, response: Response) -> Result<Response> {
        let id = self.caller.key.id;
        let response = as_body(self.caller, response);
        let (parts, body) = response.into_parts();
        let has_secret = parts.extensions.get::<HasSecret>().is_some();
        let body = to_bytes(body, usize::MAX).await;
        let body = body.map_err(|error| internal(&error))?;
        let mut conn = app.write().await?;
        if is_final(parts.status) {
            let location = parts.headers.get(header::LOCATION);
            let location = location.and_then(|value| value.to_str().ok());
            let kept = Kept {
                status: i64::from(parts.status.as_u16()),
                location: location.unwrap_or_default().to_owned(),
                body: match has_secret {
                    true => self.sealed(app, &body)?,
                    false => String::from_utf8_lossy(&body).into_owned(),
                },
            };
            requests::keep(&mut conn, id, self.key, &kept).await?;
        } else {
            requests::give_back(&mut conn, id, self.key).await?;
        }
        app.commit(conn).await?;
        Ok(Response::from_parts(parts, Body::from(body)))
    }

    /// Which of all answers it is.
    fn name(&self) -> String {
        format!("{} {}", self.caller.key.id, self.key)
    }

    fn sealed(&self, app: &App, body: &[u8]) -> Result<String> {
        let sealed = seal::seal(&app.keys, USAGE, &self.name(), body)?;
        Ok(format!("{SEALED}{}", BASE64_STANDARD.encode(sealed)))
    }

    /// The answer that there was.
    fn replayed(&self, app: &App, mut kept: Kept) -> Response {
        if let Some(sealed) = kept.body.strip_prefix(SEALED) {
            let sealed = BASE64_STANDARD.decode(sealed).unwrap_or_default();
            let opened = seal::open(&app.keys, USAGE, &self.name(), &sealed);
            let Some(body) = opened.and_then(|body| String::from_utf8(body).ok()) else {
                return internal(&"a kept answer can't be opened with this secret").into_response();
            };
            kept.body = body;
        }
        replayed(kept)
    }
}

/// A problem is kept as the words that were answered.
fn as_body(caller: &Caller, mut response: Response) -> Response {
    match frame::problem_in(&mut response) {
        Some(problem) => problem::render(&caller.facts, &problem),
        None => response,
    }
}

/// Whether it was done, or refused for good. What was never begun, because of the key or of the input, is
/// not kept: its answer may quote what was sent.
fn is_final(status: StatusCode) -> bool {
    let is_refused = [StatusCode::NOT_FOUND, StatusCode::CONFLICT];
    status.is_success() || is_refused.contains(&status)
}

fn replayed(kept: Kept) -> Response {
    let status = u16::try_from(kept.status).ok();
    let status = status.and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.unwrap_or(StatusCode::OK);
    let media_type = match status.is_success() {
        true => "application/json",
        false => PROBLEM_JSON,
    };
    let is_empty = kept.body.is_empty();
    let mut response = (status, kept.body).into_response();
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_TYPE);
    if !is_empty {
        let media_type = HeaderValue::from_static(media_type);
        headers.insert(header::CONTENT_TYPE, media_type);
    }
    if let Ok(location) = HeaderValue::from_str(&kept.location)
        && !kept.location.is_empty()
    {
        headers.insert(header::LOCATION, location);
    }
    let yes = HeaderValue::from_static("true");
    headers.insert(HeaderName::from_static(REPLAYED), yes);
    response
}

/// Forgets answers that have been kept for long enough.
pub async fn forget_old(conn: &mut crate::server::db::Conn, now: Timestamp) -> Result<()> {
    requests::delete_before(conn, now - KEPT).await
}
