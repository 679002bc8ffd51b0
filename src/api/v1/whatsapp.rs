//! `WhatsApp`: what came in, who agreed, and what may be sent.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::consents::ConsentEvent;
use super::decisions::Decision;
use super::subjects::default_language;
use crate::accounts::model::Permission;
use crate::api::caller::Caller;
use crate::api::input::{Body, Params};
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::problem::{Kind, Problem};
use crate::api::service::identify::{self, Named};
use crate::api::service::recording::{self, Said};
use crate::api::service::subjects::note_created;
use crate::api::store;
use crate::consents::deciding::whatsapp;
use crate::consents::model::{EventKind, Evidence, MessageProof, Source};
use crate::contacts::model::IdentifierKind;
use crate::error::FieldErrors;
use crate::purposes::model::tidy;
use crate::server::App;
use crate::time::Timestamp;

/// A message that somebody wrote to you.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "phone": "+4930123456", "received_at": "2026-03-02T09:00:00Z" }))]
pub struct MessageInput {
    /// The person's number (E.164).
    #[schema(pattern = r"^\+[1-9][0-9]{6,14}$")]
    pub phone: String,
    /// When they wrote; without it, now.
    pub received_at: Option<Moment>,
}

/// What may be sent to a number.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "free_text": true, "template": false, "until": "2026-03-03T08:59:59.999Z",
    "window_since": "2026-03-02T09:00:00.000Z",
    "consent": {
        "allowed": false, "rule": "unknown_person", "reason": "Nobody is known by this.",
        "event": null, "since": null, "until": null, "purpose": null, "subject": null
    }
}))]
pub struct Messaging {
    /// Whether anything may be sent, as an answer: the person wrote in the last 24 hours.
    pub free_text: bool,
    /// Whether a template may be sent: the person agreed.
    pub template: bool,
    /// The last moment at which this holds, unless the person says something else; null: no end is
    /// known.
    #[schema(required = true)]
    pub until: Option<Moment>,
    /// When the person last wrote, if the window that it opened is still open.
    #[schema(required = true)]
    pub window_since: Option<Moment>,
    /// What the person's consents to `WhatsApp` say.
    pub consent: Decision,
}

async fn messaging(app: &App, caller: &Caller, phone: &str) -> Result<Messaging, Problem> {
    let mut conn = app.read().await?;
    let found = whatsapp::whatsapp(&mut conn, app.now(), phone).await?;
    Ok(Messaging {
        free_text: found.free_text,
        template: found.template,
        until: found.until.map(Moment::from),
        window_since: found.window_since.map(Moment::from),
        consent: Decision::new(found.consent, caller),
    })
}

fn checked_past(app: &App, at: Option<Moment>, place: &str, errors: &mut FieldErrors) -> Timestamp {
    let now = app.now();
    let at = at.map_or(now, |at| at.0);
    if at > now || at < Timestamp(0) {
        errors.add(place, "api-moment-invalid");
    }
    at
}

/// Report an incoming message
///
/// Opens the window of 24 hours in which it may be answered. Told twice, it opens no second one.
#[utoipa::path(post, path = "/whatsapp/messages", tag = "WhatsApp", request_body = MessageInput,
    responses((status = 200, description = "What may be sent now", body = Messaging)),
    security(("key" = ["consents:write"])))]
pub async fn message(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<MessageInput>,
) -> Result<Json<Messaging>, Problem> {
    let actor = caller.with(Scope::ConsentsWrite)?;
    actor.require(Permission::ConsentsCreate)?;
    let mut errors = FieldErrors::new();
    let kind = IdentifierKind::Phone;
    let phone = identify::checked_identifier(kind, &input.phone, "phone", &mut errors);
    let at = checked_past(&app, input.received_at, "received_at", &mut errors);
    let phone = errors.or(phone.unwrap_or_default())?;
    let mut conn = app.write().await?;
    whatsapp::note_message(&mut conn, app.now(), &phone, at).await?;
    app.commit(conn).await?;
    Ok(Json(messaging(&app, &caller, &phone).await?))
}

