//! Checking what a visitor sent: the one authority, for the server and the builder's preview alike.
//!
//! What comes out is tidy: only fields that are asked and answered, trimmed, phone numbers in
//! E.164 form, a ticked box as [`TICKED`] and nothing else. The box of a consent is never wrong and
//! never required: left empty it is refused.

use std::cmp::Ordering;

use regex_lite::Regex;
use validator::{ValidateEmail, ValidateUrl};

use super::condition::{Walk, number, order};
use super::country::is_country;
use super::file::FileAnswer;
use super::model::{ANSWER_MAX, Answers, Definition, Field, FieldKind, REFUSED, TICKED};
use crate::error::FieldErrors;
use crate::i18n::Arg;

/// The answers, tidied; or what is wrong with them, by field id. What is not shown is dropped.
/// Messages get the field's label as `name` from the renderer.
pub fn validate(definition: &Definition, answers: &Answers) -> Result<Answers, FieldErrors> {
    let mut tidy = Answers::new();
    let mut errors = FieldErrors::new();
    let mut walk = Walk::default();
    for field in &definition.fields {
        if !walk.shows(field, &tidy) {
            continue;
        }
        let typed = answers.get(&field.id).map_or("", String::as_str);
        let typed = tidied(field.kind, typed);
        match checked(field, &typed).and_then(|answer| same(field, answer, &tidy)) {
            Ok(Some(answer)) => {
                tidy.insert(field.id.clone(), answer);
            }
            Ok(None) => {}
            Err((key, args)) => {
                errors.add_with(field.id.clone(), key, args);
                // Wrong, but answered: what depends on it is asked all the same.
                tidy.insert(field.id.clone(), typed);
            }
        }
    }
    check_identifier(definition, &tidy, &mut errors);
    if errors.is_empty() {
        Ok(tidy)
    } else {
        Err(errors)
    }
}

/// Without white space around it, and without characters that no keyboard has. Lines stay where
/// there can be several.
fn tidied(kind: FieldKind, typed: &str) -> String {
    let has_lines = kind == FieldKind::LongText || kind.takes_many();
    let stays = |c: &char| !c.is_control() || (has_lines && *c == '\n');
    let visible: String = typed.replace("\r\n", "\n").chars().filter(stays).collect();
    visible.trim().to_owned()
}

/// Longest answer of a hidden field, in characters.
const HIDDEN_MAX: usize = 200;

/// One answer without the fields around it: as it is kept, none if there is none; or what is wrong
/// with it.
pub fn answer(field: &Field, typed: &str) -> Result<Option<String>, Wrong> {
    checked(field, &tidied(field.kind, typed))
}

