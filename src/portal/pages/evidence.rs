//! How consents and what happened to them read, in the portal and in the desk.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};
use leptos::prelude::*;

use crate::consents::model::{Event, EventKind};
use crate::i18n::{t, t_with, words};
use crate::server::dates::{self, Day, Moment};
use crate::server::language::Language;
use crate::time::Timestamp;
use crate::ui::badge::{Badge, Tone};
use crate::ui::timeline::TimelineEntry;

/// The last day on which a consent holds; none if it holds until it is withdrawn. Months are those
/// of the calendar, in the organisation's zone: from 31 January one month leads to 28 February.
#[must_use]
pub fn valid_until(event: &Event, zone: &TimeZone) -> Option<Date> {
    let months = match event.kind {
        EventKind::Given => event.purpose.validity_months?,
        EventKind::Refused | EventKind::Withdrawn => return None,
    };
    let given = dates::day(event.occurred_at, zone);
    let span: Span = i64::from(months).months();
    given.checked_add(span).ok()
}

/// Whether a consent was given but holds no longer.
#[must_use]
pub fn has_expired(event: &Event, zone: &TimeZone, now: Timestamp) -> bool {
    valid_until(event, zone).is_some_and(|last| last < dates::day(now, zone))
}

/// The state that a last event leaves behind.
#[component]
pub fn StateBadge<'a>(
    /// The last event.
    event: &'a Event,
    /// The moment at which it is read.
    now: Timestamp,
) -> impl IntoView {
    let (tone, text) = match event.kind {
        EventKind::Given if has_expired(event, &dates::reader_zone(), now) => {
            (Tone::Warning, t("evidence-expired"))
        }
        EventKind::Given => (Tone::Good, t("consent-given")),
        kind => (Tone::Neutral, t(&format!("consent-{}", kind.key()))),
    };
    view! { <Badge tone text/> }
}

/// The last day on which a consent holds, in words; nothing for what is no consent.
#[component]
pub fn UntilDay<'a>(
    /// The last event.
    event: &'a Event,
) -> impl IntoView {
    let until = valid_until(event, &dates::reader_zone());
    (event.kind == EventKind::Given).then(|| match until {
        Some(day) => view! { <Day day/> }.into_any(),
        None => view! { <span>{t("evidence-until-withdrawn")}</span> }.into_any(),
    })
}

/// An event with all that shows it.
#[component]
pub fn EventEntry(
    /// What happened.
    event: Event,
    /// Address below which forms are shown as they were seen.
    seen: &'static str,
    /// Whether to say which purpose it is about.
    #[prop(default = false)]
    names_purpose: bool,
) -> impl IntoView {
    let what = t(&format!("consent-{}", event.kind.key()));
    let language = words().language;
    let title = if names_purpose {
        let name = event.purpose.name_in(language).to_owned();
        t_with(
            "evidence-of",
            [("purpose", name.into()), ("what", what.into())],
        )
    } else {
        what
    };
    let statement = event
        .purpose
        .statement_in(&event.evidence.language)
        .to_owned();
    let lang = event.evidence.language.clone();
    view! {
        <TimelineEntry at=event.occurred_at title kind=event.kind.key()>
            <blockquote class="statement" lang=lang>{statement}</blockquote>
            <details class="evidence">
                <summary>{t("evidence-title")}</summary>
                <Facts event=event.clone()/>
            </details>
            {event.submission_id.map(|id| view! {
                <p><a href=format!("{seen}/{id}")>{t("evidence-seen")}</a></p>
            })}
        </TimelineEntry>
    }
}

#[component]
fn Facts(event: Event) -> impl IntoView {
    let evidence = event.evidence;
    let page = (!evidence.page.is_empty())
        .then(|| view! { <dt>{t("evidence-page")}</dt><dd class="wrap">{evidence.page}</dd> });
    let fingerprint = evidence.snapshot_sha256.map(|hash| {
        view! { <dt>{t("evidence-fingerprint")}</dt><dd class="wrap"><code>{hash}</code></dd> }
    });
    view! {
        <dl class="facts">
            <dt>{t("evidence-through")}</dt>
            <dd>{t(&format!("source-{}", event.source.key()))}</dd>
            {page}
            <dt>{t("evidence-answer")}</dt>
            <dd>{control(&evidence.control)}</dd>
            <dt>{t("evidence-language")}</dt>
            <dd>{language_name(&evidence.language)}</dd>
            {moment("evidence-shown", evidence.shown_at)}
            {moment("evidence-said", Some(event.occurred_at))}
            {moment("evidence-confirmed", evidence.confirmed_at)}
            {moment("evidence-recorded", Some(event.recorded_at))}
            <dt>{t("evidence-reference")}</dt>
            <dd class="wrap"><code>{event.id.to_string()}</code></dd>
            {fingerprint}
        </dl>
    }
}

/// What was ticked, left empty or pressed.
fn control(control: &str) -> String {
    match control {
        "ticked" => t("evidence-ticked"),
        "empty" => t("evidence-empty"),
        _ => t("evidence-button"),
    }
}

/// What a language calls itself; its code if the interface does not speak it.
#[must_use]
pub fn language_name(code: &str) -> String {
    Language::find(code).map_or_else(
        || code.to_owned(),
        |language| language.own_name().to_owned(),
    )
}

/// A name and a moment, if there is one.
#[must_use]
pub fn moment(key: &'static str, at: Option<Timestamp>) -> impl IntoView {
    at.map(|at| view! { <dt>{t(key)}</dt><dd><Moment at/></dd> })
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
        let on = |text: &str| dates::start_of(day(text), &utc);
        assert!(!has_expired(&event, &utc, on("2026-02-28")));
        assert!(has_expired(&event, &utc, on("2026-03-01")));
    }
}
