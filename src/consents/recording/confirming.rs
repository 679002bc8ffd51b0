//! Confirming by the link in a mail: from then on a submission counts.

use serde_json::json;

use super::counting::count;
use crate::accounts::{Actor, Who};
use crate::consents::incoming::answer_to;
use crate::consents::links::{self, LinkKind};
use crate::consents::model::{Confirmation, Submission};
use crate::consents::store;
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::model::{FieldKind, PublishedDefinition};
use crate::ids::{FormVersionId, SubmissionId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::webhooks::announce::{self, With};
use crate::webhooks::model::EventType;

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

pub(super) async fn find_definition(
    conn: &mut Conn,
    id: FormVersionId,
) -> Result<PublishedDefinition> {
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
