//! Finding people in the desk.

use serde_json::json;

use super::model::Subject;
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents;
use crate::consents::model::Seen;
use crate::error::{AppError, Result};
use crate::forms::file::FileAnswer;
use crate::ids::{SubjectId, SubmissionId};
use crate::privacy::audit::{self, Target};
use crate::server::App;

/// One person, with the fact that somebody looked: who sees personal data leaves a trace.
pub async fn view_subject(app: &App, actor: &Actor, id: SubjectId) -> Result<Subject> {
    actor.require(Permission::ContactsView)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let subject = store::find_subject(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let target = Target::subject(id);
    audit::record(&mut conn, now, actor, "subject.viewed", target, json!({})).await?;
    app.commit(conn).await?;
    Ok(subject)
}

/// What a person was shown and answered, with the fact that somebody looked.
pub async fn view_submission(app: &App, actor: &Actor, id: SubmissionId) -> Result<Seen> {
    actor.require(Permission::ConsentsView)?;
    let seen = consents::service::seen(app, actor, id).await?;
    let now = app.now();
    let mut conn = app.write().await?;
    let detail = json!({ "subject": seen.subject_id });
    let target = Target::submission(id);
    audit::record(&mut conn, now, actor, "submission.viewed", target, detail).await?;
    app.commit(conn).await?;
    Ok(seen)
}

/// A file that a person sent with a form, with the fact that somebody fetched it.
pub async fn fetch_file(
    app: &App,
    actor: &Actor,
    id: SubmissionId,
    field: &str,
) -> Result<FileAnswer> {
    actor.require(Permission::ConsentsView)?;
    let (submission, file) = consents::service::find_file(app, actor, id, field).await?;
    let now = app.now();
    let mut conn = app.write().await?;
    let detail = json!({ "subject": submission.subject_id, "field": field });
    let target = Target::submission(id);
    audit::record(
        &mut conn,
        now,
        actor,
        "submission.file_fetched",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok(file)
}
