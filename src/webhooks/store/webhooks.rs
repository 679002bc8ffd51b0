//! Webhooks.

use sqlx::types::Json;

use crate::error::Result;
use crate::ids::{FormId, FormVersionId, PurposeId, SubjectId, UserId, WebhookId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::input::Checked;
use crate::webhooks::model::{EventType, Owner, Salts, Webhook};

#[derive(sqlx::FromRow)]
struct WebhookRow {
    id: WebhookId,
    form_id: Option<FormId>,
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
            owner: row.form_id.into(),
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

macro_rules! webhooks {
    () => {
        "SELECT w.id, w.form_id, w.url, w.events, w.with_answers, w.salt, w.earlier_salt,
             w.earlier_until, w.disabled_at, w.failing_since, w.created_by
         FROM webhooks w "
    };
}

/// The webhooks of a form or of the organisation, the oldest first.
pub async fn list(conn: &mut Conn, owner: Owner) -> Result<Vec<Webhook>> {
    let rows: Vec<WebhookRow> = match owner {
        Owner::Form(form) => {
            let sql = concat!(webhooks!(), "WHERE w.form_id = $1 ORDER BY w.id");
            on_db!(conn, |c| sqlx::query_as(sql).bind(form).fetch_all(c).await)?
        }
        Owner::Organisation => {
            let sql = concat!(webhooks!(), "WHERE w.form_id IS NULL ORDER BY w.id");
            on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?
        }
    };
    Ok(rows.into_iter().map(Webhook::from).collect())
}

/// The webhooks of the organisation that are told anything.
pub async fn list_listening(conn: &mut Conn) -> Result<Vec<Webhook>> {
    let sql = concat!(
        webhooks!(),
        "WHERE w.form_id IS NULL AND w.disabled_at IS NULL ORDER BY w.id"
    );
    let rows: Vec<WebhookRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
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

/// Webhooks of a form, by one of its versions, and of the organisation, that are told anything.
pub async fn list_of_version(conn: &mut Conn, version: FormVersionId) -> Result<Vec<Webhook>> {
    let sql = concat!(
        webhooks!(),
        "WHERE w.disabled_at IS NULL AND (w.form_id IS NULL
             OR w.form_id = (SELECT v.form_id FROM form_versions v WHERE v.id = $1)) ORDER BY w.id"
    );
    let rows: Vec<WebhookRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(version)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(Webhook::from).collect())
}

/// Webhooks of the forms with which a person was asked about a purpose, and of the organisation, that
/// are told anything.
pub async fn list_of_consent(
    conn: &mut Conn,
    subject: SubjectId,
    purpose: PurposeId,
) -> Result<Vec<Webhook>> {
    let sql = concat!(
        webhooks!(),
        "WHERE w.disabled_at IS NULL AND (w.form_id IS NULL OR w.form_id IN
             (SELECT s.form_id FROM consent_events e JOIN submissions s ON s.id = e.submission_id
              WHERE e.subject_id = $1 AND e.purpose_id = $2)) ORDER BY w.id"
    );
    let rows: Vec<WebhookRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(subject).bind(purpose);
        query.fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Webhook::from).collect())
}

/// Whether there is any webhook that is told anything.
pub async fn is_any(conn: &mut Conn) -> Result<bool> {
    let sql = "SELECT 1 FROM webhooks WHERE disabled_at IS NULL LIMIT 1";
    let found: Option<i32> = on_db!(conn, |c| sqlx::query_scalar(sql).fetch_optional(c).await)?;
    Ok(found.is_some())
}

/// What a new webhook is.
pub struct NewWebhook<'a> {
    /// Its id.
    pub id: WebhookId,
    /// Whose.
    pub owner: Owner,
    /// As typed and checked.
    pub checked: &'a Checked,
    /// What its secret follows from.
    pub salt: &'a [u8],
    /// Who adds it.
    pub by: Option<UserId>,
}

/// Adds a webhook; false if there is one for this address.
pub async fn add(conn: &mut Conn, now: Timestamp, new: &NewWebhook<'_>) -> Result<bool> {
    let sql = "INSERT INTO webhooks (id, form_id, url, events, with_answers, salt, disabled_at,
             created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(new.id).bind(new.owner.form());
        let query = query.bind(&new.checked.url).bind(Json(&new.checked.events));
        let query = query.bind(new.checked.with_answers).bind(new.salt);
        let query = query.bind(new.checked.disabled.then_some(now));
        let query = query.bind(now).bind(new.by);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Whether another webhook of the same form, or of the organisation, has an address.
pub async fn is_taken(conn: &mut Conn, of: &Webhook, url: &str) -> Result<bool> {
    let all = list(conn, of.owner).await?;
    Ok(all
        .iter()
        .any(|webhook| webhook.url == url && webhook.id != of.id))
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
