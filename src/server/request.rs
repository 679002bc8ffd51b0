//! What every page may want to know of the request: language, path, address, nonce.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::App;
use super::clock::random_bytes;
use super::language::{self, Language};
use super::visitor::{self, VisitorLanguage};
use crate::error::AppError;
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
    /// The language for a visitor of a form, of the many that those pages have.
    pub visitor: VisitorLanguage,
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
    /// Whether it comes from this machine, and not through a proxy on it.
    pub is_local: bool,
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
    let had_flash = facts.flash.is_some();
    parts.extensions.insert(facts);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    // Only a page shows it, and then the next page does not show it again.
    if had_flash && is_page(&response) {
        let gone = HeaderValue::from_static("flash=; Path=/; Max-Age=0");
        response.headers_mut().append(header::SET_COOKIE, gone);
    }
    response
}

/// Middleware: an address with a NUL in it leads nowhere. No text of ours has one, and PostgreSQL takes
/// none.
pub async fn refuse_nul(request: Request, next: Next) -> Response {
    let address = request.uri().path_and_query();
    if address.is_some_and(|address| address.as_str().contains("%00")) {
        return AppError::NotFound.into_response();
    }
    next.run(request).await
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn read(parts: &Parts, behind_proxy: bool, is_https: bool) -> Facts {
    let text = |name| header_text(&parts.headers, name);
    let accept_language = text(header::ACCEPT_LANGUAGE.as_str());
    let wanted = query_value(parts, "lang").or_else(|| cookie(&parts.headers, "lang"));
    Facts(Arc::new(Inner {
        language: language::choose(wanted.as_deref(), &accept_language),
        visitor: visitor::choose(wanted.as_deref(), &accept_language),
        path: parts.uri.path().to_owned(),
        flash: cookie(&parts.headers, super::page::FLASH_COOKIE),
        nonce: BASE64_STANDARD.encode(random_bytes::<16>()),
        request_id: text(REQUEST_ID),
        address: client_address(parts, behind_proxy),
        is_local: is_local(parts),
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
    let lines = parts.headers.get_all("x-forwarded-for");
    let last = lines
        .into_iter()
        .next_back()
        .and_then(|line| line.to_str().ok());
    let last = last.and_then(|line| parse_address(line.rsplit(',').next()?));
    last.or(peer).unwrap_or(unknown)
}

/// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
fn parse_address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    text.parse().ok().or_else(with_port)
}

/// Headers by which proxies say that they are there.
const FORWARDED: [&str; 4] = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

fn is_local(parts: &Parts) -> bool {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let is_loopback = peer.is_some_and(|info| info.0.ip().to_canonical().is_loopback());
    is_loopback
        && !FORWARDED
            .iter()
            .any(|name| parts.headers.contains_key(*name))
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn parts(headers: &[(&str, &str)]) -> Parts {
        let request = headers
            .iter()
            .fold(Request::new(()), |mut request, (name, value)| {
                let name = axum::http::HeaderName::try_from(*name).expect("a name");
                request
                    .headers_mut()
                    .append(name, value.parse().expect("a value"));
                request
            });
        let (mut parts, ()) = request.into_parts();
        let peer = SocketAddr::from(([127, 0, 0, 1], 4711));
        parts.extensions.insert(ConnectInfo(peer));
        parts
    }

    #[test]
    fn the_client_is_who_the_proxy_says_last() {
        let address = |lines: &[&str]| {
            let headers: Vec<_> = lines
                .iter()
                .map(|line| ("x-forwarded-for", *line))
                .collect();
            client_address(&parts(&headers), true).to_string()
        };
        assert_eq!(address(&["192.0.2.1"]), "192.0.2.1");
        assert_eq!(address(&["10.0.0.1, 192.0.2.1"]), "192.0.2.1");
        assert_eq!(
            address(&["10.0.0.1", "192.0.2.1"]),
            "192.0.2.1",
            "a line of its own"
        );
        assert_eq!(address(&["192.0.2.1:4711"]), "192.0.2.1");
        assert_eq!(address(&["[2001:db8::1]:4711"]), "2001:db8::1");
        assert_eq!(address(&["nonsense"]), "127.0.0.1");
    }

    #[test]
    fn what_came_through_a_proxy_is_not_local() {
        assert!(is_local(&parts(&[])));
        for name in FORWARDED {
            assert!(!is_local(&parts(&[(name, "192.0.2.1")])), "{name}");
        }
    }
}
