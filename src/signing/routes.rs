//! The public keys, for whoever checks a receipt.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::{jwk, service};
use crate::error::Result;
use crate::server::App;
use crate::server::crypto::sha256;

/// Where the keys are published (RFC 8615; the name is that of `OpenID` Connect and others).
pub const PATH: &str = "/.well-known/jwks.json";

/// The addresses of this feature for programs.
pub fn routes() -> Router<App> {
    Router::new().route(PATH, get(show))
}

/// GET /.well-known/jwks.json: all keys, also those that sign no more. A cache may keep them for five
/// minutes: so long after a rotation somebody may look for the new key in vain.
async fn show(State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    let keys = service::list(&app).await?;
    let body = jwk::key_set(&keys).to_string();
    let tag = format!("\"{}\"", &hex::encode(sha256(&body))[..32]);
    let known = headers.get(header::IF_NONE_MATCH);
    let common = [
        (header::CACHE_CONTROL, "public, max-age=300".to_owned()),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned()),
        (header::ETAG, tag.clone()),
    ];
    if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let kind = [(header::CONTENT_TYPE, "application/jwk-set+json")];
    Ok((common, kind, body).into_response())
}
