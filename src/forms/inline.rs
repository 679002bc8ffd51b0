//! What the page's script checks by itself while a form is being filled in, as data.
//!
//! It is a part of what [`validate`](super::validate) checks, in the same order: a rule here refuses
//! an answer only if the server does. What takes a library to decide (addresses, patterns) is left to
//! the server. `public/form/rules.js` reads the rules; `tests/rules_twin.rs`
//! holds the two against each other.

use serde::Serialize;

use super::model::{ANSWER_MAX, Field, FieldKind};
use super::validate::{too_high, too_low};
use crate::i18n::Arg;

/// One thing to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What.
    pub test: Test,
    /// With what the answer is compared: a number of characters or choices, a bound.
    pub with: String,
    /// Language key of what is said when it does not hold.
    pub key: &'static str,
    /// What the variables of that message stand for.
    pub args: Vec<(String, Arg)>,
}

/// Kinds of checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// There is an answer.
    Answered,
    /// It is a number.
    Number,
    /// It is a day of the calendar.
    Day,
    /// It is not below a number or before a day.
    NotBelow,
    /// It is not above a number or after a day.
    NotAbove,
    /// It has so many characters at most.
    Longest,
    /// It has so many characters at least.
    Shortest,
    /// So many choices at least.
    Fewest,
    /// So many choices at most.
    Most,
    /// It is a phone number in international form.
    Phone,
    /// It is the answer to another field.
    Same,
}

/// The checks of a field, in the order in which they are made.
#[must_use]
pub fn rules(field: &Field) -> Vec<Rule> {
    let mut rules = Vec::new();
    rules.extend(needed(field));
    rules.extend(of_kind(field));
    rules.extend(
        field
            .same_as
            .as_ref()
            .map(|other| rule(Test::Same, other, "form-public-error-same")),
    );
    rules
}

/// The check of a file: what is compared is its size in bytes, which the script knows and the answer
/// does not say.
#[must_use]
pub fn rule_of_size(field: &Field) -> Option<Rule> {
    let megabytes = field.megabytes();
    let bytes = u64::from(megabytes) * 1024 * 1024;
    (field.kind == FieldKind::File).then(|| Rule {
        args: vec![("max".to_owned(), i64::from(megabytes).into())],
        ..rule(
            Test::NotAbove,
            &bytes.to_string(),
            "form-public-error-file-too-large",
        )
    })
}

fn rule(test: Test, with: &str, key: &'static str) -> Rule {
    Rule {
        test,
        with: with.to_owned(),
        key,
        args: Vec::new(),
    }
}

/// That there has to be an answer.
fn needed(field: &Field) -> Option<Rule> {
    let key = match field.kind {
        FieldKind::AgeGate => "form-public-error-age",
        // A file may have come already: the server knows.
        FieldKind::Hidden | FieldKind::File => return None,
        _ if !field.required || !field.can_be_required() => return None,
        FieldKind::Checkbox => "form-public-error-tick",
        FieldKind::Consent => "form-public-error-yes-no",
        _ => "form-public-error-required",
    };
    Some(rule(Test::Answered, "", key))
}

fn of_kind(field: &Field) -> Vec<Rule> {
    match field.kind {
        FieldKind::Number => range(field, rule(Test::Number, "", "form-public-error-number")),
        FieldKind::Date => range(field, rule(Test::Day, "", "form-public-error-date")),
        FieldKind::Phone => {
            let phone = rule(Test::Phone, "", "form-public-error-phone");
            [vec![phone], lengths(field)].concat()
        }
        FieldKind::Text | FieldKind::LongText | FieldKind::Signature => lengths(field),
        kind if kind.takes_many() => counts(field),
        _ => Vec::new(),
    }
}

fn range(field: &Field, shape: Rule) -> Vec<Rule> {
    let bounds = [
        (Test::NotBelow, &field.min, "min", too_low(field.kind)),
        (Test::NotAbove, &field.max, "max", too_high(field.kind)),
    ];
    let bounds = bounds.into_iter().filter_map(|(test, bound, name, key)| {
        let bound = bound.as_ref()?;
        Some(Rule {
            args: vec![(name.to_owned(), Arg::from(bound.as_str()))],
            ..rule(test, bound, key)
        })
    });
    [shape].into_iter().chain(bounds).collect()
}

fn lengths(field: &Field) -> Vec<Rule> {
    let max = field.max_length.unwrap_or(ANSWER_MAX).min(ANSWER_MAX);
    let longest = (
        Test::Longest,
        Some(max),
        "max",
        "form-public-error-too-long",
    );
    let shortest = (
        Test::Shortest,
        field.min_length,
        "min",
        "form-public-error-too-short",
    );
    counted([longest, shortest])
}

fn counts(field: &Field) -> Vec<Rule> {
    counted([
        (
            Test::Fewest,
            field.min_choices,
            "min",
            "form-public-error-too-few",
        ),
        (
            Test::Most,
            field.max_choices,
            "max",
            "form-public-error-too-many",
        ),
    ])
}

type Counted = (Test, Option<u32>, &'static str, &'static str);

fn counted(bounds: [Counted; 2]) -> Vec<Rule> {
    let bounds = bounds.into_iter().filter_map(|(test, bound, name, key)| {
        let bound = bound?;
        Some(Rule {
            args: vec![(name.to_owned(), i64::from(bound).into())],
            ..rule(test, &bound.to_string(), key)
        })
    });
    bounds.collect()
}
