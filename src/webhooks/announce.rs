//! Telling webhooks what happened. Called in the transaction of the cause: what is rolled back is told
//! to nobody, what is committed is told for certain.

use super::model::{EventType, Matter, Webhook};
use super::store;
use crate::consents::model::{Event, EventKind, Submission};
use crate::error::Result;
use crate::ids::{DeliveryId, WebhookId};
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// A submission was recorded or confirmed.
pub async fn submission(
    conn: &mut Conn,
    now: Timestamp,
    event: EventType,
    submission: &Submission,
) -> Result<()> {
    let matter = Matter {
        at: now,
        subject: Some(submission.subject_id),
        submission: Some(submission.id),
        purpose: None,
        event: None,
    };
    let webhooks = store::list_of_version(conn, submission.form_version_id).await?;
    tell(conn, now, &webhooks, event, &matter).await
}

/// Whether any webhook is told anything.
pub async fn is_heard(conn: &mut Conn) -> Result<bool> {
    store::is_any(conn).await
}

/// A person gave a consent or took it back without a form. Told to the forms that had asked them.
pub async fn consent(conn: &mut Conn, now: Timestamp, event: &Event) -> Result<()> {
    let told = match event.kind {
        // The submission is told, and says more.
        _ if event.submission_id.is_some() => return Ok(()),
        EventKind::Given | EventKind::Renewed => EventType::ConsentGiven,
        EventKind::Withdrawn => EventType::ConsentWithdrawn,
        _ => return Ok(()),
    };
    let matter = Matter {
        at: event.occurred_at,
        subject: Some(event.subject_id),
        submission: None,
        purpose: Some(event.purpose_id),
        event: Some(event.id),
    };
    let webhooks = store::list_of_consent(conn, event.subject_id, event.purpose_id).await?;
    tell(conn, now, &webhooks, told, &matter).await
}

async fn tell(
    conn: &mut Conn,
    now: Timestamp,
    webhooks: &[Webhook],
    event: EventType,
    matter: &Matter,
) -> Result<()> {
    let listening = webhooks.iter().filter(|w| w.events.contains(&event));
    for webhook in listening {
        queue(conn, now, webhook.id, event, matter).await?;
    }
    Ok(())
}

/// Queues a delivery.
pub(super) async fn queue(
    conn: &mut Conn,
    now: Timestamp,
    webhook: WebhookId,
    event: EventType,
    matter: &Matter,
) -> Result<()> {
    let id = DeliveryId(new_id(now));
    store::add_delivery(conn, now, id, webhook, event, matter).await?;
    let job = Job::DeliverWebhook {
        webhook,
        delivery: id,
        attempts: 0,
    };
    jobs::queue(conn, now, now, &job, None).await
}
