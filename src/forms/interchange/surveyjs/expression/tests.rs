//! Expressions and what they mean.

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn compare(name: &str, relation: Relation, value: Value) -> Logic {
    Logic::Compare(Operand::Name(name.into()), relation, Operand::Value(value))
}

#[test]
fn expressions_are_read_as_they_are_meant() {
    for (text, logic) in [
        ("{a} = 'x'", compare("a", Relation::Is, json!("x"))),
        ("{a}='it\\'s'", compare("a", Relation::Is, json!("it's"))),
        (
            "{a} <> \"x y\"",
            compare("a", Relation::IsNot, json!("x y")),
        ),
        ("{a} != yes", compare("a", Relation::IsNot, json!("yes"))),
        (
            "{a b} greaterorequal -2.5",
            compare("a b", Relation::AtLeast, json!(-2.5)),
        ),
        (
            "{a} NOTEMPTY",
            compare("a", Relation::NotEmpty, Value::Null),
        ),
        ("{a}", compare("a", Relation::True, Value::Null)),
        (
            "{a} anyof [1, 'b']",
            compare("a", Relation::AnyOf, json!([1, "b"])),
        ),
        ("{a} *= 'b'", compare("a", Relation::Contains, json!("b"))),
        ("{a} = true", compare("a", Relation::Is, json!(true))),
        (
            "!{a}",
            Logic::Not(Box::new(compare("a", Relation::True, Value::Null))),
        ),
    ] {
        assert_eq!(parse(text), Ok(logic), "{text}");
    }
}

#[test]
fn and_binds_more_tightly_than_or() {
    let (a, b, c) = (
        compare("a", Relation::Is, json!(1)),
        compare("b", Relation::Is, json!(2)),
        compare("c", Relation::Is, json!(3)),
    );
    let together = Logic::All(vec![b.clone(), c.clone()]);
    let expected = Logic::Any(vec![a.clone(), together]);
    assert_eq!(parse("{a} = 1 or {b} = 2 and {c} = 3"), Ok(expected));
    let either = Logic::Any(vec![a, b]);
    let expected = Logic::All(vec![either, c]);
    assert_eq!(parse("({a} = 1 || {b} = 2) && {c} = 3"), Ok(expected));
}

#[test]
fn what_computes_or_is_broken_is_refused() {
    for text in [
        "age({born}) >= 18",
        "{a} + {b} > 3",
        "{a} > {b} * 2",
        "({a} + 1) > 2",
    ] {
        assert_eq!(parse(text), Err(Why::ConditionComputes), "{text}");
    }
    let deep = format!("{}{{a}}", "!".repeat(500));
    for text in [
        "",
        "{a} =",
        "{a",
        "{a} = 'x",
        "and",
        "({a} = 1",
        "{a} = 1 {b}",
        &deep,
    ] {
        assert_eq!(parse(text), Err(Why::ConditionUnreadable), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), likely in "([{}()\\[\\]'\"=<>!, a1.\\\\-]| and | or |contains|é){0,30}") {
        let _ = (parse(&text), parse(&likely));
    }
}
