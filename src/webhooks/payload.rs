//! What a delivery says, as JSON. Written anew for each try from what is there at that moment: answers
//! that have been deleted meanwhile are not sent.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::model::{Delivery, Webhook};
use crate::consents;
use crate::consents::model::{Confirmation, Submission};
use crate::contacts::fields::service::restricted;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::model::PublishedDefinition;
use crate::ids::{PurposeId, SubmissionId};
use crate::paper;
use crate::purposes;
use crate::responses::export::json::{name, value};
use crate::server::dates;
use crate::server::db::Conn;

/// The body of a delivery.
pub async fn payload(conn: &mut Conn, webhook: &Webhook, delivery: &Delivery) -> Result<Vec<u8>> {
    let form = forms::store::find_form(conn, webhook.form_id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    let matter = &delivery.matter;
    let mut data = Map::new();
    data.insert("form".into(), json!({ "id": form.id, "key": form.key }));
    if let Some(subject) = matter.subject {
        data.insert("subject".into(), json!(subject));
    }
    if let Some(id) = matter.submission {
        submission(conn, &mut data, id, webhook.with_answers).await?;
    }
    if let Some(id) = matter.purpose {
        data.insert("purpose".into(), purpose(conn, id).await?);
    }
    if let Some(event) = matter.event {
        data.insert("event".into(), json!(event));
    }
    let body = json!({
        "type": delivery.event.key(),
        "timestamp": dates::rfc3339(matter.at),
        "data": data,
    });
    Ok(serde_json::to_vec(&body)?)
}

async fn submission(
    conn: &mut Conn,
    data: &mut Map<String, Value>,
    id: SubmissionId,
    with_answers: bool,
) -> Result<()> {
    let Some(found) = consents::store::find_submission(conn, id).await? else {
        data.insert("submission".into(), json!({ "id": id, "deleted": true }));
        return Ok(());
    };
    let version = forms::store::find_version(conn, found.form_version_id).await?;
    let version = version.ok_or(AppError::NotFound)?;
    let is_reduced = consents::store::find_reduced(conn, id).await?.is_some();
    let mut said = json!({
        "id": id,
        "version": version.number,
        "language": found.language,
        "submitted_at": dates::rfc3339(found.submitted_at),
        "asks_to_confirm": found.confirmation != Confirmation::NotAsked,
    });
    if let Some(paper) = paper::store::find(conn, id).await? {
        said["signed_on"] = paper.signed_on.to_string().into();
    }
    data.insert("submission".into(), said);
    if with_answers && !is_reduced {
        let restricted = restricted(conn).await?;
        let answers = answers(&version.definition_text, &found, &restricted)?;
        data.insert("answers".into(), answers);
    }
    Ok(())
}

/// By the names that fields have for programs, as exports have them. A receiver has no role: what only
/// some roles may see of people is not sent to it.
fn answers(
    definition_text: &str,
    submission: &Submission,
    restricted: &BTreeSet<String>,
) -> Result<Value> {
    let published: PublishedDefinition = serde_json::from_str(definition_text)?;
    let definition = &published.definition;
    let kept_back = definition.ids_filling(restricted);
    let answers = submission.answers.iter();
    let sent = answers.filter(|(id, _)| !kept_back.contains(*id));
    let answers = sent.filter_map(|(id, answer)| {
        let field = definition.field(id)?;
        Some((name(field), value(field, answer)))
    });
    Ok(Value::Object(answers.collect()))
}

async fn purpose(conn: &mut Conn, id: PurposeId) -> Result<Value> {
    let found = purposes::store::find_purpose(conn, id).await?;
    Ok(json!({ "id": id, "key": found.map(|purpose| purpose.key) }))
}
