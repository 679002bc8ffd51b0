//! Who is erased, why, and what goes.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::contacts::model::{IdentifierKind, Subject};
use crate::ids::{EventId, SubjectId, SubmissionId, TicketId};
use crate::tickets::model::RequestType;

/// Whose requests are those of people who were erased: nobody's.
pub const NOBODY: SubjectId = SubjectId(Uuid::nil());

/// Somebody who is about to be erased, and by what they can be found.
#[derive(Clone, Debug)]
pub struct Person {
    /// The person.
    pub subject: Subject,
    /// What happened to their consents.
    pub events: Vec<EventId>,
    /// What they sent.
    pub submissions: Vec<SubmissionId>,
    /// What they asked for.
    pub tickets: Vec<TicketId>,
}

impl Person {
    /// Their id.
    #[must_use]
    pub fn id(&self) -> SubjectId {
        self.subject.id
    }

    /// What they are known by, as it is stored.
    pub fn identifiers(&self) -> impl Iterator<Item = &str> {
        let all = self.subject.identifiers.iter();
        all.map(|identifier| identifier.value.as_str())
    }

    /// Their addresses.
    pub fn emails(&self) -> impl Iterator<Item = &str> {
        let all = self.subject.identifiers.iter();
        let emails = all.filter(|identifier| identifier.kind == IdentifierKind::Email);
        emails.map(|identifier| identifier.value.as_str())
    }

    /// Ids that lead to them, as they stand in JSON. Those of requests don't: they stay, as nobody's.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let own = std::iter::once(self.subject.id.0);
        let identifiers = self.subject.identifiers.iter().map(|one| one.id.0);
        let events = self.events.iter().map(|id| id.0);
        let submissions = self.submissions.iter().map(|id| id.0);
        let all = own.chain(identifiers).chain(events).chain(submissions);
        all.map(|id| id.to_string()).collect()
    }
}

/// Why somebody is erased (Art. 17(1)). Chosen from a list: words of one's own would say who it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// (a): the data are no longer needed.
    NotNeeded,
    /// (b): the consent was taken back, and there is no other ground.
    Withdrawn,
    /// (c): the person objects.
    Objection,
    /// (d): they should not have been there.
    Unlawful,
    /// (e): a law says so.
    Obligation,
    /// (f): it was a child.
    Child,
}

impl Ground {
    /// All of them, in the order of the article.
    pub const ALL: [Self; 6] = [
        Self::NotNeeded,
        Self::Withdrawn,
        Self::Objection,
        Self::Unlawful,
        Self::Obligation,
        Self::Child,
    ];

    /// Stable name; its words are the language key `erasure-ground-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotNeeded => "not_needed",
            Self::Withdrawn => "withdrawn",
            Self::Objection => "objection",
            Self::Unlawful => "unlawful",
            Self::Obligation => "obligation",
            Self::Child => "child",
        }
    }

    /// The ground of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.key() == key)
    }
}

/// Why somebody must not be erased for the time being.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Legal claims are made or defended with it (Art. 17(3)(e)).
    Claims,
    /// A law says that it must be kept (Art. 17(3)(b)).
    Obligation,
    /// The person wants it to be kept still (Art. 18).
    Restriction,
}

impl Hold {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Claims, Self::Obligation, Self::Restriction];

    /// Stable name; its words are the language key `hold-ground-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Claims => "claims",
            Self::Obligation => "obligation",
            Self::Restriction => "restriction",
        }
    }

    /// The hold of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hold| hold.key() == key)
    }
}

/// How many rows went, by what they were: `events`, `files` and so on.
pub type Gone = BTreeMap<&'static str, i64>;

/// A request that is not answered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRequest {
    /// Its id.
    pub id: TicketId,
    /// Its number.
    pub number: i64,
    /// What is asked for.
    pub kind: RequestType,
}

impl OpenRequest {
    /// Whether it has to be answered first. A request to be erased is answered by this.
    #[must_use]
    pub fn stands_against(&self) -> bool {
        self.kind != RequestType::Erasure
    }
}

/// What would happen.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Who.
    pub person: Person,
    /// How much of what goes.
    pub goes: Gone,
    /// Requests that stay as nobody's.
    pub requests: i64,
    /// Those not answered yet.
    pub open: Vec<OpenRequest>,
    /// Why they must stay.
    pub hold: Option<Hold>,
}

impl Preview {
    /// Whether nothing stands against it.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.hold.is_none() && !self.open.iter().any(OpenRequest::stands_against)
    }
}
