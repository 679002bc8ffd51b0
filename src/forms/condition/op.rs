//! How an answer is compared.

use serde::{Deserialize, Serialize};

/// How an answer is compared. Letters count as they are, small and large.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// There is an answer; a box is ticked.
    #[default]
    Answered,
    /// There is none.
    Unanswered,
    /// It is the value.
    Is,
    /// It is not the value, or there is none.
    IsNot,
    /// The value is one of several that are chosen.
    Includes,
    /// The value is not one of those that are chosen.
    Excludes,
    /// The value stands in it.
    Contains,
    /// It begins with the value.
    BeginsWith,
    /// It ends with the value.
    EndsWith,
    /// A number is larger, a date later.
    Above,
    /// A number is smaller, a date earlier.
    Below,
    /// A number is as large or larger, a date as late or later.
    AtLeast,
    /// A number is as small or smaller, a date as early or earlier.
    AtMost,
}

/// All of them, in the order of the builder.
pub const OPS: [Op; 13] = [
    Op::Answered,
    Op::Unanswered,
    Op::Is,
    Op::IsNot,
    Op::Includes,
    Op::Excludes,
    Op::Contains,
    Op::BeginsWith,
    Op::EndsWith,
    Op::Above,
    Op::Below,
    Op::AtLeast,
    Op::AtMost,
];

impl Op {
    /// Stable name; its words are the language key `condition-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Unanswered => "unanswered",
            Self::Is => "is",
            Self::IsNot => "is_not",
            Self::Includes => "includes",
            Self::Excludes => "excludes",
            Self::Contains => "contains",
            Self::BeginsWith => "begins_with",
            Self::EndsWith => "ends_with",
            Self::Above => "above",
            Self::Below => "below",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }

    /// Whether it compares numbers or days.
    #[must_use]
    pub fn compares_size(self) -> bool {
        matches!(
            self,
            Self::Above | Self::Below | Self::AtLeast | Self::AtMost
        )
    }

    /// Whether it compares with a value.
    #[must_use]
    pub fn has_value(self) -> bool {
        !matches!(self, Self::Answered | Self::Unanswered)
    }
}
