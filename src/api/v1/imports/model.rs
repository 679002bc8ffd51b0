//! What programs are told of imports, and what they say of a file's columns.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::moment::Moment;
use crate::api::problem::Problem;
use crate::api::service::imports::Found;
use crate::contacts::imports::model as people;
use crate::i18n::Words;
use crate::ids::made_at;
use crate::register::import::model as consents;

/// What a column is that means nothing.
const IGNORED: &str = "ignored";

/// A file that is read in, step by step.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-00000000000e", "of": "consents", "state": "checked",
    "columns": [{ "name": "phone", "means": "identifier" }, { "name": "consent", "means": "consent" }],
    "done": 2, "total": 2, "counts": { "give": 1, "refused": 1 },
    "created_at": "2026-03-02T09:00:00.000Z"
}))]
pub struct Import {
    /// Its id.
    pub id: Uuid,
    /// `consents` or `people`.
    pub of: String,
    /// `uploaded`, `checking`, `checked`, `running`, `done`, `stopped`, `failed`, `undoing` or `undone`.
    pub state: String,
    /// The columns of the file.
    pub columns: Vec<Column>,
    /// Rows that the present step has dealt with.
    pub done: i64,
    /// Rows that there are; null while they are counted.
    #[schema(required = true)]
    pub total: Option<i64>,
    /// How many rows what became of, or would.
    pub counts: BTreeMap<String, i64>,
    /// When the file came.
    pub created_at: Moment,
}

/// A column of a file.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Column {
    /// As it stands in the first row.
    pub name: String,
    /// What it is taken for.
    pub means: String,
}

impl From<&Found> for Import {
    fn from(found: &Found) -> Self {
        let id = found.id().0;
        let created_at = made_at(id).into();
        let state = found.state().to_owned();
        match found {
            Found::Consents(import) => {
                let means = import.mapping.columns.iter();
                let means = means.map(|meaning| meaning.key().to_owned());
                Self {
                    id,
                    of: "consents".to_owned(),
                    state,
                    columns: columns(&import.heading, means),
                    done: import.done,
                    total: Some(import.total),
                    counts: import.counts.clone(),
                    created_at,
                }
            }
            Found::People(import, task) => Self {
                id,
                of: "people".to_owned(),
                state,
                columns: columns(&import.header, import.mapping.columns.iter().cloned()),
                done: task.as_ref().map_or(0, |task| task.done),
                total: task.as_ref().and_then(|task| task.total),
                counts: counts(import.counts),
                created_at,
            },
        }
    }
}

fn columns(names: &[String], means: impl Iterator<Item = String>) -> Vec<Column> {
    let columns = names.iter().zip(means).map(|(name, means)| Column {
        name: name.clone(),
        means: if means.is_empty() {
            IGNORED.to_owned()
        } else {
            means
        },
    });
    columns.collect()
}

fn counts(counts: people::Counts) -> BTreeMap<String, i64> {
    let all = [
        (people::Outcome::New, counts.new),
        (people::Outcome::Changed, counts.changed),
        (people::Outcome::Same, counts.same),
        (people::Outcome::Refused, counts.refused),
    ];
    let all = all.into_iter().filter(|(_, count)| *count > 0);
    all.map(|(outcome, count)| (outcome.key().to_owned(), count))
        .collect()
}

/// What the columns mean, and what is done with them. What is left out stays as it is.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({ "columns": ["identifier", "consent", "ignored"], "purpose": "newsletter" }))]
pub struct Mapping {
    /// What each column means, in the order of the file.
    #[schema(min_items = 1, max_items = 500)]
    pub columns: Option<Vec<String>>,
    /// The purpose of rows that name none, by id or key; of consents only.
    pub purpose: Option<String>,
    /// Whether what the file says replaces what is known; of people only.
    pub replace: Option<bool>,
    /// A tag for everybody in the file; of people only.
    #[schema(max_length = 60)]
    pub tag: Option<String>,
    /// Language of those who are new and of whom the file says none; of people only.
    pub language: Option<String>,
}

