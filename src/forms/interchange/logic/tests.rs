//! Conditions of foreign forms and what they become.

use serde_json::json;

use super::*;
use crate::forms::interchange::report::Why;

fn names() -> Names {
    let target = |field: &str, values: &[(&str, &str)]| Target {
        field: field.to_owned(),
        values: values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..Target::default()
    };
    let mut names = Names::default();
    names.add("name", target("f1", &[]));
    let many = target("f2", &[("a", "a"), ("B c", "choice-2")]);
    names.add(
        "many",
        Target {
            takes_many: true,
            ..many
        },
    );
    names.add(
        "box",
        Target {
            is_box: true,
            ..target("f3", &[("true", "yes")])
        },
    );
    names.add("bool", target("f4", &[("true", "yes"), ("false", "no")]));
    names
}

fn bound(name: &str, relation: Relation, value: Value) -> Result<String, Why> {
    let logic = Logic::Compare(Operand::Name(name.into()), relation, Operand::Value(value));
    let condition = names().bind(&logic)?;
    Ok(serde_json::to_string(&condition).expect("JSON"))
}

#[test]
fn comparisons_are_said_as_the_kind_of_field_needs_it() {
    for (name, relation, value, said) in [
        (
            "name",
            Relation::Is,
            json!("x"),
            r#"{"field":"f1","op":"is","value":"x"}"#,
        ),
        (
            "NAME",
            Relation::Is,
            json!(""),
            r#"{"field":"f1","op":"unanswered"}"#,
        ),
        (
            "panel.name",
            Relation::IsNot,
            Value::Null,
            r#"{"field":"f1","op":"answered"}"#,
        ),
        (
            "many",
            Relation::Is,
            json!("b C"),
            r#"{"field":"f2","op":"includes","value":"choice-2"}"#,
        ),
        (
            "many.a",
            Relation::Is,
            json!("false"),
            r#"{"field":"f2","op":"excludes","value":"a"}"#,
        ),
        (
            "box",
            Relation::Is,
            json!(true),
            r#"{"field":"f3","op":"answered"}"#,
        ),
        (
            "box",
            Relation::IsNot,
            json!("true"),
            r#"{"field":"f3","op":"unanswered"}"#,
        ),
        (
            "box",
            Relation::True,
            Value::Null,
            r#"{"field":"f3","op":"answered"}"#,
        ),
        (
            "bool",
            Relation::Is,
            json!(false),
            r#"{"field":"f4","op":"is","value":"no"}"#,
        ),
        (
            "bool",
            Relation::True,
            Value::Null,
            r#"{"field":"f4","op":"is","value":"yes"}"#,
        ),
    ] {
        assert_eq!(bound(name, relation, value).as_deref(), Ok(said));
    }
}

#[test]
fn what_cannot_be_said_is_refused() {
    let unknown = Err(Why::ConditionUnknown("later".into()));
    assert_eq!(bound("later", Relation::Is, json!(1)), unknown);
    for (name, relation, value) in [
        ("many", Relation::Is, json!(["a", "B c"])),
        ("many", Relation::Above, json!("a")),
        ("box", Relation::Contains, json!("true")),
        ("box", Relation::Is, json!("perhaps")),
        ("name", Relation::Is, json!({ "a": 1 })),
        ("name", Relation::Above, json!([1, 2])),
    ] {
        let refused = Err(Why::ConditionUnreadable);
        assert_eq!(bound(name, relation, value), refused, "{name} {relation:?}");
    }
    let two = Logic::Compare(
        Operand::Name("name".into()),
        Relation::Is,
        Operand::Name("box".into()),
    );
    assert_eq!(names().bind(&two), Err(Why::ConditionComputes));
}
