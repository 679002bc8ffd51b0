//! Whether a field is shown: conditions as data, and the one evaluator that decides.
//!
//! A condition looks at answers to earlier fields only, so there are no circles, and what depends on
//! a field that is itself not shown sees it unanswered. The script of the public page has a twin of
//! this evaluator (`public/form/rules.js`), tested against it with generated cases.

mod op;
mod order;
mod walk;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::model::Answers;

pub use self::op::{OPS, Op};
pub use self::order::{number, order};
pub use self::walk::Walk;

/// When a field is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// All of these hold; none at all holds.
    All(Vec<Condition>),
    /// One of these holds at least; none at all does not.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// A field is answered in some way.
    #[serde(untagged)]
    Test(Test),
}

/// What is asked of one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Id of an earlier field.
    pub field: String,
    /// What has to be so.
    pub op: Op,
    /// With what the answer is compared; empty where nothing is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
}

impl Condition {
    /// Whether it holds with these answers.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        self.holds_by(&|field| answers.get(field).map_or("", String::as_str))
    }

    /// Whether it holds with the answers that a function knows.
    pub fn holds_by<'a>(&self, answer: &impl Fn(&str) -> &'a str) -> bool {
        match self {
            Self::All(conditions) => conditions.iter().all(|one| one.holds_by(answer)),
            Self::Any(conditions) => conditions.iter().any(|one| one.holds_by(answer)),
            Self::Not(condition) => !condition.holds_by(answer),
            Self::Test(test) => test.holds(answer(&test.field)),
        }
    }

    /// The fields that it looks at.
    #[must_use]
    pub fn fields(&self) -> BTreeSet<&str> {
        match self {
            Self::All(conditions) | Self::Any(conditions) => {
                conditions.iter().flat_map(Self::fields).collect()
            }
            Self::Not(condition) => condition.fields(),
            Self::Test(test) => BTreeSet::from([test.field.as_str()]),
        }
    }

    /// How deep it is nested; a test alone is 1.
    #[must_use]
    pub fn depth(&self) -> usize {
        match self {
            Self::All(conditions) | Self::Any(conditions) => {
                1 + conditions.iter().map(Self::depth).max().unwrap_or(0)
            }
            Self::Not(condition) => 1 + condition.depth(),
            Self::Test(_) => 1,
        }
    }
}

impl Test {
    /// Whether it holds with an answer.
    #[must_use]
    pub fn holds(&self, answer: &str) -> bool {
        let value = self.value.as_str();
        let chosen = || answer.split('\n').any(|one| one == value);
        let compared = |is_so: fn(Ordering) -> bool| order(answer, value).is_some_and(is_so);
        match self.op {
            Op::Answered => !answer.is_empty(),
            Op::Unanswered => answer.is_empty(),
            Op::Is => answer == value,
            Op::IsNot => answer != value,
            Op::Includes => chosen(),
            Op::Excludes => !chosen(),
            Op::Contains => answer.contains(value),
            Op::BeginsWith => answer.starts_with(value),
            Op::EndsWith => answer.ends_with(value),
            Op::Above => compared(Ordering::is_gt),
            Op::Below => compared(Ordering::is_lt),
            Op::AtLeast => compared(Ordering::is_ge),
            Op::AtMost => compared(Ordering::is_le),
        }
    }
}

#[cfg(test)]
mod tests;
