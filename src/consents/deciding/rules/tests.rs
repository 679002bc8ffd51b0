use jiff::civil::Date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::consents::model::{Event, Evidence, Source};
use crate::consents::standing::Standing;
use crate::ids::PurposeId;
use crate::purposes::model::PurposeContent;
use crate::time::days;

fn day(text: &str) -> Timestamp {
    let day: Date = text.parse().expect("a date");
    dates::start_of(day, &TimeZone::UTC)
}

fn said(kind: EventKind, at: Timestamp) -> Said {
    Said {
        event: EventId(Uuid::nil()),
        version: PurposeVersionId(Uuid::nil()),
        kind,
        at,
        months: None,
        is_too_young: false,
        outdated_at: None,
    }
}

fn record(said: Said) -> Record {
    Record {
        subject: Some(SubjectId(Uuid::nil())),
        purpose: None,
        said: Some(said),
    }
}

fn rule(records: Vec<Record>, at: Timestamp) -> Rule {
    decide(records, &TimeZone::UTC, at).rule
}

#[test]
fn silence_is_not_consent() {
    let now = day("2026-03-02");
    assert_eq!(rule(Vec::new(), now), Rule::UnknownPerson);
    let known = Record {
        subject: Some(SubjectId(Uuid::nil())),
        ..Record::default()
    };
    assert_eq!(rule(vec![known], now), Rule::NeverAsked);
    for rule in Rule::ALL {
        assert_eq!(rule.allows(), rule == Rule::Consent);
    }
}

#[test]
fn who_is_shown_to_be_too_young_has_not_agreed() {
    let now = day("2026-03-02");
    let young = Said {
        is_too_young: true,
        ..said(EventKind::Given, day("2026-01-01"))
    };
    assert_eq!(rule(vec![record(young.clone())], now), Rule::TooYoung);
    let withdrawn = Said {
        kind: EventKind::Withdrawn,
        ..young
    };
    assert_eq!(rule(vec![record(withdrawn)], now), Rule::Withdrawn);
}

#[test]
fn the_least_permissive_wins() {
    let now = day("2026-03-02");
    let of = |kind| record(said(kind, day("2026-01-01")));
    let yes = || of(EventKind::Given);
    for no in [
        EventKind::Refused,
        EventKind::Withdrawn,
        EventKind::Expired,
        EventKind::Invalidated,
        EventKind::Corrected,
    ] {
        for both in [vec![yes(), of(no)], vec![of(no), yes()]] {
            assert!(!decide(both, &TimeZone::UTC, now).allowed, "{no:?}");
        }
    }
    let no = vec![of(EventKind::Refused), of(EventKind::Withdrawn)];
    assert_eq!(rule(no, now), Rule::Withdrawn);
}

#[test]
fn a_consent_says_until_when_it_holds() {
    let given = Said {
        months: Some(1),
        ..said(EventKind::Given, day("2026-01-31"))
    };
    let at = |text: &str| decide(vec![record(given.clone())], &TimeZone::UTC, day(text));
    let last = Timestamp(day("2026-03-01").0 - 1);
    assert_eq!(at("2026-02-28").until, Some(last));
    assert!(at("2026-02-28").allowed);
    assert_eq!(at("2026-03-01").rule, Rule::Expired);
    assert_eq!(at("2026-03-01").since, Some(day("2026-03-01")));

    let soon = Said {
        outdated_at: Some(day("2026-02-10")),
        ..given
    };
    let at = |text: &str| decide(vec![record(soon.clone())], &TimeZone::UTC, day(text));
    assert_eq!(
        at("2026-02-01").until,
        Some(Timestamp(day("2026-02-10").0 - 1))
    );
    assert_eq!(at("2026-02-10").rule, Rule::NeedsRenewal);
}

