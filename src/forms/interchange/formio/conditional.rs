//! When a component is shown: one comparison (`show`, `when`, `eq`), several of them (`conjunction`,
//! `conditions`), or JSON Logic (<https://jsonlogic.com>). Code is not run.

use serde_json::Value;

use super::Reader;
use crate::forms::condition::Condition;
use crate::forms::interchange::logic::{Logic, Operand, Relation};
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, is_empty, plain};

/// Deepest nesting of JSON Logic.
const DEPTH_MAX: usize = 20;

impl Reader<'_> {
    /// The condition of a component, as far as it can be said here.
    pub fn conditional(&mut self, component: &Source) -> Option<Condition> {
        let place = component.at("conditional");
        // Some forms hold it as JSON within the JSON.
        let parsed = component.get("conditional").map(|value| match value {
            Value::String(text) => serde_json::from_str(text).unwrap_or(Value::Null),
            value => value.clone(),
        });
        let code = component.text("customConditional");
        if !code.trim().is_empty() {
            let place = component.at("customConditional");
            self.a.report.add(place, &code, Why::Script);
        }
        let logic = read(&parsed?)?;
        let what = component.text("key");
        self.a.condition(&place, &what, logic)
    }
}

/// What a conditional says; nothing if it says nothing.
fn read(conditional: &Value) -> Option<Result<Logic, Why>> {
    let logic = match conditional.get("json").filter(|json| !is_empty(json)) {
        Some(json) => return Some(json_logic(json, 0)),
        None => simple(conditional).or_else(|| several(conditional))?,
    };
    let shows = conditional.get("show").map(plain).unwrap_or_default();
    Some(logic.map(|logic| match shows.as_str() {
        "false" => Logic::Not(Box::new(logic)),
        _ => logic,
    }))
}

/// `{ "show": true, "when": "country", "eq": "de" }`
fn simple(conditional: &Value) -> Option<Result<Logic, Why>> {
    let name = conditional
        .get("when")
        .map(plain)
        .filter(|name| !name.is_empty())?;
    let value = conditional.get("eq").cloned().unwrap_or_default();
    Some(Ok(Logic::Compare(
        Operand::Name(name),
        Relation::Is,
        Operand::Value(value),
    )))
}

/// `{ "show": true, "conjunction": "all", "conditions": [...] }`
fn several(conditional: &Value) -> Option<Result<Logic, Why>> {
    let conditions = conditional.get("conditions")?.as_array()?;
    if conditions.is_empty() {
        return None;
    }
    let each: Result<Vec<Logic>, Why> = conditions.iter().map(comparison).collect();
    let is_any = conditional
        .get("conjunction")
        .is_some_and(|word| word == "any");
    Some(each.map(|each| match is_any {
        true => Logic::Any(each),
        false => Logic::All(each),
    }))
}

/// `{ "component": "country", "operator": "isEqual", "value": "de" }`
fn comparison(condition: &Value) -> Result<Logic, Why> {
    let text = |name: &str| condition.get(name).map(plain).unwrap_or_default();
    let relation = match text("operator").as_str() {
        "isEqual" | "isDateEqual" => Relation::Is,
        "isNotEqual" | "isNotDateEqual" => Relation::IsNot,
        "isEmpty" => Relation::Empty,
        "isNotEmpty" => Relation::NotEmpty,
        "greaterThan" | "dateGreaterThan" => Relation::Above,
        "greaterThanOrEqual" | "dateGreaterThanOrEqual" => Relation::AtLeast,
        "lessThan" | "dateLessThan" => Relation::Below,
        "lessThanOrEqual" | "dateLessThanOrEqual" => Relation::AtMost,
        "startsWith" => Relation::BeginsWith,
        "endsWith" => Relation::EndsWith,
        "includes" => Relation::Contains,
        "notIncludes" => Relation::ContainsNot,
        _ => return Err(Why::ConditionUnreadable),
    };
    let value = condition.get("value").cloned().unwrap_or_default();
    Ok(Logic::Compare(
        Operand::Name(text("component")),
        relation,
        Operand::Value(value),
    ))
}

