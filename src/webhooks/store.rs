//! Webhooks and deliveries in the database.

use sqlx::types::Json;
use uuid::Uuid;

use super::input::Checked;
use super::model::{Attempt, Delivery, DeliveryState, EventType, Matter, Salts, Webhook};
use crate::error::{AppError, Result};
use crate::ids::{DeliveryId, FormId, FormVersionId, PurposeId, SubjectId, UserId, WebhookId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::ui::pagination::Paged;

#[derive(sqlx::FromRow)]
struct WebhookRow {
    id: WebhookId,
    form_id: FormId,
    url: String,
    events: Json<Vec<EventType>>,
    with_answers: bool,
    salt: Vec<u8>,
    earlier_salt: Option<Vec<u8>>,
    earlier_until: Option<Timestamp>,
    disabled_at: Option<Timestamp>,
    failing_since: Option<Timestamp>,
    created_by: Option<UserId>,
}

impl From<WebhookRow> for Webhook {
    fn from(row: WebhookRow) -> Self {
        Self {
            id: row.id,
            form_id: row.form_id,
            url: row.url,
            events: row.events.0,
            with_answers: row.with_answers,
            salts: Salts {
                now: row.salt,
                earlier: row.earlier_salt.zip(row.earlier_until),
            },
            disabled_at: row.disabled_at,
            failing_since: row.failing_since,
            created_by: row.created_by,
        }
    }
}

#[derive(sqlx::FromRow)]
struct DeliveryRow {
    id: DeliveryId,
    webhook_id: WebhookId,
    event: String,
    subject_matter: Json<Matter>,
    state: DeliveryState,
    attempts: i64,
    status: Option<i64>,
    refused: Option<String>,
    duration_ms: Option<i64>,
    excerpt: String,
    created_at: Timestamp,
    tried_at: Option<Timestamp>,
    next_at: Option<Timestamp>,
}

impl TryFrom<DeliveryRow> for Delivery {
    type Error = AppError;

    fn try_from(row: DeliveryRow) -> Result<Self> {
        Ok(Self {
            id: row.id,
            webhook_id: row.webhook_id,
            event: EventType::of(&row.event).ok_or(AppError::NotFound)?,
            matter: row.subject_matter.0,
            state: row.state,
            attempts: row.attempts,
            status: row.status,
            refused: row.refused,
            duration_ms: row.duration_ms,
            excerpt: row.excerpt,
            created_at: row.created_at,
            tried_at: row.tried_at,
            next_at: row.next_at,
        })
    }
}

macro_rules! webhooks {
    () => {
        "SELECT w.id, w.form_id, w.url, w.events, w.with_answers, w.salt, w.earlier_salt,
             w.earlier_until, w.disabled_at, w.failing_since, w.created_by
         FROM webhooks w "
    };
}

macro_rules! deliveries {
    () => {
        "SELECT id, webhook_id, event, subject_matter, state, attempts, status, refused,
             duration_ms, excerpt, created_at, tried_at, next_at
         FROM webhook_deliveries "
    };
}

/// The webhooks of a form, the oldest first.
pub async fn list(conn: &mut Conn, form: FormId) -> Result<Vec<Webhook>> {
    let sql = concat!(webhooks!(), "WHERE w.form_id = $1 ORDER BY w.id");
    let rows: Vec<WebhookRow> =
        on_db!(conn, |c| sqlx::query_as(sql).bind(form).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Webhook::from).collect())
}

/// A webhook.
pub async fn find(conn: &mut Conn, id: WebhookId) -> Result<Option<Webhook>> {
    let sql = concat!(webhooks!(), "WHERE w.id = $1");
    let row: Option<WebhookRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Webhook::from))
}

/// Webhooks of a form, by one of its versions, that are told anything.
pub async fn list_of_version(conn: &mut Conn, version: FormVersionId) -> Result<Vec<Webhook>> {
    let sql = concat!(
        webhooks!(),
        "JOIN form_versions v ON v.form_id = w.form_id WHERE v.id = $1 AND w.disabled_at IS NULL
         ORDER BY w.id"
    );
    let rows: Vec<WebhookRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(version)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(Webhook::from).collect())
}

/// Webhooks of the forms with which a person was asked about a purpose, that are told anything.
pub async fn list_of_consent(
    conn: &mut Conn,
    subject: SubjectId,
    purpose: PurposeId,
) -> Result<Vec<Webhook>> {
    let sql = concat!(
        webhooks!(),
        "WHERE w.disabled_at IS NULL AND w.form_id IN (SELECT s.form_id FROM consent_events e
             JOIN submissions s ON s.id = e.submission_id
             WHERE e.subject_id = $1 AND e.purpose_id = $2) ORDER BY w.id"
    );
    let rows: Vec<WebhookRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(subject).bind(purpose);
        query.fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Webhook::from).collect())
}

/// What a new webhook is.
pub struct NewWebhook<'a> {
    /// Its id.
    pub id: WebhookId,
    /// Of which form.
    pub form: FormId,
    /// As typed and checked.
    pub checked: &'a Checked,
    /// What its secret follows from.
    pub salt: &'a [u8],
    /// Who adds it.
    pub by: Option<UserId>,
}

