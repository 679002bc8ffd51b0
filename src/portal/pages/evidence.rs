//! How consents and what happened to them read, in the portal and in the desk.

use leptos::prelude::*;

use crate::consents::model::{Event, Source};
use crate::consents::standing::{Standing, valid_until};
use crate::consents::stating::Reason;
use crate::i18n::{t, t_with, words};
use crate::ids::SubmissionId;
use crate::languages::own_name;
use crate::paper::model::PaperProof;
use crate::receipts::service::has_receipt;
use crate::server::dates::{self, Day, Moment};
use crate::time::Timestamp;
use crate::ui::badge::{Badge, Tone};
use crate::ui::timeline::TimelineEntry;

/// How a consent stands.
#[component]
pub fn StandingBadge(
    /// How.
    standing: Standing,
) -> impl IntoView {
    let tone = match standing {
        Standing::Given => Tone::Good,
        Standing::Refused | Standing::Withdrawn | Standing::Unasked => Tone::Neutral,
        Standing::Expired | Standing::NeedsRenewal | Standing::Invalidated | Standing::TooYoung => {
            Tone::Warning
        }
    };
    view! { <Badge tone text=t(&format!("standing-{}", standing.key()))/> }
}

/// The last day on which a consent holds, in words; nothing for what does not hold.
#[component]
pub fn UntilDay<'a>(
    /// The last event.
    event: &'a Event,
    /// How it stands.
    standing: Standing,
) -> impl IntoView {
    let until = valid_until(event, &dates::reader_zone());
    standing.holds().then(|| match until {
        Some(day) => view! { <Day day/> }.into_any(),
        None => view! { <span>{t("evidence-until-withdrawn")}</span> }.into_any(),
    })
}

/// Why a consent does not hold; nothing where there is nothing to say beside how it stands.
#[component]
pub fn Why(
    /// How it stands.
    standing: Standing,
    /// Why.
    reason: Reason,
) -> impl IntoView {
    let why = reason.in_words(&dates::reader_zone());
    why.filter(|_| !standing.holds())
        .map(|why| view! { <p class="quiet">{why}</p> })
}

/// An event with all that shows it.
#[component]
pub fn EventEntry(
    /// What happened.
    event: Event,
    /// Address below which forms are shown as they were seen.
    seen: &'static str,
    /// Address below which receipts are.
    receipts: &'static str,
    /// The submission that shows what it is about.
    origin: Option<SubmissionId>,
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
        <TimelineEntry at=event.occurred_at day=event.signed_on() title kind=event.kind.key()>
            <blockquote class="statement" lang=lang>{statement}</blockquote>
            <details class="evidence">
                <summary>{t("evidence-title")}</summary>
                <Facts event=event.clone() seen/>
            </details>
            {has_receipt(event.kind).then(|| {
                let href = format!("{receipts}/{}", event.id);
                view! { <p><a href=href>{t("receipt-open")}</a></p> }
            })}
            {origin.map(|id| {
                let key = match event.submission_id {
                    Some(_) => "evidence-seen",
                    None => "evidence-seen-origin",
                };
                view! { <p><a href=format!("{seen}/{id}")>{t(key)}</a></p> }
            })}
        </TimelineEntry>
    }
}

#[component]
fn Facts(event: Event, seen: &'static str) -> impl IntoView {
    let signed_on = event.signed_on();
    let said = match signed_on {
        Some(day) => view! { <dt>{t("paper-signed")}</dt><dd><Day day/></dd> }.into_any(),
        None => moment("evidence-said", Some(event.occurred_at)).into_any(),
    };
    let evidence = event.evidence;
    let paper = evidence
        .paper
        .map(|paper| paper_facts(paper, event.submission_id, seen));
    let page = (!evidence.page.is_empty())
        .then(|| view! { <dt>{t("evidence-page")}</dt><dd class="wrap">{evidence.page}</dd> });
    let reason = (!evidence.reason.is_empty())
        .then(|| view! { <dt>{t("state-why")}</dt><dd class="wrap">{evidence.reason}</dd> });
    // Where nobody said anything, time passed or the controller decided.
    let answer = (event.source != Source::System).then(|| {
        view! {
            <dt>{t("evidence-answer")}</dt>
            <dd>{control(&evidence.control)}</dd>
            <dt>{t("evidence-language")}</dt>
            <dd>{language_name(&evidence.language)}</dd>
        }
    });
    let fingerprint = evidence.snapshot_sha256.map(|hash| {
        view! { <dt>{t("evidence-fingerprint")}</dt><dd class="wrap"><code>{hash}</code></dd> }
    });
    view! {
        <dl class="facts">
            <dt>{t("evidence-through")}</dt>
            <dd>{t(&format!("source-{}", event.source.key()))}</dd>
            {page}
            {answer}
            {reason}
            {moment("evidence-shown", evidence.shown_at)}
            {said}
            {moment("evidence-confirmed", evidence.confirmed_at)}
            {moment("evidence-recorded", Some(event.recorded_at))}
            {paper}
            <dt>{t("evidence-reference")}</dt>
            <dd class="wrap"><code>{event.id.to_string()}</code></dd>
            {fingerprint}
        </dl>
    }
}

/// How the sheet came in, and its scan. Who of the staff typed it in is not for the person.
fn paper_facts(
    paper: PaperProof,
    submission: Option<SubmissionId>,
    seen: &'static str,
) -> impl IntoView {
    let arrival = t(&format!("paper-arrival-{}", paper.arrival.key()));
    let scan = submission.map(|id| {
        let href = format!("{seen}/{id}/scan");
        view! { <dt>{t("paper-scan")}</dt><dd><a href=href download>{t("paper-scan-fetch")}</a></dd> }
    });
    view! {
        <dt>{t("paper-entered-at")}</dt>
        <dd>{t("paper-by-staff")}</dd>
        <dt>{t("paper-arrival")}</dt>
        <dd>{arrival}</dd>
        {scan}
        <dt>{t("paper-scan-hash")}</dt>
        <dd class="wrap"><code>{paper.scan_sha256}</code></dd>
    }
}

/// What was ticked, left empty or pressed.
fn control(control: &str) -> String {
    match control {
        "ticked" => t("evidence-ticked"),
        "empty" => t("evidence-empty"),
        "yes" => t("form-public-yes"),
        "no" => t("form-public-no"),
        _ => t("evidence-button"),
    }
}

/// What a language calls itself; its code if it is not known here.
#[must_use]
pub fn language_name(code: &str) -> String {
    own_name(code).to_owned()
}

/// A name and a moment, if there is one.
#[must_use]
pub fn moment(key: &'static str, at: Option<Timestamp>) -> impl IntoView {
    at.map(|at| view! { <dt>{t(key)}</dt><dd><Moment at/></dd> })
}
