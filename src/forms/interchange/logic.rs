//! Conditions of foreign forms, between their own spelling and ours.
//!
//! Parsers make [`Logic`] out of expressions, of JSON Logic, or of lists of comparisons; here it is
//! bound to the fields that have been read so far and becomes a [`Condition`].

use std::collections::BTreeMap;

use serde_json::Value;

use super::report::Why;
use super::source::plain;
use crate::forms::condition::{Condition, Op, Test};
use crate::forms::model::TICKED;

/// A condition as it was written.
#[derive(Clone, Debug, PartialEq)]
pub enum Logic {
    /// All of them.
    All(Vec<Logic>),
    /// One of them at least.
    Any(Vec<Logic>),
    /// Not this.
    Not(Box<Logic>),
    /// An answer compared with a value.
    Compare(Operand, Relation, Operand),
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// The answer to what has this name.
    Name(String),
    /// A value.
    Value(Value),
}

/// How two sides are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same.
    Is,
    /// Not the same.
    IsNot,
    /// Larger or later.
    Above,
    /// Smaller or earlier.
    Below,
    /// As large or larger.
    AtLeast,
    /// As small or smaller.
    AtMost,
    /// All values of the right are in the left.
    Contains,
    /// Not all values of the right are in the left.
    ContainsNot,
    /// One of the values of the right is in the left.
    AnyOf,
    /// None of the values of the right is in the left.
    NoneOf,
    /// Begins with.
    BeginsWith,
    /// Ends with.
    EndsWith,
    /// There is no answer.
    Empty,
    /// There is an answer.
    NotEmpty,
    /// There is an answer, and it is not no.
    True,
}

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

/// What has been read so far, by its name in the source.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, Target>);

impl Names {
    /// Adds what can be referred to. Of a name that comes twice the first counts.
    pub fn add(&mut self, name: &str, target: Target) {
        self.0.entry(name.trim().to_owned()).or_insert(target);
    }

    /// By its name, whatever the case of its letters.
    fn find(&self, name: &str) -> Option<&Target> {
        let name = name.trim();
        self.0.get(name).or_else(|| {
            let mut all = self.0.iter();
            all.find(|(known, _)| known.eq_ignore_ascii_case(name))
                .map(|(_, target)| target)
        })
    }

    /// By a path: `container.field`, or `boxes.choice`, which is one choice of several.
    fn resolve<'a>(&'a self, path: &'a str) -> Option<(&'a Target, Option<&'a str>)> {
        if let Some(target) = self.find(path) {
            return Some((target, None));
        }
        let (before, last) = path.rsplit_once('.')?;
        let group = self.find(before.rsplit('.').next().unwrap_or(before));
        let of_group = group.filter(|group| group.takes_many && group.values.contains_key(last));
        let chosen = of_group.map(|group| (group, Some(last)));
        chosen.or_else(|| self.find(last).map(|target| (target, None)))
    }

    /// The condition that the logic means here.
    pub fn bind(&self, logic: &Logic) -> Result<Condition, Why> {
        let all = |logics: &[Logic]| -> Result<Vec<Condition>, Why> {
            logics.iter().map(|logic| self.bind(logic)).collect()
        };
        Ok(match logic {
            Logic::All(logics) => joined(all(logics)?, Condition::All),
            Logic::Any(logics) => joined(all(logics)?, Condition::Any),
            Logic::Not(logic) => negated(self.bind(logic)?),
            Logic::Compare(left, relation, right) => self.comparison(left, *relation, right)?,
        })
    }

    fn comparison(
        &self,
        left: &Operand,
        relation: Relation,
        right: &Operand,
    ) -> Result<Condition, Why> {
        let (name, relation, value) = match (left, right) {
            (Operand::Name(name), Operand::Value(value)) => (name, relation, value),
            (Operand::Value(value), Operand::Name(name)) => {
                let turned = relation.turned().ok_or(Why::ConditionComputes)?;
                (name, turned, value)
            }
            _ => return Err(Why::ConditionComputes),
        };
        let found = self.resolve(name);
        let unknown = || Why::ConditionUnknown(super::report::brief(name));
        let (target, choice) = found.ok_or_else(unknown)?;
        match choice {
            None => target.compare(relation, value),
            Some(choice) => target.chosen(choice, relation, value),
        }
        .ok_or(Why::ConditionUnreadable)
    }
}

impl Relation {
    /// The same with left and right exchanged, where that can be said.
    fn turned(self) -> Option<Self> {
        Some(match self {
            Self::Is | Self::IsNot => self,
            Self::Above => Self::Below,
            Self::Below => Self::Above,
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
            _ => return None,
        })
    }
}

impl Target {
    /// Whether one choice is ticked, compared with a truth.
    fn chosen(&self, choice: &str, relation: Relation, value: &Value) -> Option<Condition> {
        let is_ticked = truth(value)?;
        let holds = match relation {
            Relation::Is => is_ticked,
            Relation::IsNot => !is_ticked,
            _ => return None,
        };
        let op = if holds { Op::Includes } else { Op::Excludes };
        Some(self.test(op, &self.value(choice)))
    }

    fn compare(&self, relation: Relation, value: &Value) -> Option<Condition> {
        match relation {
            Relation::Empty => return Some(self.test(Op::Unanswered, "")),
            Relation::NotEmpty => return Some(self.test(Op::Answered, "")),
            Relation::True => return Some(self.is_true()),
            Relation::Is if super::source::is_nothing(value) => {
                return Some(self.test(Op::Unanswered, ""));
            }
            Relation::IsNot if super::source::is_nothing(value) => {
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

/// Several conditions as one; a single one stands alone.
pub fn joined(mut conditions: Vec<Condition>, join: fn(Vec<Condition>) -> Condition) -> Condition {
    match conditions.len() {
        1 => conditions.remove(0),
        _ => join(conditions),
    }
}

/// The opposite, said with an operator where there is one.
fn negated(condition: Condition) -> Condition {
    match condition {
        Condition::Not(inner) => *inner,
        Condition::Test(test) => match opposite(test.op) {
            Some(op) => Condition::Test(Test { op, ..test }),
            None => Condition::Not(Box::new(Condition::Test(test))),
        },
        other => Condition::Not(Box::new(other)),
    }
}

fn opposite(op: Op) -> Option<Op> {
    Some(match op {
        Op::Answered => Op::Unanswered,
        Op::Unanswered => Op::Answered,
        Op::Is => Op::IsNot,
        Op::IsNot => Op::Is,
        Op::Includes => Op::Excludes,
        Op::Excludes => Op::Includes,
        _ => return None,
    })
}

/// Yes or no, however it is written.
fn truth(value: &Value) -> Option<bool> {
    match plain(value).to_lowercase().as_str() {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

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
}
