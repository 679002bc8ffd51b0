//! The forms that a person has sent, whether they count or not: a submission that waits for its
//! confirmation, or that nobody confirmed, has no events, but it is there.

use jiff::civil::Date;

use super::model::Confirmation;
use super::service::may_read;
use super::store;
use crate::accounts::Actor;
use crate::error::Result;
use crate::forms::model::PublishedDefinition;
use crate::i18n::pick;
use crate::ids::{SubjectId, SubmissionId};
use crate::server::App;
use crate::time::Timestamp;

/// A form that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentForm {
    /// The submission.
    pub id: SubmissionId,
    /// Title of the form in the language in which it was sent.
    pub title: String,
    /// Number of the form's version.
    pub version: i64,
    /// BCP 47 code.
    pub language: String,
    /// When.
    pub submitted_at: Timestamp,
    /// Whether it counts.
    pub confirmation: Confirmation,
    /// The day beside the signature, if it was on paper.
    pub signed_on: Option<Date>,
}

/// The newest forms that a person has sent, at most a hundred, for staff who may read consents and
/// for the person.
pub async fn list_sent(app: &App, actor: &Actor, subject: SubjectId) -> Result<Vec<SentForm>> {
    may_read(actor, subject)?;
    let mut conn = app.read().await?;
    let mut sent = Vec::new();
    for row in store::list_sent(&mut conn, subject).await? {
        let published: PublishedDefinition = serde_json::from_str(&row.definition)?;
        let fallback = published.definition.default_language();
        let title = pick(&published.definition.title, &row.language, fallback);
        sent.push(SentForm {
            id: row.id,
            title: title.to_owned(),
            version: published.number,
            language: row.language,
            submitted_at: row.submitted_at,
            confirmation: row.confirmation,
            signed_on: row.signed_on.and_then(|day| day.parse().ok()),
        });
    }
    Ok(sent)
}
