use super::*;
use crate::forms::condition::{Condition, Op, Test};
use crate::forms::model::{Choice, SCHEMA};

fn text(text: &str) -> Text {
    Text::from([("en".to_owned(), text.to_owned())])
}

fn purpose(number: u128) -> PurposeId {
    uuid::Uuid::from_u128(number).into()
}

fn purposes() -> Statements {
    let content = PurposeContent {
        name: text("Newsletter"),
        statement: text("I agree."),
        ..PurposeContent::default()
    };
    [(purpose(1), content.clone()), (purpose(2), content)].into()
}

fn template(kind: FieldKind) -> Field {
    let label = if kind == FieldKind::Consent {
        Text::new()
    } else {
        text("Label")
    };
    Field {
        kind,
        key: kind.key().into(),
        label,
        required: kind == FieldKind::Email,
        ..Field::default()
    }
}

/// A form with which nothing is wrong: e-mail `f1`, list box `f2`, consent `f3`, text `f4`.
fn good() -> Definition {
    let mut form = Definition {
        schema: SCHEMA,
        languages: vec!["en".into()],
        title: text("News"),
        submit: text("Send"),
        thanks: text("Thank you."),
        confirm_email: true,
        next_field: 1,
        ..Definition::default()
    };
    form.add_field(&template(FieldKind::Email), None);
    let choice = Choice {
        value: "a".into(),
        label: text("A"),
    };
    let select = Field {
        choices: vec![choice],
        ..template(FieldKind::Select)
    };
    form.add_field(&select, None);
    let consent = Field {
        purpose: Some(purpose(1)),
        ..template(FieldKind::Consent)
    };
    form.add_field(&consent, None);
    form.add_field(&template(FieldKind::Text), None);
    form
}

fn found(change: impl FnOnce(&mut Definition)) -> Vec<(String, String)> {
    let mut form = good();
    change(&mut form);
    let findings = check(&form, &purposes());
    findings
        .iter()
        .map(|finding| (finding.field.clone(), finding.key.clone()))
        .collect()
}

/// That exactly this is found in exactly this field.
#[track_caller]
fn finds(field: &str, key: &str, change: impl FnOnce(&mut Definition)) {
    assert_eq!(found(change), [(field.to_owned(), key.to_owned())]);
}

#[test]
fn a_good_form_has_no_findings() {
    assert!(found(|_| {}).is_empty());
}

#[test]
fn every_text_is_needed_in_every_language() {
    let missing = found(|form| form.languages.push("de".into()));
    let of = |field: &str| missing.iter().filter(|(id, _)| id == field).count();
    assert_eq!(of(FORM), 3, "title, button, thanks: {missing:?}");
    assert_eq!(of("f1"), 1, "label");
    assert_eq!(of("f2"), 2, "label and choice");
    assert_eq!(of("f3"), 2, "name and statement of the purpose");
    finds(FORM, "check-title-missing", |form| form.title = text("  "));
    finds(FORM, "check-intro-missing", |form| {
        form.intro = Text::from([("de".to_owned(), "Hallo".to_owned())]);
    });
    finds("f4", "check-text-long", |form| {
        form.fields[3].label = text(&"a".repeat(TEXT_MAX + 1));
    });
}

#[test]
fn somebody_has_to_be_identified_once() {
    finds(FORM, "check-nobody-identified", |form| {
        form.confirm_email = false;
        form.fields[0].required = false;
    });
    finds(FORM, "check-confirm-needs-email", |form| {
        form.fields[0].kind = FieldKind::Phone;
    });
    finds("f5", "check-identified-twice", |form| {
        form.add_field(&template(FieldKind::Email), None);
    });
}

#[test]
fn a_consent_is_bound_to_one_purpose_of_its_own() {
    finds("f3", "check-purpose-missing", |form| {
        form.fields[2].purpose = None;
    });
    finds("f3", "check-purpose-unknown", |form| {
        form.fields[2].purpose = Some(purpose(9));
    });
    finds("f3", "check-consent-required", |form| {
        form.fields[2].required = true;
    });
    finds("f5", "check-purpose-twice", |form| {
        let again = form.fields[2].clone();
        form.add_field(&again, None);
    });
    assert!(
        found(|form| {
            let mut other = form.fields[2].clone();
            other.purpose = Some(purpose(2));
            form.add_field(&other, None);
        })
        .is_empty()
    );
}

#[test]
fn keys_are_valid_and_unique() {
    finds("f4", "check-key-taken", |form| {
        form.fields[3].key = "email".into();
    });
    for key in ["", "Name", "1", "a b", "ä"] {
        finds("f4", "check-key-invalid", |form| {
            form.fields[3].key = key.into();
        });
    }
}

#[test]
fn rules_of_answers_can_be_met() {
    finds("f4", "check-lengths-crossed", |form| {
        form.fields[3].min_length = Some(3);
        form.fields[3].max_length = Some(2);
    });
    finds("f4", "check-length-bounds", |form| {
        form.fields[3].max_length = Some(0);
    });
    finds("f4", "check-pattern-invalid", |form| {
        form.fields[3].pattern = Some("(".into());
    });
    // Would be a pattern only between the anchors, and would undo them there.
    finds("f4", "check-pattern-invalid", |form| {
        form.fields[3].pattern = Some("a)|(?:b".into());
    });
}

