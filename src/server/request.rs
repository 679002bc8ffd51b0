//! What every page may want to know of the request: language, path, address, nonce.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::App;
use super::clock::random_bytes;
use super::language::{self, Language};
use crate::i18n::Words;

/// Name of the header that carries the request's id, in and out.
pub const REQUEST_ID: &str = "x-request-id";

/// The facts of one request. Cheap to clone.
#[derive(Clone)]
pub struct Facts(Arc<Inner>);

/// What [`Facts`] are.
pub struct Inner {
    /// The reader's language, of those the interface has.
    pub language: Language,
    /// All that the browser asked for, best first, for forms in other languages.
    pub accept_language: String,
    /// Path without query.
    pub path: String,
    /// What the last page wants said: a language key.
    pub flash: Option<String>,
    /// For `script` elements (CSP).
    pub nonce: String,
    /// In the log and in error answers.
    pub request_id: String,
    /// The client's address.
    pub address: IpAddr,
    /// The browser, shortened, for the list of sessions.
    pub device: String,
    /// Whether browsers reach us by TLS.
    pub is_https: bool,
}

impl std::ops::Deref for Facts {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Facts {
    /// The words of the reader's language.
    #[must_use]
    pub fn words(&self) -> Words {
        self.language.words()
    }

    /// The address without the part that tells one household from another: /24 of IPv4, /48 of IPv6.
    #[must_use]
    pub fn address_prefix(&self) -> String {
        match self.address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                format!("{a}.{b}.{c}.0/24")
            }
            IpAddr::V6(v6) => {
                let [a, b, c, ..] = v6.segments();
                format!("{a:x}:{b:x}:{c:x}::/48")
            }
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Facts {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let facts = parts.extensions.get::<Self>().cloned();
        Ok(facts.unwrap_or_else(|| read(parts, false, false)))
    }
}

/// Middleware: reads the facts once and keeps them with the request.
pub async fn gather(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let facts = read(&parts, app.config.behind_proxy, app.config.is_https());
    parts.extensions.insert(facts);
    next.run(Request::from_parts(parts, body)).await
}

fn read(parts: &Parts, behind_proxy: bool, is_https: bool) -> Facts {
    let text = |name| header_text(&parts.headers, name);
    let accept_language = text(header::ACCEPT_LANGUAGE.as_str());
    let wanted = query_value(parts, "lang").or_else(|| cookie(&parts.headers, "lang"));
    Facts(Arc::new(Inner {
        language: language::choose(wanted.as_deref(), &accept_language),
        path: parts.uri.path().to_owned(),
        flash: cookie(&parts.headers, super::page::FLASH_COOKIE),
        nonce: BASE64_STANDARD.encode(random_bytes::<16>()),
        request_id: text(REQUEST_ID),
        address: client_address(parts, behind_proxy),
        device: text(header::USER_AGENT.as_str())
            .chars()
            .take(200)
            .collect(),
        accept_language,
        is_https,
    }))
}

fn header_text(headers: &HeaderMap, name: &str) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}

/// The value of a cookie.
#[must_use]
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|v| v.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

fn query_value(parts: &Parts, name: &str) -> Option<String> {
    let pairs = parts.uri.query().unwrap_or_default().split('&');
    pairs
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

fn client_address(parts: &Parts, behind_proxy: bool) -> IpAddr {
    let peer = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip());
    let unknown = IpAddr::from([0, 0, 0, 0]);
    if !behind_proxy {
        return peer.unwrap_or(unknown);
    }
    // Only the last entry is the proxy's own word; the ones before can be forged by the client.
    let forwarded = header_text(&parts.headers, "x-forwarded-for");
    let last = forwarded
        .rsplit(',')
        .next()
        .and_then(|text| text.trim().parse().ok());
    last.or(peer).unwrap_or(unknown)
}
