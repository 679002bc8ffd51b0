//! Checking what a visitor sent: the one authority, for the server and the builder's preview alike.
//!
//! What comes out is tidy: only fields that are asked and answered, trimmed, phone numbers in
//! E.164 form, a ticked box as [`TICKED`] and nothing else. The box of a consent is never wrong and
//! never required: left empty it is refused.

use std::cmp::Ordering;

use regex_lite::Regex;
use validator::{ValidateEmail, ValidateUrl};

use super::condition::{Walk, order};
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

/// Language key of what is wrong, and the variables of the message.
type Wrong = (&'static str, Vec<(String, Arg)>);

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
        FieldKind::Checkbox | FieldKind::Static | FieldKind::Section => Ok(None),
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
        FieldKind::Number => in_range(field, &plain_number(answer), "form-public-error-number"),
        FieldKind::Date if is_day(answer) => in_range(field, answer, "form-public-error-date"),
        FieldKind::Date => wrong("form-public-error-date"),
    }
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

/// With a point where a decimal comma was typed.
fn plain_number(answer: &str) -> String {
    answer.replacen(',', ".", 1)
}

/// Whether a text is a day of the calendar (ISO 8601).
#[must_use]
pub fn is_day(text: &str) -> bool {
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

/// A number or a day between the bounds; `unlike` says that it is none.
fn in_range(field: &Field, answer: &str, unlike: &'static str) -> Result<Option<String>, Wrong> {
    if order(answer, answer).is_none() {
        return wrong(unlike);
    }
    let is = |bound: &Option<String>, wanted: Ordering| {
        let bound = bound.as_deref();
        bound
            .filter(|bound| order(answer, bound) == Some(wanted))
            .map(str::to_owned)
    };
    if let Some(min) = is(&field.min, Ordering::Less) {
        return wrong_by("form-public-error-below", "min", min);
    }
    if let Some(max) = is(&field.max, Ordering::Greater) {
        return wrong_by("form-public-error-above", "max", max);
    }
    Ok(Some(answer.to_owned()))
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

/// Whether the whole answer matches. A pattern that is none can't be published; should there be one
/// all the same, nobody is kept from answering.
fn matches_whole(pattern: &str, answer: &str) -> bool {
    let whole = Regex::new(pattern).and_then(|_| Regex::new(&format!(r"\A(?:{pattern})\z")));
    whole.is_ok_and(|whole| whole.is_match(answer)) || Regex::new(pattern).is_err()
}

/// The number in E.164 form: a plus, the country code, 8 to 15 digits in all.
fn e164(answer: &str) -> Option<String> {
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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::forms::condition::{Condition, OPS, Op, Test};
    use crate::forms::model::{Choice, FIELD_KINDS};

    fn field(id: &str, kind: FieldKind) -> Field {
        Field {
            id: id.into(),
            kind,
            ..Field::default()
        }
    }

    fn form(fields: Vec<Field>) -> Definition {
        Definition {
            fields,
            ..Definition::default()
        }
    }

    fn answers(list: &[(&str, &str)]) -> Answers {
        let pairs = list.iter();
        pairs
            .map(|(id, text)| ((*id).to_owned(), (*text).to_owned()))
            .collect()
    }

    fn first_error(definition: &Definition, list: &[(&str, &str)]) -> Option<(String, String)> {
        let errors = validate(definition, &answers(list)).err()?;
        errors
            .iter()
            .next()
            .map(|e| (e.field.clone(), e.key.clone()))
    }

    #[test]
    fn answers_are_tidied_and_strangers_dropped() {
        let definition = form(vec![
            field("f1", FieldKind::Email),
            field("f2", FieldKind::Consent),
            field("f3", FieldKind::Static),
            field("f4", FieldKind::Checkbox),
        ]);
        let sent = [
            ("f1", " ada@example.org\u{0} "),
            ("f2", "on"),
            ("f3", "x"),
            ("f4", "yes"),
            ("f9", "x"),
        ];
        let tidy = validate(&definition, &answers(&sent)).expect("answers");
        assert_eq!(tidy, answers(&[("f1", "ada@example.org"), ("f4", "yes")]));
    }

    #[test]
    fn phone_numbers_become_e164() {
        for (typed, number) in [
            ("+49 30 1234567", Some("+49301234567")),
            ("0049 (0)30/123-4567", Some("+49301234567")),
            ("+1 (555) 010-9999", Some("+15550109999")),
            ("030 1234567", None),
            ("+49 30", None),
            ("+0123456789", None),
            ("+49 30 1234567 ext 5", None),
            ("+1234567890123456", None),
        ] {
            assert_eq!(e164(typed).as_deref(), number, "{typed}");
        }
    }

    #[test]
    fn each_rule_has_its_message() {
        let mut definition = form(vec![
            field("f1", FieldKind::Email),
            Field {
                required: true,
                min_length: Some(2),
                max_length: Some(4),
                pattern: Some("[a-z]+|[0-9]+x".into()),
                ..field("f2", FieldKind::Text)
            },
            Field {
                choices: vec![Choice {
                    value: "a".into(),
                    ..Choice::default()
                }],
                ..field("f3", FieldKind::Select)
            },
            Field {
                required: true,
                ..field("f4", FieldKind::Checkbox)
            },
        ]);
        let good = [("f1", "a@b.example"), ("f2", "öab"), ("f4", "yes")];
        let with = |id: &str, value: &'static str| {
            let mut list = good.to_vec();
            list.retain(|(known, _)| *known != id);
            let id = ["f1", "f2", "f3", "f4"].into_iter().find(|f| *f == id);
            list.push((id.expect("a field"), value));
            list
        };
        let error = |list: &[(&str, &str)]| first_error(&definition, list).map(|(_, key)| key);
        assert_eq!(
            error(&good).as_deref(),
            Some("form-public-error-pattern"),
            "ö is not in it"
        );
        assert_eq!(error(&with("f2", "abc")), None);
        assert_eq!(error(&with("f2", "12x")), None, "the whole answer");
        for (id, value, key) in [
            ("f1", "a@", "form-public-error-email"),
            ("f1", "", "form-public-error-identifier"),
            ("f2", "", "form-public-error-required"),
            ("f2", "a", "form-public-error-too-short"),
            ("f2", "abcde", "form-public-error-too-long"),
            ("f2", "ab1", "form-public-error-pattern"),
            ("f3", "b", "form-public-error-choice"),
            ("f4", "no", "form-public-error-tick"),
        ] {
            let mut list = with(id, value);
            if id != "f2" {
                list.retain(|(known, _)| *known != "f2");
                list.push(("f2", "abc"));
            }
            assert_eq!(error(&list).as_deref(), Some(key), "{id} {value}");
        }
        definition.confirm_email = true;
        let error = first_error(&definition, &with("f1", ""));
        assert!(
            error.is_some_and(|(_, key)| key != "form-public-error-identifier"),
            "no address, no mail to confirm"
        );
    }

    /// What is kept of an answer to one field beside an address, or what is said of it.
    fn one(field: Field, answer: &str) -> Result<Option<String>, String> {
        let id = field.id.clone();
        let form = form(vec![self::field("f1", FieldKind::Email), field]);
        let sent = answers(&[("f1", "a@b.example"), (&id, answer)]);
        match validate(&form, &sent) {
            Ok(tidy) => Ok(tidy.get(&id).cloned()),
            Err(errors) => Err(errors
                .iter()
                .next()
                .map(|e| e.key.clone())
                .unwrap_or_default()),
        }
    }

    #[test]
    fn numbers_days_and_addresses_are_what_they_look_like() {
        let number = || Field {
            min: Some("0".into()),
            max: Some("10".into()),
            ..field("f2", FieldKind::Number)
        };
        let day = || Field {
            min: Some("2026-01-01".into()),
            ..field("f2", FieldKind::Date)
        };
        let url = || field("f2", FieldKind::Url);
        for (field, answer, kept) in [
            (number(), "2,5", Ok(Some("2.5"))),
            (number(), "-1", Err("form-public-error-below")),
            (number(), "11", Err("form-public-error-above")),
            (number(), "ten", Err("form-public-error-number")),
            (number(), "", Ok(None)),
            (day(), "2028-02-29", Ok(Some("2028-02-29"))),
            (day(), "2026-02-29", Err("form-public-error-date")),
            (day(), "2025-12-31", Err("form-public-error-below")),
            (day(), "1.1.2026", Err("form-public-error-date")),
            (
                url(),
                "https://example.org/a",
                Ok(Some("https://example.org/a")),
            ),
            (url(), "javascript:alert(1)", Err("form-public-error-url")),
        ] {
            let kept = kept
                .map(|kept| kept.map(str::to_owned))
                .map_err(str::to_owned);
            assert_eq!(one(field, answer), kept, "{answer}");
        }
    }

    #[test]
    fn several_choices_are_counted_and_kept_in_order() {
        let choice = |value: &str| Choice {
            value: value.into(),
            ..Choice::default()
        };
        let group = || Field {
            choices: vec![choice("a"), choice("b"), choice("c")],
            min_choices: Some(2),
            max_choices: Some(2),
            ..field("f2", FieldKind::CheckboxGroup)
        };
        assert_eq!(one(group(), "c\na\nc"), Ok(Some("a\nc".into())));
        assert_eq!(one(group(), "a"), Err("form-public-error-too-few".into()));
        assert_eq!(
            one(group(), "a\nb\nc"),
            Err("form-public-error-too-many".into())
        );
        assert_eq!(one(group(), "a\nx"), Err("form-public-error-choice".into()));
    }

    #[test]
    fn consents_ages_and_repetitions() {
        let pair = |required| Field {
            yes_no: true,
            required,
            ..field("f2", FieldKind::Consent)
        };
        assert_eq!(one(pair(false), ""), Ok(None));
        assert_eq!(one(pair(true), "no"), Ok(Some(REFUSED.into())));
        assert_eq!(one(pair(true), ""), Err("form-public-error-yes-no".into()));
        assert_eq!(
            one(field("f2", FieldKind::Consent), "no"),
            Ok(None),
            "a box says yes or nothing"
        );

        let age = || field("f2", FieldKind::AgeGate);
        assert_eq!(one(age(), ""), Err("form-public-error-age".into()));
        assert_eq!(one(age(), "yes"), Ok(Some(TICKED.into())));

        let again = || Field {
            same_as: Some("f1".into()),
            ..field("f2", FieldKind::Email)
        };
        assert_eq!(one(again(), "a@b.example"), Ok(Some("a@b.example".into())));
        assert_eq!(
            one(again(), "x@b.example"),
            Err("form-public-error-same".into())
        );
    }

    #[test]
    fn what_is_not_shown_is_neither_needed_nor_kept() {
        let hidden = || Field {
            required: true,
            visible_if: Some(Condition::Test(Test {
                field: "f1".into(),
                op: Op::Unanswered,
                value: String::new(),
            })),
            ..field("f2", FieldKind::Text)
        };
        assert_eq!(one(hidden(), ""), Ok(None));
        assert_eq!(one(hidden(), "dropped"), Ok(None));
    }

    prop_compose! {
        fn some_field(id: usize)(
            kind in 0..FIELD_KINDS.len(),
            required: bool,
            yes_no: bool,
            lengths: (Option<u32>, Option<u8>),
            pattern in prop::option::of(r"([a-z(|)*+\[\]?.{}0-9#\\]|\(\?x\)){0,8}"),
            choices in prop::collection::vec("[a-c ]{0,2}", 0..3),
            bounds in (prop::option::of("-?[0-9]{1,2}|2026-0[1-3]-01|x"), prop::option::of(0..4_u32)),
            other in prop::option::of((0..6_usize, 0..OPS.len(), "[a-c]{0,2}|yes|[0-9]")),
            repeats in prop::option::weighted(0.1, 0..6_usize),
        ) -> Field {
            Field {
                id: format!("f{id}"),
                kind: FIELD_KINDS[kind],
                required,
                yes_no,
                min_length: lengths.0.map(|n| n % 8),
                max_length: lengths.1.map(u32::from),
                pattern,
                min: bounds.0,
                max_choices: bounds.1,
                choices: choices.into_iter().map(|value| Choice { value, ..Choice::default() }).collect(),
                visible_if: other.map(|(field, op, value)| Condition::Test(Test {
                    field: format!("f{field}"),
                    op: OPS[op],
                    value,
                })),
                same_as: repeats.map(|field| format!("f{field}")),
                ..Field::default()
            }
        }
    }

    fn some_form() -> impl Strategy<Value = Definition> {
        let fields = (0usize..6).prop_flat_map(|n| (0..n).map(some_field).collect::<Vec<_>>());
        (fields, any::<bool>()).prop_map(|(fields, confirm_email)| Definition {
            confirm_email,
            ..form(fields)
        })
    }

    fn some_answers() -> impl Strategy<Value = Answers> {
        let answer = prop_oneof![
            any::<String>(),
            Just("yes".to_owned()),
            "[a-c]{0,3}",
            "[a-z]{1,5}@[a-z]{1,5}\\.example",
            "(\\+|00)[0-9 ()/-]{6,20}",
        ];
        prop::collection::btree_map("f[0-7]", answer, 0..8)
    }

    proptest! {
        #[test]
        fn anything_can_be_sent(definition in some_form(), sent in some_answers()) {
            let Ok(tidy) = validate(&definition, &sent) else { return Ok(()) };
            prop_assert_eq!(validate(&definition, &tidy), Ok(tidy.clone()), "once is enough");
            for (id, answer) in &tidy {
                let field = definition.field(id).expect("a field of the form");
                prop_assert!(field.kind.is_answered());
                prop_assert!(definition.shown(&tidy).contains(id.as_str()), "{id} was not shown");
                if field.kind == FieldKind::Consent && field.yes_no && answer == REFUSED {
                    continue;
                }
                if matches!(field.kind, FieldKind::Consent | FieldKind::Checkbox) {
                    prop_assert_eq!(answer, TICKED);
                    prop_assert_eq!(sent[id].trim_matches(|c: char| c.is_control() || c.is_whitespace()), TICKED);
                }
            }
        }
    }
}
