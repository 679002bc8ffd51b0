//! What conditions say, and which fields they show.

use super::*;
use crate::forms::model::{Definition, Field, FieldKind};

fn test(field: &str, op: Op, value: &str) -> Condition {
    Condition::Test(Test {
        field: field.into(),
        op,
        value: value.into(),
    })
}

fn answers(list: &[(&str, &str)]) -> Answers {
    let pairs = list.iter();
    pairs
        .map(|(id, text)| ((*id).to_owned(), (*text).to_owned()))
        .collect()
}

#[test]
fn conditions_read_as_they_are_documented() {
    let text =
        r#"{"all":[{"field":"f1","op":"is","value":"de"},{"not":{"field":"f2","op":"answered"}}]}"#;
    let condition: Condition = serde_json::from_str(text).expect("a condition");
    let not = Condition::Not(Box::new(test("f2", Op::Answered, "")));
    assert_eq!(
        condition,
        Condition::All(vec![test("f1", Op::Is, "de"), not])
    );
    assert_eq!(serde_json::to_string(&condition).expect("JSON"), text);
    assert!(condition.holds(&answers(&[("f1", "de")])));
    assert!(!condition.holds(&answers(&[("f1", "de"), ("f2", "x")])));
    assert_eq!(condition.fields(), BTreeSet::from(["f1", "f2"]));
    assert_eq!(condition.depth(), 3);
}

#[test]
fn operators_do_what_they_say() {
    for (op, value, holding, failing) in [
        (Op::Answered, "", &["a"][..], &[""][..]),
        (Op::Unanswered, "", &[""], &["a"]),
        (Op::Is, "a", &["a"], &["", "A", "a\nb"]),
        (Op::IsNot, "a", &["", "b"], &["a"]),
        (Op::Includes, "a", &["a", "b\na"], &["", "ab"]),
        (Op::Excludes, "a", &["", "ab"], &["a", "b\na"]),
        (Op::Contains, "a", &["bab"], &["", "b"]),
        (Op::BeginsWith, "a", &["ab"], &["ba"]),
        (Op::EndsWith, "a", &["ba"], &["ab"]),
        (
            Op::Above,
            "9",
            &["10", "9.5"],
            &["9", "", "x", "2026-01-01"],
        ),
        (
            Op::Below,
            "2026-02-01",
            &["2026-01-31"],
            &["2026-02-01", "1", ""],
        ),
        (Op::AtLeast, "-1", &["-1", "0"], &["-1.5", ""]),
        (Op::AtMost, "1.50", &["1.5", "-3"], &["1.6", "1,5"]),
    ] {
        let holds = |answer: &&str| test("f1", op, value).holds(&answers(&[("f1", answer)]));
        assert!(holding.iter().all(holds), "{op:?} {value} {holding:?}");
        assert!(!failing.iter().any(holds), "{op:?} {value} {failing:?}");
    }
}

#[test]
fn what_is_not_shown_decides_nothing() {
    let field = |id: &str, kind, visible_if| Field {
        id: id.into(),
        kind,
        visible_if,
        ..Field::default()
    };
    let form = Definition {
        fields: vec![
            field("f1", FieldKind::Text, None),
            field("f2", FieldKind::Text, Some(test("f1", Op::Is, "yes"))),
            field("f3", FieldKind::Text, Some(test("f2", Op::Answered, ""))),
            field("f4", FieldKind::Section, Some(test("f1", Op::Is, "no"))),
            field("f5", FieldKind::Text, None),
            field("f6", FieldKind::Section, None),
            field("f7", FieldKind::Text, None),
            field("f8", FieldKind::PageBreak, Some(test("f1", Op::Is, "no"))),
            field("f9", FieldKind::Section, None),
            field("f10", FieldKind::Text, None),
            field("f11", FieldKind::PageBreak, None),
            field("f12", FieldKind::Text, None),
        ],
        ..Definition::default()
    };
    let shown = |list: &[(&str, &str)]| {
        let answers = answers(list);
        form.shown(&answers)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    // In the order of their names: sets have no other.
    assert_eq!(shown(&[]), ["f1", "f11", "f12", "f6", "f7"]);
    assert_eq!(
        shown(&[("f1", "yes"), ("f2", "a")]),
        ["f1", "f11", "f12", "f2", "f3", "f6", "f7"]
    );
    assert_eq!(
        shown(&[("f1", "no"), ("f2", "a")]),
        [
            "f1", "f10", "f11", "f12", "f4", "f5", "f6", "f7", "f8", "f9"
        ]
    );
    let always: Vec<_> = form.always_shown().map(|field| field.id.as_str()).collect();
    assert_eq!(always, ["f1", "f6", "f7", "f11", "f12"]);
}