#[test]
fn of_several_consents_the_first_to_end_ends_the_answer() {
    let short = Said {
        months: Some(1),
        ..said(EventKind::Given, day("2026-02-15"))
    };
    let records = vec![
        record(said(EventKind::Given, day("2026-01-01"))),
        record(short),
    ];
    let decision = decide(records, &TimeZone::UTC, day("2026-03-02"));
    assert!(decision.allowed);
    assert_eq!(decision.until, Some(Timestamp(day("2026-03-16").0 - 1)));
}

#[test]
fn whoever_writes_can_be_answered_for_a_day() {
    let now = day("2026-03-02");
    let nobody = || decide(Vec::new(), &TimeZone::UTC, now);
    let open = messaging(nobody(), Some(now), now);
    assert!(open.free_text && !open.template);
    assert_eq!(open.until, Some(Timestamp((now + days(1)).0 - 1)));
    let closed = messaging(nobody(), Some(now), now + days(1));
    assert!(!closed.free_text && !closed.template);

    let yes = || {
        decide(
            vec![record(said(EventKind::Given, now))],
            &TimeZone::UTC,
            now,
        )
    };
    let both = messaging(yes(), Some(now), now);
    assert!(both.free_text && both.template);
    let outside = messaging(yes(), None, now);
    assert!(!outside.free_text && outside.template);
}

#[test]
fn a_no_closes_the_window_and_writing_again_opens_it() {
    let now = day("2026-03-02");
    let no = |at| {
        decide(
            vec![record(said(EventKind::Withdrawn, at))],
            &TimeZone::UTC,
            now,
        )
    };
    assert!(!messaging(no(now), Some(now), now).free_text);
    let earlier = now - hours(1);
    assert!(messaging(no(earlier), Some(now), now).free_text);
    assert!(!messaging(no(now), Some(earlier), now).free_text);
}

fn event(said: &Said) -> Event {
    Event {
        id: said.event,
        subject_id: SubjectId(Uuid::nil()),
        purpose_id: PurposeId(Uuid::nil()),
        purpose_version_id: said.version,
        purpose: PurposeContent {
            validity_months: said.months,
            ..PurposeContent::default()
        },
        kind: said.kind,
        occurred_at: said.at,
        recorded_at: said.at,
        source: Source::Form,
        submission_id: None,
        evidence: Evidence::default(),
    }
}

proptest! {
    /// What is decided is what the person's page says.
    #[test]
    fn decisions_agree_with_standings(
        kind in prop::sample::select(EventKind::ALL.to_vec()),
        months in prop::option::of(1u32..30),
        given in 0i64..900,
        passed in 0i64..900,
        outdated in prop::option::of(0i64..1800),
    ) {
        let zone = dates::zone("Europe/Berlin");
        let start = day("2024-01-01").0;
        let hour = 3_600_000;
        let moment = |n: i64| Timestamp(start + n * 19 * hour);
        let at = moment(given + passed);
        let said = Said {
            months,
            outdated_at: outdated.map(moment),
            ..said(kind, moment(given))
        };
        let is_outdated = said.outdated_at.is_some_and(|since| since <= at);
        let standing = Standing::of(&event(&said), is_outdated, &zone, at);
        let decision = decide(vec![record(said.clone())], &zone, at);
        prop_assert_eq!(decision.allowed, standing.holds());
        let same = match standing {
            Standing::Given => Rule::Consent,
            Standing::Refused => Rule::Refused,
            Standing::Withdrawn => Rule::Withdrawn,
            Standing::Expired => Rule::Expired,
            Standing::NeedsRenewal => Rule::NeedsRenewal,
            Standing::Invalidated => Rule::Invalidated,
            Standing::Unasked => Rule::TakenBack,
            Standing::TooYoung => Rule::TooYoung,
        };
        prop_assert_eq!(decision.rule, same);
        if let Some(until) = decision.until {
            let holds = |at| {
                let is_outdated = said.outdated_at.is_some_and(|since| since <= at);
                Standing::of(&event(&said), is_outdated, &zone, at).holds()
            };
            prop_assert!(holds(until));
            prop_assert!(!holds(until + MOMENT));
        }
    }
}
