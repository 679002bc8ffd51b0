use super::*;
use crate::forms::condition::Condition;
use crate::forms::lint::Rule;
use crate::forms::lint::testing::{choices, finds, found_in, passes, template, when};
use crate::forms::model::Definition;

/// The form with a field `f2` on which `f4` hangs.
fn hanging(field: Field, condition: Condition) -> impl FnOnce(&mut Definition) {
    move |form| {
        let Field {
            id, key, serves, ..
        } = form.fields[1].clone();
        form.fields[1] = Field {
            id,
            key,
            serves,
            ..field
        };
        form.fields[3].visible_if = Some(condition);
    }
}

fn all<const N: usize>(tests: [(Op, &str); N]) -> Condition {
    let tests = tests.map(|(op, value)| when("f2", op, value));
    Condition::All(tests.to_vec())
}

#[track_caller]
fn reaches<const N: usize>(field: &Field, tests: [(Op, &str); N]) {
    passes(Rule::UnreachableField, hanging(field.clone(), all(tests)));
    passes(Rule::AlwaysShown, hanging(field.clone(), all(tests)));
}

#[track_caller]
fn never_reaches<const N: usize>(field: &Field, tests: [(Op, &str); N]) {
    finds(
        Rule::UnreachableField,
        "f4",
        hanging(field.clone(), all(tests)),
    );
}

fn of(kind: FieldKind) -> Field {
    template(kind)
}

fn list(kind: FieldKind) -> Field {
    Field {
        choices: choices(&["A", "B", "C"]),
        ..of(kind)
    }
}

#[test]
fn something_lies_between_two_days_and_two_numbers() {
    let between = [(Op::Above, "2026-01-01"), (Op::Below, "2026-06-01")];
    reaches(&of(FieldKind::Date), between);
    reaches(&of(FieldKind::Text), between);
    reaches(
        &of(FieldKind::Date),
        [(Op::Above, "2026-01-01"), (Op::Below, "2026-01-03")],
    );
    reaches(
        &of(FieldKind::Date),
        [(Op::AtLeast, "2026-01-01"), (Op::AtMost, "2026-01-01")],
    );
    for between in [
        ["5", "5.2"],
        ["0", "0.5"],
        ["5", "6"],
        ["5", "5.000002"],
        ["-1", "900000"],
    ] {
        let between = [(Op::Above, between[0]), (Op::Below, between[1])];
        reaches(&of(FieldKind::Number), between);
        reaches(&of(FieldKind::Text), between);
    }
}

#[test]
fn and_nothing_between_a_day_and_the_next() {
    never_reaches(
        &of(FieldKind::Date),
        [(Op::Above, "2026-01-01"), (Op::Below, "2026-01-02")],
    );
    never_reaches(
        &of(FieldKind::Number),
        [(Op::Above, "5"), (Op::AtMost, "5")],
    );
    // Six decimals are read.
    never_reaches(
        &of(FieldKind::Number),
        [(Op::Above, "5"), (Op::Below, "5.000001")],
    );
}

#[test]
fn a_text_can_hold_several_words() {
    let text = of(FieldKind::Text);
    reaches(&text, [(Op::Contains, "some"), (Op::Contains, "thing")]);
    reaches(
        &text,
        [
            (Op::BeginsWith, "a"),
            (Op::EndsWith, "b"),
            (Op::Contains, "c"),
        ],
    );
    reaches(&text, [(Op::BeginsWith, "a"), (Op::BeginsWith, "ab")]);
    never_reaches(&text, [(Op::BeginsWith, "a"), (Op::BeginsWith, "b")]);
    let without = |value| Condition::Not(Box::new(when("f2", Op::Contains, value)));
    let some = |value| {
        let conditions = vec![when("f2", Op::Contains, "any"), without(value)];
        hanging(of(FieldKind::Text), Condition::All(conditions))
    };
    passes(Rule::UnreachableField, some("other"));
    finds(Rule::UnreachableField, "f4", some("an"));
    for kind in [FieldKind::Email, FieldKind::Url, FieldKind::Phone] {
        reaches(&of(kind), [(Op::Contains, "12"), (Op::Contains, "34")]);
    }
}

