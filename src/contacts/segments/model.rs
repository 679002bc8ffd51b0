//! What a segment is.

use serde::{Deserialize, Serialize};

use crate::ids::SegmentId;
use crate::time::Timestamp;

/// Most nodes of a tree.
pub const NODES_MAX: usize = 60;
/// Deepest tree.
pub const DEPTH_MAX: usize = 5;

/// A group, or what a test looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// All below are true; so are none.
    All,
    /// One below is true at least.
    Any,
    /// None below is true.
    None,
    /// A word of the name begins so.
    Name,
    /// An identifier of a kind (`of`): there, or begins so.
    Identifier,
    /// The language of mails.
    Language,
    /// The country.
    Country,
    /// A tag, by its id.
    Tag,
    /// A list, by its id.
    List,
    /// The day on which they were first seen.
    Created,
    /// A custom field (`of`: its key).
    Field,
    /// The last word to a purpose (`of`: its id).
    Consent,
    /// That something happened to a consent (`of`: a purpose's id), within so many days.
    Event,
}

impl What {
    /// Everything there is, groups first.
    pub const ALL: [Self; 13] = [
        Self::All,
        Self::Any,
        Self::None,
        Self::Name,
        Self::Identifier,
        Self::Language,
        Self::Country,
        Self::Tag,
        Self::List,
        Self::Created,
        Self::Field,
        Self::Consent,
        Self::Event,
    ];

    /// Stable name; its words are the language key `segment-what-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Any => "any",
            Self::None => "none",
            Self::Name => "name",
            Self::Identifier => "identifier",
            Self::Language => "language",
            Self::Country => "country",
            Self::Tag => "tag",
            Self::List => "list",
            Self::Created => "created",
            Self::Field => "field",
            Self::Consent => "consent",
            Self::Event => "event",
        }
    }

    /// What has this name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.key() == key)
    }

    /// Whether it holds others.
    #[must_use]
    pub fn is_group(self) -> bool {
        matches!(self, Self::All | Self::Any | Self::None)
    }

    /// How it can be compared, the usual one first.
    #[must_use]
    pub fn ops(self) -> &'static [Op] {
        match self {
            Self::All | Self::Any | Self::None => &[],
            Self::Name => &[Op::Begins],
            Self::Identifier => &[Op::Known, Op::Unknown, Op::Begins],
            Self::Language | Self::Tag | Self::List => &[Op::Is, Op::IsNot],
            Self::Country => &[Op::Is, Op::IsNot, Op::Known, Op::Unknown],
            Self::Created => &[Op::Since, Op::Before, Op::Within],
            Self::Field => &[
                Op::Is,
                Op::IsNot,
                Op::Begins,
                Op::Least,
                Op::Most,
                Op::Known,
                Op::Unknown,
            ],
            Self::Consent => &[
                Op::Given,
                Op::Refused,
                Op::Withdrawn,
                Op::Ended,
                Op::Unknown,
            ],
            Self::Event => &[Op::Given, Op::Refused, Op::Withdrawn, Op::Ended],
        }
    }
}

/// How something is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// Is the value; of several choices: has it.
    Is,
    /// Is not, or nothing is known.
    IsNot,
    /// Begins with it.
    Begins,
    /// Number or day: this or more.
    Least,
    /// Number or day: this or less.
    Most,
    /// On this day or later.
    Since,
    /// Before this day.
    Before,
    /// Within so many days before now.
    Within,
    /// Something is known.
    Known,
    /// Nothing is known; of a consent: never asked.
    Unknown,
    /// Given or renewed.
    Given,
    /// Refused.
    Refused,
    /// Withdrawn.
    Withdrawn,
    /// Expired, invalidated or corrected.
    Ended,
}

impl Op {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Is,
        Self::IsNot,
        Self::Begins,
        Self::Least,
        Self::Most,
        Self::Since,
        Self::Before,
        Self::Within,
        Self::Known,
        Self::Unknown,
        Self::Given,
        Self::Refused,
        Self::Withdrawn,
        Self::Ended,
    ];

    /// Stable name; its words are the language key `segment-op-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsNot => "is-not",
            Self::Begins => "begins",
            Self::Least => "least",
            Self::Most => "most",
            Self::Since => "since",
            Self::Before => "before",
            Self::Within => "within",
            Self::Known => "known",
            Self::Unknown => "unknown",
            Self::Given => "given",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Ended => "ended",
        }
    }

    /// What has this name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|op| op.key() == key)
    }

    /// Which events it means.
    #[must_use]
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Given => &["given", "renewed"],
            Self::Refused => &["refused"],
            Self::Withdrawn => &["withdrawn"],
            Self::Ended => &["expired", "invalidated", "corrected"],
            _ => &[],
        }
    }

    /// Whether there is a value to compare with.
    #[must_use]
    pub fn takes_value(self) -> bool {
        !matches!(self, Self::Known | Self::Unknown) && self.kinds().is_empty()
    }
}

/// A condition: a group or a test. What a test needs stands in it as text, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// A group, or what is looked at.
    pub what: What,
    /// Of which kind, field or purpose.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub of: String,
    /// How it is compared; none for groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub op: Option<Op>,
    /// With what.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// What a group holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nodes: Vec<Self>,
}

impl Node {
    /// A group.
    #[must_use]
    pub fn group(what: What, nodes: Vec<Self>) -> Self {
        Self {
            what,
            of: String::new(),
            op: None,
            value: String::new(),
            nodes,
        }
    }

    /// A test.
    #[must_use]
    pub fn test(what: What, of: &str, op: Op, value: &str) -> Self {
        Self {
            what,
            of: of.to_owned(),
            op: Some(op),
            value: value.to_owned(),
            nodes: Vec::new(),
        }
    }

    /// How many nodes there are, this one included.
    #[must_use]
    pub fn count(&self) -> usize {
        1 + self.nodes.iter().map(Self::count).sum::<usize>()
    }

    /// How deep it is.
    #[must_use]
    pub fn depth(&self) -> usize {
        1 + self.nodes.iter().map(Self::depth).max().unwrap_or(0)
    }

    /// Whether a test looks at one of these custom fields.
    #[must_use]
    pub fn looks_at(&self, fields: &[String]) -> bool {
        (self.what == What::Field && fields.contains(&self.of))
            || self.nodes.iter().any(|node| node.looks_at(fields))
    }
}

/// A segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its id.
    pub id: SegmentId,
    /// What it is called.
    pub name: String,
    /// Who belongs to it.
    pub tree: Node,
    /// Counts changes.
    pub revision: i64,
    /// Last changed.
    pub updated_at: Timestamp,
}
