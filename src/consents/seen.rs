//! What exactly somebody was shown, and what they made of it (EDPB Guidelines 05/2020, paragraph
//! 108: how consent was obtained, when, and what the person was told).
//!
//! It is not drawn anew: it is the stored snapshot, whose hash the submission carries, with the
//! answers put into its controls.

use super::model::{Seen, SeenAnswer, Submission};
use super::service::may_read;
use super::store;
use crate::accounts::{Actor, Who};
use crate::contacts::fields::service::hidden_from;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::answers::{Said, said_of};
use crate::forms::document::{Document, document};
use crate::forms::file::FileAnswer;
use crate::forms::model::{FieldKind, PublishedDefinition};
use crate::forms::snapshot::{filled_in, in_words_of};
use crate::i18n::{pick, t};
use crate::ids::SubmissionId;
use crate::paper;
use crate::paper::model::Entered;
use crate::responses::retention::is_proof;
use crate::server::App;
use crate::server::visitor::VisitorLanguage;

/// What exactly somebody was shown and answered, for staff who may read consents and for the
/// person.
pub async fn seen(app: &App, actor: &Actor, id: SubmissionId) -> Result<Seen> {
    let mut conn = app.read().await?;
    let submission = store::find_submission(&mut conn, id).await?;
    let submission = submission.ok_or(AppError::NotFound)?;
    may_read(actor, submission.subject_id)?;
    let version = forms::store::find_version(&mut conn, submission.form_version_id).await?;
    let version = version.ok_or(AppError::NotFound)?;
    let language = &submission.language;
    let snapshot =
        forms::store::find_snapshot(&mut conn, submission.form_version_id, language).await?;
    let snapshot = snapshot.ok_or(AppError::NotFound)?;
    let reduced = store::find_reduced(&mut conn, id).await?;
    let paper = paper::store::find(&mut conn, id).await?;
    let published: PublishedDefinition = serde_json::from_str(&version.definition_text)?;
    let hidden = hidden_from(&mut conn, actor).await?;
    let hidden = published.definition.ids_filling(&hidden);
    drop(conn);
    let mut answers = submission.answers.clone();
    answers.retain(|id, _| !hidden.contains(id));
    let title = pick(
        &published.definition.title,
        language,
        published.definition.default_language(),
    );
    let asked = match &reduced {
        Some(reduced) => reduced.shown.iter().map(String::as_str).collect(),
        None => published.definition.shown(&submission.answers),
    };
    let shown = Document {
        title: in_words_of(VisitorLanguage::of(language), || t("seen-document-title")),
        language: language.clone(),
        body: filled_in(&snapshot.html, &answers, &asked),
        ..Document::default()
    };
    Ok(Seen {
        document: format!("<!DOCTYPE html>{}", document(&shown, None)),
        form_key: version.form_key,
        form_title: title.to_owned(),
        version: version.number,
        sha256: hex::encode(&submission.snapshot_sha256),
        subject_id: submission.subject_id,
        shown_at: submission.shown_at,
        submitted_at: submission.submitted_at,
        confirmed_at: submission.confirmed_at,
        answers: in_words_of(VisitorLanguage::of(language), || {
            let said = said_of(&published, language, &answers, &asked).into_iter();
            // To a field whose answer was deleted, nothing can be told from its absence.
            let is_left = |said: &Said| {
                let is_left = reduced.is_none() || is_proof(said.field.kind);
                is_left && !hidden.contains(&said.field.id)
            };
            said.filter(is_left).map(seen_answer).collect()
        }),
        reduced_at: reduced.as_ref().map(|reduced| reduced.at),
        paper: match actor.who {
            Who::Subject(_) => paper.map(Entered::for_the_person),
            _ => paper,
        },
        is_withheld: !hidden.is_empty(),
        page: submission.page,
        language: submission.language,
    })
}

fn seen_answer(said: Said<'_>) -> SeenAnswer {
    SeenAnswer {
        is_file: said.field.kind == FieldKind::File && !said.answer.is_empty(),
        field: said.field.id.clone(),
        asked: said.asked,
        answer: said.answer,
    }
}

/// A file that was sent with a form, for staff who may read consents and for the person; with the
/// submission that it belongs to.
pub async fn find_file(
    app: &App,
    actor: &Actor,
    id: SubmissionId,
    field: &str,
) -> Result<(Submission, FileAnswer)> {
    let mut conn = app.read().await?;
    let submission = store::find_submission(&mut conn, id).await?;
    let submission = submission.ok_or(AppError::NotFound)?;
    may_read(actor, submission.subject_id)?;
    let version = forms::store::get_version(&mut conn, submission.form_version_id).await?;
    let hidden = hidden_from(&mut conn, actor).await?;
    let hidden = version.published()?.definition.ids_filling(&hidden);
    if hidden.contains(field) {
        return Err(AppError::NotFound);
    }
    let answer = submission.answers.get(field).map(String::as_str);
    let file = FileAnswer::parse(answer.unwrap_or_default());
    Ok((submission, file.ok_or(AppError::NotFound)?))
}
