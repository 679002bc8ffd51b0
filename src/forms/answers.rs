//! Answers in words: for the page on which people check them, for evidence and for staff.

use std::collections::BTreeSet;

use super::country;
use super::file::FileAnswer;
use super::model::{Answers, Choice, Field, FieldKind, PublishedDefinition, REFUSED, TICKED};
use super::validate::is_day;
use crate::i18n::{pick, t, t_with, words};
use crate::languages;

/// What was asked and what was said to it, in a language; in the order of the form, without what was
/// not shown or was never to be seen.
pub struct Said<'a> {
    /// The field.
    pub field: &'a Field,
    /// What it asks; of a consent, the purpose's name.
    pub asked: String,
    /// The answer; empty for none.
    pub answer: String,
}

/// All that was said.
#[must_use]
pub fn said<'a>(
    published: &'a PublishedDefinition,
    language: &str,
    answers: &Answers,
) -> Vec<Said<'a>> {
    said_of(
        published,
        language,
        answers,
        &published.definition.shown(answers),
    )
}

/// All that was said to the fields that were shown.
#[must_use]
pub fn said_of<'a>(
    published: &'a PublishedDefinition,
    language: &str,
    answers: &Answers,
    shown: &BTreeSet<&str>,
) -> Vec<Said<'a>> {
    let definition = &published.definition;
    let fields = definition.fields.iter();
    fields
        .filter(|field| field.kind.is_answered() && shown.contains(field.id.as_str()))
        .map(|field| Said {
            field,
            asked: asked(published, field, language),
            answer: in_words(
                field,
                answers.get(&field.id).map_or("", String::as_str),
                language,
                definition.default_language(),
            ),
        })
        .collect()
}

/// What a field asks; of an age gate without words of its own, ours. Hidden fields ask nothing: they go
/// by their name for programs.
#[must_use]
pub fn asked(published: &PublishedDefinition, field: &Field, language: &str) -> String {
    let fallback = published.definition.default_language();
    let purpose = field.purpose.and_then(|id| published.purposes.get(&id));
    let text = purpose.map_or(&field.label, |version| &version.content.name);
    match pick(text, language, fallback) {
        "" if field.kind == FieldKind::AgeGate => age_in_words(field),
        "" => field.key.clone(),
        text => text.to_owned(),
    }
}

/// "I am at least 16 years old."
#[must_use]
pub fn age_in_words(field: &Field) -> String {
    let age = i64::from(field.min_age.unwrap_or_default());
    t_with("form-public-age", [("age", age.into())])
}

/// A day or a number as it is written in the language of the words at hand; anything else as it is.
#[must_use]
pub fn value_in_words(value: &str) -> String {
    if is_day(value) {
        written_day(value)
    } else {
        languages::number(value, words().language)
    }
}

/// "22 November 2026", of a day in ISO 8601.
fn written_day(day: &str) -> String {
    let mut parts = day.split('-').map(|part| part.trim_start_matches('0'));
    let mut next = || parts.next().unwrap_or_default().to_owned();
    let (year, month, day) = (next(), next(), next().parse::<i64>().unwrap_or_default());
    t_with(
        "date-long",
        [
            ("day", day.into()),
            ("month", t(&format!("month-{month}")).into()),
            ("year", year.into()),
        ],
    )
}

/// An answer as people read it.
#[must_use]
pub fn in_words(field: &Field, answer: &str, language: &str, fallback: &str) -> String {
    match field.kind {
        FieldKind::Consent if field.yes_no => match answer {
            TICKED => t("form-public-yes"),
            REFUSED => t("form-public-no"),
            _ => String::new(),
        },
        FieldKind::Checkbox | FieldKind::AgeGate | FieldKind::Consent => match answer {
            TICKED => t("seen-ticked"),
            _ => t("seen-not-ticked"),
        },
        FieldKind::Country if !answer.is_empty() => country::name_of(answer, language),
        FieldKind::File => FileAnswer::parse(answer).map_or_else(String::new, |file| file.name),
        FieldKind::Date | FieldKind::Number => value_in_words(answer),
        kind if kind.has_choices() => {
            let is_chosen = |choice: &&Choice| answer.split('\n').any(|one| one == choice.value);
            let chosen = field.choices.iter().filter(is_chosen);
            let labels = chosen.map(|choice| pick(&choice.label, language, fallback));
            languages::list(&labels.collect::<Vec<_>>(), language)
        }
        _ => answer.to_owned(),
    }
}
