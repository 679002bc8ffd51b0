//! Deliveries, and what became of them.

use sqlx::types::Json;
use uuid::Uuid;

use crate::error::{AppError, Result};
use crate::ids::{DeliveryId, WebhookId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::ui::pagination::Paged;
use crate::webhooks::model::{Attempt, Delivery, DeliveryState, EventType, Matter};

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

macro_rules! deliveries {
    () => {
        "SELECT id, webhook_id, event, subject_matter, state, attempts, status, refused,
             duration_ms, excerpt, created_at, tried_at, next_at
         FROM webhook_deliveries "
    };
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

/// A page of the log of a webhook, newest first.
pub async fn list_deliveries(
    conn: &mut Conn,
    webhook: WebhookId,
    after: Option<Uuid>,
) -> Result<Paged<Delivery>> {
    let rows = list_log(conn, webhook, after, Paged::<Delivery>::limit()).await?;
    Ok(Paged::from_rows(rows, |delivery| delivery.id.0))
}

/// So many rows of the log of a webhook, newest first.
pub async fn list_log(
    conn: &mut Conn,
    webhook: WebhookId,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Delivery>> {
    let sql = concat!(
        deliveries!(),
        "WHERE webhook_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    );
    let rows: Vec<DeliveryRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(webhook);
        let query = query.bind(after.unwrap_or(Uuid::max()));
        query.bind(limit).fetch_all(c).await
    })?;
    rows.into_iter().map(Delivery::try_from).collect()
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

/// Takes the person out of what a delivery told of: nothing may point at somebody who was erased.
pub async fn forget_subject(conn: &mut Conn, delivery: &Delivery) -> Result<()> {
    let sql = "UPDATE webhook_deliveries SET subject_matter = $1, excerpt = '' WHERE id = $2";
    let matter = Matter {
        subject: None,
        ..delivery.matter.clone()
    };
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(matter)).bind(delivery.id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
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
