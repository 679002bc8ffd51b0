//! Telling webhooks what happened. Called in the transaction of the cause: what is rolled back is told
//! to nobody, what is committed is told for certain.
//!
//! Whatever happens costs one query for whoever listens, those of the form and those of the organisation
//! together: submissions are many, webhooks few.

use super::model::{EventType, FORM_EVENT_TYPES, Matter, Owner, Webhook};
use super::store;
use crate::consents::model::{Event, EventKind, Submission};
use crate::error::Result;
use crate::ids::{DeliveryId, FormVersionId, ImportId, SubjectId, WebhookId};
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::tickets::model::Ticket;
use crate::time::Timestamp;

/// What came with a submission beside itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct With<'a> {
    /// Whether nobody had known the person before.
    pub is_new_subject: bool,
    /// What it said to purposes.
    pub events: &'a [Event],
}

/// Whether any webhook is told anything.
pub async fn is_heard(conn: &mut Conn) -> Result<bool> {
    store::is_any(conn).await
}

/// Whether any webhook is told of submissions with a version of a form.
pub async fn is_submission_heard(conn: &mut Conn, version: FormVersionId) -> Result<bool> {
    Ok(!store::list_of_version(conn, version).await?.is_empty())
}

/// A submission was recorded or confirmed. To a form it is told as a whole; to the organisation, what it
/// said to each purpose as well.
pub async fn submission(
    conn: &mut Conn,
    now: Timestamp,
    event: EventType,
    submission: &Submission,
    with: With<'_>,
) -> Result<()> {
    let webhooks = store::list_of_version(conn, submission.form_version_id).await?;
    if webhooks.is_empty() {
        return Ok(());
    }
    let everywhere: Vec<_> = webhooks.iter().filter(|w| is_everywhere(w)).collect();
    if with.is_new_subject {
        let matter = of_subject(now, submission.subject_id);
        tell(conn, now, &everywhere, EventType::SubjectCreated, &matter).await?;
    }
    let matter = Matter {
        submission: Some(submission.id),
        ..of_subject(now, submission.subject_id)
    };
    let all: Vec<_> = webhooks.iter().collect();
    tell(conn, now, &all, event, &matter).await?;
    for event in with.events {
        tell(conn, now, &everywhere, event.kind.into(), &of_event(event)).await?;
    }
    Ok(())
}

fn is_everywhere(webhook: &Webhook) -> bool {
    webhook.owner == Owner::Organisation
}

fn of_subject(at: Timestamp, subject: SubjectId) -> Matter {
    Matter {
        at,
        subject: Some(subject),
        ..Matter::default()
    }
}

fn of_event(event: &Event) -> Matter {
    Matter {
        submission: event.submission_id,
        purpose: Some(event.purpose_id),
        event: Some(event.id),
        ..of_subject(event.occurred_at, event.subject_id)
    }
}

/// Something happened to a consent without a form. Told to the organisation; a person's own word also to
/// the forms that had asked them.
pub async fn consent(conn: &mut Conn, now: Timestamp, event: &Event) -> Result<()> {
    // The submission is told, with all that it said.
    if event.submission_id.is_some() {
        return Ok(());
    }
    let webhooks = store::list_of_consent(conn, event.subject_id, event.purpose_id).await?;
    let matter = of_event(event);
    let (everywhere, of_forms): (Vec<_>, Vec<_>) = webhooks.iter().partition(|w| is_everywhere(w));
    tell(conn, now, &everywhere, event.kind.into(), &matter).await?;
    // Forms know no renewal: to them it is a consent that was given later.
    let told = match event.kind {
        EventKind::Renewed => EventType::ConsentGiven,
        kind => kind.into(),
    };
    if !FORM_EVENT_TYPES.contains(&told) {
        return Ok(());
    }
    tell(conn, now, &of_forms, told, &matter).await
}

/// Something happened to a person: `SubjectCreated`, `SubjectUpdated` or `SubjectErased`.
pub async fn subject(
    conn: &mut Conn,
    now: Timestamp,
    event: EventType,
    subject: SubjectId,
) -> Result<()> {
    tell_everywhere(conn, now, event, &of_subject(now, subject)).await
}

/// A record became part of another one.
pub async fn merged(
    conn: &mut Conn,
    now: Timestamp,
    kept: SubjectId,
    merged: SubjectId,
) -> Result<()> {
    let matter = Matter {
        merged: Some(merged),
        ..of_subject(now, kept)
    };
    tell_everywhere(conn, now, EventType::SubjectMerged, &matter).await
}

/// Something happened to a request: `TicketCreated`, `TicketCommented` or `TicketClosed`.
pub async fn ticket(
    conn: &mut Conn,
    now: Timestamp,
    event: EventType,
    ticket: &Ticket,
) -> Result<()> {
    let matter = Matter {
        ticket: Some(ticket.id),
        ..of_subject(now, ticket.subject)
    };
    tell_everywhere(conn, now, event, &matter).await
}

/// A file was read in.
pub async fn import(conn: &mut Conn, now: Timestamp, import: ImportId) -> Result<()> {
    let matter = Matter {
        at: now,
        import: Some(import),
        ..Matter::default()
    };
    tell_everywhere(conn, now, EventType::ImportFinished, &matter).await
}

async fn tell_everywhere(
    conn: &mut Conn,
    now: Timestamp,
    event: EventType,
    matter: &Matter,
) -> Result<()> {
    let webhooks = store::list_listening(conn).await?;
    let all: Vec<_> = webhooks.iter().collect();
    tell(conn, now, &all, event, matter).await
}

async fn tell(
    conn: &mut Conn,
    now: Timestamp,
    webhooks: &[&Webhook],
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
