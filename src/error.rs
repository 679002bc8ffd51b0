//! The one error that reaches a browser or a program.
//!
//! It is small and holds no personal data: it may stand in an address, a log or an answer. Where
//! something broke inside, it carries only a reference; the cause is in the log under it
//! (`server::errors`).

use serde::{Deserialize, Serialize};

use crate::i18n::Arg;

/// What every fallible operation of Placet returns.
pub type Result<T, E = AppError> = std::result::Result<T, E>;

/// Why something could not be done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppError {
    /// 401: sign in first.
    #[error("not signed in")]
    NotSignedIn,
    /// 403: signed in, but without the permission.
    #[error("forbidden")]
    Forbidden,
    /// 404: no such thing, or none that this person may know of.
    #[error("not found")]
    NotFound,
    /// 422: the input is wrong; which field and why.
    #[error("invalid input: {0}")]
    Invalid(FieldErrors),
    /// 409: what the request builds on has changed since.
    #[error("conflict: {0:?}")]
    Conflict(Conflict),
    /// 429: too often; when to try again.
    #[error("too many requests, retry after {retry_after_seconds} s")]
    TooMany { retry_after_seconds: u64 },
    /// 413: more bytes than are taken here.
    #[error("too large")]
    TooLarge,
    /// 503: it took too long.
    #[error("timed out")]
    TimedOut,
    /// 500: our fault; the log has the cause under this reference.
    #[error("internal error, reference {reference}")]
    Internal { reference: String },
    /// No answer came. Made in the browser only.
    #[error("network: no answer")]
    Network,
}

/// What a conflicting request ran into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Somebody else saved in between.
    ChangedMeanwhile,
    /// The form token has been used for other answers.
    TokenUsed,
    /// The step is not possible in the present state.
    WrongState,
}

impl AppError {
    /// The HTTP status (RFC 9110) that says the same.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NotSignedIn => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict(_) => 409,
            Self::TooLarge => 413,
            Self::Invalid(_) => 422,
            Self::TooMany { .. } => 429,
            Self::TimedOut => 503,
            Self::Internal { .. } | Self::Network => 500,
        }
    }

    /// The language key of what to tell the reader.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotSignedIn => "error-not-signed-in",
            Self::Forbidden => "error-forbidden",
            Self::NotFound => "error-not-found",
            Self::Conflict(Conflict::ChangedMeanwhile) => "error-changed-meanwhile",
            Self::Conflict(Conflict::TokenUsed) => "error-token-used",
            Self::Conflict(Conflict::WrongState) => "error-wrong-state",
            Self::TooLarge => "error-too-large",
            Self::Invalid(_) => "error-invalid",
            Self::TooMany { .. } => "error-too-many",
            Self::TimedOut => "error-timed-out",
            Self::Internal { .. } => "error-internal",
            Self::Network => "error-network",
        }
    }
}

/// What is wrong with an input, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldErrors(Vec<FieldError>);

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The control's name, which is also its `id` on the page.
    pub field: String,
    /// The language key of the message.
    pub key: String,
    /// What the message's variables stand for.
    pub args: Vec<(String, Arg)>,
}

impl FieldErrors {
    /// Nothing wrong so far.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes that `field` is wrong for the reason named by the language key.
    pub fn add(&mut self, field: impl Into<String>, key: &str) {
        self.add_with(field, key, Vec::new());
    }

    /// As [`add`](Self::add), with variables for the message.
    pub fn add_with(&mut self, field: impl Into<String>, key: &str, args: Vec<(String, Arg)>) {
        self.0.push(FieldError {
            field: field.into(),
            key: key.to_owned(),
            args,
        });
    }

    /// Notes the errors of something else behind these.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// A single error.
    #[must_use]
    pub fn one(field: impl Into<String>, key: &str) -> Self {
        let mut errors = Self::new();
        errors.add(field, key);
        errors
    }

    /// The first error of a field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&FieldError> {
        self.0.iter().find(|error| error.field == field)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value if nothing is wrong, else [`AppError::Invalid`].
    pub fn or<T>(self, value: T) -> Result<T> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(AppError::Invalid(self))
        }
    }
}

impl std::fmt::Display for FieldErrors {
    /// Field names and keys only: what was typed never gets into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let list: Vec<String> = self
            .iter()
            .map(|e| format!("{} ({})", e.field, e.key))
            .collect();
        f.write_str(&list.join(", "))
    }
}