/// That somebody agreed to be written to.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "phone": "+4930123456", "purpose": "whatsapp-news", "message_id": "wamid.HBgL",
    "said": "YES", "language": "en"
}))]
pub struct OptInInput {
    /// The person's number (E.164).
    #[schema(pattern = r"^\+[1-9][0-9]{6,14}$")]
    pub phone: String,
    /// Id or key of the purpose.
    #[schema(min_length = 1, max_length = 60)]
    pub purpose: String,
    /// Id of the message in which they agreed.
    #[schema(min_length = 1, max_length = 200)]
    pub message_id: String,
    /// What they wrote or pressed.
    #[schema(min_length = 1, max_length = 200)]
    pub said: String,
    /// In which language they were asked (BCP 47); without it, the organisation's.
    #[schema(pattern = "^[a-z]{2}$")]
    pub language: Option<String>,
    /// When; without it, now.
    pub occurred_at: Option<Moment>,
}

/// Record an opt-in
///
/// Permanent, until it is withdrawn: templates may be sent outside of the window as well.
#[utoipa::path(post, path = "/whatsapp/opt-ins", tag = "WhatsApp", request_body = OptInInput,
    responses((status = 201, description = "What was recorded", body = ConsentEvent),
        (status = 200, description = "It was so already", body = ConsentEvent)),
    security(("key" = ["consents:write"])))]
pub async fn opt_in(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<OptInInput>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::ConsentsWrite)?;
    let mut errors = FieldErrors::new();
    let kind = IdentifierKind::Phone;
    let phone = identify::checked_identifier(kind, &input.phone, "phone", &mut errors);
    let language = match &input.language {
        Some(code) => identify::checked_language(code, "language", &mut errors),
        None => default_language(&app).await?,
    };
    let at = checked_past(&app, input.occurred_at, "occurred_at", &mut errors);
    let (message_id, said) = (tidy(&input.message_id), tidy(&input.said));
    for (place, typed, tidied) in [
        ("message_id", &input.message_id, &message_id),
        ("said", &input.said, &said),
    ] {
        if tidied.is_empty() || typed.chars().count() > 200 {
            errors.add(place, "api-text-missing");
        }
    }
    let named = Named::By(kind, errors.or(phone.unwrap_or_default())?);
    let now = app.now();
    let mut conn = app.write().await?;
    let purpose = identify::find_purpose(&mut conn, &input.purpose).await?;
    let purpose = purpose.ok_or_else(|| Problem::field("/purpose", "api-purpose-unknown"))?;
    let (subject, is_new) =
        identify::find_or_create_person(&mut conn, now, &named, &language, "/phone").await?;
    if is_new {
        note_created(&mut conn, now, actor, subject).await?;
    }
    let said = Said {
        subject,
        purpose: purpose.id,
        version: None,
        kind: EventKind::Given,
        at: input.occurred_at.map(|_| at),
        source: Source::Whatsapp,
        evidence: Evidence {
            language,
            control: said,
            message: Some(MessageProof { message_id }),
            ..Evidence::default()
        },
    };
    let (id, is_new) = recording::record(&app, &mut conn, actor, &said).await?;
    let event = store::consents::find_event(&mut conn, now, id).await?;
    let event = event.ok_or_else(|| Problem::new(Kind::NotFound))?;
    let status = match is_new {
        true => StatusCode::CREATED,
        false => StatusCode::OK,
    };
    if is_new {
        app.commit(conn).await?;
    }
    Ok((status, Json(ConsentEvent::new(event))).into_response())
}

/// Whose number.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// The person's number (E.164); write the plus as `%2B`.
    #[param(pattern = r"^\+[1-9][0-9]{6,14}$")]
    phone: String,
}

/// Decide what may be sent
///
/// Free text within 24 hours of the person's last message, templates to whoever agreed, else nothing.
#[utoipa::path(get, path = "/whatsapp/decisions", tag = "WhatsApp", params(Asked),
    responses((status = 200, description = "The answer", body = Messaging)),
    security(("key" = ["decisions:read"])))]
pub async fn decide(
    State(app): State<App>,
    caller: Caller,
    Params(asked): Params<Asked>,
) -> Result<Json<Messaging>, Problem> {
    let actor = caller.with(Scope::DecisionsRead)?;
    actor.require(Permission::ConsentsView)?;
    let mut errors = FieldErrors::new();
    let kind = IdentifierKind::Phone;
    let phone = identify::checked_identifier(kind, &asked.phone, "phone", &mut errors);
    let Some(phone) = phone else {
        return Err(Problem::parameter("phone", "api-phone-invalid"));
    };
    Ok(Json(messaging(&app, &caller, &phone).await?))
}
