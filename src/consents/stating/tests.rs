use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::consents::model::{Evidence, Source};
use crate::ids::{EventId, SubjectId};
use crate::purposes::model::PurposeContent;
use crate::time::days;

fn purpose(number: u8) -> PurposeId {
    PurposeId(Uuid::from_u128(u128::from(number) + 1))
}

fn version(number: i64) -> PurposeVersionId {
    let number = u128::try_from(number).expect("a number");
    PurposeVersionId(Uuid::from_u128(number))
}

fn event(id: u128, purpose_id: PurposeId, kind: EventKind, occurred: i64, recorded: i64) -> Event {
    Event {
        id: EventId(Uuid::from_u128(id)),
        subject_id: SubjectId(Uuid::nil()),
        purpose_id,
        purpose_version_id: version(1),
        purpose: PurposeContent::default(),
        kind,
        occurred_at: Timestamp(occurred),
        recorded_at: Timestamp(recorded),
        source: Source::Agent,
        submission_id: None,
        evidence: Evidence::default(),
    }
}

fn wording(number: i64, change: Change, from: Option<i64>) -> Wording {
    Wording {
        id: version(number),
        number,
        change,
        first_used_at: from.map(Timestamp),
    }
}

/// A given consent at the beginning of a day, for some months.
fn given_on(day: Date, months: Option<u32>) -> Event {
    let at = dates::start_of(day, &TimeZone::UTC).0;
    let mut event = event(1, purpose(0), EventKind::Given, at, at);
    event.purpose.validity_months = months;
    event
}

fn on(day: Date) -> Timestamp {
    dates::start_of(day, &TimeZone::UTC)
}

#[test]
fn what_holds_says_until_when() {
    let wordings = [wording(1, Change::First, Some(0))];
    let now = on(date(2026, 5, 1));
    let reason = |months| {
        let given = given_on(date(2026, 3, 2), months);
        state(&given, &wordings, &TimeZone::UTC, now).1
    };
    let until = Some(date(2027, 3, 2));
    assert_eq!(reason(Some(12)), Reason::Holds { until });
    assert_eq!(reason(None), Reason::Holds { until: None });
}

#[test]
fn what_has_ended_says_when_noted_or_not() {
    let wordings = [wording(1, Change::First, Some(0))];
    let given = given_on(date(2026, 3, 2), Some(1));
    let ended = Reason::Ended {
        months: 1,
        until: Some(date(2026, 4, 2)),
    };
    let now = on(date(2026, 5, 1));
    let found = state(&given, &wordings, &TimeZone::UTC, now);
    assert_eq!(found, (Standing::Expired, ended.clone()));
    let noted = Event {
        kind: EventKind::Expired,
        occurred_at: on(date(2026, 4, 3)),
        ..given
    };
    let found = state(&noted, &wordings, &TimeZone::UTC, now);
    assert_eq!(found, (Standing::Expired, ended));
}

#[test]
fn another_meaning_is_named_with_its_version_and_day() {
    let wordings = [
        wording(1, Change::First, Some(0)),
        wording(2, Change::Editorial, Some(10)),
        // Nobody was ever asked for this one, and the next one has its meaning.
        wording(3, Change::Material, None),
        wording(4, Change::Editorial, Some(30)),
        wording(5, Change::Material, Some(50)),
        wording(6, Change::Material, None),
    ];
    let given = event(1, purpose(0), EventKind::Given, 5, 5);
    let at = |now| state(&given, &wordings, &TimeZone::UTC, Timestamp(now));
    assert_eq!(at(29).0, Standing::Given);
    for now in [30, 49, 50, 100] {
        let changed = Reason::Changed {
            version: 3,
            on: Timestamp(30),
        };
        assert_eq!(at(now), (Standing::NeedsRenewal, changed), "{now}");
    }
}

#[test]
fn who_declared_it_invalid_said_why() {
    let mut declared = event(1, purpose(0), EventKind::Invalidated, 5, 5);
    declared.evidence.reason = "Box was ticked by us".to_owned();
    let (standing, reason) = state(&declared, &[], &TimeZone::UTC, Timestamp(9));
    assert_eq!(standing, Standing::Invalidated);
    let said = "Box was ticked by us".to_owned();
    assert_eq!(reason, Reason::Declared { reason: said });
}

#[test]
fn paper_that_came_late_applied_before_it_was_known() {
    let may = event(1, purpose(0), EventKind::Given, 5, 6);
    let paper = event(2, purpose(0), EventKind::Withdrawn, 8, 20);
    let events = [paper, may];
    let kind = |as_of, known| {
        let latest = latest_at(&events, Timestamp(as_of), Timestamp(known));
        latest.get(&purpose(0)).map(|event| event.kind)
    };
    assert_eq!(kind(4, 30), None);
    assert_eq!(kind(10, 10), Some(EventKind::Given), "what was known");
    assert_eq!(kind(10, 30), Some(EventKind::Withdrawn), "what applied");
}

