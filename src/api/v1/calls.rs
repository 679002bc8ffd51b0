//! Phone menus.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::consents::PurposeRef;
use super::subjects::default_language;
use crate::api::caller::Caller;
use crate::api::input::Body;
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::problem::Problem;
use crate::api::service::calls::{self, Call, Key};
use crate::api::service::identify;
use crate::contacts::model::IdentifierKind;
use crate::error::FieldErrors;
use crate::purposes::model::tidy;
use crate::server::App;
use crate::time::Timestamp;

/// The key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum PressedKey {
    /// Accepts.
    #[serde(rename = "1")]
    One,
    /// Rejects.
    #[serde(rename = "2")]
    Two,
}

/// What a phone menu asked, and the key that answered.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "call_id": "5f2c1b9e-trunk3", "queue": "Service", "prompt": "record-v3",
    "phone": "+4930123456", "purpose": "call-recording", "key": "1", "language": "de"
}))]
pub struct CallInput {
    /// The call's id in your telephone system.
    #[schema(min_length = 1, max_length = 200)]
    pub call_id: String,
    /// In which queue.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub queue: String,
    /// Which announcement was played, with its version: it is the wording that the person heard.
    #[schema(min_length = 1, max_length = 200)]
    pub prompt: String,
    /// The other side's number (E.164).
    #[schema(pattern = r"^\+[1-9][0-9]{6,14}$")]
    pub phone: String,
    /// Id or key of the purpose.
    #[schema(min_length = 1, max_length = 60)]
    pub purpose: String,
    /// `1` accepts, `2` rejects; null: nothing was pressed, which is no consent.
    #[schema(required = true)]
    pub key: Option<PressedKey>,
    /// In which language it asked (BCP 47); without it, the organisation's.
    #[schema(pattern = "^[a-z]{2}$")]
    pub language: Option<String>,
    /// When; without it, now.
    pub occurred_at: Option<Moment>,
}

/// What was recorded of a call.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "call_id": "5f2c1b9e-trunk3",
    "purpose": { "id": "0195a1b2-0000-7000-8000-000000000007", "key": "call-recording" },
    "key": "1", "subject": "0195a1b2-0000-7000-8000-000000000002",
    "event": "0195a1b2-0000-7000-8000-000000000008", "accepted": true,
    "asked_at": "2026-03-02T09:00:00.000Z"
}))]
pub struct CallAnswer {
    /// The call's id in your telephone system.
    pub call_id: String,
    /// About what.
    pub purpose: PurposeRef,
    /// The key that was pressed.
    #[schema(required = true)]
    pub key: Option<PressedKey>,
    /// Whose number it is; null if nobody is known by it.
    #[schema(required = true)]
    pub subject: Option<Uuid>,
    /// The event that followed; null if nothing was pressed.
    #[schema(required = true)]
    pub event: Option<Uuid>,
    /// Whether the person accepted in this call.
    pub accepted: bool,
    /// When it was asked.
    pub asked_at: Moment,
}

fn short(text: &str, place: &str, errors: &mut FieldErrors, is_required: bool) -> String {
    let tidied = tidy(text);
    if (is_required && tidied.is_empty()) || text.chars().count() > 200 {
        errors.add(place, "api-text-missing");
    }
    tidied
}

/// Record what a phone menu asked
///
/// Once for each call and purpose: told again, it is the same record (200); told otherwise, it is a
/// conflict. No key is no consent: the question is kept, and whether the call may be recorded stays
/// as it was. Of an unanswered question the number is not kept.
#[utoipa::path(post, path = "/calls", tag = "Phone menus", request_body = CallInput,
    responses((status = 201, description = "What was recorded", body = CallAnswer),
        (status = 200, description = "It was told before", body = CallAnswer)),
    security(("key" = ["consents:write"])))]
pub async fn record(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<CallInput>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::ConsentsWrite)?;
    let mut errors = FieldErrors::new();
    let kind = IdentifierKind::Phone;
    let phone = identify::checked_identifier(kind, &input.phone, "phone", &mut errors);
    let language = match &input.language {
        Some(code) => identify::checked_language(code, "language", &mut errors),
        None => default_language(&app).await?,
    };
    let at = input.occurred_at.map(|at| at.0);
    if at.is_some_and(|at| at > app.now() || at < Timestamp(0)) {
        errors.add("occurred_at", "api-moment-invalid");
    }
    let call_id = short(&input.call_id, "call_id", &mut errors, true);
    let queue = short(&input.queue, "queue", &mut errors, false);
    let prompt = short(&input.prompt, "prompt", &mut errors, true);
    errors.or(())?;
    let purpose = identify::find_purpose(&mut app.read().await?, &input.purpose).await?;
    let purpose = purpose.ok_or_else(|| Problem::field("/purpose", "api-purpose-unknown"))?;
    let call = Call {
        call_id,
        queue,
        prompt,
        phone: phone.unwrap_or_default(),
        purpose: purpose.clone(),
        key: input.key.map(|key| match key {
            PressedKey::One => Key::Accepts,
            PressedKey::Two => Key::Rejects,
        }),
        language,
        at,
    };
    let (question, is_new) = calls::record(&app, actor, &call).await?;
    let answer = CallAnswer {
        call_id: question.call_id,
        purpose: PurposeRef {
            id: purpose.id.0,
            key: purpose.key,
        },
        key: input.key,
        subject: question.subject_id.map(|id| id.0),
        event: question.event_id.map(|id| id.0),
        accepted: input.key == Some(PressedKey::One),
        asked_at: question.asked_at.into(),
    };
    let status = match is_new {
        true => StatusCode::CREATED,
        false => StatusCode::OK,
    };
    Ok((status, Json(answer)).into_response())
}
