//! Conditions of foreign forms, between their own spelling and ours.
//!
//! Parsers make [`Logic`] out of expressions, of JSON Logic, or of lists of comparisons; here it is
//! bound to the fields that have been read so far and becomes a [`Condition`].

mod names;
mod target;

use serde_json::Value;

use crate::forms::condition::{Condition, Op, Test};

pub use self::names::Names;
pub use self::target::Target;

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

#[cfg(test)]
mod tests;