/// Language key of what is wrong, and the variables of the message.
pub type Wrong = (&'static str, Vec<(String, Arg)>);

fn wrong<T>(key: &'static str) -> Result<T, Wrong> {
    Err((key, Vec::new()))
}

fn wrong_by<T>(key: &'static str, name: &str, bound: impl Into<Arg>) -> Result<T, Wrong> {
    Err((key, vec![(name.to_owned(), bound.into())]))
}

/// The answer as it is kept; none if there is none and need not be.
fn checked(field: &Field, answer: &str) -> Result<Option<String>, Wrong> {
    let kept = |answer: &str| Ok(Some(answer.to_owned()));
    match field.kind {
        FieldKind::Consent => consent(field, answer),
        FieldKind::Checkbox | FieldKind::AgeGate if answer == TICKED => kept(TICKED),
        FieldKind::AgeGate => wrong("form-public-error-age"),
        FieldKind::Checkbox if field.required => wrong("form-public-error-tick"),
        FieldKind::Checkbox
        | FieldKind::Static
        | FieldKind::Document
        | FieldKind::Section
        | FieldKind::PageBreak => Ok(None),
        FieldKind::Hidden => Ok(hidden(field, answer)),
        _ if answer.is_empty() && field.required => wrong("form-public-error-required"),
        _ if answer.is_empty() => Ok(None),
        FieldKind::Select | FieldKind::Radio => {
            if is_offered(field, answer) {
                kept(answer)
            } else {
                wrong("form-public-error-choice")
            }
        }
        FieldKind::SelectMany | FieldKind::CheckboxGroup => many(field, answer),
        FieldKind::Text | FieldKind::LongText | FieldKind::Signature => {
            typed(field, answer.to_owned())
        }
        FieldKind::Email if answer.validate_email() => typed(field, answer.to_owned()),
        FieldKind::Email => wrong("form-public-error-email"),
        FieldKind::Phone => match e164(answer) {
            Some(number) => typed(field, number),
            None => wrong("form-public-error-phone"),
        },
        FieldKind::Url if is_web_address(answer) => typed(field, answer.to_owned()),
        FieldKind::Url => wrong("form-public-error-url"),
        FieldKind::Country if is_country(answer) => kept(answer),
        FieldKind::Country => wrong("form-public-error-choice"),
        // Size and kind were judged when it was received; here it is known by its hash.
        FieldKind::File if FileAnswer::parse(answer).is_some() => kept(answer),
        FieldKind::File => wrong("form-public-error-file"),
        FieldKind::Number => match plain_number(answer) {
            Some(number) => in_range(field, &number),
            None => wrong("form-public-error-number"),
        },
        FieldKind::Date if is_day(answer) => in_range(field, answer),
        FieldKind::Date => wrong("form-public-error-date"),
    }
}

/// What the embedding page said, else what is always answered. Nobody sees it, so nobody could mend
/// it: what is too long is cut off.
fn hidden(field: &Field, answer: &str) -> Option<String> {
    // Only what is left open is the website's to say.
    let said = match field.value.as_str() {
        "" => answer,
        fixed => fixed,
    };
    let said: String = said.chars().take(HIDDEN_MAX).collect();
    Some(said).filter(|said| !said.is_empty())
}

/// Yes, no, or nothing; a box says yes or nothing.
fn consent(field: &Field, answer: &str) -> Result<Option<String>, Wrong> {
    match answer {
        TICKED => Ok(Some(TICKED.to_owned())),
        REFUSED if field.yes_no => Ok(Some(REFUSED.to_owned())),
        _ if field.yes_no && field.required => wrong("form-public-error-yes-no"),
        _ => Ok(None),
    }
}

fn is_offered(field: &Field, answer: &str) -> bool {
    field.choices.iter().any(|choice| choice.value == answer)
}

/// The choices in the order of the form, each once.
fn many(field: &Field, answer: &str) -> Result<Option<String>, Wrong> {
    if !answer.split('\n').all(|one| is_offered(field, one)) {
        return wrong("form-public-error-choice");
    }
    let is_chosen = |value: &&str| answer.split('\n').any(|one| one == *value);
    let values = field.choices.iter().map(|choice| choice.value.as_str());
    let chosen: Vec<&str> = values.filter(is_chosen).collect();
    let count = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    if let Some(min) = field.min_choices.filter(|min| count < *min) {
        return wrong_by("form-public-error-too-few", "min", i64::from(min));
    }
    if let Some(max) = field.max_choices.filter(|max| count > *max) {
        return wrong_by("form-public-error-too-many", "max", i64::from(max));
    }
    Ok(Some(chosen.join("\n")))
}

fn is_web_address(answer: &str) -> bool {
    let is_web = answer.starts_with("https://") || answer.starts_with("http://");
    is_web && answer.validate_url()
}

/// The number with a point where a decimal comma was typed.
fn plain_number(answer: &str) -> Option<String> {
    let plain = answer.replacen(',', ".", 1);
    (number(&plain).is_some() && !is_grouped(answer)).then_some(plain)
}

/// Whether a number can be read in two ways: `1,000` is a thousand in one language and one in another. Nobody is
/// to be understood wrongly, so it is not taken; `0,125` and `1,50` can mean one thing only, and a point is
/// always the one before decimals.
fn is_grouped(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let parts = digits.split_once(',');
    parts
        .is_some_and(|(whole, part)| whole.len() <= 3 && !whole.starts_with('0') && part.len() == 3)
}

/// Whether a text is a day of the calendar (ISO 8601).
#[must_use]
pub fn is_day(text: &str) -> bool {
    // Rust would read a plus before each of the numbers.
    if text.contains('+') {
        return false;
    }
    let mut parts = text
        .splitn(3, '-')
        .map(|part| (part.len(), part.parse::<u32>()));
    let (Some((4, Ok(year))), Some((2, Ok(month))), Some((2, Ok(day)))) =
        (parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// A number or a day between the bounds.
fn in_range(field: &Field, answer: &str) -> Result<Option<String>, Wrong> {
    let is = |bound: &Option<String>, wanted: Ordering| {
        let bound = bound.as_deref();
        bound
            .filter(|bound| order(answer, bound) == Some(wanted))
            .map(str::to_owned)
    };
    if let Some(min) = is(&field.min, Ordering::Less) {
        return wrong_by(too_low(field.kind), "min", min);
    }
    if let Some(max) = is(&field.max, Ordering::Greater) {
        return wrong_by(too_high(field.kind), "max", max);
    }
    Ok(Some(answer.to_owned()))
}

/// The language key of what is said to a number or a day below its bound.
pub(super) fn too_low(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Date => "form-public-error-before",
        _ => "form-public-error-below",
    }
}

/// As [`too_low`], above.
pub(super) fn too_high(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Date => "form-public-error-after",
        _ => "form-public-error-above",
    }
}

/// Whether the answer is the same as that of the field that it repeats.
fn same(field: &Field, answer: Option<String>, tidy: &Answers) -> Result<Option<String>, Wrong> {
    match &field.same_as {
        Some(other) if tidy.get(other) != answer.as_ref() => wrong("form-public-error-same"),
        _ => Ok(answer),
    }
}

/// Lengths and pattern.
fn typed(field: &Field, answer: String) -> Result<Option<String>, Wrong> {
    let length = u32::try_from(answer.chars().count()).unwrap_or(u32::MAX);
    let max = field.max_length.unwrap_or(ANSWER_MAX).min(ANSWER_MAX);
    if length > max {
        return wrong_by("form-public-error-too-long", "max", i64::from(max));
    }
    if let Some(min) = field.min_length.filter(|min| length < *min) {
        return wrong_by("form-public-error-too-short", "min", i64::from(min));
    }
    let pattern = field.pattern.as_deref().unwrap_or_default();
    if pattern.is_empty() || matches_whole(pattern, &answer) {
        Ok(Some(answer))
    } else {
        wrong("form-public-error-pattern")
    }
}

/// Whether a text is a regular expression that a whole answer can be held against.
#[must_use]
pub fn is_pattern(text: &str) -> bool {
    whole(text).is_ok()
}

/// Whether the whole answer matches. A pattern that is none can't be published; should there be one
/// all the same, nobody is kept from answering.
fn matches_whole(pattern: &str, answer: &str) -> bool {
    whole(pattern).is_ok_and(|whole| whole.is_match(answer)) || Regex::new(pattern).is_err()
}

/// Alone it has to be one as well: `a)(b` would be whole only within the brackets around it.
fn whole(pattern: &str) -> Result<Regex, regex_lite::Error> {
    Regex::new(pattern).and_then(|_| Regex::new(&format!(r"\A(?:{pattern})\z")))
}

/// The number in E.164 form: a plus, the country code, 8 to 15 digits in all.
pub(crate) fn e164(answer: &str) -> Option<String> {
    let dense: String = answer
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '-' | '/' | '.'))
        .collect();
    let dense = match dense.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => dense,
    };
    // "+49 (0)30": the bracketed zero is dialled only without the country code.
    let dense = dense.replacen("(0)", "", 1).replace(['(', ')'], "");
    let digits = dense.strip_prefix('+')?;
    let is_number = (8..=15).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0');
    is_number.then_some(dense)
}

/// An answer without a name to it is nobody's. A form that is confirmed by mail needs the address.
fn check_identifier(definition: &Definition, tidy: &Answers, errors: &mut FieldErrors) {
    let identifies = |field: &&Field| match field.kind {
        FieldKind::Email => true,
        FieldKind::Phone => !definition.confirm_email,
        _ => false,
    };
    let mut identifiers = definition.fields.iter().filter(identifies);
    let is_settled = identifiers
        .clone()
        .any(|field| tidy.contains_key(&field.id));
    if is_settled {
        return;
    }
    let first = identifiers.next().map(|field| field.id.clone());
    let key = if definition.confirm_email {
        "form-public-error-email"
    } else {
        "form-public-error-identifier"
    };
    errors.add(first.unwrap_or_default(), key);
}

#[cfg(test)]
mod tests;
