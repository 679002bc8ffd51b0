//! A request that changes something must come from our own pages (CSRF).
//!
//! Browsers say where a request comes from: `Sec-Fetch-Site` (Fetch Metadata), and `Origin`
//! (RFC 6454). Programs that are not browsers send neither and carry no cookie.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::App;
use crate::error::AppError;

/// Middleware: refuses with 403 what another site's page sends.
pub async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    let harmless = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if harmless || is_own(request.headers(), app.config.origin()) {
        return next.run(request).await;
    }
    // The span names the route; the address itself may hold a token.
    tracing::warn!("refused a request from another origin");
    AppError::Forbidden.into_response()
}

fn is_own(headers: &HeaderMap, own_origin: &str) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &header::HeaderValue| value.to_str().ok())
    };
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match text("origin") {
        Some(origin) => origin == own_origin,
        None => !headers.contains_key(header::COOKIE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(list: &[(&'static str, &str)]) -> bool {
        let headers = list
            .iter()
            .map(|(name, value)| {
                let name = header::HeaderName::from_static(name);
                (name, value.parse().expect("a header value"))
            })
            .collect();
        is_own(&headers, "https://consent.example.org")
    }

    #[test]
    fn only_our_own_pages_may_change_something() {
        assert!(allowed(&[("sec-fetch-site", "same-origin")]));
        assert!(allowed(&[("sec-fetch-site", "none")]));
        assert!(allowed(&[
            ("origin", "https://consent.example.org"),
            ("cookie", "a=b")
        ]));
        assert!(allowed(&[]), "a program without cookies");

        assert!(!allowed(&[("sec-fetch-site", "cross-site")]));
        assert!(!allowed(&[("sec-fetch-site", "same-site")]));
        assert!(!allowed(&[
            ("origin", "https://evil.example"),
            ("cookie", "a=b")
        ]));
        assert!(!allowed(&[("origin", "null")]));
        assert!(
            !allowed(&[("cookie", "a=b")]),
            "a browser that hides where it comes from"
        );
    }
}
