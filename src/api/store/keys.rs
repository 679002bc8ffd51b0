//! Keys.

use sqlx::types::Json;

use crate::api::model::{ApiKey, NewKey, Scope};
use crate::error::Result;
use crate::ids::{ApiKeyId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct KeyRow {
    id: ApiKeyId,
    name: String,
    prefix: String,
    scopes: Json<Vec<Scope>>,
    rate_per_minute: i64,
    created_at: Timestamp,
    created_by: Option<UserId>,
    created_by_name: Option<String>,
    expires_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
    last_used_at: Option<Timestamp>,
}

impl From<KeyRow> for ApiKey {
    fn from(row: KeyRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            prefix: row.prefix,
            scopes: row.scopes.0,
            rate_per_minute: row.rate_per_minute,
            created_at: row.created_at,
            created_by: row.created_by,
            created_by_name: row.created_by_name,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            last_used_at: row.last_used_at,
        }
    }
}

macro_rules! keys {
    ($rest:literal) => {
        concat!(
            "SELECT k.id, k.name, k.prefix, k.scopes, k.rate_per_minute, k.created_at, k.created_by,
                 u.name AS created_by_name, k.expires_at, k.revoked_at, k.last_used_at
             FROM api_keys k LEFT JOIN users u ON u.id = k.created_by ",
            $rest
        )
    };
}

/// All keys, the newest first.
pub async fn list(conn: &mut Conn) -> Result<Vec<ApiKey>> {
    let sql = keys!("ORDER BY k.id DESC");
    let rows: Vec<KeyRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(ApiKey::from).collect())
}

/// A key.
pub async fn find(conn: &mut Conn, id: ApiKeyId) -> Result<Option<ApiKey>> {
    let sql = keys!("WHERE k.id = $1");
    let row: Option<KeyRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(ApiKey::from))
}

/// The key of a secret.
pub async fn find_by_secret(conn: &mut Conn, secret_sha256: &[u8]) -> Result<Option<ApiKey>> {
    let sql = keys!("WHERE k.secret_sha256 = $1");
    let row: Option<KeyRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(secret_sha256)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(ApiKey::from))
}

/// What is stored of a secret.
pub struct Secret<'a> {
    /// Its beginning.
    pub prefix: &'a str,
    /// Its SHA-256.
    pub sha256: &'a [u8],
}

/// Adds a key.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    id: ApiKeyId,
    new: &NewKey,
    secret: &Secret<'_>,
    by: Option<UserId>,
) -> Result<()> {
    let sql = "INSERT INTO api_keys (id, name, prefix, secret_sha256, scopes, rate_per_minute,
             created_at, created_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(&new.name);
        let query = query.bind(secret.prefix).bind(secret.sha256);
        let query = query.bind(Json(&new.scopes)).bind(new.rate_per_minute);
        let query = query.bind(now).bind(by);
        let query = query.bind(new.lifetime.map(|lifetime| now + lifetime));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Revokes a key; false if it was before.
pub async fn revoke(conn: &mut Conn, id: ApiKeyId, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE api_keys SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Notes that a key was used.
pub async fn note_use(conn: &mut Conn, id: ApiKeyId, now: Timestamp) -> Result<()> {
    let sql = "UPDATE api_keys SET last_used_at = $1
         WHERE id = $2 AND (last_used_at IS NULL OR last_used_at < $1)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
