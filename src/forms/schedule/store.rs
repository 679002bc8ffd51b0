//! Versions that wait, and forms that are no longer offered, in the database.

use super::{ScheduleState, Waiting};
use crate::error::Result;
use crate::forms::store::{self, PublishedForm};
use crate::ids::{FormId, FormVersionId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Lets a version wait; false if another one of the form does already.
pub async fn add_schedule(
    conn: &mut Conn,
    form: FormId,
    version: FormVersionId,
    publish_at: Timestamp,
    by: Option<UserId>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO form_schedules (version_id, form_id, publish_at, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(version).bind(form).bind(publish_at);
        Ok(query.bind(now).bind(by).execute(c).await?.rows_affected() > 0)
    })
}

/// The version of a form that waits.
pub async fn find_waiting(conn: &mut Conn, form: FormId) -> Result<Option<Waiting>> {
    let sql = "SELECT s.version_id, v.number, s.publish_at, u.name AS decided_by
         FROM form_schedules s JOIN form_versions v ON v.id = s.version_id
         LEFT JOIN users u ON u.id = s.created_by
         WHERE s.form_id = $1 AND s.state = 'waiting'";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(form)
        .fetch_optional(c)
        .await)?)
}

/// The definitions of all other versions that wait, as canonical JSON, and for when.
pub async fn list_other_waiting(
    conn: &mut Conn,
    version: FormVersionId,
) -> Result<Vec<(String, Timestamp)>> {
    let sql = "SELECT v.definition, s.publish_at
         FROM form_schedules s JOIN form_versions v ON v.id = s.version_id
         WHERE s.state = 'waiting' AND s.version_id <> $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(version)
        .fetch_all(c)
        .await)?)
}

/// Ends the wait of a version; false if it does not wait any more.
pub async fn end_wait(
    conn: &mut Conn,
    version: FormVersionId,
    state: ScheduleState,
) -> Result<bool> {
    let sql = "UPDATE form_schedules SET state = $1 WHERE version_id = $2 AND state = 'waiting'";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(state.key()).bind(version);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Notes when visitors were first shown a version that had to wait.
pub async fn set_published_at(
    conn: &mut Conn,
    version: FormVersionId,
    at: Timestamp,
) -> Result<()> {
    let sql = "UPDATE form_versions SET published_at = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(at).bind(version);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Shows visitors nothing any more; false if they saw nothing.
pub async fn set_unpublished(conn: &mut Conn, form: FormId) -> Result<bool> {
    let sql = "UPDATE forms SET unpublished_version_id = published_version_id,
             published_version_id = NULL
         WHERE id = $1 AND published_version_id IS NOT NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(form);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// The version that visitors of a form saw last, while they see nothing.
pub async fn find_last_seen(conn: &mut Conn, form: FormId) -> Result<Option<FormVersionId>> {
    let sql = "SELECT unpublished_version_id FROM forms WHERE id = $1";
    let found: Option<Option<FormVersionId>> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(form)
        .fetch_optional(c)
        .await)?;
    Ok(found.flatten())
}

/// What visitors saw under a name that is no longer offered.
pub async fn find_unpublished(conn: &mut Conn, key: &str) -> Result<Option<PublishedForm>> {
    let Some(form) = store::find_form_by_key(conn, key).await? else {
        return Ok(None);
    };
    let Some(last) = find_last_seen(conn, form.id).await? else {
        return Ok(None);
    };
    let version = store::find_version(conn, last).await?;
    let Some(version) = version.filter(|_| form.published.is_none()) else {
        return Ok(None);
    };
    Ok(Some(PublishedForm {
        form_id: form.id,
        key: form.key,
        version_id: version.id,
        number: version.number,
        definition_text: version.definition_text,
        allowed_origins: form.allowed_origins,
        snapshots: store::list_snapshots(conn, version.id).await?,
    }))
}
