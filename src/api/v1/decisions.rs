//! Decisions: may we?

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::consents::PurposeRef;
use crate::api::caller::Caller;
use crate::api::input::Params;
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::problem::Problem;
use crate::consents::deciding::{self, Question, Topic, Who};
use crate::contacts::model::IdentifierKind;
use crate::error::AppError;
use crate::ids::{PurposeId, SubjectId};
use crate::purposes::model::Channel;
use crate::server::App;

/// May we?
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "allowed": true, "rule": "consent", "reason": "The person agreed, and it holds.",
    "event": "0195a1b2-0000-7000-8000-000000000008", "since": "2026-03-02T09:00:00.000Z",
    "until": null,
    "purpose": { "id": "0195a1b2-0000-7000-8000-000000000007", "key": "call-recording" },
    "subject": "0195a1b2-0000-7000-8000-000000000002"
}))]
pub struct Decision {
    /// Whether one may. Without a record the answer is no.
    pub allowed: bool,
    /// What decided: `consent`, or why not: `withdrawn`, `refused`, `invalidated`, `too_young`,
    /// `needs_renewal`, `expired`, `taken_back`, `never_asked` or `unknown_person`.
    pub rule: String,
    /// The same as a sentence, in the language of `Accept-Language`.
    pub reason: String,
    /// The record that proves it.
    #[schema(required = true)]
    pub event: Option<Uuid>,
    /// Since when it is so.
    #[schema(required = true)]
    pub since: Option<Moment>,
    /// The last moment at which it holds, unless the person says something else; null: no end is known.
    #[schema(required = true)]
    pub until: Option<Moment>,
    /// About what; null: about a channel, and no record was found.
    #[schema(required = true)]
    pub purpose: Option<PurposeRef>,
    /// Whose record decided; null: nobody is known by this.
    #[schema(required = true)]
    pub subject: Option<Uuid>,
}

impl Decision {
    /// Of what was decided, in the words of whoever asks.
    #[must_use]
    pub fn new(decision: deciding::Decision, caller: &Caller) -> Self {
        Self {
            allowed: decision.allowed,
            rule: decision.rule.key().to_owned(),
            reason: decision.rule.said(&caller.facts.words()),
            event: decision.event.map(|id| id.0),
            since: decision.since.map(Moment::from),
            until: decision.until.map(Moment::from),
            purpose: decision.purpose.map(|purpose| PurposeRef {
                id: purpose.id.0,
                key: purpose.key,
            }),
            subject: decision.subject.map(|id| id.0),
        }
    }
}

/// By which people are reached.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChannelName {
    /// E-mail.
    Email,
    /// Text messages.
    Sms,
    /// Calls.
    Phone,
    /// Letters.
    Post,
    /// `WhatsApp` messages.
    Whatsapp,
    /// Recording of calls.
    CallRecording,
    /// Something on a website.
    Web,
}

impl From<ChannelName> for Channel {
    fn from(name: ChannelName) -> Self {
        match name {
            ChannelName::Email => Self::Email,
            ChannelName::Sms => Self::Sms,
            ChannelName::Phone => Self::Phone,
            ChannelName::Post => Self::Post,
            ChannelName::Whatsapp => Self::Whatsapp,
            ChannelName::CallRecording => Self::CallRecording,
            ChannelName::Web => Self::Web,
        }
    }
}

/// Whether what, with whom.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// To this purpose, by id or key. Either a purpose or a channel.
    purpose: Option<String>,
    /// By this channel, for whatever purpose.
    #[param(inline)]
    channel: Option<ChannelName>,
    /// With whoever has this phone number (E.164); write the plus as `%2B`. One of phone, email,
    /// `external_id` and subject.
    phone: Option<String>,
    /// With whoever has this e-mail address.
    email: Option<String>,
    /// With whoever has this id of another system.
    external_id: Option<String>,
    /// With the person of this id.
    subject: Option<Uuid>,
    /// As of this moment in the past, as far as known today; without it, now.
    at: Option<Moment>,
}

impl Asked {
    fn question(self) -> Result<Question, Problem> {
        let what = match (self.purpose, self.channel) {
            (Some(name), None) => match name.parse::<PurposeId>() {
                Ok(id) => Topic::Purpose(id),
                Err(_) => Topic::PurposeKey(name),
            },
            (None, Some(channel)) => Topic::Channel(channel.into()),
            _ => return Err(Problem::parameter("purpose", "api-decision-what")),
        };
        let by = |kind, value: Option<String>| value.map(|value| Who::Identifier(kind, value));
        let ways = [
            by(IdentifierKind::Phone, self.phone),
            by(IdentifierKind::Email, self.email),
            by(IdentifierKind::ExternalId, self.external_id),
            self.subject.map(|id| Who::Subject(SubjectId(id))),
        ];
        let mut ways = ways.into_iter().flatten();
        let (Some(who), None) = (ways.next(), ways.next()) else {
            return Err(Problem::parameter("phone", "api-decision-who"));
        };
        Ok(Question {
            who,
            what,
            at: self.at.map(|at| at.0),
        })
    }
}

/// Decide
///
/// May we do this with them? One read of what holds in this moment: a withdrawal anywhere changes the
/// next answer. Where several people or records share a contact point, the least permissive counts.
#[utoipa::path(get, path = "/decisions", tag = "Decisions", params(Asked),
    responses((status = 200, description = "The answer", body = Decision)),
    security(("key" = ["decisions:read"])))]
pub async fn decide(
    State(app): State<App>,
    caller: Caller,
    Params(asked): Params<Asked>,
) -> Result<Json<Decision>, Problem> {
    let actor = caller.with(Scope::DecisionsRead)?;
    let question = asked.question()?;
    let decided = deciding::ask(&app, actor, &question).await;
    let decision = decided.map_err(|error| match error {
        AppError::NotFound => Problem::parameter("purpose", "api-purpose-unknown"),
        error => error.into(),
    })?;
    Ok(Json(Decision::new(decision, &caller)))
}