/// `{ "and": [{ "==": [{ "var": "data.country" }, "de"] }, ...] }`
fn json_logic(json: &Value, depth: usize) -> Result<Logic, Why> {
    let unreadable = Why::ConditionUnreadable;
    if depth > DEPTH_MAX {
        return Err(unreadable);
    }
    let object = json.as_object().filter(|object| object.len() == 1);
    let (name, value) = object
        .and_then(|object| object.iter().next())
        .ok_or(unreadable)?;
    let list: Vec<&Value> = match value {
        Value::Array(list) => list.iter().collect(),
        one => vec![one],
    };
    let each = || -> Result<Vec<Logic>, Why> {
        list.iter()
            .map(|json| json_logic(json, depth + 1))
            .collect()
    };
    let relation = match name.as_str() {
        // Twice not is nothing.
        "and" | "!!" => return each().map(Logic::All),
        "or" => return each().map(Logic::Any),
        "!" => return each().map(|each| Logic::Not(Box::new(Logic::All(each)))),
        "var" => {
            let nothing = Operand::Value(Value::Null);
            return Ok(Logic::Compare(operand(json)?, Relation::True, nothing));
        }
        "==" | "===" => Relation::Is,
        "!=" | "!==" => Relation::IsNot,
        ">" => Relation::Above,
        ">=" => Relation::AtLeast,
        "<" => Relation::Below,
        "<=" => Relation::AtMost,
        "in" => return is_in(&list),
        _ => return Err(Why::ConditionComputes),
    };
    let [left, right] = list.as_slice() else {
        return Err(Why::ConditionUnreadable);
    };
    Ok(Logic::Compare(operand(left)?, relation, operand(right)?))
}

/// A value among those of a field, or a field's answer among some values.
fn is_in(list: &[&Value]) -> Result<Logic, Why> {
    let [left, right] = list else {
        return Err(Why::ConditionUnreadable);
    };
    Ok(match (operand(left)?, operand(right)?) {
        (value @ Operand::Value(_), name @ Operand::Name(_)) => {
            Logic::Compare(name, Relation::Contains, value)
        }
        (name, values) => Logic::Compare(name, Relation::AnyOf, values),
    })
}

/// `{ "var": "data.country" }`, or a value.
fn operand(json: &Value) -> Result<Operand, Why> {
    let Some(object) = json.as_object() else {
        return Ok(Operand::Value(json.clone()));
    };
    let path = object.get("var").filter(|_| object.len() == 1).map(plain);
    let path = path
        .filter(|path| !path.is_empty())
        .ok_or(Why::ConditionComputes)?;
    let name = ["data.", "row."]
        .iter()
        .find_map(|root| path.strip_prefix(root));
    Ok(Operand::Name(name.unwrap_or(&path).to_owned()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn is(name: &str, value: Value) -> Logic {
        Logic::Compare(
            Operand::Name(name.into()),
            Relation::Is,
            Operand::Value(value),
        )
    }

    #[test]
    fn all_three_spellings_are_read() {
        let expected = Some(Ok(is("country", json!("de"))));
        for conditional in [
            json!({ "show": true, "when": "country", "eq": "de" }),
            json!({ "show": "true", "when": "country", "eq": "de" }),
            json!({ "json": { "===": [{ "var": "data.country" }, "de"] } }),
        ] {
            assert_eq!(read(&conditional), expected, "{conditional}");
        }
        let several = json!({ "show": false, "conjunction": "any", "conditions": [
            { "component": "a", "operator": "isEqual", "value": 1 },
            { "component": "b", "operator": "isEqual", "value": true },
        ] });
        let any = Logic::Any(vec![is("a", json!(1)), is("b", json!(true))]);
        assert_eq!(read(&several), Some(Ok(Logic::Not(Box::new(any)))));
    }

    #[test]
    fn an_empty_conditional_says_nothing() {
        for conditional in [
            json!({ "show": "", "when": null, "eq": "" }),
            json!({ "show": null, "when": "", "json": "" }),
            json!({ "show": true, "conjunction": "all", "conditions": [] }),
            json!("nonsense"),
            json!(null),
        ] {
            assert_eq!(read(&conditional), None, "{conditional}");
        }
    }

    #[test]
    fn what_computes_is_refused() {
        for json in [
            json!({ ">": [{ "+": [{ "var": "data.a" }, 1] }, 2] }),
            json!({ "some": [{ "var": "data.list" }, true] }),
        ] {
            assert_eq!(json_logic(&json, 0), Err(Why::ConditionComputes), "{json}");
        }
        assert_eq!(json_logic(&json!([]), 0), Err(Why::ConditionUnreadable));
        assert_eq!(
            json_logic(&json!({ "==": [1] }), 0),
            Err(Why::ConditionUnreadable)
        );
    }
}
