//! Webhooks and their deliveries.

use serde::{Deserialize, Serialize};

use crate::consents::model::EventKind;
use crate::ids::{
    DeliveryId, EventId, FormId, ImportId, PurposeId, SubjectId, SubmissionId, TicketId, UserId,
    WebhookId,
};
use crate::privacy::audit::Target;
use crate::time::Timestamp;

/// Whose a webhook is: what happens where it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// What happens to a form.
    Form(FormId),
    /// What happens anywhere.
    Organisation,
}

impl Owner {
    /// The form, if it is one.
    #[must_use]
    pub fn form(self) -> Option<FormId> {
        match self {
            Self::Form(id) => Some(id),
            Self::Organisation => None,
        }
    }

    /// Address of its webhooks at the desk.
    #[must_use]
    pub fn base(self) -> String {
        match self {
            Self::Form(id) => format!("/admin/forms/{id}/webhooks"),
            Self::Organisation => "/admin/settings/webhooks".to_owned(),
        }
    }

    /// What it can be told.
    #[must_use]
    pub fn events(self) -> &'static [EventType] {
        match self {
            Self::Form(_) => &FORM_EVENT_TYPES,
            Self::Organisation => &EVENT_TYPES,
        }
    }

    /// What the audit log calls something done to one of its webhooks.
    #[must_use]
    pub fn action(self, done: &str) -> String {
        match self {
            Self::Form(_) => format!("form.webhook_{done}"),
            Self::Organisation => format!("organisation.webhook_{done}"),
        }
    }

    /// To what it was done.
    #[must_use]
    pub fn target(self) -> Target {
        match self {
            Self::Form(id) => Target::form(id),
            Self::Organisation => Target::organisation(),
        }
    }
}

impl From<Option<FormId>> for Owner {
    fn from(form: Option<FormId>) -> Self {
        form.map_or(Self::Organisation, Self::Form)
    }
}

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventType {
    /// Somebody sent a form. If it asks for confirmation, it does not count yet.
    #[serde(rename = "submission.recorded")]
    SubmissionRecorded,
    /// Somebody confirmed by the link in a mail what they had sent.
    #[serde(rename = "submission.confirmed")]
    SubmissionConfirmed,
    /// Somebody agreed. To a form: later (or again), in the portal or by a link.
    #[serde(rename = "consent.given")]
    ConsentGiven,
    /// Somebody was asked and did not agree.
    #[serde(rename = "consent.refused")]
    ConsentRefused,
    /// Somebody took an agreement back.
    #[serde(rename = "consent.withdrawn")]
    ConsentWithdrawn,
    /// Somebody agreed again to what had expired or changed its meaning.
    #[serde(rename = "consent.renewed")]
    ConsentRenewed,
    /// The time was over for which somebody had agreed.
    #[serde(rename = "consent.expired")]
    ConsentExpired,
    /// The controller declared that a consent does not count.
    #[serde(rename = "consent.invalidated")]
    ConsentInvalidated,
    /// A wrong record was taken back.
    #[serde(rename = "consent.corrected")]
    ConsentCorrected,
    /// Somebody became known.
    #[serde(rename = "subject.created")]
    SubjectCreated,
    /// What is known of somebody changed.
    #[serde(rename = "subject.updated")]
    SubjectUpdated,
    /// Two records turned out to be one person, and are one.
    #[serde(rename = "subject.merged")]
    SubjectMerged,
    /// Everything that pointed at somebody was deleted.
    #[serde(rename = "subject.erased")]
    SubjectErased,
    /// Somebody made a request.
    #[serde(rename = "ticket.created")]
    TicketCreated,
    /// Somebody wrote to a request.
    #[serde(rename = "ticket.commented")]
    TicketCommented,
    /// A request is over.
    #[serde(rename = "ticket.closed")]
    TicketClosed,
    /// A file of people or consents was read in.
    #[serde(rename = "import.finished")]
    ImportFinished,
    /// Nothing happened: somebody tries whether it arrives.
    #[serde(rename = "webhook.test")]
    Test,
}

/// Those that can be chosen.
pub const EVENT_TYPES: [EventType; 17] = [
    EventType::SubjectCreated,
    EventType::SubjectUpdated,
    EventType::SubjectMerged,
    EventType::SubjectErased,
    EventType::ConsentGiven,
    EventType::ConsentRefused,
    EventType::ConsentWithdrawn,
    EventType::ConsentRenewed,
    EventType::ConsentExpired,
    EventType::ConsentInvalidated,
    EventType::ConsentCorrected,
    EventType::SubmissionRecorded,
    EventType::SubmissionConfirmed,
    EventType::TicketCreated,
    EventType::TicketCommented,
    EventType::TicketClosed,
    EventType::ImportFinished,
];

/// Those that can be chosen for a form.
pub const FORM_EVENT_TYPES: [EventType; 4] = [
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
            Self::ConsentRefused => "consent.refused",
            Self::ConsentWithdrawn => "consent.withdrawn",
            Self::ConsentRenewed => "consent.renewed",
            Self::ConsentExpired => "consent.expired",
            Self::ConsentInvalidated => "consent.invalidated",
            Self::ConsentCorrected => "consent.corrected",
            Self::SubjectCreated => "subject.created",
            Self::SubjectUpdated => "subject.updated",
            Self::SubjectMerged => "subject.merged",
            Self::SubjectErased => "subject.erased",
            Self::TicketCreated => "ticket.created",
            Self::TicketCommented => "ticket.commented",
            Self::TicketClosed => "ticket.closed",
            Self::ImportFinished => "import.finished",
            Self::Test => "webhook.test",
        }
    }

    /// The event of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let all = EVENT_TYPES.into_iter().chain([Self::Test]);
        all.into_iter().find(|event| event.key() == key)
    }

    /// The language key of its words: `{words}-hint` says more, for a form or for the organisation.
    #[must_use]
    pub fn words(self) -> String {
        format!("webhooks-event-{}", self.key().replace('.', "-"))
    }

    /// The language key of what it means to whom.
    #[must_use]
    pub fn hint(self, owner: Owner) -> String {
        match (owner, FORM_EVENT_TYPES.contains(&self)) {
            (Owner::Form(_), true) => format!("{}-hint", self.words()),
            _ => format!("webhooks-any-{}", self.key().replace('.', "-")),
        }
    }
}

impl From<EventKind> for EventType {
    fn from(kind: EventKind) -> Self {
        match kind {
            EventKind::Given => Self::ConsentGiven,
            EventKind::Refused => Self::ConsentRefused,
            EventKind::Withdrawn => Self::ConsentWithdrawn,
            EventKind::Renewed => Self::ConsentRenewed,
            EventKind::Expired => Self::ConsentExpired,
            EventKind::Invalidated => Self::ConsentInvalidated,
            EventKind::Corrected => Self::ConsentCorrected,
        }
    }
}

/// An address that is told.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// Whose.
    pub owner: Owner,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    /// When it happened.
    pub at: Timestamp,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<SubjectId>,
    /// Who has become part of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged: Option<SubjectId>,
    /// With which submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission: Option<SubmissionId>,
    /// To which purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<PurposeId>,
    /// The consent's event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
    /// Which request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<TicketId>,
    /// Which import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportId>,
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
