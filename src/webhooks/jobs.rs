//! Delivering, and trying again.

use std::time::{Duration, Instant};

use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use serde_json::json;

use super::model::{Attempt, Delivery, DeliveryState, EventType, Webhook};
use super::{letter, payload, signing, store};
use crate::accounts::Actor;
use crate::error::Result;
use crate::ids::DeliveryId;
use crate::privacy::audit;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::server::outbound::{Fetched, Limits, Refused};
use crate::time::{Timestamp, days, hours, minutes};

/// How long a receiver may take, and how much of its answer is kept.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(15),
    bytes: 2000,
    cut: true,
};
/// Waits between the tries; after the last one a delivery is given up.
const WAITS: [Duration; 9] = [
    Duration::from_secs(5),
    minutes(5),
    minutes(30),
    hours(2),
    hours(5),
    hours(10),
    hours(14),
    hours(20),
    hours(24),
];
/// A webhook that has taken nothing for so long is told nothing more.
const PATIENCE: Duration = days(5);
/// How long the log goes back.
pub const LOG: Duration = days(30);

/// Tries a delivery, unless it is over or has been tried since the job was queued.
pub async fn deliver(app: &App, id: DeliveryId, attempts: i64) -> anyhow::Result<()> {
    let mut conn = app.read().await?;
    let delivery = store::find_delivery(&mut conn, id).await?;
    let is_meant = |d: &Delivery| d.state == DeliveryState::Waiting && d.attempts == attempts;
    let Some(delivery) = delivery.filter(is_meant) else {
        return Ok(());
    };
    let webhook = store::find(&mut conn, delivery.webhook_id).await?;
    let Some(webhook) = webhook.filter(|webhook| webhook.disabled_at.is_none()) else {
        return Ok(());
    };
    let body = payload::payload(&mut conn, &webhook, &delivery).await?;
    // Nothing is held while the receiver takes its time.
    drop(conn);
    let attempt = send(app, &webhook, &delivery, body).await;
    Ok(note(app, &webhook, &delivery, &attempt).await?)
}

async fn send(app: &App, webhook: &Webhook, delivery: &Delivery, body: Vec<u8>) -> Attempt {
    let headers = headers(app, webhook, delivery, &body);
    let since = Instant::now();
    let answer = app
        .outbound
        .post(&webhook.url, headers, body, &LIMITS)
        .await;
    let duration = since.elapsed();
    Attempt {
        status: answer
            .as_ref()
            .ok()
            .map(|fetched| i64::from(fetched.status)),
        refused: answer.as_ref().err().copied().map(Refused::key),
        duration_ms: i64::try_from(duration.as_millis()).unwrap_or(i64::MAX),
        excerpt: answer.map(|fetched| excerpt(&fetched)).unwrap_or_default(),
    }
}

/// What identifies and signs a delivery.
fn headers(
    app: &App,
    webhook: &Webhook,
    delivery: &Delivery,
    body: &[u8],
) -> Vec<(HeaderName, HeaderValue)> {
    let now = app.now();
    let id = format!("msg_{}", delivery.id);
    let signature = signing::signatures(&app.keys, webhook, &id, now, body);
    let own = [
        ("webhook-id", id),
        ("webhook-timestamp", signing::seconds(now).to_string()),
        ("webhook-signature", signature),
    ];
    let own = own.into_iter().filter_map(|(name, value)| {
        let value = HeaderValue::from_str(&value).ok()?;
        Some((HeaderName::from_static(name), value))
    });
    let json = (CONTENT_TYPE, HeaderValue::from_static("application/json"));
    std::iter::once(json).chain(own).collect()
}

/// The beginning of an answer, as text that a database takes.
fn excerpt(fetched: &Fetched) -> String {
    let is_fit = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    fetched.text().chars().filter(is_fit).collect()
}

/// Writes down how it went, and what follows from it.
async fn note(app: &App, webhook: &Webhook, delivery: &Delivery, attempt: &Attempt) -> Result<()> {
    let now = app.now();
    let tried = usize::try_from(delivery.attempts).unwrap_or(usize::MAX);
    let wait = WAITS.get(tried).filter(|_| !attempt.is_gone());
    let next_at = wait.map(|wait| now + *wait);
    let (state, next_at) = match (attempt.is_taken(), next_at) {
        (true, _) => (DeliveryState::Delivered, None),
        (false, Some(at)) => (DeliveryState::Waiting, Some(at)),
        (false, None) => (DeliveryState::Failed, None),
    };
    let mut conn = app.write().await?;
    if !store::note_attempt(&mut conn, now, delivery, attempt, state, next_at).await? {
        return Ok(());
    }
    if delivery.event == EventType::SubjectErased && state != DeliveryState::Waiting {
        store::forget_subject(&mut conn, delivery).await?;
    }
    if let Some(at) = next_at {
        let again = Job::DeliverWebhook {
            webhook: webhook.id,
            delivery: delivery.id,
            attempts: delivery.attempts + 1,
        };
        jobs::queue(&mut conn, now, at, &again, None).await?;
    }
    note_health(app, &mut conn, now, webhook, attempt).await?;
    app.commit(conn).await
}

/// A webhook that is not there any more is told nothing more, and who added it is told so.
async fn note_health(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    webhook: &Webhook,
    attempt: &Attempt,
) -> Result<()> {
    if attempt.is_taken() {
        return store::set_health(conn, webhook.id, None, None).await;
    }
    let since = webhook.failing_since.unwrap_or(now);
    let is_over = attempt.is_gone() || now.since(since) >= PATIENCE;
    store::set_health(conn, webhook.id, Some(since), is_over.then_some(now)).await?;
    if !is_over {
        return Ok(());
    }
    store::give_up_waiting(conn, webhook.id).await?;
    let target = webhook.owner.target();
    let detail =
        json!({ "webhook": webhook.id, "status": attempt.status, "refused": attempt.refused });
    let actor = Actor::system();
    let action = webhook.owner.action("disabled");
    audit::record(conn, now, &actor, &action, target, detail).await?;
    letter::send_notice(app, conn, now, webhook).await
}

/// Forgets what is old in the logs.
pub async fn forget_old(conn: &mut Conn, now: Timestamp) -> Result<()> {
    store::delete_deliveries(conn, now - LOG).await
}
