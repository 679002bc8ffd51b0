//! What every error of the API is: a problem (RFC 9457) whose type stays the same, whatever its words.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::model::Scope;
use crate::error::{AppError, Conflict, FieldErrors};
use crate::i18n::Arg;
use crate::server::request::Facts;

/// Before the name of each type.
const TYPE: &str = "urn:placet:problem:";
/// The media type of problems.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// What kind of problem it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The body is no JSON, or a header makes no sense.
    Malformed,
    /// No key, or one that lets nobody in.
    NotAuthenticated,
    /// The key lacks a scope.
    Forbidden,
    /// There is no such thing.
    NotFound,
    /// Not in this way.
    MethodNotAllowed,
    /// What the request builds on is not so.
    Conflict,
    /// The same request is being answered.
    InProgress,
    /// It has changed since it was read.
    PreconditionFailed,
    /// Too many bytes.
    TooLarge,
    /// Only JSON is taken.
    UnsupportedMediaType,
    /// The input is wrong; where and why.
    Invalid,
    /// The idempotency key was used for another request.
    KeyReused,
    /// Too often.
    TooMany,
    /// Our fault.
    Internal,
    /// It took too long.
    TimedOut,
}

impl Kind {
    /// All of them, for the page that explains them.
    pub const ALL: [Self; 15] = [
        Self::Malformed,
        Self::NotAuthenticated,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Conflict,
        Self::InProgress,
        Self::PreconditionFailed,
        Self::TooLarge,
        Self::UnsupportedMediaType,
        Self::Invalid,
        Self::KeyReused,
        Self::TooMany,
        Self::Internal,
        Self::TimedOut,
    ];

    /// Stable name; its words are the language keys `api-problem-{name}`, `api-problem-{name}-help`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::NotAuthenticated => "not-authenticated",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::Conflict => "conflict",
            Self::InProgress => "in-progress",
            Self::PreconditionFailed => "precondition-failed",
            Self::TooLarge => "too-large",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::Invalid => "invalid",
            Self::KeyReused => "idempotency-key-reused",
            Self::TooMany => "too-many-requests",
            Self::Internal => "internal",
            Self::TimedOut => "timed-out",
        }
    }

    /// Its URI.
    #[must_use]
    pub fn uri(self) -> String {
        format!("{TYPE}{}", self.name())
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::NotAuthenticated => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict | Self::InProgress => StatusCode::CONFLICT,
            Self::PreconditionFailed => StatusCode::PRECONDITION_FAILED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Invalid | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::TimedOut => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// What is wrong at one place of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// Of the body, as a JSON pointer (RFC 6901); of the address, the parameter's name.
    pub place: Place,
    /// What is wrong.
    pub detail: Detail,
}

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the body.
    Pointer(String),
    /// In the query.
    Parameter(String),
}

/// What is wrong, as words or as their language key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// For programmers, from the parser.
    Text(String),
    /// A message of ours.
    Key(String, Vec<(String, Arg)>),
}

/// A problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which.
    pub kind: Kind,
    /// What more there is to say than the kind's own words.
    pub detail: Option<Detail>,
    /// What is wrong with the input.
    pub errors: Vec<Pointed>,
    /// The scope that is missing.
    pub scope: Option<Scope>,
    /// Seconds until it may be tried again.
    pub retry_after: Option<u64>,
    /// Under which the log has the cause.
    pub reference: Option<String>,
}