/// Adds a webhook; false if the form has one for this address.
pub async fn add(conn: &mut Conn, now: Timestamp, new: &NewWebhook<'_>) -> Result<bool> {
    let sql = "INSERT INTO webhooks (id, form_id, url, events, with_answers, salt, disabled_at,
             created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (form_id, url) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(new.id).bind(new.form);
        let query = query.bind(&new.checked.url).bind(Json(&new.checked.events));
        let query = query.bind(new.checked.with_answers).bind(new.salt);
        let query = query.bind(new.checked.disabled.then_some(now));
        let query = query.bind(now).bind(new.by);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Whether another webhook of the form has an address.
pub async fn is_taken(conn: &mut Conn, of: &Webhook, url: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM webhooks WHERE form_id = $1 AND url = $2 AND id <> $3";
    let count: i64 = on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(of.form_id).bind(url);
        query.bind(of.id).fetch_one(c).await
    })?;
    Ok(count > 0)
}

/// Changes a webhook. Enabled again, it has not failed yet.
pub async fn update(
    conn: &mut Conn,
    id: WebhookId,
    checked: &Checked,
    disabled_at: Option<Timestamp>,
    failing_since: Option<Timestamp>,
) -> Result<()> {
    let sql = "UPDATE webhooks SET url = $1, events = $2, with_answers = $3, disabled_at = $4,
             failing_since = $5
         WHERE id = $6";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(&checked.url)
            .bind(Json(&checked.events));
        let query = query.bind(checked.with_answers).bind(disabled_at);
        let query = query.bind(failing_since).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Gives a webhook another secret; the one it had signs as well until some moment.
pub async fn set_salt(
    conn: &mut Conn,
    id: WebhookId,
    salt: &[u8],
    earlier_until: Timestamp,
) -> Result<()> {
    let sql =
        "UPDATE webhooks SET earlier_salt = salt, earlier_until = $1, salt = $2 WHERE id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(earlier_until).bind(salt).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Notes how a webhook is doing.
pub async fn set_health(
    conn: &mut Conn,
    id: WebhookId,
    failing_since: Option<Timestamp>,
    disabled_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "UPDATE webhooks SET failing_since = $1, disabled_at = COALESCE(disabled_at, $2)
         WHERE id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(failing_since).bind(disabled_at);
        query.bind(id).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Deletes a webhook with its log.
pub async fn delete(conn: &mut Conn, id: WebhookId) -> Result<()> {
    let sql = "DELETE FROM webhooks WHERE id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Adds a delivery that waits.
pub async fn add_delivery(
    conn: &mut Conn,
    now: Timestamp,
    id: DeliveryId,
    webhook: WebhookId,
    event: EventType,
    matter: &Matter,
) -> Result<()> {
    let sql = "INSERT INTO webhook_deliveries (id, webhook_id, event, subject_matter, state,
             attempts, excerpt, created_at, next_at)
         VALUES ($1, $2, $3, $4, 'waiting', 0, '', $5, $5)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(webhook).bind(event.key());
        query
            .bind(Json(matter))
            .bind(now)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// A delivery.
pub async fn find_delivery(conn: &mut Conn, id: DeliveryId) -> Result<Option<Delivery>> {
    let sql = concat!(deliveries!(), "WHERE id = $1");
    let row: Option<DeliveryRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    row.map(Delivery::try_from).transpose()
}

/// The log of a webhook, newest first.
pub async fn list_deliveries(
    conn: &mut Conn,
    webhook: WebhookId,
    after: Option<Uuid>,
) -> Result<Paged<Delivery>> {
    let sql = concat!(
        deliveries!(),
        "WHERE webhook_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    );
    let rows: Vec<DeliveryRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(webhook);
        let query = query.bind(after.unwrap_or(Uuid::max()));
        query.bind(Paged::<Delivery>::limit()).fetch_all(c).await
    })?;
    let rows: Result<Vec<_>> = rows.into_iter().map(Delivery::try_from).collect();
    Ok(Paged::from_rows(rows?, |delivery| delivery.id.0))
}

/// Notes a try, unless another runner has noted the same one; says whether it did.
pub async fn note_attempt(
    conn: &mut Conn,
    now: Timestamp,
    before: &Delivery,
    attempt: &Attempt,
    state: DeliveryState,
    next_at: Option<Timestamp>,
) -> Result<bool> {
    let sql = "UPDATE webhook_deliveries SET attempts = attempts + 1, status = $1, refused = $2,
             duration_ms = $3, excerpt = $4, tried_at = $5, state = $6, next_at = $7
         WHERE id = $8 AND attempts = $9 AND state = 'waiting'";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(attempt.status).bind(attempt.refused);
        let query = query.bind(attempt.duration_ms).bind(&attempt.excerpt);
        let query = query.bind(now).bind(state.key()).bind(next_at);
        let query = query.bind(before.id).bind(before.attempts);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Gives up what still waits for a webhook.
pub async fn give_up_waiting(conn: &mut Conn, webhook: WebhookId) -> Result<()> {
    let sql = "UPDATE webhook_deliveries SET state = 'failed', next_at = NULL
         WHERE webhook_id = $1 AND state = 'waiting'";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(webhook)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Lets a delivery that is over wait again, as if it had never been tried; false if it waits.
pub async fn set_waiting(conn: &mut Conn, now: Timestamp, id: DeliveryId) -> Result<bool> {
    let sql = "UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, next_at = $1
         WHERE id = $2 AND state <> 'waiting'";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Forgets deliveries that were queued before some moment and are over.
pub async fn delete_deliveries(conn: &mut Conn, before: Timestamp) -> Result<()> {
    let sql = "DELETE FROM webhook_deliveries WHERE created_at < $1 AND state <> 'waiting'";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(before)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