#[test]
fn a_list_box_has_choices_to_tell_apart() {
    finds("f2", "check-choices-missing", |form| {
        form.fields[1].choices.clear();
    });
    finds("f2", "check-choice-twice", |form| {
        let again = form.fields[1].choices[0].clone();
        form.fields[1].choices.push(again);
    });
    finds("f2", "check-choice-value", |form| {
        form.fields[1].choices[0].value = " ".into();
    });
}

fn when(field: &str, op: Op, value: &str) -> Condition {
    Condition::Test(Test {
        field: field.into(),
        op,
        value: value.into(),
    })
}

/// The text `f4` under a condition.
#[track_caller]
fn finds_in_condition(key: &str, condition: Condition) {
    finds("f4", key, |form| {
        form.fields[3].visible_if = Some(condition);
    });
}

#[test]
fn conditions_look_back() {
    let key = "check-condition-unknown";
    for field in ["f4", "f9"] {
        finds_in_condition(key, when(field, Op::Answered, ""));
    }
    finds("f2", key, |form| {
        form.fields[1].visible_if = Some(when("f4", Op::Answered, ""));
    });
    assert!(found(|form| form.fields[3].visible_if = Some(when("f2", Op::Is, "a"))).is_empty());
}

#[test]
fn conditions_that_never_or_always_hold_are_found() {
    let never = "check-condition-never";
    finds_in_condition(never, when("f2", Op::Is, "not offered"));
    let both = |a, b| Condition::All(vec![a, b]);
    finds_in_condition(
        never,
        both(when("f1", Op::Is, "a"), when("f1", Op::Is, "b")),
    );
    finds_in_condition(
        never,
        both(when("f1", Op::Above, "5"), when("f1", Op::Below, "5")),
    );
    finds_in_condition(never, when("f3", Op::Is, "no"));
    finds_in_condition(never, Condition::Any(Vec::new()));
    let always = "check-condition-always";
    finds_in_condition(always, Condition::All(Vec::new()));
    let not = Condition::Not(Box::new(when("f1", Op::Answered, "")));
    finds_in_condition(
        always,
        Condition::Any(vec![when("f1", Op::Answered, ""), not]),
    );

    for near_miss in [
        both(when("f1", Op::Above, "5"), when("f1", Op::Below, "6")),
        both(
            when("f1", Op::BeginsWith, "a"),
            when("f1", Op::EndsWith, "b"),
        ),
        both(
            when("f1", Op::AtLeast, "2026-01-01"),
            when("f1", Op::AtMost, "2026-01-01"),
        ),
        when("f3", Op::Is, "yes"),
    ] {
        let findings = found(|form| form.fields[3].visible_if = Some(near_miss.clone()));
        assert!(findings.is_empty(), "{near_miss:?}: {findings:?}");
    }
}

#[test]
fn conditions_stay_readable() {
    let deep = (0..4).fold(when("f1", Op::Answered, ""), |inner, _| {
        Condition::All(vec![inner])
    });
    finds_in_condition("check-condition-deep", deep);
}

#[test]
fn nobody_is_identified_by_a_field_that_may_be_hidden() {
    finds(FORM, "check-nobody-identified", |form| {
        form.confirm_email = false;
        form.fields.swap(0, 1);
        form.fields[1].visible_if = Some(when("f2", Op::Is, "a"));
    });
}

#[test]
fn bounds_and_counts_can_be_met() {
    let change = |kind: FieldKind, min: &'static str, max: &'static str| {
        move |form: &mut Definition| {
            form.fields[3].kind = kind;
            form.fields[3].min = Some(min.into());
            form.fields[3].max = Some(max.into());
        }
    };
    finds(
        "f4",
        "check-range-crossed",
        change(FieldKind::Number, "2", "1"),
    );
    finds(
        "f4",
        "check-range-unlike",
        change(FieldKind::Number, "a", "1"),
    );
    finds(
        "f4",
        "check-range-unlike",
        change(FieldKind::Date, "2026-02-30", "2026-03-01"),
    );
    assert!(found(change(FieldKind::Date, "2026-02-28", "2026-02-28")).is_empty());
    finds("f2", "check-choices-count", |form| {
        form.fields[1].kind = FieldKind::CheckboxGroup;
        form.fields[1].min_choices = Some(2);
    });
    finds("f4", "check-age-missing", |form| {
        form.fields[3].kind = FieldKind::AgeGate;
    });
    finds("f4", "check-same-unknown", |form| {
        form.fields[3].same_as = Some("f1".into());
    });
}

#[test]
fn of_yes_and_no_one_can_be_asked_for() {
    assert!(
        found(|form| {
            form.fields[2].yes_no = true;
            form.fields[2].required = true;
        })
        .is_empty()
    );
}
