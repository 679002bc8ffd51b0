//! What a person's latest word means on the day on which it is read: time and new wordings count too.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

use super::model::{Event, EventKind};
use crate::server::dates;
use crate::time::Timestamp;

/// How a consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The person agreed, and it holds.
    Given,
    /// The person was asked and did not agree.
    Refused,
    /// The person took an agreement back.
    Withdrawn,
    /// The person agreed, for a time that is over.
    Expired,
    /// The person agreed to something that is no longer what is asked for: what it means has changed.
    NeedsRenewal,
    /// The controller declared that it does not count.
    Invalidated,
    /// Nobody was asked: the record of it was wrong.
    Unasked,
    /// The person agreed, and the record shows them to be younger than they must be (Art. 8(1)).
    TooYoung,
}

impl Standing {
    /// What an event has led to on a day; `is_outdated`: a wording with another meaning has been asked
    /// for since.
    #[must_use]
    pub fn of(latest: &Event, is_outdated: bool, zone: &TimeZone, now: Timestamp) -> Self {
        match latest.kind {
            EventKind::Refused => Self::Refused,
            EventKind::Withdrawn => Self::Withdrawn,
            EventKind::Given | EventKind::Renewed if too_young(latest).is_some() => Self::TooYoung,
            EventKind::Given | EventKind::Renewed if is_outdated => Self::NeedsRenewal,
            EventKind::Given | EventKind::Renewed if has_expired(latest, zone, now) => {
                Self::Expired
            }
            EventKind::Given | EventKind::Renewed => Self::Given,
            EventKind::Expired => Self::Expired,
            EventKind::Invalidated => Self::Invalidated,
            EventKind::Corrected => Self::Unasked,
        }
    }

    /// Whether it allows what it is about.
    #[must_use]
    pub fn holds(self) -> bool {
        self == Self::Given
    }

    /// Stable name; its words are the language key `standing-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::NeedsRenewal => "needs-renewal",
            Self::Invalidated => "invalidated",
            Self::Unasked => "unasked",
            Self::TooYoung => "too-young",
        }
    }
}

/// The age that a person must have, and the lower one that is shown; nothing if the age does not matter,
/// is not known, or is enough.
#[must_use]
pub fn too_young(event: &Event) -> Option<(u32, u32)> {
    let (minimum, shown) = (event.purpose.minimum_age?, event.evidence.age?);
    (shown < minimum).then_some((minimum, shown))
}

/// The last day on which a consent holds; none if it holds until it is withdrawn. Months are those
/// of the calendar, in the organisation's zone: from 31 January one month leads to 28 February.
#[must_use]
pub fn valid_until(event: &Event, zone: &TimeZone) -> Option<Date> {
    let months = event.purpose.validity_months?;
    if !event.kind.is_agreement() {
        return None;
    }
    let given = dates::day(event.occurred_at, zone);
    let span: Span = i64::from(months).months();
    given.checked_add(span).ok()
}

/// The earliest moment at which a consent for so many months has to be given to hold today.
#[must_use]
pub fn holds_since(months: Option<u32>, zone: &TimeZone, now: Timestamp) -> Timestamp {
    let Some(months) = months else {
        return Timestamp(i64::MIN);
    };
    let span: Span = i64::from(months).months();
    let today = dates::day(now, zone);
    let holds = |given: Date| given.checked_add(span).is_ok_and(|last| last >= today);
    // Months differ in length: back and forth, they lead to a day a few days off.
    let mut first = today.saturating_sub(span);
    while let Ok(before) = first.yesterday()
        && holds(before)
    {
        first = before;
    }
    while !holds(first) {
        match first.tomorrow() {
            Ok(after) => first = after,
            Err(_) => break,
        }
    }
    dates::start_of(first, zone)
}

