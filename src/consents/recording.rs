//! Recording what a visitor sent with a form: one story, one transaction, once.
//!
//! Whose it is says the e-mail address, else the phone number. A second identifier in the same form
//! stays an answer: it is not given to the person, because nothing shows that both belong together,
//! and whoever typed somebody else's number would get to see what its owner says later.
//!
//! Where the form asks for confirmation, nothing counts before the person has confirmed by the link
//! in a mail; then it counts from when it was sent, with both moments in the evidence. What visitors
//! see is the same whether the address was known before or not.
//!
//! What staff enter from paper goes the same way. There the signature says who it was, so nobody is
//! asked to confirm, and the person said it on the day beside it.

use std::collections::BTreeSet;

use serde_json::json;

use super::incoming::{answer_to, identifier, name};
use super::keeping;
use super::letter::{self, Receipt};
use super::links::{self, LinkKind};
use super::model::{Confirmation, Event, EventKind, Evidence, Source, Submission};
use super::store::{self, Sameness};
use crate::accounts::{Actor, Who};
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms;
use crate::forms::model::{FieldKind, PublishedDefinition, REFUSED, TICKED};
use crate::forms::render::control_name;
use crate::i18n::pick;
use crate::ids::{FormVersionId, SubjectId, SubmissionId};
use crate::ledger::answers::Sealing;
use crate::mail::service::queue_letter;
use crate::organisation::store::find_organisation;
use crate::paper;
use crate::paper::input::SCAN;
use crate::paper::model::Paper;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::{Timestamp, days};
use crate::webhooks::announce::{self, With};
use crate::webhooks::model::EventType;

pub use super::incoming::{Manner, Sent};

/// Records a submission and gives its id. The same page with the same answers again is the same
/// record; with other answers it is [`Conflict::TokenUsed`].
pub async fn record(app: &App, actor: &Actor, sent: &Sent<'_>) -> Result<SubmissionId> {
    let hash = sent.sameness()?;
    let now = app.now();
    let mut conn = app.write().await?;
    if let Some(known) = find_same(&mut conn, sent, &hash).await? {
        return Ok(known);
    }
    let (submission, is_new_subject) = new_submission(app, &mut conn, now, sent).await?;
    if sent.paper().is_none() {
        check_flood(&mut conn, now, submission.subject_id).await?;
    }
    let sameness = Sameness {
        nonce: &sent.token.nonce,
        answers_sha256: &hash,
    };
    let sealing = Sealing::of(sent.published, &submission.answers);
    if !store::add_submission(&mut conn, &submission, &sameness, &sealing).await? {
        // The same page at the same moment on another connection, and that one was first.
        drop(conn);
        let known = find_same(&mut app.read().await?, sent, &hash).await?;
        return known.ok_or(AppError::Conflict(Conflict::TokenUsed));
    }
    store::add_files(&mut conn, submission.id, &sent.files()).await?;
    if let Some(paper) = sent.paper()
        && !paper::store::add(&mut conn, now, submission.id, paper).await?
    {
        let errors = FieldErrors::one(SCAN, "paper-scan-known");
        return Err(AppError::Invalid(errors));
    }
    let events = if submission.confirmation == Confirmation::Pending {
        ask_to_confirm(app, &mut conn, now, sent, &submission).await?;
        Vec::new()
    } else {
        let (published, paper) = (sent.published, sent.paper());
        count(app, &mut conn, now, actor, published, &submission, paper).await?
    };
    let with = With {
        is_new_subject,
        events: &events,
    };
    let told = EventType::SubmissionRecorded;
    announce::submission(&mut conn, now, told, &submission, with).await?;
    let (action, detail) = sent.in_log(&submission);
    let target = Target::submission(submission.id);
    audit::record(&mut conn, now, actor, action, target, detail).await?;
    app.commit(conn).await?;
    Ok(submission.id)
}

/// Submissions a day in one person's name. Each sends them a mail, and whoever typed the address need
/// not be its owner.
const SUBMISSIONS_A_DAY: i64 = 20;

async fn check_flood(conn: &mut Conn, now: Timestamp, subject: SubjectId) -> Result<()> {
    let window = days(1);
    if store::count_submissions(conn, subject, now - window).await? < SUBMISSIONS_A_DAY {
        return Ok(());
    }
    Err(AppError::TooMany {
        retry_after_seconds: window.as_secs(),
    })
}

async fn find_same(conn: &mut Conn, sent: &Sent<'_>, hash: &[u8]) -> Result<Option<SubmissionId>> {
    match store::find_by_nonce(conn, &sent.token.nonce).await? {
        None => Ok(None),
        Some((id, known)) if known == hash => Ok(Some(id)),
        Some(_) => Err(AppError::Conflict(Conflict::TokenUsed)),
    }
}

async fn new_submission(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    sent: &Sent<'_>,
) -> Result<(Submission, bool)> {
    let (kind, value) = identifier(sent.published, &sent.answers).ok_or(AppError::NotFound)?;
    let language = sent.token.language.clone();
    let (subject_id, is_new) =
        contacts::store::find_or_create(conn, now, kind, &value, &language).await?;
    let submission = Submission {
        id: app.new_id(),
        form_version_id: sent.token.version,
        snapshot_sha256: sent.snapshot_sha256.to_vec(),
        subject_id,
        answers: sent.answers.clone(),
        // When somebody read a sheet of paper before they signed it nobody knows.
        shown_at: sent
            .paper()
            .map_or(sent.token.shown_at, |paper| paper.said_at),
        submitted_at: sent.paper().map_or(now, |paper| paper.said_at),
        page: sent.token.page.clone(),
        confirmation: sent.confirmation(),
        confirmed_at: None,
        language,
    };
    Ok((submission, is_new))
}

