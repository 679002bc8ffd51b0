//! From a view to an answer: the document around it, its status and its headers.
//!
//! A page is a GET handler that loads, then a component that shows. An action is the POST beside
//! it on the same address: done, it answers 303 to a page; invalid, it answers 422 with the page
//! of the GET again, holding every value that was typed ([`Draft`]).

use std::sync::Arc;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::request::Facts;
use super::visitor::VisitorLanguage;
use crate::error::FieldErrors;
use crate::ui::layout::{PublicLayout, VisitorLayout};

/// Name of the cookie that carries what the next page is to say. It holds a language key only.
pub const FLASH_COOKIE: &str = "flash";

/// What somebody typed, and what is wrong with it. Nothing is wrong on GET.
#[derive(Clone, Debug, Default)]
pub struct Draft<T> {
    /// The values, as typed.
    pub input: T,
    /// What is wrong.
    pub errors: FieldErrors,
}

impl<T> Draft<T> {
    /// A form that nobody has sent yet.
    pub fn new(input: T) -> Self {
        Self {
            input,
            errors: FieldErrors::new(),
        }
    }

    /// A form that was sent and refused.
    pub fn invalid(input: T, errors: FieldErrors) -> Self {
        Self { input, errors }
    }

    /// 200, or 422 if something is wrong.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        if self.errors.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

/// Renders a view to HTML, with the reader's words at hand.
///
/// Only islands within it are marked for the browser to bring to life.
pub fn render<V: IntoView>(facts: &Facts, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        facts.words().provide();
        provide_context(facts.clone());
        view().into_view().to_html()
    });
    owner.unset_with_forced_cleanup();
    html
}

/// The request that is being answered, for components of the layout.
#[must_use]
pub fn facts() -> Option<Facts> {
    use_context()
}

/// What a document may load and who may frame it (Content Security Policy, level 3).
#[derive(Clone, Debug)]
pub enum Policy {
    /// The desk: our styles, and scripts that carry the page's nonce.
    Desk {
        /// Of this page.
        nonce: String,
    },
    /// Portal and public pages: styles and pictures of our own, no script at all.
    NoScript,
    /// A form that may be framed: our own small script; only by the listed origins, and by the desk.
    Form {
        /// Origins, beside our own.
        frame_ancestors: Vec<String>,
        /// What the form adds to the style sheet, by its hash: `'sha256-...'`.
        style: Option<String>,
    },
    /// A form that is only looked at, in a frame of a page of ours: nothing can be sent with it.
    Preview {
        /// Whether our small script runs.
        has_script: bool,
        /// As of a form.
        style: Option<String>,
    },
}

impl Policy {
    fn header(&self) -> String {
        let common = "img-src 'self' data:; style-src 'self'; form-action 'self'; base-uri 'none'";
        match self {
            Self::Desk { nonce } => format!(
                "default-src 'none'; connect-src 'self'; script-src 'nonce-{nonce}' \
                 'strict-dynamic' 'wasm-unsafe-eval'; font-src 'self'; frame-src 'self'; {common}; \
                 frame-ancestors 'none'"
            ),
            Self::NoScript => {
                format!("default-src 'none'; {common}; frame-ancestors 'none'")
            }
            Self::Preview { has_script, style } => {
                let scripts = if *has_script { "'self'" } else { "'none'" };
                format!(
                    "default-src 'none'; script-src {scripts}; img-src 'self' data:; \
                     style-src 'self' {}; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
                    style.as_deref().unwrap_or_default()
                )
            }
            Self::Form {
                frame_ancestors,
                style,
            } => {
                let own = ["'self'"].into_iter();
                let ancestors = own.chain(frame_ancestors.iter().map(String::as_str));
                let ancestors: Vec<_> = ancestors.collect();
                let common = match style {
                    Some(style) => common.replace("style-src", &format!("style-src {style}")),
                    None => common.to_owned(),
                };
                format!(
                    "default-src 'none'; script-src 'self'; {common}; frame-ancestors {}",
                    ancestors.join(" ")
                )
            }
        }
    }
}

/// What every document begins with.
pub const DOCTYPE: &str = "<!DOCTYPE html>";

/// An HTML answer under a policy.
pub fn html(status: StatusCode, document: String, policy: &Policy) -> Response {
    let html = Html(format!("{DOCTYPE}{document}"));
    (status, headers(policy), html).into_response()
}

/// What an HTML answer says of itself. It is not kept by caches: it may hold personal data.
#[must_use]
pub fn headers(policy: &Policy) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(&policy.header()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, value);
    }
    let who_may_frame = match policy {
        Policy::Desk { .. } | Policy::NoScript => Some("DENY"),
        Policy::Preview { .. } => Some("SAMEORIGIN"),
        // The policy names them; this header knows only one.
        Policy::Form { .. } => None,
    };
    if let Some(who) = who_may_frame {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static(who));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers
}

/// A page for whoever comes, signed in or not: errors, confirmation, thanks.
pub fn public<V: IntoView + 'static>(
    facts: &Facts,
    content: impl FnOnce() -> (String, V),
) -> Response {
    public_with(facts, StatusCode::OK, content)
}

/// As [`public`], with a status.
pub fn public_with<V: IntoView + 'static>(
    facts: &Facts,
    status: StatusCode,
    content: impl FnOnce() -> (String, V),
) -> Response {
    let document = render(facts, || {
        let (title, view) = content();
        view! { <PublicLayout title>{view.into_any()}</PublicLayout> }
    });
    html(status, document, &Policy::NoScript)
}

/// A page for a visitor of a form, in their language: what the links in mails lead to.
///
/// `choice` is the address of the page itself, if it can be read in other languages; `organisation`
/// is whose page it is, where that is known.
pub fn visitor<V: IntoView + 'static>(
    facts: &Facts,
    status: StatusCode,
    language: VisitorLanguage,
    choice: Option<&str>,
    organisation: Option<&str>,
    content: impl FnOnce() -> (String, V),
) -> Response {
    let document = render(facts, || {
        language.words().provide();
        let (title, view) = content();
        let choice = choice.map(str::to_owned);
        let organisation = organisation.map(str::to_owned);
        view! { <VisitorLayout title language choice organisation>{view.into_any()}</VisitorLayout> }
    });
    html(status, document, &Policy::NoScript)
}

/// 303 to another page.
pub fn see_other(address: &str) -> Response {
    let location = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// 303 to another page, which says the message of a language key.
pub fn see_other_saying(address: &str, flash: &'static str) -> Response {
    let mut response = see_other(address);
    let cookie = format!("{FLASH_COOKIE}={flash}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