#[test]
fn a_list_can_include_and_exclude() {
    let many = list(FieldKind::CheckboxGroup);
    let demand = [
        (Op::Includes, "c0"),
        (Op::Includes, "c1"),
        (Op::Excludes, "c2"),
    ];
    reaches(&many, demand);
    reaches(
        &Field {
            min_choices: Some(2),
            ..many.clone()
        },
        demand,
    );
    reaches(&many, [(Op::Is, "c0\nc2")]);
    never_reaches(&many, [(Op::Is, "c2\nc0")]);
    never_reaches(
        &Field {
            min_choices: Some(3),
            ..many.clone()
        },
        demand,
    );
    never_reaches(
        &Field {
            max_choices: Some(1),
            ..many
        },
        demand,
    );
}

#[test]
fn the_rules_of_a_field_close_what_hangs_on_it() {
    let number = Field {
        max: Some("10".into()),
        ..of(FieldKind::Number)
    };
    never_reaches(&number, [(Op::Above, "20")]);
    reaches(&number, [(Op::Above, "9.9")]);
    let day = Field {
        min: Some("2026-01-01".into()),
        ..of(FieldKind::Date)
    };
    never_reaches(&day, [(Op::Below, "2026-01-01")]);
    reaches(&day, [(Op::AtMost, "2026-01-01")]);
    never_reaches(
        &Field {
            required: true,
            ..of(FieldKind::Text)
        },
        [(Op::Unanswered, "")],
    );
    never_reaches(&of(FieldKind::Date), [(Op::Is, "tomorrow")]);
    never_reaches(&of(FieldKind::Number), [(Op::Is, "abc")]);
    never_reaches(&of(FieldKind::Country), [(Op::Is, "Germany")]);
    reaches(&of(FieldKind::Country), [(Op::Is, "DE")]);
    let short = Field {
        max_length: Some(3),
        ..of(FieldKind::Text)
    };
    never_reaches(&short, [(Op::Is, "abcdef")]);
    never_reaches(&short, [(Op::Contains, "abcdef")]);
    reaches(&short, [(Op::Is, "abc")]);
    never_reaches(&of(FieldKind::Url), [(Op::Is, "nowhere")]);
    never_reaches(&of(FieldKind::Phone), [(Op::Is, "030 1234567")]);
}

#[test]
fn what_can_not_be_known_is_not_judged() {
    reaches(
        &of(FieldKind::Date),
        [(Op::BeginsWith, "2026"), (Op::Above, "2026-03-01")],
    );
    reaches(&of(FieldKind::Number), [(Op::EndsWith, "5")]);
    reaches(
        &of(FieldKind::Date),
        [(Op::Above, "2026-02-29"), (Op::Below, "2026-02-31")],
    );
    let lines = [(Op::Includes, "a"), (Op::Includes, "b")];
    reaches(&of(FieldKind::LongText), lines);
    let pattern = Field {
        pattern: Some("[a-z]{9}".into()),
        ..of(FieldKind::Text)
    };
    reaches(&pattern, [(Op::Contains, "a")]);
}

#[test]
fn what_hangs_on_one_of_many_lists_can_be_reached() {
    let found = found_in(|form, _| {
        let ten: Vec<String> = (0..10).map(|at| format!("Choice {at}")).collect();
        let ten: Vec<&str> = ten.iter().map(String::as_str).collect();
        let list = Field {
            choices: choices(&ten),
            ..of(FieldKind::Select)
        };
        let lists: Vec<String> = (0..4).map(|_| form.add_field(&list, None)).collect();
        let is_first = lists.iter().map(|id| when(id, Op::Is, "c0"));
        let mut last = Field {
            visible_if: Some(Condition::Any(is_first.collect())),
            ..of(FieldKind::Text)
        };
        let id = form.add_field(&last, None);
        last.visible_if = Some(when(&id, Op::Answered, ""));
        form.add_field(&last, None);
    });
    assert_eq!(found, []);
}

#[test]
fn of_answers_that_no_test_tells_apart_one_is_tried() {
    let test = Test {
        field: "f2".into(),
        op: Op::Is,
        value: "c0".into(),
    };
    let found = candidates(&list(FieldKind::Radio), &[&test]);
    assert_eq!(found.expect("a few").len(), 2);
    assert_eq!(candidates(&of(FieldKind::Section), &[]), Some(Vec::new()));
}
