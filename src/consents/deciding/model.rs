//! Questions and what is answered.

use serde::Serialize;

use crate::contacts::model::IdentifierKind;
use crate::i18n::Words;
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId};
use crate::purposes::model::Channel;
use crate::time::Timestamp;

/// Whose consent is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A person.
    Subject(SubjectId),
    /// Whoever is reached by it; as it was typed.
    Identifier(IdentifierKind, String),
}

/// What one would like to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Something for a purpose.
    Purpose(PurposeId),
    /// The same, by the purpose's name for programs.
    PurposeKey(String),
    /// Reach people by a channel, for whatever purpose.
    Channel(Channel),
}

/// May we?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Whose consent.
    pub who: Who,
    /// To what.
    pub what: Topic,
    /// When; none: now. Of a moment in the past it is asked what applied then, as far as known today.
    pub at: Option<Timestamp>,
}

/// What decided. From the least permissive on: of several, the first in this order wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The person took the consent back.
    Withdrawn,
    /// The person was asked and did not agree.
    Refused,
    /// The controller declared that the consent does not count.
    Invalidated,
    /// The record shows the person to be younger than they must be.
    TooYoung,
    /// What is asked for means something else than what the person agreed to.
    NeedsRenewal,
    /// The person agreed for a time that is over.
    Expired,
    /// The record was wrong: nobody was asked.
    TakenBack,
    /// The person is known, and has said nothing to this.
    NeverAsked,
    /// Nobody is known by this.
    UnknownPerson,
    /// The person agreed, and it holds.
    Consent,
}

impl Rule {
    /// All of them, the least permissive first.
    pub const ALL: [Self; 10] = [
        Self::Withdrawn,
        Self::Refused,
        Self::Invalidated,
        Self::TooYoung,
        Self::NeedsRenewal,
        Self::Expired,
        Self::TakenBack,
        Self::NeverAsked,
        Self::UnknownPerson,
        Self::Consent,
    ];

    /// Stable name for programs; its words are the language key `decision-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Refused => "refused",
            Self::Invalidated => "invalidated",
            Self::TooYoung => "too_young",
            Self::NeedsRenewal => "needs_renewal",
            Self::Expired => "expired",
            Self::TakenBack => "taken_back",
            Self::NeverAsked => "never_asked",
            Self::UnknownPerson => "unknown_person",
            Self::Consent => "consent",
        }
    }

    /// What it says, as a sentence.
    #[must_use]
    pub fn said(self, words: &Words) -> String {
        words.t(&format!("decision-{}", self.key()))
    }

    /// Whether one may.
    #[must_use]
    pub fn allows(self) -> bool {
        self == Self::Consent
    }
}

/// Which purpose a decision is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecidedPurpose {
    /// Its id.
    pub id: PurposeId,
    /// Its name for programs.
    pub key: String,
    /// The wording that the person answered; none: they said nothing.
    pub version: Option<PurposeVersionId>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Whether one may.
    pub allowed: bool,
    /// What decided.
    pub rule: Rule,
    /// The record that proves it.
    pub event: Option<EventId>,
    /// Since when it is so.
    pub since: Option<Timestamp>,
    /// The last moment at which it holds, unless the person says something else; none: no end is known.
    pub until: Option<Timestamp>,
    /// About what; none: the question was about a channel, and no record was found.
    pub purpose: Option<DecidedPurpose>,
    /// Whose record decided; none: nobody is known by the contact point.
    pub subject: Option<SubjectId>,
}

/// What may be sent by `WhatsApp`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Messaging {
    /// Anything, as an answer to what the person wrote.
    pub free_text: bool,
    /// A template that the messenger has approved.
    pub template: bool,
    /// The last moment at which this answer holds, unless the person says something else; none: no end is
    /// known.
    pub until: Option<Timestamp>,
    /// When the person last wrote, if the window that it opened is still open.
    pub window_since: Option<Timestamp>,
    /// What the person's consents to `WhatsApp` say.
    pub consent: Decision,
}
