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
        (number(), "1,50", Ok(Some("1.50"))),
        (number(), "0,125", Ok(Some("0.125"))),
        (number(), "1,000", Err("form-public-error-number")),
        (number(), "-12,345", Err("form-public-error-number")),
        (number(), "1.125", Ok(Some("1.125"))),
        (number(), "-1", Err("form-public-error-below")),
        (number(), "11", Err("form-public-error-above")),
        (number(), "ten", Err("form-public-error-number")),
        (number(), "2026-01-01", Err("form-public-error-number")),
        (number(), "", Ok(None)),
        (day(), "2028-02-29", Ok(Some("2028-02-29"))),
        (day(), "2026-02-29", Err("form-public-error-date")),
        (day(), "2025-12-31", Err("form-public-error-before")),
        (day(), "1.1.2026", Err("form-public-error-date")),
        (day(), "2026-+3-+1", Err("form-public-error-date")),
        (day(), "+999-+1-+1", Err("form-public-error-date")),
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
fn a_hidden_answer_of_its_own_is_nobody_elses_to_say() {
    let hidden = |value: &str| Field {
        value: value.into(),
        ..field("f2", FieldKind::Hidden)
    };
    assert_eq!(one(hidden("spring"), "autumn"), Ok(Some("spring".into())));
    assert_eq!(one(hidden("spring"), ""), Ok(Some("spring".into())));
    assert_eq!(one(hidden(""), "autumn"), Ok(Some("autumn".into())));
    assert_eq!(one(hidden(""), ""), Ok(None));
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
