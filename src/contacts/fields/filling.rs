//! Answers of a form that become values of the person who gave them.
//!
//! Called once the submission counts, in the transaction that makes it count. The version of the form
//! says which answer goes where and what that meant when it was published; the field as it is today
//! says whether the answer is still a value. What is not taken stays with the submission.

use serde_json::json;

use super::known::{NewValue, Origin, Source};
use super::model::ContactField;
use super::{store, values};
use crate::accounts::Actor;
use crate::consents::model::{Confirmation, Submission};
use crate::error::Result;
use crate::forms::model::PublishedDefinition;
use crate::privacy::audit::{self, Target};
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// Writes the bound answers of a submission down as what holds of the person from when it was sent.
/// An answer that is not there changes nothing, nor does one that something newer is known than.
pub async fn fill(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    published: &PublishedDefinition,
    submission: &Submission,
) -> Result<()> {
    let bound = bound_answers(published, submission);
    if bound.is_empty() {
        return Ok(());
    }
    let origin = Origin {
        source: Source::Form,
        submission: Some(submission.id),
        user: None,
        is_proven: submission.confirmation == Confirmation::Confirmed,
        said_at: submission.submitted_at,
    };
    let fields = store::list_fields(conn).await?;
    let (mut filled, mut left) = (Vec::new(), Vec::new());
    for (key, answer) in bound {
        // Rows are never deleted: what a published form is bound to is there.
        let Some(field) = fields.iter().find(|field| field.key == key) else {
            continue;
        };
        let is_taken = match value_of(field, published, answer) {
            Some(text) => {
                let new = NewValue {
                    subject: submission.subject_id,
                    field: key,
                    kind: field.meaning.kind,
                    text: &text,
                    origin,
                };
                store::save_value(conn, &new, now).await?
            }
            None => false,
        };
        if is_taken { &mut filled } else { &mut left }.push(field.name_in_log());
    }
    let subject = submission.subject_id;
    if !filled.is_empty() {
        announce::subject(conn, now, EventType::SubjectUpdated, subject).await?;
    }
    let detail = json!({ "submission": submission.id, "fields": filled, "not_taken": left });
    let target = Target::subject(subject);
    audit::record(conn, now, actor, "subject.fields_filled", target, detail).await
}

/// Whether a submission says anything that becomes a value.
#[must_use]
pub fn has_values(published: &PublishedDefinition, submission: &Submission) -> bool {
    !bound_answers(published, submission).is_empty()
}

/// Key of the field and answer, for every bound field of the form that was shown and answered.
fn bound_answers<'a>(
    published: &'a PublishedDefinition,
    submission: &'a Submission,
) -> Vec<(&'a str, &'a str)> {
    let shown = published.definition.shown(&submission.answers);
    let fields = published.definition.fields.iter();
    let bound = fields.filter(|field| shown.contains(field.id.as_str()));
    let answered = bound.filter_map(|field| {
        let key = field.goes_to.as_deref()?;
        let answer = submission.answers.get(&field.id)?;
        (!answer.is_empty()).then_some((key, answer.as_str()))
    });
    answered.collect()
}

/// The answer as a value of the field; none if the field takes no new ones, has become another kind
/// since the form was published, or does not take this one any more.
fn value_of(field: &ContactField, published: &PublishedDefinition, answer: &str) -> Option<String> {
    let meant = published.contact_fields.get(&field.key)?;
    if field.is_archived || field.meaning.kind != meant.kind {
        return None;
    }
    let value = values::validate(field.meaning.kind, &field.meaning.rules, answer);
    value.ok().flatten()
}
