//! What exactly somebody was shown, and what they made of it (EDPB Guidelines 05/2020, paragraph
//! 108: how consent was obtained, when, and what the person was told).
//!
//! It is not drawn anew: it is the stored snapshot, whose hash the submission carries, with the
//! answers put into its controls.

use super::model::Seen;
use super::service::may_read;
use super::store;
use crate::accounts::Actor;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::document::{Document, document};
use crate::forms::model::{
    Answers, Choice, Field, FieldKind, PublishedDefinition, REFUSED, TICKED,
};
use crate::forms::snapshot::{filled_in, in_words_of};
use crate::i18n::{pick, t};
use crate::ids::SubmissionId;
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
    drop(conn);

    let published: PublishedDefinition = serde_json::from_str(&version.definition_text)?;
    let title = pick(
        &published.definition.title,
        language,
        published.definition.default_language(),
    );
    let asked = published.definition.shown(&submission.answers);
    let shown = Document {
        title: in_words_of(VisitorLanguage::of(language), || t("seen-document-title")),
        language: language.clone(),
        body: filled_in(&snapshot.html, &submission.answers, &asked),
        ..Document::default()
    };
    Ok(Seen {
        document: format!("<!DOCTYPE html>{}", document(&shown)),
        form_key: version.form_key,
        form_title: title.to_owned(),
        version: version.number,
        sha256: hex::encode(&submission.snapshot_sha256),
        subject_id: submission.subject_id,
        shown_at: submission.shown_at,
        submitted_at: submission.submitted_at,
        confirmed_at: submission.confirmed_at,
        answers: in_words_of(VisitorLanguage::of(language), || {
            answers_in_words(&published, language, &submission.answers)
        }),
        page: submission.page,
        language: submission.language,
    })
}

/// Label and answer of each field that asks, in the order of the form.
fn answers_in_words(
    published: &PublishedDefinition,
    language: &str,
    answers: &Answers,
) -> Vec<(String, String)> {
    let fallback = published.definition.default_language();
    let label = |field: &Field| {
        let purpose = field.purpose.and_then(|id| published.purposes.get(&id));
        let text = purpose.map_or(&field.label, |version| &version.content.name);
        pick(text, language, fallback).to_owned()
    };
    let answer = |field: &Field| {
        let given = answers
            .get(&field.id)
            .map(String::as_str)
            .unwrap_or_default();
        match field.kind {
            FieldKind::Consent if field.yes_no => match given {
                TICKED => t("form-public-yes"),
                REFUSED => t("form-public-no"),
                _ => String::new(),
            },
            FieldKind::Checkbox | FieldKind::AgeGate | FieldKind::Consent if given == TICKED => {
                t("seen-ticked")
            }
            FieldKind::Checkbox | FieldKind::AgeGate | FieldKind::Consent => t("seen-not-ticked"),
            kind if kind.has_choices() => {
                let is_chosen = |choice: &&Choice| given.split('\n').any(|one| one == choice.value);
                let chosen = field.choices.iter().filter(is_chosen);
                let labels = chosen.map(|choice| pick(&choice.label, language, fallback));
                labels.collect::<Vec<_>>().join(", ")
            }
            _ => given.to_owned(),
        }
    };
    let shown = published.definition.shown(answers);
    let fields = published.definition.fields.iter();
    fields
        .filter(|field| field.kind.is_answered() && shown.contains(field.id.as_str()))
        .map(|field| (label(field), answer(field)))
        .collect()
}