impl Problem {
    /// A problem of which the kind says it all.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            detail: None,
            errors: Vec::new(),
            scope: None,
            retry_after: None,
            reference: None,
        }
    }

    /// With words of a language key.
    #[must_use]
    pub fn saying(kind: Kind, key: &str) -> Self {
        Self {
            detail: Some(Detail::Key(key.to_owned(), Vec::new())),
            ..Self::new(kind)
        }
    }

    /// With words of a parser.
    #[must_use]
    pub fn with_text(kind: Kind, text: impl Into<String>) -> Self {
        Self {
            detail: Some(Detail::Text(text.into())),
            ..Self::new(kind)
        }
    }

    /// The key lacks a scope.
    #[must_use]
    pub fn lacks(scope: Scope) -> Self {
        Self {
            scope: Some(scope),
            ..Self::new(Kind::Forbidden)
        }
    }

    /// Something is wrong at one place.
    #[must_use]
    pub fn at(place: Place, detail: Detail) -> Self {
        Self {
            errors: vec![Pointed { place, detail }],
            ..Self::new(Kind::Invalid)
        }
    }

    /// A field of the body is wrong for the reason named by the language key.
    #[must_use]
    pub fn field(pointer: &str, key: &str) -> Self {
        let place = Place::Pointer(pointer.to_owned());
        Self::at(place, Detail::Key(key.to_owned(), Vec::new()))
    }

    /// A parameter of the address is wrong.
    #[must_use]
    pub fn parameter(name: &str, key: &str) -> Self {
        let place = Place::Parameter(name.to_owned());
        Self::at(place, Detail::Key(key.to_owned(), Vec::new()))
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotSignedIn => Self::new(Kind::NotAuthenticated),
            AppError::Forbidden => Self::new(Kind::Forbidden),
            AppError::NotFound => Self::new(Kind::NotFound),
            AppError::Conflict(conflict) => Self::saying(Kind::Conflict, words_of(conflict)),
            AppError::TooLarge => Self::new(Kind::TooLarge),
            AppError::TimedOut => Self::new(Kind::TimedOut),
            AppError::Invalid(errors) => Self {
                errors: pointed(&errors),
                ..Self::new(Kind::Invalid)
            },
            AppError::TooMany {
                retry_after_seconds,
            } => Self {
                retry_after: Some(retry_after_seconds),
                ..Self::new(Kind::TooMany)
            },
            AppError::Internal { reference } => Self {
                reference: Some(reference),
                ..Self::new(Kind::Internal)
            },
            AppError::Network => Self::new(Kind::Internal),
        }
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        AppError::from(error).into()
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        AppError::from(error).into()
    }
}

fn words_of(conflict: Conflict) -> &'static str {
    match conflict {
        Conflict::ChangedMeanwhile => "api-conflict-changed",
        Conflict::TokenUsed | Conflict::WrongState => "api-conflict-state",
    }
}

/// Names of controls are places in the body: `name` is `/name`.
fn pointed(errors: &FieldErrors) -> Vec<Pointed> {
    let pointed = errors.iter().map(|error| Pointed {
        place: Place::Pointer(format!("/{}", error.field.trim_start_matches('/'))),
        detail: Detail::Key(error.key.clone(), error.args.clone()),
    });
    pointed.collect()
}

impl IntoResponse for Problem {
    /// A bare status with the problem attached; the frame makes the body of it.
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The problem as an answer.
#[must_use]
pub fn render(facts: &Facts, problem: &Problem) -> Response {
    let words = facts.words();
    let in_words = |detail: &Detail| match detail {
        Detail::Text(text) => text.clone(),
        Detail::Key(key, args) => words.with_list(key, args),
    };
    let name = problem.kind.name();
    let detail = problem.detail.as_ref().map(in_words);
    let mut body = json!({
        "type": problem.kind.uri(),
        "title": words.t(&format!("api-problem-{name}")),
        "status": problem.kind.status().as_u16(),
        "detail": detail.unwrap_or_else(|| words.t(&format!("api-problem-{name}-help"))),
        "instance": format!("urn:request:{}", facts.request_id),
    });
    if !problem.errors.is_empty() {
        let errors = problem.errors.iter().map(|error| match &error.place {
            Place::Pointer(at) => json!({ "pointer": at, "detail": in_words(&error.detail) }),
            Place::Parameter(at) => json!({ "parameter": at, "detail": in_words(&error.detail) }),
        });
        body["errors"] = errors.collect();
    }
    if let Some(scope) = problem.scope {
        body["scope"] = json!(scope);
    }
    if let Some(reference) = &problem.reference {
        body["reference"] = json!(reference);
    }
    let mut response = (problem.kind.status(), Json(body)).into_response();
    let headers = response.headers_mut();
    let media_type = HeaderValue::from_static(PROBLEM_JSON);
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = problem.retry_after {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    if problem.kind == Kind::NotAuthenticated {
        let bearer = HeaderValue::from_static("Bearer realm=\"placet\"");
        headers.insert(header::WWW_AUTHENTICATE, bearer);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::language::LANGUAGES;

    #[test]
    fn every_kind_has_words() {
        for language in LANGUAGES {
            let words = language.words();
            for kind in Kind::ALL {
                for key in ["", "-help"].map(|end| format!("api-problem-{}{end}", kind.name())) {
                    assert_ne!(words.t(&key), key, "{}", language.code());
                }
            }
        }
    }

    #[test]
    fn names_of_controls_become_pointers() {
        let mut errors = FieldErrors::one("url", "webhooks-url-https");
        errors.add("/evidence/control", "api-text-missing");
        let problem = Problem::from(AppError::Invalid(errors));
        let places: Vec<_> = problem
            .errors
            .into_iter()
            .map(|error| error.place)
            .collect();
        let pointers = ["/url", "/evidence/control"].map(|at| Place::Pointer(at.to_owned()));
        assert_eq!(places, pointers);
    }
}
