//! Responses counted: over time, by language, and field by field. One walk, a batch at a time; what is
//! kept are counts and the numbers and days that people gave.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

use super::book::{Book, choice_label};
use super::model::Response;
use crate::consents::model::Confirmation;
use crate::forms::answers::asked;
use crate::forms::model::{Field, FieldKind, REFUSED, TICKED};
use crate::server::dates;

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

/// A day, a week or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeSpan {
    /// One day.
    Day(Date),
    /// The week that begins on this Monday.
    Week(Date),
    /// The month of this day, the first.
    Month(Date),
    /// The year of this day, the first of January.
    Year(Date),
}

/// Most bars of a plot.
const BARS: usize = 45;
/// Bars of numbers, unless each of them has its own.
const BINS: usize = 10;

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
        if answer.is_empty() {
            return;
        }
        self.answered += 1;
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
                // No answer to a consent that was asked for is a no.
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

/// Counts of days as days, weeks, months or years, so that they fit a plot; gaps are there with zeros.
#[must_use]
pub fn by_time(days: &BTreeMap<Date, i64>) -> Vec<(TimeSpan, i64)> {
    let (Some((first, _)), Some((last, _))) = (days.first_key_value(), days.last_key_value())
    else {
        return Vec::new();
    };
    let span = usize::try_from((*last - *first).get_days()).unwrap_or(0);
    let (of, step): (fn(Date) -> TimeSpan, Span) = match span {
        days if days < BARS => (TimeSpan::Day, 1.day()),
        days if days < BARS * 7 => (week, 1.week()),
        days if days < BARS * 30 => (month, 1.month()),
        _ => (year, 1.year()),
    };
    let mut counts: BTreeMap<TimeSpan, i64> = BTreeMap::new();
    let mut at = of(*first);
    while at <= of(*last) {
        counts.insert(at, 0);
        let Ok(next) = at.start().checked_add(step) else {
            break;
        };
        at = of(next);
    }
    for (day, count) in days {
        *counts.entry(of(*day)).or_default() += count;
    }
    counts.into_iter().collect()
}

fn week(day: Date) -> TimeSpan {
    let since_monday = i64::from(day.weekday().to_monday_zero_offset());
    TimeSpan::Week(day.checked_sub(since_monday.days()).unwrap_or(day))
}

fn month(day: Date) -> TimeSpan {
    TimeSpan::Month(day.first_of_month())
}

fn year(day: Date) -> TimeSpan {
    TimeSpan::Year(day.first_of_year())
}

impl TimeSpan {
    /// Its first day.
    #[must_use]
    pub fn start(self) -> Date {
        match self {
            Self::Day(day) | Self::Week(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }
}

/// Numbers as bars: one for each number where there are few, else ten of a round width.
fn histogram(mut numbers: Vec<f64>) -> Vec<(String, i64)> {
    numbers.retain(|number| number.is_finite());
    numbers.sort_by(f64::total_cmp);
    let mut each: Vec<(f64, i64)> = Vec::new();
    for number in &numbers {
        match each.last_mut() {
            Some((last, count)) if last.total_cmp(number).is_eq() => *count += 1,
            _ => each.push((*number, 1)),
        }
    }
    if each.len() <= BINS {
        let labels = each.into_iter();
        return labels.map(|(n, count)| (n.to_string(), count)).collect();
    }
    let (least, most) = (numbers[0], numbers[numbers.len() - 1]);
    let width = round_width((most - least) / 9.0);
    let first = (least / width).floor() * width;
    let mut bins = vec![0; BINS];
    for number in &numbers {
        bins[bin_of(*number, first, width)] += 1;
    }
    while bins.last() == Some(&0) {
        bins.pop();
    }
    let edge = |at: usize| tidy(first + width * f64::from(u32::try_from(at).unwrap_or(0)));
    let bars = bins.into_iter().enumerate();
    bars.map(|(at, count)| (format!("{}–{}", edge(at), edge(at + 1)), count))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and the number of bars"
)]
fn bin_of(number: f64, first: f64, width: f64) -> usize {
    (((number - first) / width).floor().max(0.0) as usize).min(BINS - 1)
}

/// 1, 2 or 5 times a power of ten, at least as large.
fn round_width(width: f64) -> f64 {
    let power = 10_f64.powf(width.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    let fits = |step: &f64| *step >= width * (1.0 - 1e-9);
    steps.into_iter().find(fits).unwrap_or(width)
}

/// Without the traces of binary fractions.
fn tidy(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn time_is_cut_as_it_fits() {
        let few = BTreeMap::from([(day("2026-03-01"), 2), (day("2026-03-03"), 1)]);
        let spans = by_time(&few);
        assert_eq!(spans.len(), 3);
        assert_eq!(spans[1], (TimeSpan::Day(day("2026-03-02")), 0));
        let weeks = BTreeMap::from([(day("2026-01-01"), 1), (day("2026-03-31"), 1)]);
        assert_eq!(by_time(&weeks)[0].0, TimeSpan::Week(day("2025-12-29")));
        let months = BTreeMap::from([(day("2025-01-31"), 1), (day("2026-03-31"), 1)]);
        let spans = by_time(&months);
        assert_eq!(
            (spans.len(), spans[1].0),
            (15, TimeSpan::Month(day("2025-02-01")))
        );
        assert!(by_time(&BTreeMap::new()).is_empty());
    }

    #[test]
    fn few_numbers_have_a_bar_each() {
        let bars = histogram(vec![2.0, 1.0, 2.0, 0.5]);
        let expected = [("0.5", 1), ("1", 1), ("2", 2)];
        assert_eq!(bars, expected.map(|(label, n)| (label.to_owned(), n)));
    }

    #[test]
    fn many_numbers_share_round_bars() {
        let bars = histogram((0..100).map(f64::from).collect());
        assert_eq!(bars.len(), 5);
        assert_eq!(bars[0], ("0–20".to_owned(), 20));
    }

    proptest! {
        #[test]
        fn no_number_gets_lost(numbers in prop::collection::vec(-1e9..1e9_f64, 0..200)) {
            let count = i64::try_from(numbers.len()).expect("few");
            let bars = histogram(numbers);
            prop_assert_eq!(bars.iter().map(|(_, n)| n).sum::<i64>(), count);
            prop_assert!(bars.len() <= BINS);
        }

        #[test]
        fn no_day_gets_lost(days in prop::collection::btree_map(0..20_000_i32, 1..9_i64, 0..50)) {
            let start = day("1990-01-01");
            let days: BTreeMap<Date, i64> =
                days.into_iter().map(|(at, n)| (start + i64::from(at).days(), n)).collect();
            let spans = by_time(&days);
            let sum: i64 = spans.iter().map(|(_, n)| n).sum();
            prop_assert_eq!(sum, days.values().sum::<i64>());
            prop_assert!(spans.len() <= BARS + 15);
        }
    }
}
