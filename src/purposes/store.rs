//! Purposes and their versions in the database. A version that has been used is never changed.

use sqlx::types::Json;

use super::model::{Change, Purpose, PurposeContent, PurposeVersion, Wording};
use crate::error::Result;
use crate::ids::{PurposeId, PurposeVersionId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct VersionRow {
    id: PurposeVersionId,
    purpose_id: PurposeId,
    number: i64,
    content: Json<PurposeContent>,
    change: Change,
    first_used_at: Option<Timestamp>,
}

impl From<VersionRow> for PurposeVersion {
    fn from(row: VersionRow) -> Self {
        Self {
            id: row.id,
            purpose_id: row.purpose_id,
            number: row.number,
            content: row.content.0,
            change: row.change,
            first_used_at: row.first_used_at,
        }
    }
}

#[derive(sqlx::FromRow)]
struct PurposeRow {
    key: String,
    #[sqlx(flatten)]
    current: VersionRow,
}

impl From<PurposeRow> for Purpose {
    fn from(row: PurposeRow) -> Self {
        Self {
            id: row.current.purpose_id,
            key: row.key,
            current: row.current.into(),
        }
    }
}

/// Adds a purpose with its first version; false if its key is taken.
pub async fn create_purpose(
    conn: &mut Conn,
    purpose: &Purpose,
    by: Option<UserId>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO purposes (id, key, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (key) DO NOTHING";
    let is_new = on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(purpose.id).bind(&purpose.key);
        query
            .bind(now)
            .execute(c)
            .await
            .map(|done| done.rows_affected() > 0)
    })?;
    Ok(is_new && add_version(conn, &purpose.current, by, now).await?)
}

/// All purposes by key, each with its newest version.
pub async fn list_purposes(conn: &mut Conn) -> Result<Vec<Purpose>> {
    let sql = "SELECT p.key, v.id, v.purpose_id, v.number, v.content, v.change, v.first_used_at
         FROM purposes p JOIN purpose_versions v ON v.purpose_id = p.id
         WHERE v.number = (SELECT MAX(number) FROM purpose_versions WHERE purpose_id = p.id)
         ORDER BY p.key";
    let rows: Vec<PurposeRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Purpose::from).collect())
}

/// A purpose with its newest version.
pub async fn find_purpose(conn: &mut Conn, id: PurposeId) -> Result<Option<Purpose>> {
    let sql = "SELECT p.key, v.id, v.purpose_id, v.number, v.content, v.change, v.first_used_at
         FROM purposes p JOIN purpose_versions v ON v.purpose_id = p.id
         WHERE p.id = $1 ORDER BY v.number DESC LIMIT 1";
    let row: Option<PurposeRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Purpose::from))
}

/// The wording that people are asked to agree to now: the newest that has been used. None before the
/// first use. A newer one that nobody has been shown yet can still change, or waits for its time.
pub async fn find_asked(
    conn: &mut Conn,
    id: PurposeId,
    now: Timestamp,
) -> Result<Option<PurposeVersion>> {
    let sql = "SELECT id, purpose_id, number, content, change, first_used_at
         FROM purpose_versions WHERE purpose_id = $1 AND first_used_at <= $2
         ORDER BY number DESC LIMIT 1";
    let row: Option<VersionRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .bind(now)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(PurposeVersion::from))
}

/// Whether people have been asked for something with another meaning since a wording was the newest.
/// A wording that was skipped counts as well: the later one has its meaning.
pub async fn is_outdated(
    conn: &mut Conn,
    version: PurposeVersionId,
    now: Timestamp,
) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM purpose_versions old
         JOIN purpose_versions new ON new.purpose_id = old.purpose_id AND new.number > old.number
         WHERE old.id = $1 AND new.change = 'material' AND new.number <=
             (SELECT MAX(number) FROM purpose_versions asked
              WHERE asked.purpose_id = old.purpose_id AND asked.first_used_at <= $2)";
    let count: i64 = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(version)
        .bind(now)
        .fetch_one(c)
        .await)?;
    Ok(count > 0)
}

/// A version by id.
pub async fn find_version(conn: &mut Conn, id: PurposeVersionId) -> Result<Option<PurposeVersion>> {
    let sql = "SELECT id, purpose_id, number, content, change, first_used_at
         FROM purpose_versions WHERE id = $1";
    let row: Option<VersionRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(PurposeVersion::from))
}

/// The versions of a purpose, newest first.
pub async fn list_versions(conn: &mut Conn, purpose: PurposeId) -> Result<Vec<PurposeVersion>> {
    let sql = "SELECT id, purpose_id, number, content, change, first_used_at
         FROM purpose_versions WHERE purpose_id = $1 ORDER BY number DESC";
    let rows: Vec<VersionRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(purpose)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(PurposeVersion::from).collect())
}

/// The versions of a purpose without what they say, oldest first.
pub async fn list_wordings(conn: &mut Conn, purpose: PurposeId) -> Result<Vec<Wording>> {
    let sql = "SELECT id, number, change, first_used_at FROM purpose_versions
         WHERE purpose_id = $1 ORDER BY number";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(purpose)
        .fetch_all(c)
        .await)?)
}

/// All versions that people have been asked for, of all purposes.
pub async fn list_asked(conn: &mut Conn, now: Timestamp) -> Result<Vec<PurposeVersion>> {
    let sql = "SELECT id, purpose_id, number, content, change, first_used_at
         FROM purpose_versions WHERE first_used_at <= $1 ORDER BY purpose_id, number";
    let rows: Vec<VersionRow> = on_db!(conn, |c| sqlx::query_as(sql).bind(now).fetch_all(c).await)?;
    Ok(rows.into_iter().map(PurposeVersion::from).collect())
}

/// Changes what a version says and why it came to be, unless it has been used; false if it has.
pub async fn update_version(
    conn: &mut Conn,
    id: PurposeVersionId,
    content: &PurposeContent,
    change: Change,
) -> Result<bool> {
    let sql = "UPDATE purpose_versions SET content = $1, change = $2
         WHERE id = $3 AND first_used_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(Json(content))
            .bind(change.key())
            .bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Adds a version; false if another one got its number first.
pub async fn add_version(
    conn: &mut Conn,
    version: &PurposeVersion,
    by: Option<UserId>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO purpose_versions (id, purpose_id, number, content, change,
             first_used_at, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (purpose_id, number) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(version.id).bind(version.purpose_id);
        let query = query.bind(version.number).bind(Json(&version.content));
        let query = query.bind(version.change.key()).bind(version.first_used_at);
        Ok(query.bind(now).bind(by).execute(c).await?.rows_affected() > 0)
    })
}

/// The version does not change any more; people are asked for it from a moment on, which may be still
/// to come. It may have been used before.
pub async fn mark_used(conn: &mut Conn, version: PurposeVersionId, from: Timestamp) -> Result<()> {
    let sql = "UPDATE purpose_versions SET first_used_at = $1
         WHERE id = $2 AND (first_used_at IS NULL OR first_used_at > $1)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(from).bind(version);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A first use that is still to come is at another time, or not at all: then the version can change
/// again. What has been used stays so.
pub async fn postpone_use(
    conn: &mut Conn,
    version: PurposeVersionId,
    to: Option<Timestamp>,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE purpose_versions SET first_used_at = $1
         WHERE id = $2 AND first_used_at > $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(to).bind(version).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