/// Whether the time is over for which a person agreed.
#[must_use]
pub fn has_expired(event: &Event, zone: &TimeZone, now: Timestamp) -> bool {
    valid_until(event, zone).is_some_and(|last| last < dates::day(now, zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consents::model::{Evidence, Source};
    use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId};
    use crate::purposes::model::PurposeContent;
    use uuid::Uuid;

    fn event(kind: EventKind, day: Date, months: Option<u32>) -> Event {
        let at = dates::start_of(day, &TimeZone::UTC);
        Event {
            id: EventId(Uuid::nil()),
            subject_id: SubjectId(Uuid::nil()),
            purpose_id: PurposeId(Uuid::nil()),
            purpose_version_id: PurposeVersionId(Uuid::nil()),
            purpose: PurposeContent {
                validity_months: months,
                ..PurposeContent::default()
            },
            kind,
            occurred_at: at,
            recorded_at: at,
            source: Source::Form,
            submission_id: None,
            evidence: Evidence::default(),
        }
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        let utc = TimeZone::UTC;
        let until = |from: &str, months| {
            valid_until(&event(EventKind::Given, day(from), Some(months)), &utc)
        };
        assert_eq!(until("2026-01-31", 1), Some(day("2026-02-28")));
        assert_eq!(until("2024-02-29", 12), Some(day("2025-02-28")));
        assert_eq!(until("2026-03-02", 24), Some(day("2028-03-02")));
    }

    #[test]
    fn what_was_not_given_does_not_expire() {
        let utc = TimeZone::UTC;
        for kind in [EventKind::Refused, EventKind::Withdrawn] {
            let event = event(kind, day("2020-01-01"), Some(1));
            assert_eq!(valid_until(&event, &utc), None, "{kind:?}");
        }
        let unlimited = event(EventKind::Given, day("2020-01-01"), None);
        assert_eq!(valid_until(&unlimited, &utc), None);
    }

    #[test]
    fn a_consent_holds_on_its_last_day() {
        let utc = TimeZone::UTC;
        let event = event(EventKind::Given, day("2026-01-31"), Some(1));
        let on = |text: &str| Standing::of(&event, false, &utc, dates::start_of(day(text), &utc));
        assert_eq!(on("2026-02-28"), Standing::Given);
        assert_eq!(on("2026-03-01"), Standing::Expired);
    }

    #[test]
    fn what_holds_today_was_given_since_a_day() {
        let utc = TimeZone::UTC;
        for today in [
            "2026-02-28",
            "2026-03-01",
            "2026-03-31",
            "2024-02-29",
            "2026-12-31",
        ] {
            let now = dates::start_of(day(today), &utc);
            for months in [1, 2, 12, 13] {
                let since = dates::day(holds_since(Some(months), &utc, now), &utc);
                let expired =
                    |on| has_expired(&event(EventKind::Given, on, Some(months)), &utc, now);
                assert!(!expired(since), "{today} {months}");
                assert!(
                    expired(since.yesterday().expect("a day")),
                    "{today} {months}"
                );
            }
            assert_eq!(holds_since(None, &utc, now), Timestamp(i64::MIN));
        }
    }

    #[test]
    fn who_is_shown_to_be_too_young_has_not_agreed() {
        let now = dates::start_of(day("2026-02-01"), &TimeZone::UTC);
        let standing = |minimum, shown| {
            let mut event = event(EventKind::Given, day("2026-01-31"), None);
            event.purpose.minimum_age = minimum;
            event.evidence.age = shown;
            Standing::of(&event, false, &TimeZone::UTC, now)
        };
        assert_eq!(standing(Some(16), Some(13)), Standing::TooYoung);
        assert_eq!(standing(Some(16), Some(16)), Standing::Given);
        assert_eq!(
            standing(Some(16), None),
            Standing::Given,
            "nothing is shown"
        );
        assert_eq!(standing(None, Some(13)), Standing::Given);
    }

    #[test]
    fn another_meaning_outdates_consents_and_nothing_else() {
        let now = dates::start_of(day("2026-02-01"), &TimeZone::UTC);
        let standing = |kind| {
            let event = event(kind, day("2026-01-31"), None);
            Standing::of(&event, true, &TimeZone::UTC, now)
        };
        assert_eq!(standing(EventKind::Given), Standing::NeedsRenewal);
        assert_eq!(standing(EventKind::Refused), Standing::Refused);
        assert_eq!(standing(EventKind::Withdrawn), Standing::Withdrawn);
    }
}
