//! The states of a request, and which may follow which: data, not code.

use serde::{Deserialize, Serialize};

/// Where a request stands, as the desk sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// Nobody has begun.
    New,
    /// Somebody works on it.
    Open,
    /// The person was asked something.
    WaitingSubject,
    /// Answered.
    Resolved,
    /// Refused, with reasons.
    Rejected,
    /// Over; nothing can be added.
    Closed,
}

/// Where a request stands, as the person sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainStatus {
    /// It has arrived.
    Received,
    /// It is being worked on.
    InProgress,
    /// It goes on once the person has answered.
    WaitingForYou,
    /// It has been answered.
    Answered,
    /// It has been refused.
    Refused,
    /// It is over.
    Closed,
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A member of the department, by choosing the state.
    Staff,
    /// The person, by writing.
    Subject,
}

/// One permitted step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// From this state.
    pub from: State,
    /// To this one.
    pub to: State,
    /// By whom.
    pub by: By,
    /// Whether the person must be told something with it: the question, the answer (GDPR
    /// Art. 12(3)), the reasons of a refusal (Art. 12(4)).
    pub needs_answer: bool,
}

const fn step(from: State, to: State) -> Transition {
    Transition {
        from,
        to,
        by: By::Staff,
        needs_answer: false,
    }
}

const fn answer(from: State, to: State) -> Transition {
    Transition {
        needs_answer: true,
        ..step(from, to)
    }
}

const fn written(from: State) -> Transition {
    Transition {
        by: By::Subject,
        ..step(from, State::Open)
    }
}

/// Every permitted step; what is not here can't be done.
pub const TRANSITIONS: [Transition; 19] = {
    use State::{Closed, New, Open, Rejected, Resolved, WaitingSubject};
    [
        step(New, Open),
        answer(New, WaitingSubject),
        answer(New, Resolved),
        answer(New, Rejected),
        answer(Open, WaitingSubject),
        answer(Open, Resolved),
        answer(Open, Rejected),
        step(WaitingSubject, Open),
        answer(WaitingSubject, Resolved),
        answer(WaitingSubject, Rejected),
        // Reopened by the desk, because something was overlooked.
        step(Resolved, Open),
        step(Resolved, Closed),
        step(Rejected, Open),
        step(Rejected, Closed),
        // A refusal that was wrong, and an answer that should have been one.
        answer(Resolved, Rejected),
        answer(Rejected, Resolved),
        written(WaitingSubject),
        written(Resolved),
        written(Rejected),
    ]
};

/// The step between two states, if it is permitted.
#[must_use]
pub fn transition(from: State, to: State, by: By) -> Option<&'static Transition> {
    TRANSITIONS
        .iter()
        .find(|step| step.from == from && step.to == to && step.by == by)
}

/// What the desk may choose from a state.
pub fn choices(from: State) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS
        .iter()
        .filter(move |step| step.from == from && step.by == By::Staff)
}

impl State {
    /// All of them, in the order of a request's life.
    pub const ALL: [Self; 6] = [
        Self::New,
        Self::Open,
        Self::WaitingSubject,
        Self::Resolved,
        Self::Rejected,
        Self::Closed,
    ];

    /// Stable name; its words are the language key `ticket-state-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::WaitingSubject => "waiting_subject",
            Self::Resolved => "resolved",
            Self::Rejected => "rejected",
            Self::Closed => "closed",
        }
    }

    /// The state of a key.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether an answer is still owed.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Open | Self::WaitingSubject)
    }

    /// What the person is told.
    #[must_use]
    pub fn plain(self) -> PlainStatus {
        match self {
            Self::New => PlainStatus::Received,
            Self::Open => PlainStatus::InProgress,
            Self::WaitingSubject => PlainStatus::WaitingForYou,
            Self::Resolved => PlainStatus::Answered,
            Self::Rejected => PlainStatus::Refused,
            Self::Closed => PlainStatus::Closed,
        }
    }
}

impl PlainStatus {
    /// Stable name; its words are the language key `request-status-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InProgress => "in-progress",
            Self::WaitingForYou => "waiting-for-you",
            Self::Answered => "answered",
            Self::Refused => "refused",
            Self::Closed => "closed",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_step_stands_twice_and_none_leads_nowhere() {
        for (at, step) in TRANSITIONS.iter().enumerate() {
            assert_ne!(step.from, step.to);
            let same = |other: &Transition| {
                (other.from, other.to, other.by) == (step.from, step.to, step.by)
            };
            assert!(!TRANSITIONS[at + 1..].iter().any(same), "{step:?}");
        }
    }

    #[test]
    fn closed_is_the_end_and_new_only_the_beginning() {
        assert!(TRANSITIONS.iter().all(|step| step.from != State::Closed));
        assert!(TRANSITIONS.iter().all(|step| step.to != State::New));
    }

    #[test]
    fn whoever_is_asked_answered_or_refused_is_told_something() {
        for step in TRANSITIONS {
            let tells = matches!(
                step.to,
                State::WaitingSubject | State::Resolved | State::Rejected
            );
            assert_eq!(step.needs_answer, tells, "{step:?}");
        }
    }

    #[test]
    fn only_what_was_answered_or_refused_can_be_closed() {
        for step in TRANSITIONS.iter().filter(|step| step.to == State::Closed) {
            assert!(!step.from.is_open(), "{step:?}");
        }
    }

    #[test]
    fn the_person_reopens_by_writing() {
        for state in [State::WaitingSubject, State::Resolved, State::Rejected] {
            assert!(transition(state, State::Open, By::Subject).is_some());
        }
        assert!(transition(State::Closed, State::Open, By::Subject).is_none());
        assert!(transition(State::New, State::Closed, By::Subject).is_none());
    }

    #[test]
    fn keys_are_found_again() {
        for state in State::ALL {
            assert_eq!(State::find(state.key()), Some(state));
        }
    }

    proptest! {
        /// However one walks, a request is never over without the person having been told.
        #[test]
        fn no_walk_ends_without_an_answer(choices in proptest::collection::vec(0..100_usize, 1..30)) {
            let mut state = State::New;
            let mut told = false;
            for choice in choices {
                let steps: Vec<_> = TRANSITIONS.iter().filter(|s| s.from == state).collect();
                if steps.is_empty() {
                    break;
                }
                let step = steps[choice % steps.len()];
                told |= step.needs_answer;
                state = step.to;
                prop_assert!(state.is_open() || told);
            }
        }
    }
}
