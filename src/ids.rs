//! Identifiers: one newtype a noun, so that a form's id can't be handed in as a purpose's.
//!
//! All are `UUIDv7` (RFC 9562): sorted by creation, not guessable.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::time::Timestamp;

/// When an id was given.
#[must_use]
pub fn made_at(id: Uuid) -> Timestamp {
    let milliseconds = id.as_u128() >> 80;
    Timestamp(i64::try_from(milliseconds).unwrap_or(0))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// A staff user.
    UserId,
    /// A set of permissions that can be given to users.
    RoleId,
    /// A data subject.
    SubjectId,
    /// What a subject is known by.
    IdentifierId,
    /// What consent is asked for.
    PurposeId,
    /// One wording of a purpose.
    PurposeVersionId,
    /// A form.
    FormId,
    /// A published, immutable form.
    FormVersionId,
    /// What a visitor sent.
    SubmissionId,
    /// Something that happened to a consent.
    EventId,
    /// A file of consents or people that was read in.
    ImportId,
    /// A service request.
    TicketId,
    /// An entry in a ticket's timeline.
    TicketEventId,
    /// A file of a ticket.
    AttachmentId,
    /// Who answers tickets.
    DepartmentId,
    /// With what another program comes in.
    ApiKeyId,
    /// An address that is told what happens.
    WebhookId,
    /// One thing told to a webhook.
    DeliveryId,
    /// A mail in the outbox.
    MailId,
    /// Work in the background.
    JobId,
    /// Long work in the background that somebody watches.
    TaskId,
    /// A word that staff put on people.
    TagId,
    /// People put together by hand.
    ListId,
    /// A condition that says which people are meant.
    SegmentId,
    /// Two people who were found to be one.
    MergeId,
    /// A row of the audit log.
    AuditId,
}
