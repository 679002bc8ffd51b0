//! One submission in a transaction of its own: with files, on paper, or to be confirmed first.

use super::counting;
use super::{FLOOD_WINDOW, Sent, check_flood, known_by, new_submission};
use crate::accounts::Actor;
use crate::consents::incoming::answer_to;
use crate::consents::letter;
use crate::consents::links::{self, LinkKind};
use crate::consents::model::{Confirmation, Submission};
use crate::consents::store::submissions::{self, Sameness};
use crate::contacts;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms::model::FieldKind;
use crate::i18n::pick;
use crate::ids::SubmissionId;
use crate::ledger::answers::Sealing;
use crate::mail::service::queue_letter;
use crate::organisation::store::find_organisation;
use crate::paper;
use crate::paper::input::SCAN;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;
use crate::webhooks::announce::{self, With};
use crate::webhooks::model::EventType;

/// Records it.
pub async fn record(app: &App, actor: &Actor, sent: &Sent<'_>) -> Result<SubmissionId> {
    let sameness = sent.sameness()?;
    let now = app.now();
    let mut conn = app.write().await?;
    if let Some(known) = find_same(&mut conn, &sameness).await? {
        return Ok(known);
    }
    let point = known_by(sent)?;
    let language = &sent.token.language;
    let found = contacts::store::find_or_create(&mut conn, now, point.kind, &point.value, language);
    let (subject, is_new_subject) = found.await?;
    if sent.paper().is_none() {
        let since = now - FLOOD_WINDOW;
        let counts = submissions::count_submissions(&mut conn, &[subject], since).await?;
        check_flood(counts.get(&subject).copied().unwrap_or(0))?;
    }
    let submission = new_submission(app, now, sent, subject);
    let sealing = Sealing::of(sent.published, &submission.answers);
    let new = [(&submission, &sameness, &sealing)];
    if submissions::add_submissions(&mut conn, &new).await? == 0 {
        // The same page at the same moment on another connection, and that one was first.
        drop(conn);
        let known = find_same(&mut app.read().await?, &sameness).await?;
        return known.ok_or(AppError::Conflict(Conflict::TokenUsed));
    }
    submissions::add_files(&mut conn, submission.id, &sent.files()).await?;
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
        counting::count(app, &mut conn, now, actor, published, &submission, paper).await?
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

async fn find_same(conn: &mut Conn, sameness: &Sameness) -> Result<Option<SubmissionId>> {
    let mut known = submissions::find_by_nonces(conn, &[&sameness.nonce]).await?;
    match known.remove(&sameness.nonce) {
        None => Ok(None),
        Some((id, hash)) if hash == sameness.answers_sha256 => Ok(Some(id)),
        Some(_) => Err(AppError::Conflict(Conflict::TokenUsed)),
    }
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
