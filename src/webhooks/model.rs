//! Webhooks and their deliveries.

use serde::{Deserialize, Serialize};

use crate::ids::{
    DeliveryId, EventId, FormId, PurposeId, SubjectId, SubmissionId, UserId, WebhookId,
};
use crate::time::Timestamp;

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventType {
    /// Somebody sent the form. If it asks for confirmation, it does not count yet.
    #[serde(rename = "submission.recorded")]
    SubmissionRecorded,
    /// Somebody confirmed by the link in a mail what they had sent.
    #[serde(rename = "submission.confirmed")]
    SubmissionConfirmed,
    /// Somebody who had answered the form gave a consent (again), in the portal or by a link.
    #[serde(rename = "consent.given")]
    ConsentGiven,
    /// The same person took it back.
    #[serde(rename = "consent.withdrawn")]
    ConsentWithdrawn,
    /// Nothing happened: somebody tries whether it arrives.
    #[serde(rename = "webhook.test")]
    Test,
}

/// Those that can be chosen.
pub const EVENT_TYPES: [EventType; 4] = [
    EventType::SubmissionRecorded,
    EventType::SubmissionConfirmed,
    EventType::ConsentGiven,
    EventType::ConsentWithdrawn,
];

impl EventType {
    /// Its name in payloads.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SubmissionRecorded => "submission.recorded",
            Self::SubmissionConfirmed => "submission.confirmed",
            Self::ConsentGiven => "consent.given",
            Self::ConsentWithdrawn => "consent.withdrawn",
            Self::Test => "webhook.test",
        }
    }

    /// The event of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let all = EVENT_TYPES.into_iter().chain([Self::Test]);
        all.into_iter().find(|event| event.key() == key)
    }

    /// The language key of its words.
    #[must_use]
    pub fn words(self) -> String {
        format!("webhooks-event-{}", self.key().replace('.', "-"))
    }
}

/// An address that is told.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// Of which form.
    pub form_id: FormId,
    /// Where to.
    pub url: String,
    /// Of what.
    pub events: Vec<EventType>,
    /// Whether the answers go along.
    pub with_answers: bool,
    /// What its secret follows from.
    pub salts: Salts,
    /// Since when it is not told anything.
    pub disabled_at: Option<Timestamp>,
    /// Since when nothing has arrived.
    pub failing_since: Option<Timestamp>,
    /// Who added it.
    pub created_by: Option<UserId>,
}

/// What a secret follows from; after a change, for a day, also what the one before followed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salts {
    /// Of the secret.
    pub now: Vec<u8>,
    /// Of the one before, and until when it signs as well.
    pub earlier: Option<(Vec<u8>, Timestamp)>,
}

/// What a delivery tells of: ids only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    /// When it happened.
    pub at: Timestamp,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<SubjectId>,
    /// With which submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission: Option<SubmissionId>,
    /// To which purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<PurposeId>,
    /// The consent's event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
}

/// How a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum DeliveryState {
    /// It will be tried, or tried again.
    Waiting,
    /// It was taken.
    Delivered,
    /// It was given up.
    Failed,
}

impl DeliveryState {
    /// Stable name; its words are the language key `webhooks-state-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }
}

/// One thing told to one webhook.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Its id, which its receiver sees too.
    pub id: DeliveryId,
    /// To which webhook.
    pub webhook_id: WebhookId,
    /// What.
    pub event: EventType,
    /// Of what.
    pub matter: Matter,
    /// How it stands.
    pub state: DeliveryState,
    /// Tries so far.
    pub attempts: i64,
    /// HTTP status of the last try.
    pub status: Option<i64>,
    /// Key of why there was no answer to it (`outbound-{key}`).
    pub refused: Option<String>,
    /// How long the last try took.
    pub duration_ms: Option<i64>,
    /// The beginning of what was answered.
    pub excerpt: String,
    /// When it was queued.
    pub created_at: Timestamp,
    /// When it was tried last.
    pub tried_at: Option<Timestamp>,
    /// When it will be tried again.
    pub next_at: Option<Timestamp>,
}

/// How a try went.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// HTTP status.
    pub status: Option<i64>,
    /// Key of why there is none.
    pub refused: Option<&'static str>,
    /// How long it took.
    pub duration_ms: i64,
    /// The beginning of the answer.
    pub excerpt: String,
}

impl Attempt {
    /// Whether it was taken: any status from 200 to 299.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.status
            .is_some_and(|status| (200..300).contains(&status))
    }

    /// Whether the receiver says that it wants nothing any more (410).
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.status == Some(410)
    }
}
