//! A field of ours, and what may be asked of it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Relation, joined, negated};
use crate::forms::condition::{Condition, Op, Test};
use crate::forms::interchange::source::{is_nothing, plain};
use crate::forms::model::TICKED;

/// What conditions can look at: a field of ours, and how answers were called in the source.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// Its id.
    pub field: String,
    /// Whether it has an answer or none, and nothing else.
    pub is_box: bool,
    /// Whether several answers fit in.
    pub takes_many: bool,
    /// Values of the source, and what they are called here.
    pub values: BTreeMap<String, String>,
}

impl Target {
    /// Whether one choice is ticked, compared with a truth.
    pub(super) fn chosen(
        &self,
        choice: &str,
        relation: Relation,
        value: &Value,
    ) -> Option<Condition> {
        let is_ticked = truth(value)?;
        let holds = match relation {
            Relation::Is => is_ticked,
            Relation::IsNot => !is_ticked,
            _ => return None,
        };
        let op = if holds { Op::Includes } else { Op::Excludes };
        Some(self.test(op, &self.value(choice)))
    }

    pub(super) fn compare(&self, relation: Relation, value: &Value) -> Option<Condition> {
        match relation {
            Relation::Empty => return Some(self.test(Op::Unanswered, "")),
            Relation::NotEmpty => return Some(self.test(Op::Answered, "")),
            Relation::True => return Some(self.is_true()),
            Relation::Is if is_nothing(value) => {
                return Some(self.test(Op::Unanswered, ""));
            }
            Relation::IsNot if is_nothing(value) => {
                return Some(self.test(Op::Answered, ""));
            }
            _ => {}
        }
        if self.is_box {
            return self.ticked(relation, value);
        }
        let values: Vec<&Value> = match value {
            Value::Array(list) => list.iter().collect(),
            one => vec![one],
        };
        if values
            .iter()
            .any(|value| value.is_object() || value.is_array())
        {
            return None;
        }
        let values: Vec<String> = values.into_iter().map(|v| self.value(&plain(v))).collect();
        if self.takes_many {
            self.compare_many(relation, &values)
        } else {
            self.compare_one(relation, &values)
        }
    }

    /// Answered, and with yes where it can be no.
    fn is_true(&self) -> Condition {
        let yes = self.values.get("true").filter(|_| !self.is_box);
        match yes {
            Some(yes) => self.test(Op::Is, yes),
            None => self.test(Op::Answered, ""),
        }
    }

    fn ticked(&self, relation: Relation, value: &Value) -> Option<Condition> {
        let name = plain(value);
        let known = self.values.get(&name).map(|value| value == TICKED);
        let is_ticked = known.or_else(|| truth(value))?;
        let holds = match relation {
            Relation::Is => is_ticked,
            Relation::IsNot => !is_ticked,
            _ => return None,
        };
        let op = if holds { Op::Answered } else { Op::Unanswered };
        Some(self.test(op, ""))
    }

    fn compare_many(&self, relation: Relation, values: &[String]) -> Option<Condition> {
        let each = |op| -> Vec<Condition> { values.iter().map(|v| self.test(op, v)).collect() };
        Some(match relation {
            // Exactly one choice, or exactly these, can't be said; that it is among them can.
            Relation::Is if values.len() == 1 => self.test(Op::Includes, &values[0]),
            Relation::IsNot if values.len() == 1 => self.test(Op::Excludes, &values[0]),
            Relation::Contains => joined(each(Op::Includes), Condition::All),
            Relation::ContainsNot => joined(each(Op::Excludes), Condition::Any),
            Relation::AnyOf => joined(each(Op::Includes), Condition::Any),
            Relation::NoneOf => joined(each(Op::Excludes), Condition::All),
            _ => return None,
        })
    }

    fn compare_one(&self, relation: Relation, values: &[String]) -> Option<Condition> {
        let each = |op| -> Vec<Condition> { values.iter().map(|v| self.test(op, v)).collect() };
        match relation {
            Relation::AnyOf => return Some(joined(each(Op::Is), Condition::Any)),
            Relation::NoneOf => return Some(joined(each(Op::IsNot), Condition::All)),
            _ => {}
        }
        let [value] = values else { return None };
        let op = match relation {
            Relation::Is => Op::Is,
            Relation::IsNot => Op::IsNot,
            Relation::Above => Op::Above,
            Relation::Below => Op::Below,
            Relation::AtLeast => Op::AtLeast,
            Relation::AtMost => Op::AtMost,
            Relation::Contains => Op::Contains,
            Relation::ContainsNot => return Some(negated(self.test(Op::Contains, value))),
            Relation::BeginsWith => Op::BeginsWith,
            Relation::EndsWith => Op::EndsWith,
            _ => return None,
        };
        Some(self.test(op, value))
    }

    /// What a value of the source is called here; the case of letters does not matter there.
    fn value(&self, name: &str) -> String {
        let exact = self.values.get(name);
        let found = exact.or_else(|| {
            let mut all = self.values.iter();
            all.find(|(known, _)| known.to_lowercase() == name.to_lowercase())
                .map(|(_, value)| value)
        });
        found.map_or(name, String::as_str).to_owned()
    }

    fn test(&self, op: Op, value: &str) -> Condition {
        Condition::Test(Test {
            field: self.field.clone(),
            op,
            value: value.to_owned(),
        })
    }
}

/// Yes or no, however it is written.
fn truth(value: &Value) -> Option<bool> {
    match plain(value).to_lowercase().as_str() {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}
