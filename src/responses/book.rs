//! The definitions of all versions of a form, to read answers with.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Column, Filter, Response};
use crate::forms::answers::{asked, in_words};
use crate::forms::model::{Field, FieldKind, PublishedDefinition};
use crate::i18n::{pick, t, t_with, words};
use crate::ids::{FormVersionId, PurposeId};
use crate::server::dates::written;

/// Fields that the table shows unless somebody chooses.
const COLUMNS: usize = 4;

/// A published version.
pub struct Version {
    /// Its id.
    pub id: FormVersionId,
    /// 1, 2, ...
    pub number: i64,
    /// What it asked.
    pub published: PublishedDefinition,
    /// Ids of the fields whose answers the reader may not see.
    pub hidden: BTreeSet<String>,
}

/// All versions of a form, newest first.
pub struct Book {
    /// The form's name in addresses.
    pub form_key: String,
    /// Whether any response was entered from paper.
    pub has_paper: bool,
    /// Newest first.
    pub versions: Vec<Version>,
}

impl Book {
    /// The form's title as it was published last, in the reader's language; else its key.
    #[must_use]
    pub fn title(&self) -> String {
        let newest = self.versions.first().map(|version| {
            let definition = &version.published.definition;
            let fallback = definition.default_language();
            pick(&definition.title, words().language, fallback)
        });
        newest
            .filter(|title| !title.is_empty())
            .unwrap_or(&self.form_key)
            .to_owned()
    }

    /// The version of an id.
    #[must_use]
    pub fn version(&self, id: FormVersionId) -> Option<&Version> {
        self.versions.iter().find(|version| version.id == id)
    }

    /// A response without the answers that the reader may not see.
    #[must_use]
    pub fn without_hidden(&self, mut response: Response) -> Response {
        if let Some(version) = self.version(response.version_id) {
            response
                .answers
                .retain(|id, _| !version.hidden.contains(id));
        }
        response
    }

    /// The version of a number.
    #[must_use]
    pub fn numbered(&self, number: i64) -> Option<&Version> {
        self.versions
            .iter()
            .find(|version| version.number == number)
    }

    /// Every field that was ever answered and that the reader may see, as the newest version has it
    /// that has it: those of the newest version in their order, then those that are no longer asked.
    #[must_use]
    pub fn fields(&self) -> Vec<(&Version, &Field)> {
        let mut found: Vec<(&Version, &Field)> = Vec::new();
        for version in &self.versions {
            for field in &version.published.definition.fields {
                let is_known = found.iter().any(|(_, known)| known.id == field.id);
                let is_seen = !version.hidden.contains(&field.id);
                if field.kind.is_answered() && is_seen && !is_known {
                    found.push((version, field));
                }
            }
        }
        found
    }

    /// Every purpose that was ever asked for, with its name in a language.
    #[must_use]
    pub fn purposes(&self, language: &str) -> BTreeMap<PurposeId, String> {
        let mut found = BTreeMap::new();
        for version in &self.versions {
            for (id, purpose) in &version.published.purposes {
                let name = purpose.content.name_in(language).to_owned();
                found.entry(*id).or_insert(name);
            }
        }
        found
    }

    /// Every language that the form was ever offered in.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let offered = |version: &Version| version.published.definition.languages.clone();
        let mut codes: Vec<String> = self.versions.iter().flat_map(offered).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// Whether any version asks for confirmation: else the state says nothing.
    #[must_use]
    pub fn asks_to_confirm(&self) -> bool {
        let asks = |version: &Version| version.published.definition.confirm_email;
        self.versions.iter().any(asks)
    }