/// Makes a submission count: events, states, what the person is called, what else is known of them,
/// and the receipt. Gives the events.
async fn count(
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
    let title = &published.definition.title;
    let title = pick(
        title,
        &submission.language,
        published.definition.default_language(),
    );
    let receipt = Receipt {
        language: &submission.language,
        reference: submission.id.to_string(),
        at: submission.submitted_at,
        form_title: Some(title.to_owned()),
        signed_on: paper.map(|paper| paper.signed_on),
        events: &events,
    };
    letter::send_receipt(app, conn, now, subject, &receipt).await?;
    Ok(events)
}

/// One event for each consent that was shown: a ticked box and a yes are given, an empty box, a no
/// and no answer refused.
fn events(
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

/// Asks by mail whether it was the person, and lets the submission lapse when nobody answers.
async fn ask_to_confirm(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    sent: &Sent<'_>,
    submission: &Submission,
) -> Result<()> {
    let kind = LinkKind::Confirm;
    let email = answer_to(sent.published, &sent.answers, FieldKind::Email);
    let email = email.ok_or(AppError::NotFound)?;
    let token =
        links::create_link(conn, now, kind, submission.subject_id, Some(submission.id)).await?;
    let organisation = find_organisation(conn).await?.unwrap_or_default();
    let definition = &sent.published.definition;
    let title = pick(
        &definition.title,
        &submission.language,
        definition.default_language(),
    );
    let url = app.config.url(&kind.path(&token));
    let letter = letter::confirmation(&submission.language, &organisation, title, url);
    queue_letter(conn, now, &email, &letter).await?;
    let lapse = Job::LapseSubmission {
        submission: submission.id,
    };
    jobs::queue(conn, now, now + kind.valid_for(), &lapse, None).await
}

/// What a link to confirm leads to.
pub struct ToConfirm {
    /// What was sent.
    pub submission: Submission,
    /// With which form.
    pub published: PublishedDefinition,
}

/// What a link asks to confirm; none if it does not work, or what was sent has lapsed. Changes
/// nothing.
pub async fn find_to_confirm(app: &App, token: &str) -> Result<Option<ToConfirm>> {
    let mut conn = app.read().await?;
    let link = links::find_link(&mut conn, app.now(), LinkKind::Confirm, token).await?;
    let Some(id) = link.and_then(|link| link.submission_id) else {
        return Ok(None);
    };
    load(&mut conn, id).await
}

async fn load(conn: &mut Conn, id: SubmissionId) -> Result<Option<ToConfirm>> {
    let submission = store::find_submission(conn, id).await?;
    let submission = submission.filter(|found| found.confirmation != Confirmation::Lapsed);
    let Some(submission) = submission else {
        return Ok(None);
    };
    let published = find_definition(conn, submission.form_version_id).await?;
    Ok(Some(ToConfirm {
        submission,
        published,
    }))
}

async fn find_definition(conn: &mut Conn, id: FormVersionId) -> Result<PublishedDefinition> {
    let version = forms::store::find_version(conn, id).await?;
    let version = version.ok_or(AppError::NotFound)?;
    Ok(serde_json::from_str(&version.definition_text)?)
}

/// How a confirmation went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// It counts from now on.
    Now,
    /// It did already.
    Before,
    /// The link does not work any more.
    Gone,
}

/// Confirms what a link was made for.
pub async fn confirm(app: &App, actor: &Actor, token: &str) -> Result<Confirmed> {
    let now = app.now();
    let mut conn = app.write().await?;
    let link = links::find_link(&mut conn, now, LinkKind::Confirm, token).await?;
    let Some(id) = link.and_then(|link| link.submission_id) else {
        return Ok(Confirmed::Gone);
    };
    let is_first = store::set_confirmed(&mut conn, id, now).await?;
    let Some(found) = load(&mut conn, id).await? else {
        return Ok(Confirmed::Gone);
    };
    if !is_first {
        return Ok(Confirmed::Before);
    }
    let submission = &found.submission;
    if let Some(email) = answer_to(&found.published, &submission.answers, FieldKind::Email) {
        let kind = IdentifierKind::Email;
        contacts::store::verify_identifier(&mut conn, now, kind, &email).await?;
    }
    let actor = actor.as_who(Who::Subject(submission.subject_id));
    let published = &found.published;
    let events = count(app, &mut conn, now, &actor, published, submission, None).await?;
    let with = With {
        is_new_subject: false,
        events: &events,
    };
    let told = EventType::SubmissionConfirmed;
    announce::submission(&mut conn, now, told, submission, with).await?;
    links::note_use(&mut conn, now, token).await?;
    let target = Target::submission(id);
    audit::record(
        &mut conn,
        now,
        &actor,
        "submission.confirmed",
        target,
        json!({}),
    )
    .await?;
    app.commit(conn).await?;
    Ok(Confirmed::Now)
}

/// What is said after a form was sent: of what was sent, and nothing else.
pub struct Thanks {
    /// What was sent.
    pub submission: Submission,
    /// With which form.
    pub published: PublishedDefinition,
    /// Whether a mail is on its way.
    pub has_mail: bool,
}

/// What to say about a submission of a form.
pub async fn get_thanks(app: &App, form_key: &str, id: SubmissionId) -> Result<Thanks> {
    let mut conn = app.read().await?;
    let submission = store::find_submission(&mut conn, id).await?;
    let submission = submission.ok_or(AppError::NotFound)?;
    let published = find_definition(&mut conn, submission.form_version_id).await?;
    if published.form_key != form_key {
        return Err(AppError::NotFound);
    }
    let email = answer_to(&published, &submission.answers, FieldKind::Email);
    Ok(Thanks {
        has_mail: email.is_some(),
        submission,
        published,
    })
}
