//! Responses counted: over time, by language, and field by field. One walk, a batch at a time; what is
//! kept are counts and the numbers and days that people gave.

mod histogram;
mod time;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use self::histogram::histogram;
use super::book::{Book, choice_label};
use super::model::Response;
use crate::consents::model::Confirmation;
use crate::forms::answers::asked;
use crate::forms::model::{Field, FieldKind, REFUSED, TICKED};
use crate::server::dates;

pub use self::time::{TimeSpan, by_time};

/// What was counted.
#[derive(Debug, Default)]
pub struct Summary {
    /// Responses.
    pub total: i64,
    /// Whether there are older ones that were not counted.
    pub is_cut: bool,
    /// How many were sent in each span of time.
    pub over_time: Vec<(TimeSpan, i64)>,
    /// Language, and how many count at once or are confirmed, wait, and have lapsed.
    pub by_language: Vec<(String, [i64; 3])>,
    /// In the order of the form.
    pub fields: Vec<FieldSummary>,
}

/// The answers to one field.
#[derive(Debug)]
pub struct FieldSummary {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub asked: String,
    /// How many people were asked.
    pub shown: i64,
    /// How many of them answered.
    pub answered: i64,
    /// What they answered.
    pub counts: Counts,
}

/// What people answered.
#[derive(Debug, PartialEq)]
pub enum Counts {
    /// Label and count of each choice, as they stand on the form; then what is no longer there.
    Choices(Vec<(String, i64)>),
    /// A consent: yes, no, not asked.
    Consent([i64; 3]),
    /// A box: ticked, not ticked.
    Box([i64; 2]),
    /// Numbers, from the smallest: label and count.
    Numbers(Vec<(String, i64)>),
    /// Days.
    Days(Vec<(TimeSpan, i64)>),
    /// Words: nothing to count.
    Words,
}

#[derive(Default)]
struct Tally {
    shown: i64,
    answered: i64,
    values: BTreeMap<String, i64>,
    numbers: Vec<f64>,
    days: BTreeMap<Date, i64>,
}

/// Counts responses one by one.
pub struct Counter<'a> {
    book: &'a Book,
    zone: TimeZone,
    total: i64,
    days: BTreeMap<Date, i64>,
    languages: BTreeMap<String, [i64; 3]>,
    fields: BTreeMap<String, Tally>,
}

impl<'a> Counter<'a> {
    /// Counts what a book reads; days are those of a zone.
    #[must_use]
    pub fn new(book: &'a Book, zone: TimeZone) -> Self {
        Self {
            book,
            zone,
            total: 0,
            days: BTreeMap::new(),
            languages: BTreeMap::new(),
            fields: BTreeMap::new(),
        }
    }

    /// Counts one.
    pub fn add(&mut self, response: &Response) {
        let Some(version) = self.book.version(response.version_id) else {
            return;
        };
        self.total += 1;
        let day = dates::day(response.submitted_at, &self.zone);
        *self.days.entry(day).or_default() += 1;
        let of_language = self.languages.entry(response.language.clone());
        of_language.or_default()[state_index(response.confirmation)] += 1;
        let definition = &version.published.definition;
        let shown: BTreeSet<&str> = definition.shown(&response.answers);
        let is_seen = |f: &&Field| f.kind.is_answered() && !version.hidden.contains(&f.id);
        for field in definition.fields.iter().filter(is_seen) {
            let answer = response.answers.get(&field.id).map_or("", String::as_str);
            // Whether it was shown may depend on an answer that the reader may not see.
            if shown.contains(field.id.as_str()) || !answer.is_empty() {
                let tally = self.fields.entry(field.id.clone()).or_default();
                tally.add(field, answer);
            }
        }
    }

    /// What came out, in a language.
    #[must_use]
    pub fn finish(self, language: &str, is_cut: bool) -> Summary {
        let mut tallies = self.fields;
        let total = self.total;
        let fields = self.book.fields().into_iter().map(|(version, field)| {
            let tally = tallies.remove(&field.id).unwrap_or_default();
            FieldSummary {
                id: field.id.clone(),
                asked: asked(&version.published, field, language),
                shown: tally.shown,
                answered: tally.answered,
                counts: tally.counts(field, total, |value| {
                    choice_label(&version.published, field, value, language)
                }),
            }
        });
        Summary {
            total,
            is_cut,
            over_time: by_time(&self.days),
            fields: fields.collect(),
            by_language: self.languages.into_iter().collect(),
        }
    }
}

fn state_index(state: Confirmation) -> usize {
    match state {
        Confirmation::NotAsked | Confirmation::Confirmed => 0,
        Confirmation::Pending => 1,
        Confirmation::Lapsed => 2,
    }
}

impl Tally {
    fn add(&mut self, field: &Field, answer: &str) {
        self.shown += 1;
        // No answer to a consent that was asked for is one: a no.
        self.answered += i64::from(field.kind == FieldKind::Consent || !answer.is_empty());
        if answer.is_empty() {
            return;
        }
        match field.kind {
            FieldKind::Number => self.numbers.extend(answer.parse::<f64>().ok()),
            FieldKind::Date => {
                if let Ok(day) = answer.parse() {
                    *self.days.entry(day).or_default() += 1;
                }
            }
            kind if kind.takes_many() => {
                for value in answer.split('\n') {
                    *self.values.entry(value.to_owned()).or_default() += 1;
                }
            }
            kind if kind.has_choices() || kind == FieldKind::Country || is_ticked(kind) => {
                *self.values.entry(answer.to_owned()).or_default() += 1;
            }
            _ => {}
        }
    }

    fn counts(mut self, field: &Field, total: i64, label: impl Fn(&str) -> String) -> Counts {
        let mut take = |value: &str| self.values.remove(value).unwrap_or(0);
        match field.kind {
            FieldKind::Consent => {
                let yes = take(TICKED);
                let _ = take(REFUSED);
                Counts::Consent([yes, self.shown - yes, total - self.shown])
            }
            FieldKind::Checkbox | FieldKind::AgeGate => {
                let yes = take(TICKED);
                Counts::Box([yes, self.shown - yes])
            }
            FieldKind::Number => Counts::Numbers(histogram(self.numbers)),
            FieldKind::Date => Counts::Days(by_time(&self.days)),
            FieldKind::Country => {
                let mut counts: Vec<_> = self.values.iter().map(|(v, n)| (label(v), *n)).collect();
                counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
                Counts::Choices(counts)
            }
            kind if kind.has_choices() => {
                let offered = field.choices.iter();
                let mut counts: Vec<_> = offered
                    .map(|choice| (label(&choice.value), take(&choice.value)))
                    .collect();
                counts.extend(self.values);
                Counts::Choices(counts)
            }
            _ => Counts::Words,
        }
    }
}

fn is_ticked(kind: FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Checkbox | FieldKind::AgeGate | FieldKind::Consent
    )
}