    /// All columns that can be chosen.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let fields = self.fields().into_iter();
        let own = [
            Column::State,
            Column::Version,
            Column::Language,
            Column::Through,
        ];
        own.into_iter()
            .chain(fields.map(|(_, field)| Column::Field(field.id.clone())))
            .collect()
    }

    /// Those that were chosen and are there; without a choice the first fields, and the state and the way
    /// where these say something.
    #[must_use]
    pub fn chosen(&self, keys: &[String]) -> Vec<Column> {
        let all = self.columns();
        let wanted = all
            .iter()
            .filter(|column| keys.iter().any(|key| key == column.key()));
        let wanted: Vec<Column> = wanted.cloned().collect();
        if !wanted.is_empty() {
            return wanted;
        }
        let state = self.asks_to_confirm().then_some(Column::State);
        let fields = all.into_iter().filter(|c| matches!(c, Column::Field(_)));
        let through = self.has_paper.then_some(Column::Through);
        let own = state.into_iter().chain(through);
        own.chain(fields.take(COLUMNS)).collect()
    }

    /// A column's heading, in the language of the view.
    #[must_use]
    pub fn heading(&self, column: &Column, language: &str) -> String {
        match column {
            Column::State => t("responses-state"),
            Column::Version => t("responses-version"),
            Column::Language => t("responses-language"),
            Column::Through => t("responses-through"),
            Column::Field(id) => {
                let fields = self.fields();
                let found = fields.into_iter().find(|(_, field)| &field.id == id);
                found.map_or_else(String::new, |(version, field)| {
                    asked(&version.published, field, language)
                })
            }
        }
    }

    /// What a response has in a column, in words of the view; empty for nothing.
    #[must_use]
    pub fn cell(&self, response: &Response, column: &Column, language: &str) -> String {
        let version = self.version(response.version_id);
        match column {
            Column::State => t(&format!("responses-state-{}", response.confirmation.key())),
            Column::Version => version.map_or_else(String::new, |v| v.number.to_string()),
            Column::Language => response.language.clone(),
            Column::Through => match response.signed_on {
                Some(day) => t_with("responses-through-paper", [("day", written(day).into())]),
                None => t("responses-through-web"),
            },
            Column::Field(id) => {
                let version = version.filter(|version| !version.hidden.contains(id));
                version.map_or_else(String::new, |version| {
                    answer_in_words(&version.published, response, id, language)
                })
            }
        }
    }

    /// Whether what is looked for stands in one of the answers, as people read it or as it is kept.
    #[must_use]
    pub fn contains(&self, response: &Response, filter: &Filter, language: &str) -> bool {
        let text = filter.text.trim().to_lowercase();
        let Some(version) = self.version(response.version_id) else {
            return false;
        };
        let definition = &version.published.definition;
        text.is_empty()
            || response.answers.iter().any(|(id, answer)| {
                let read = definition
                    .field(id)
                    .map(|field| in_words(field, answer, language, definition.default_language()));
                let is_in = |words: &str| words.to_lowercase().contains(&text);
                is_in(answer) || read.is_some_and(|read| is_in(&read))
            })
    }
}

/// The answer to a field; nothing if the field was not there or not shown.
fn answer_in_words(
    published: &PublishedDefinition,
    response: &Response,
    id: &str,
    language: &str,
) -> String {
    let definition = &published.definition;
    let Some(field) = definition.field(id) else {
        return String::new();
    };
    let answer = response.answers.get(id).map_or("", String::as_str);
    // An empty box says something only if it was there to be ticked.
    let says_something = !answer.is_empty()
        || (field.is_yes_or_nothing() && definition.shown(&response.answers).contains(id));
    match says_something {
        true => in_words(field, answer, language, definition.default_language()),
        false => String::new(),
    }
}

/// The label of a choice.
#[must_use]
pub fn choice_label(
    published: &PublishedDefinition,
    field: &Field,
    value: &str,
    language: &str,
) -> String {
    let fallback = published.definition.default_language();
    if field.kind == FieldKind::Country {
        return in_words(field, value, language, fallback);
    }
    let found = field.choices.iter().find(|choice| choice.value == value);
    let label = found.map_or(value, |choice| pick(&choice.label, language, fallback));
    label.to_owned()
}
