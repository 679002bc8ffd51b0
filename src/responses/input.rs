//! What an address or a form says about responses.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Filter;
use crate::consents::model::{Confirmation, EventKind};
use crate::error::{AppError, FieldErrors, Result};

/// Filter, columns and page, as they stand in an address. What can't be read filters nothing.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ViewInput {
    /// First day, ISO 8601.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Last day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Number of a version.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// BCP 47 code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Key of a [`Confirmation`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// A purpose's id, a colon, `given` or `refused`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consent: String,
    /// Names of columns; none: the usual ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// Where the page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Uuid>,
}

impl<S: Send + Sync> FromRequestParts<S> for ViewInput {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let query = parts.uri.query().unwrap_or_default();
        serde_html_form::from_str(query).map_err(|_| AppError::NotFound)
    }
}

impl ViewInput {
    /// The filter; what is looked for in the answers does not stand in addresses.
    #[must_use]
    pub fn filter(&self, text: String) -> Filter {
        Filter {
            from: self.from.parse().ok(),
            to: self.to.parse::<Date>().ok(),
            version: self.version.parse().ok(),
            language: self.language.trim().to_owned(),
            state: state_of(&self.state),
            consent: self
                .consent
                .split_once(':')
                .and_then(|(purpose, kind)| Some((purpose.parse().ok()?, said_of(kind)?))),
            text,
        }
    }

    /// As it stands in an address, beginning with `?`; empty if it says nothing.
    #[must_use]
    pub fn query(&self) -> String {
        match serde_html_form::to_string(self).unwrap_or_default() {
            empty if empty.is_empty() => empty,
            query => format!("?{query}"),
        }
    }

    /// The same without a place, for links to the first page and to other pages.
    #[must_use]
    pub fn from_the_start(&self) -> Self {
        Self {
            after: None,
            ..self.clone()
        }
    }

    /// Whether it leaves anything out.
    #[must_use]
    pub fn is_filter(&self) -> bool {
        self.filter(String::new()) != Filter::default()
    }
}

fn state_of(key: &str) -> Option<Confirmation> {
    let all = [
        Confirmation::NotAsked,
        Confirmation::Pending,
        Confirmation::Confirmed,
        Confirmation::Lapsed,
    ];
    all.into_iter().find(|state| state.key() == key)
}

fn said_of(key: &str) -> Option<EventKind> {
    let all = [EventKind::Given, EventKind::Refused];
    all.into_iter().find(|kind| kind.key() == key)
}

/// What is looked for in the answers.
#[derive(Deserialize)]
pub struct SearchInput {
    /// Part of an answer.
    #[serde(default)]
    pub search: String,
}

/// What to export.
#[derive(Deserialize)]
pub struct ExportInput {
    /// `csv`, `xlsx` or `json`.
    #[serde(default)]
    pub format: String,
}

/// How long responses are kept.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct RetentionInput {
    /// Months; empty: for as long as the form is there.
    #[serde(default)]
    pub months: String,
}

/// Longest time after which responses can be deleted: ten years.
pub const MONTHS_MAX: u32 = 120;

impl RetentionInput {
    /// The months, or what is wrong with them.
    pub fn checked(&self) -> Result<Option<u32>> {
        let typed = self.months.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        match typed.parse() {
            Ok(months) if (1..=MONTHS_MAX).contains(&months) => Ok(Some(months)),
            _ => {
                let mut errors = FieldErrors::new();
                let max = vec![("max".to_owned(), i64::from(MONTHS_MAX).into())];
                errors.add_with("months", "responses-months-invalid", max);
                Err(AppError::Invalid(errors))
            }
        }
    }
}
