//! What a submission says, and what follows once it counts.

use std::collections::BTreeSet;

use crate::accounts::Actor;
use crate::consents::incoming::name;
use crate::consents::keeping;
use crate::consents::letter::{self, Receipt};
use crate::consents::model::{Event, EventKind, Evidence, Source, Submission};
use crate::contacts;
use crate::error::Result;
use crate::forms::model::{FieldKind, PublishedDefinition, REFUSED, TICKED};
use crate::forms::render::control_name;
use crate::i18n::pick;
use crate::paper::model::Paper;
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Makes a submission count: events, states, what the person is called, what else is known of them,
/// and the receipt. Gives the events.
pub async fn count(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    published: &PublishedDefinition,
    submission: &Submission,
    paper: Option<&Paper>,
) -> Result<Vec<Event>> {
    let subject = submission.subject_id;
    let name = name(published, &submission.answers);
    contacts::store::update_subject(conn, now, subject, &name, &submission.language).await?;
    contacts::fields::filling::fill(conn, now, actor, published, submission).await?;
    let events = events(app, now, published, submission, paper);
    keeping::keep(conn, now, &events).await?;
    let receipt = receipt(published, submission, paper, &events);
    letter::send_receipt(app, conn, now, subject, &receipt).await?;
    Ok(events)
}

/// What the person is sent about it.
pub fn receipt<'a>(
    published: &PublishedDefinition,
    submission: &'a Submission,
    paper: Option<&Paper>,
    events: &'a [Event],
) -> Receipt<'a> {
    let definition = &published.definition;
    let language = &submission.language;
    let title = pick(&definition.title, language, definition.default_language());
    Receipt {
        language,
        reference: submission.id.to_string(),
        at: submission.submitted_at,
        form_title: Some(title.to_owned()),
        signed_on: paper.map(|paper| paper.signed_on),
        events,
    }
}

/// One event for each consent that was shown: a ticked box and a yes are given, an empty box, a no
/// and no answer refused.
pub fn events(
    app: &App,
    now: Timestamp,
    published: &PublishedDefinition,
    submission: &Submission,
    paper: Option<&Paper>,
) -> Vec<Event> {
    let shown = published.definition.shown(&submission.answers);
    let age = age_said(published, submission, &shown);
    let consents = published.definition.consents();
    let asked = consents.filter(|(field, _)| shown.contains(field.id.as_str()));
    let events = asked.filter_map(|(field, purpose)| {
        let version = published.purposes.get(&purpose)?;
        let answer = submission.answers.get(&field.id).map(String::as_str);
        let (kind, control) = match answer {
            Some(TICKED) if field.yes_no => (EventKind::Given, "yes"),
            Some(TICKED) => (EventKind::Given, "ticked"),
            Some(REFUSED) => (EventKind::Refused, "no"),
            _ => (EventKind::Refused, "empty"),
        };
        Some(Event {
            id: app.new_id(),
            subject_id: submission.subject_id,
            purpose_id: purpose,
            purpose_version_id: version.id,
            purpose: version.content.clone(),
            kind,
            occurred_at: submission.submitted_at,
            recorded_at: now,
            source: paper.map_or(Source::Form, |_| Source::Paper),
            submission_id: Some(submission.id),
            evidence: Evidence {
                language: submission.language.clone(),
                snapshot_sha256: Some(hex::encode(&submission.snapshot_sha256)),
                field: Some(control_name(&field.id)),
                control: control.to_owned(),
                page: submission.page.clone(),
                shown_at: paper.is_none().then_some(submission.shown_at),
                confirmed_at: submission.confirmed_at,
                age,
                paper: paper.map(Paper::proof),
                ..Evidence::default()
            },
        })
    });
    events.collect()
}

/// The age that the person said to have reached: the highest that was asked for and ticked.
fn age_said(
    published: &PublishedDefinition,
    submission: &Submission,
    shown: &BTreeSet<&str>,
) -> Option<u32> {
    let gates = published.definition.fields.iter();
    let gates = gates.filter(|field| field.kind == FieldKind::AgeGate);
    let ticked = gates.filter(|field| {
        let answer = submission.answers.get(&field.id).map(String::as_str);
        shown.contains(field.id.as_str()) && answer == Some(TICKED)
    });
    ticked.filter_map(|field| field.min_age).max()
}
