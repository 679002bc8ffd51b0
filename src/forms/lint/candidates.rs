//! The answers of one field between which conditions can tell: of all that are told apart by no test, one.
//!
//! Only answers that [`validate`](crate::forms::validate) takes are among them, so what the field's own
//! rules forbid opens nothing. Where that can't be known (a word in an address, a pattern), the answer is
//! taken for possible: nobody is told that a field is never shown unless it is so.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::forms::condition::{Op, Test, number};
use crate::forms::model::{ANSWER_MAX, Field, FieldKind, REFUSED, TICKED};
use crate::forms::validate::{self, is_day};

/// Most choices, or pieces of text, that are combined with each other.
const COMBINED_MAX: usize = 8;
/// Neither a number nor a day, and in no test: an answer like any other.
const OTHER: &str = "\u{e000}";

/// The answers to try; nothing where they can't be told apart by a few.
pub fn candidates(field: &Field, tests: &[&Test]) -> Option<Vec<String>> {
    if !field.kind.is_answered() {
        return Some(Vec::new());
    }
    let mut answers: BTreeSet<String> = taken(field, "").into_iter().collect();
    answers.extend(match field.kind {
        FieldKind::Consent | FieldKind::Checkbox | FieldKind::AgeGate => of_box(field),
        kind if kind.takes_many() => of_many(field, tests)?,
        FieldKind::Select | FieldKind::Radio => {
            let choices = field.choices.iter();
            choices.filter_map(|one| taken(field, &one.value)).collect()
        }
        FieldKind::Country => {
            let countries = crate::forms::country::countries("en").into_iter();
            countries.map(|(code, _)| code.to_owned()).collect()
        }
        FieldKind::Number | FieldKind::Date => of_range(field, tests)?,
        _ => of_text(field, tests)?,
    });
    Some(told_apart(answers, tests))
}

/// One of all answers that the tests see alike.
fn told_apart(answers: BTreeSet<String>, tests: &[&Test]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut apart: Vec<String> = answers.into_iter().collect();
    apart.retain(|answer| {
        let outcomes: Vec<bool> = tests.iter().map(|test| test.holds(answer)).collect();
        seen.insert(outcomes)
    });
    apart
}

/// An answer as it is kept, if it is taken; of none, the empty one.
fn taken(field: &Field, typed: &str) -> Option<String> {
    let kept = validate::answer(field, typed).ok()?;
    Some(kept.unwrap_or_default())
}

fn of_box(field: &Field) -> Vec<String> {
    let answers = [TICKED, REFUSED].into_iter();
    answers.filter_map(|one| taken(field, one)).collect()
}

/// All combinations of the choices that are asked about, each filled up with others: with as many as are
/// needed, and with one more.
fn of_many(field: &Field, tests: &[&Test]) -> Option<Vec<String>> {
    if tests.iter().any(|test| is_piece(test.op)) {
        return None;
    }
    let asked: BTreeSet<&str> = tests
        .iter()
        .flat_map(|test| test.value.split('\n'))
        .collect();
    let values = field.choices.iter().map(|choice| choice.value.as_str());
    let (asked, others): (Vec<&str>, Vec<&str>) = values.partition(|value| asked.contains(value));
    let least = field.min_choices.map_or(0, |min| min as usize);
    let filled = subsets(&asked)?.into_iter().flat_map(|chosen| {
        let missing = least.saturating_sub(chosen.len()).min(others.len());
        let more = (missing + 1).min(others.len());
        [missing, more].map(|count| [chosen.as_slice(), &others[..count]].concat().join("\n"))
    });
    Some(filled.filter_map(|answer| taken(field, &answer)).collect())
}

fn subsets<'a>(all: &[&'a str]) -> Option<Vec<Vec<&'a str>>> {
    let is_in = |number: usize, at: usize| (number >> at) & 1 == 1;
    (all.len() <= COMBINED_MAX).then(|| {
        let numbers = 0..1_usize << all.len();
        let one = |number| {
            (0..all.len())
                .filter(move |at| is_in(number, *at))
                .map(|at| all[at])
        };
        numbers.map(|number| one(number).collect()).collect()
    })
}

/// Whether a test looks for a piece of a text.
fn is_piece(op: Op) -> bool {
    matches!(op, Op::Contains | Op::BeginsWith | Op::EndsWith)
}