impl Mapping {
    /// For consents, beside what is meant so far. The purpose is still as it was said.
    pub fn of_consents(&self, import: &consents::Import) -> Result<consents::Mapping, Problem> {
        let is_of_people = [
            ("/replace", self.replace.is_some()),
            ("/tag", self.tag.is_some()),
            ("/language", self.language.is_some()),
        ];
        if let Some((pointer, _)) = is_of_people.iter().find(|(_, is_said)| *is_said) {
            return Err(Problem::field(pointer, "api-import-people-only"));
        }
        let mut mapping = import.mapping.clone();
        if let Some(columns) = &self.columns {
            let known = |text: &String| {
                let mut all = consents::Meaning::ALL.into_iter();
                all.find(|meaning| meaning.key() == text)
            };
            mapping.columns = read_columns(columns, known)?;
        }
        if let Some(purpose) = &self.purpose {
            mapping.purpose.clone_from(purpose);
        }
        Ok(mapping)
    }

    /// For people, beside what is meant so far.
    pub fn of_people(&self, import: &people::Import) -> Result<people::Mapping, Problem> {
        if self.purpose.is_some() {
            return Err(Problem::field("/purpose", "api-import-consents-only"));
        }
        let mut mapping = import.mapping.clone();
        if let Some(columns) = &self.columns {
            let known = |text: &String| match people::Meaning::of(text) {
                people::Meaning::Nothing => (text == IGNORED).then(String::new),
                meaning => Some(meaning.key()),
            };
            mapping.columns = read_columns(columns, known)?;
        }
        mapping.replace = self.replace.unwrap_or(mapping.replace);
        if let Some(tag) = &self.tag {
            tag.trim().clone_into(&mut mapping.tag);
        }
        if let Some(language) = &self.language {
            mapping.language.clone_from(language);
        }
        Ok(mapping)
    }
}

fn read_columns<T>(
    columns: &[String],
    known: impl Fn(&String) -> Option<T>,
) -> Result<Vec<T>, Problem> {
    let read = columns.iter().enumerate().map(|(at, text)| {
        let unknown = || Problem::field(&format!("/columns/{at}"), "api-column-unknown");
        known(text).ok_or_else(unknown)
    });
    read.collect()
}

/// What became of a row, or would.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "row": 2, "outcome": "refused", "reasons": ["Nothing shows it."], "subject": null
}))]
pub struct Row {
    /// Its number, counted from 1 without the header.
    pub row: i64,
    /// What: of consents `give`, `refuse`, `withdraw`, `unchanged`, `refused`, `undone` or `kept`; of people `new`,
    /// `changed`, `same` or `refused`.
    pub outcome: String,
    /// Why it is refused, in words of the language that was asked for.
    pub reasons: Vec<String>,
    /// Whom it is about, of people.
    #[schema(required = true)]
    pub subject: Option<Uuid>,
}

impl Row {
    /// Of consents.
    #[must_use]
    pub fn of_consents(row: consents::ShownRow, words: &Words) -> Self {
        let reason = Some(row.reason).filter(|reason| !reason.is_empty());
        let reason = reason.map(|reason| words.t(&format!("register-import-reason-{reason}")));
        Self {
            row: row.number,
            outcome: row.outcome,
            reasons: reason.into_iter().collect(),
            subject: None,
        }
    }

    /// Of people.
    #[must_use]
    pub fn of_people(row: people::Done, words: &Words) -> Self {
        let reasons = row
            .errors
            .iter()
            .map(|(column, key)| match column.as_str() {
                "" => words.t(key),
                column => format!("{column}: {}", words.t(key)),
            });
        Self {
            row: row.number,
            outcome: row.outcome.key().to_owned(),
            reasons: reasons.collect(),
            subject: row.subject.map(|id| id.0),
        }
    }
}
