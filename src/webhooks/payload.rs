//! What a delivery says, as JSON. Written anew for each try from what is there at that moment: answers
//! that have been deleted meanwhile are not sent.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::model::{Delivery, Owner, Webhook};
use crate::api;
use crate::consents;
use crate::consents::model::Confirmation;
use crate::contacts::fields::service::restricted;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::model::{Answers, PublishedDefinition};
use crate::ids::{FormId, PurposeId, SubmissionId};
use crate::paper;
use crate::purposes;
use crate::responses::export::json::{name, value};
use crate::server::dates;
use crate::server::db::Conn;
use crate::tickets;

/// The body of a delivery.
pub async fn payload(conn: &mut Conn, webhook: &Webhook, delivery: &Delivery) -> Result<Vec<u8>> {
    let matter = &delivery.matter;
    let mut data = Map::new();
    if let Some(id) = form_of(conn, webhook, delivery).await? {
        let form = forms::store::find_form(conn, id).await?;
        let form = form.ok_or(AppError::NotFound)?;
        data.insert("form".into(), json!({ "id": form.id, "key": form.key }));
    }
    if let Some(subject) = matter.subject {
        data.insert("subject".into(), json!(subject));
    }
    if let Some(merged) = matter.merged {
        data.insert("merged".into(), json!(merged));
    }
    if let Some(id) = matter.submission {
        submission(conn, &mut data, id, webhook.with_answers).await?;
    }
    if let Some(id) = matter.purpose {
        data.insert("purpose".into(), purpose(conn, id).await?);
    }
    if let Some(event) = matter.event {
        data.insert("event".into(), json!(event));
        if let Some(found) = api::store::consents::find_event(conn, matter.at, event).await? {
            let event = found.event;
            data.insert(
                "consent".into(),
                json!({
                    "kind": event.kind, "source": event.source, "version": found.version,
                    "occurred_at": dates::rfc3339(event.occurred_at),
                }),
            );
        }
    }
    if let Some(id) = matter.ticket {
        let ticket = tickets::store::write::get_ticket(conn, id).await?;
        data.insert(
            "ticket".into(),
            json!({
                "id": id, "number": ticket.number, "type": ticket.request_type.key(),
                "state": ticket.state.key(),
            }),
        );
    }
    if let Some(id) = matter.import {
        data.insert("import".into(), json!(id));
    }
    let body = json!({
        "type": delivery.event.key(),
        "timestamp": dates::rfc3339(matter.at),
        "data": data,
    });
    Ok(serde_json::to_vec(&body)?)
}

/// The form that it is about: the webhook's own, or the one that was sent.
async fn form_of(
    conn: &mut Conn,
    webhook: &Webhook,
    delivery: &Delivery,
) -> Result<Option<FormId>> {
    if let Owner::Form(form) = webhook.owner {
        return Ok(Some(form));
    }
    let Some(id) = delivery.matter.submission else {
        return Ok(None);
    };
    let found = consents::store::find_submission(conn, id).await?;
    let Some(found) = found else { return Ok(None) };
    let version = forms::store::find_version(conn, found.form_version_id).await?;
    Ok(version.map(|version| version.form_id))
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
        let answers = answers(&version.definition_text, &found.answers, &restricted)?;
        data.insert("answers".into(), answers);
    }
    Ok(())
}

/// By the names that fields have for programs, as exports have them. A receiver has no role: what only
/// some roles may see of people is not sent to it.
pub fn answers(
    definition_text: &str,
    answers: &Answers,
    restricted: &BTreeSet<String>,
) -> Result<Value> {
    let published: PublishedDefinition = serde_json::from_str(definition_text)?;
    let definition = &published.definition;
    let kept_back = definition.ids_filling(restricted);
    let sent = answers.iter().filter(|(id, _)| !kept_back.contains(*id));
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