/// Numbers or days: those that are compared with, and what lies between them.
fn of_range(field: &Field, tests: &[&Test]) -> Option<Vec<String>> {
    // What the digits of a number look like is no question of size.
    if tests.iter().any(|test| is_piece(test.op)) {
        return None;
    }
    let bounds = [&field.min, &field.max].into_iter().flatten();
    let values = tests.iter().map(|test| &test.value).chain(bounds);
    let values: Vec<&str> = values.map(String::as_str).collect();
    let around = match field.kind {
        FieldKind::Date => around_days(&[&values[..], &["2000-01-01"]].concat())?,
        _ => around_numbers(&[&values[..], &["0"]].concat()),
    };
    let all = around.iter().map(String::as_str).chain(values);
    Some(all.filter_map(|answer| taken(field, answer)).collect())
}

/// Each day, the one before and the one behind it; nothing if one has the shape of a day and is none.
fn around_days(values: &[&str]) -> Option<Vec<String>> {
    let shape = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let has_shape = |text: &str| text.chars().map(shape).eq("0000-00-00".chars());
    let mut around = Vec::new();
    for value in values {
        if is_day(value) {
            let day: Date = value.parse().ok()?;
            let beside = [day.yesterday(), day.tomorrow()];
            around.extend(beside.into_iter().flatten().map(|day| day.to_string()));
            around.push((*value).to_owned());
        } else if has_shape(value) {
            return None;
        }
    }
    Some(around)
}

/// A number below all of them, one above all, and one between any two neighbours.
fn around_numbers(values: &[&str]) -> Vec<String> {
    let mut numbers: Vec<f64> = values.iter().filter_map(|text| number(text)).collect();
    numbers.sort_by(f64::total_cmp);
    let between = numbers
        .windows(2)
        .map(|pair| f64::midpoint(pair[0], pair[1]));
    let outside = numbers.first().map(|first| first - 1.0);
    let outside = outside
        .into_iter()
        .chain(numbers.last().map(|last| last + 1.0));
    // As many decimals as are read, so that it lies between them.
    between
        .chain(outside)
        .map(|number| format!("{number:.6}"))
        .collect()
}

/// Typed texts: whole ones, sizes as in [`of_range`], or pieces in all combinations.
fn of_text(field: &Field, tests: &[&Test]) -> Option<Vec<String>> {
    let has = |is_one: fn(Op) -> bool| tests.iter().any(|test| is_one(test.op));
    let has_lines = has(|op| matches!(op, Op::Includes | Op::Excludes));
    let is_mixed = has(is_piece) && has(Op::compares_size);
    if is_mixed || (has_lines && field.kind == FieldKind::LongText) {
        return None;
    }
    let whole = tests.iter().filter(|test| !is_piece(test.op));
    let whole: Vec<&str> = whole.map(|test| test.value.as_str()).collect();
    let around = [around_numbers(&whole), around_days(&whole)?].concat();
    let exact = around.iter().map(String::as_str).chain(whole);
    let mut answers: Vec<String> = exact.filter_map(|one| taken(field, one)).collect();
    answers.push(OTHER.to_owned());
    answers.extend(of_pieces(field, tests)?);
    Some(answers)
}

/// One beginning or none, any of the words in between, one end or none; apart from each other.
fn of_pieces(field: &Field, tests: &[&Test]) -> Option<Vec<String>> {
    let longest = field.max_length.unwrap_or(ANSWER_MAX) as usize;
    let of = |op: Op| -> Vec<&str> {
        let values = tests.iter().filter(|test| test.op == op);
        let values = values.map(|test| test.value.as_str());
        let values: BTreeSet<&str> = values
            .filter(|value| value.chars().count() <= longest)
            .collect();
        values.into_iter().collect()
    };
    let or_none = |op: Op| [vec![""], of(op)].concat();
    let mut answers = Vec::new();
    for middle in subsets(&of(Op::Contains))? {
        for begin in or_none(Op::BeginsWith) {
            for end in or_none(Op::EndsWith) {
                let middle = middle.join(OTHER);
                answers.push([begin, OTHER, &middle, OTHER, end].concat());
            }
        }
    }
    Some(answers)
}

#[cfg(test)]
mod tests;
