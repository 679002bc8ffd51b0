//! What is said after a form was sent.

use super::confirming::find_definition;
use crate::consents::incoming::answer_to;
use crate::consents::model::Submission;
use crate::consents::store;
use crate::error::{AppError, Result};
use crate::forms::model::{FieldKind, PublishedDefinition};
use crate::ids::SubmissionId;
use crate::server::App;

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
