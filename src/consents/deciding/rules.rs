//! What a record means at a moment, and which of several counts. Pure: no database, no clock.

use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

use super::model::{DecidedPurpose, Decision, Messaging, Rule};
use crate::consents::model::EventKind;
use crate::ids::{EventId, PurposeVersionId, SubjectId};
use crate::server::dates;
use crate::time::{Timestamp, hours};

/// What somebody has said to a purpose, with all that its meaning depends on.
#[derive(Clone, Debug)]
pub struct Said {
    /// The record.
    pub event: EventId,
    /// The wording.
    pub version: PurposeVersionId,
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub at: Timestamp,
    /// For how many months it was agreed to.
    pub months: Option<u32>,
    /// Whether the record shows them to be younger than they must be.
    pub is_too_young: bool,
    /// Since when, or from when on, something else is asked for.
    pub outdated_at: Option<Timestamp>,
}

/// One record, or the lack of one.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Whose; none: nobody is known.
    pub subject: Option<SubjectId>,
    /// About what.
    pub purpose: Option<DecidedPurpose>,
    /// What they said.
    pub said: Option<Said>,
}

/// A moment before another one.
const MOMENT: std::time::Duration = std::time::Duration::from_millis(1);

/// What records say together: the least permissive wins.
#[must_use]
pub fn decide(records: Vec<Record>, zone: &TimeZone, at: Timestamp) -> Decision {
    let mut decisions: Vec<Decision> = records
        .into_iter()
        .map(|record| judge(record, zone, at))
        .collect();
    let until = decisions.iter().filter_map(|decision| decision.until).min();
    decisions.sort_by_key(|decision| (decision.rule, decision.until.is_none(), decision.until));
    match decisions.into_iter().next() {
        // Of several that all allow it, the first to end ends the answer.
        Some(least) => Decision {
            until: least.until.or(until.filter(|_| least.allowed)),
            ..least
        },
        None => judge(Record::default(), zone, at),
    }
}

/// What one record says.
fn judge(record: Record, zone: &TimeZone, at: Timestamp) -> Decision {
    let Record {
        subject,
        purpose,
        said,
    } = record;
    let (rule, since, until) = match &said {
        Some(said) => meaning(said, zone, at),
        None if subject.is_some() => (Rule::NeverAsked, None, None),
        None => (Rule::UnknownPerson, None, None),
    };
    Decision {
        allowed: rule.allows(),
        rule,
        event: said.map(|said| said.event),
        since,
        until,
        purpose,
        subject,
    }
}

/// The rule, since when, and until when.
fn meaning(
    said: &Said,
    zone: &TimeZone,
    at: Timestamp,
) -> (Rule, Option<Timestamp>, Option<Timestamp>) {
    let since = |rule| (rule, Some(said.at), None);
    match said.kind {
        EventKind::Withdrawn => since(Rule::Withdrawn),
        EventKind::Refused => since(Rule::Refused),
        EventKind::Invalidated => since(Rule::Invalidated),
        EventKind::Expired => since(Rule::Expired),
        EventKind::Corrected => since(Rule::TakenBack),
        EventKind::Given | EventKind::Renewed if said.is_too_young => since(Rule::TooYoung),
        EventKind::Given | EventKind::Renewed => agreement(said, zone, at),
    }
}

fn agreement(
    said: &Said,
    zone: &TimeZone,
    at: Timestamp,
) -> (Rule, Option<Timestamp>, Option<Timestamp>) {
    let ends = ends_at(said, zone);
    if let Some(outdated) = said.outdated_at.filter(|moment| *moment <= at) {
        return (Rule::NeedsRenewal, Some(outdated), None);
    }
    if let Some(ended) = ends.filter(|moment| *moment <= at) {
        return (Rule::Expired, Some(ended), None);
    }
    let first = [ends, said.outdated_at].into_iter().flatten().min();
    (
        Rule::Consent,
        Some(said.at),
        first.map(|moment| moment - MOMENT),
    )
}

/// The first moment at which a consent does not hold any more: the day after its last day begins.
fn ends_at(said: &Said, zone: &TimeZone) -> Option<Timestamp> {
    let span: Span = i64::from(said.months?).months();
    let last = dates::day(said.at, zone).checked_add(span).ok()?;
    Some(dates::start_of(last.tomorrow().ok()?, zone))
}

/// What may be sent by `WhatsApp`, after the person's last message.
///
/// Whoever takes a consent back, or refuses, closes the window that they opened; writing again opens it.
#[must_use]
pub fn messaging(consent: Decision, last_message: Option<Timestamp>, at: Timestamp) -> Messaging {
    let is_no = matches!(consent.rule, Rule::Withdrawn | Rule::Refused);
    let closed_at = consent.since.filter(|_| is_no);
    let window = last_message.filter(|&written| {
        written <= at && at < written + WINDOW && closed_at.is_none_or(|closed| closed < written)
    });
    let window_ends = window.map(|written| written + WINDOW - MOMENT);
    Messaging {
        free_text: window.is_some(),
        template: consent.allowed,
        until: [window_ends, consent.until].into_iter().flatten().min(),
        window_since: window,
        consent,
    }
}

/// For how long somebody who wrote may be answered.
pub const WINDOW: std::time::Duration = hours(24);

#[cfg(test)]
mod tests;
