//! Forms in files: our own `form.json`, and those of other programs.
//!
//! - **form.json** is a [`Definition`] made portable ([`portable`]): purposes are named by their
//!   keys, because ids are those of one installation. `docs/form-format.md` describes it, the JSON
//!   Schema in `docs/form.schema.json` says it to programs ([`schema`]).
//! - **`SurveyJS`** ([`surveyjs`]) and **Form.io** ([`formio`]) forms become drafts. What a form here
//!   does not have is left out, and each such thing is a line of the [`report`].
//!
//! Reading never touches the database; [`service`] keeps what was read.

mod assembly;
mod bounds;
pub mod formio;
mod html;
mod logic;
pub mod portable;
mod renumber;
pub mod report;
pub mod schema;
pub mod service;
mod source;
pub mod surveyjs;
pub mod upload;
mod write;

pub use write::ORDER;

use std::collections::BTreeMap;

use serde_json::Value;

use super::lint::{Finding, Law};
use super::model::Definition;
use crate::error::FieldErrors;
use crate::i18n::{Arg, Words};
use crate::ids::PurposeId;
use crate::purposes::model::PurposeContent;
use report::Report;

/// Most bytes of a file.
pub const FILE_MAX: usize = 2 * 1024 * 1024;

/// Who made a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// This program.
    Placet,
    /// `SurveyJS`.
    SurveyJs,
    /// Form.io.
    FormIo,
}

/// All of them, in the order in which they are offered.
pub const DIALECTS: [Dialect; 3] = [Dialect::Placet, Dialect::SurveyJs, Dialect::FormIo];

impl Dialect {
    /// Stable name; its words are the language key `interchange-dialect-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Placet => "placet",
            Self::SurveyJs => "surveyjs",
            Self::FormIo => "formio",
        }
    }

    /// By its name.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        DIALECTS.into_iter().find(|dialect| dialect.key() == key)
    }

    /// Which one a document looks like.
    fn detect(document: &Value) -> Option<Self> {
        if portable::is_ours(document) {
            Some(Self::Placet)
        } else if formio::is_form(document) {
            Some(Self::FormIo)
        } else if surveyjs::is_survey(document) {
            Some(Self::SurveyJs)
        } else {
            None
        }
    }
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Read {
    /// Whose format it is in.
    pub dialect: Dialect,
    /// The form's name in addresses, if the file has one.
    pub key: Option<String>,
    /// The form. Ids of purposes in it stand for their keys until [`Read::settled`].
    pub definition: Definition,
    /// Key, and words if the file has them, of each purpose by the id that stands for it.
    pub purposes: BTreeMap<PurposeId, NamedPurpose>,
    /// What is not as it was.
    pub report: Report,
}

/// A purpose that a file names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPurpose {
    /// Its name for programs.
    pub key: String,
    /// What it said where the file was written.
    pub content: Option<PurposeContent>,
}

impl Read {
    /// A form of another program, which knows no purposes.
    fn foreign(definition: Definition, report: Report) -> Self {
        Self {
            dialect: Dialect::Placet,
            key: None,
            definition,
            purposes: BTreeMap::new(),
            report,
        }
    }
}

/// Why a file can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More than [`FILE_MAX`] bytes.
    #[error("too large")]
    TooLarge,
    /// Not JSON; where, and what is wrong there.
    #[error("not JSON: line {line}, column {column}: {reason}")]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// In English, from the parser.
        reason: String,
    },
    /// JSON, but no object.
    #[error("not an object")]
    NotAnObject,
    /// An object, but none of the formats that are known.
    #[error("unknown format")]
    UnknownFormat,
    /// Our format, but with consents that are given beforehand.
    #[error("consents given beforehand")]
    Prefilled(Vec<Finding>),
    /// Our format, but broken: where, and what is wrong there.
    #[error("{place}: {reason}")]
    Broken {
        /// `fields[2].kind`
        place: String,
        /// In English, from the parser; or what rule of the format is broken.
        reason: String,
    },
}

impl Unreadable {
    /// What to tell the reader.
    #[must_use]
    pub fn errors(&self, field: &str) -> FieldErrors {
        let text = |name: &str, text: &str| (name.to_owned(), Arg::from(text));
        let mut errors = FieldErrors::new();
        match self {
            Self::TooLarge => {
                let max = vec![("max".to_owned(), Arg::from(FILE_MAX / 1024 / 1024))];
                errors.add_with(field, "interchange-too-large", max);
            }
            Self::NotJson {
                line,
                column,
                reason,
            } => {
                let at = |name: &str, number: usize| (name.to_owned(), Arg::from(number));
                let args = vec![
                    at("line", *line),
                    at("column", *column),
                    text("reason", reason),
                ];
                errors.add_with(field, "interchange-not-json", args);
            }
            Self::NotAnObject => errors.add(field, "interchange-not-an-object"),
            Self::UnknownFormat => errors.add(field, "interchange-unknown-format"),
            Self::Prefilled(findings) => {
                for finding in findings {
                    let name = |law: &Law| match law {
                        Law::Gdpr(_) => "gdpr",
                        Law::Edpb(_) => "edpb",
                    };
                    let of = |law: &Law| text(name(law), law.place());
                    let laws = finding.rule.laws().iter().map(of);
                    let id = text("id", &finding.field);
                    errors.add_with(
                        field,
                        "interchange-consent-given",
                        laws.chain([id]).collect(),
                    );
                }
            }
            Self::Broken { place, reason } => {
                let args = vec![text("place", place), text("reason", reason)];
                errors.add_with(field, "interchange-broken", args);
            }
        }
        errors
    }

    /// The same as a sentence.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let errors = self.errors("");
        let lines = errors.iter();
        let lines: Vec<_> = lines
            .map(|error| words.with_list(&error.key, &error.args))
            .collect();
        lines.join("\n")
    }
}

/// Reads a file in a format, or in the one that it looks like.
///
/// `language` is that of texts in files that do not say theirs.
pub fn read(text: &str, dialect: Option<Dialect>, language: &str) -> Result<Read, Unreadable> {
    let document = parse(text)?;
    let detected = dialect.or_else(|| Dialect::detect(&document));
    let dialect = detected.ok_or(match document.is_object() {
        true => Unreadable::UnknownFormat,
        false => Unreadable::NotAnObject,
    })?;
    let read = match dialect {
        Dialect::Placet => portable::read(&document)?,
        Dialect::SurveyJs => surveyjs::read(&document, language)?,
        Dialect::FormIo => formio::read(&document, language)?,
    };
    Ok(Read { dialect, ..read })
}

/// JSON, with or without a byte order mark.
fn parse(text: &str) -> Result<Value, Unreadable> {
    if text.len() > FILE_MAX {
        return Err(Unreadable::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        Unreadable::NotJson {
            line: error.line(),
            column: error.column(),
            reason: reason.to_owned(),
        }
    })
}