#[test]
fn a_wrong_record_applied_until_it_was_taken_back() {
    let events = [
        event(1, purpose(0), EventKind::Given, 5, 5),
        event(2, purpose(0), EventKind::Corrected, 20, 20),
        event(3, purpose(0), EventKind::Refused, 30, 30),
    ];
    let kind = |as_of, known| {
        let latest = latest_at(&events, Timestamp(as_of), Timestamp(known));
        latest.get(&purpose(0)).map(|event| event.kind)
    };
    assert_eq!(kind(10, 10), Some(EventKind::Given));
    assert_eq!(kind(10, 25), Some(EventKind::Corrected), "nobody was asked");
    assert_eq!(kind(4, 25), None, "nor thought to be");
    assert_eq!(kind(40, 25), Some(EventKind::Corrected));
    assert_eq!(kind(40, 40), Some(EventKind::Refused));
}

fn any_kind() -> impl Strategy<Value = EventKind> {
    (0..EventKind::ALL.len()).prop_map(|at| EventKind::ALL[at])
}

/// Events in the order in which they were written down, some of them long after they happened.
fn any_events() -> impl Strategy<Value = Vec<Event>> {
    vec((0u8..2, any_kind(), 0i64..40, 0i64..20), 0..12).prop_map(|steps| {
        let mut recorded = 0;
        let mut events = Vec::new();
        for (id, (of, kind, pause, late)) in (1..).zip(steps) {
            recorded += pause / 4;
            events.push(event(id, purpose(of), kind, recorded - late, recorded));
        }
        events
    })
}

/// What the table of states holds after these events have been kept one after the other.
fn table(events: &[Event]) -> BTreeMap<PurposeId, EventId> {
    let mut table: BTreeMap<PurposeId, (Timestamp, EventId)> = BTreeMap::new();
    for event in events {
        let known = table
            .entry(event.purpose_id)
            .or_insert((event.occurred_at, event.id));
        if known.0 <= event.occurred_at {
            *known = (event.occurred_at, event.id);
        }
    }
    table
        .into_iter()
        .map(|(purpose, (_, id))| (purpose, id))
        .collect()
}

fn ids(latest: BTreeMap<PurposeId, &Event>) -> BTreeMap<PurposeId, EventId> {
    latest
        .into_iter()
        .map(|(purpose, event)| (purpose, event.id))
        .collect()
}

/// The slow way to the answer: what was known then, without what was taken back by then, and of that the
/// last thing that had happened.
fn model(events: &[Event], of: PurposeId, as_of: i64, known: i64) -> Option<EventId> {
    let mut left: Vec<&Event> = Vec::new();
    let mut taken_back = None;
    for event in events {
        if event.purpose_id != of || event.recorded_at.0 > known {
            continue;
        }
        if event.kind == EventKind::Corrected {
            let applied = |event: &&Event| event.occurred_at.0 <= as_of;
            let had_applied = left.iter().any(applied) || taken_back.is_some();
            taken_back = (had_applied || applied(&event)).then_some(event.id);
            left.clear();
        }
        left.push(event);
    }
    let mut latest: Option<&Event> = None;
    for event in left {
        let is_later = latest.is_none_or(|latest| latest.occurred_at <= event.occurred_at);
        if event.occurred_at.0 <= as_of && is_later {
            latest = Some(event);
        }
    }
    latest.map(|event| event.id).or(taken_back)
}

proptest! {
    #[test]
    fn today_by_what_is_known_today_is_what_the_table_says(events in any_events()) {
        // A correction is written down when it happens; then the table and the history agree.
        let events: Vec<Event> = events
            .into_iter()
            .map(|event| match event.kind {
                EventKind::Corrected => Event { occurred_at: event.recorded_at, ..event },
                _ => event,
            })
            .collect();
        let end = Timestamp(1_000_000);
        prop_assert_eq!(ids(latest_at(&events, end, end)), table(&events));
    }

    #[test]
    fn the_past_is_what_a_simple_model_says(
        events in any_events(), as_of in -20i64..120, known in -5i64..120
    ) {
        let found = ids(latest_at(&events, Timestamp(as_of), Timestamp(known)));
        for of in [purpose(0), purpose(1)] {
            prop_assert_eq!(found.get(&of).copied(), model(&events, of, as_of, known));
        }
    }

    #[test]
    fn what_was_known_does_not_change_by_what_comes_later(
        events in any_events(), as_of in -20i64..120, known in -5i64..120
    ) {
        let prefix: Vec<Event> = events
            .iter()
            .filter(|event| event.recorded_at.0 <= known)
            .cloned()
            .collect();
        let then = ids(latest_at(&prefix, Timestamp(as_of), Timestamp(known) + days(1000)));
        let now = ids(latest_at(&events, Timestamp(as_of), Timestamp(known)));
        prop_assert_eq!(then, now);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(events in any_events(), as_of in -20i64..120) {
        let known = Timestamp(1_000_000);
        let mut turned = events.clone();
        turned.reverse();
        let found = ids(latest_at(&events, Timestamp(as_of), known));
        prop_assert_eq!(found, ids(latest_at(&turned, Timestamp(as_of), known)));
    }
}
