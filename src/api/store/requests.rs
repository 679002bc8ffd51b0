//! What was asked under an idempotency key, and what was answered.

use crate::error::Result;
use crate::ids::ApiKeyId;
use crate::on_db;
use crate::server::db::{Conn, containing};
use crate::time::Timestamp;

/// An answer that is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// HTTP status.
    pub status: i64,
    /// Where what was made is; empty if nothing was.
    pub location: String,
    /// The body.
    pub body: String,
}

/// How a request under a key begins.
#[derive(Clone, Debug)]
pub enum Begun {
    /// It is ours to answer.
    New,
    /// It has been answered.
    Known(Kept),
    /// Somebody is answering it.
    Under,
    /// The key stands for another request.
    Other,
}

#[derive(sqlx::FromRow)]
struct RequestRow {
    request_sha256: Vec<u8>,
    status: Option<i64>,
    location: String,
    body: String,
}

/// Claims a key for a request. A claim from before `lapsed` holds no more.
pub async fn begin(
    conn: &mut Conn,
    key: ApiKeyId,
    name: &str,
    hash: &[u8],
    now: Timestamp,
    lapsed: Timestamp,
) -> Result<Begun> {
    let sql = "INSERT INTO api_requests (key_id, idempotency_key, request_sha256, begun_at,
             location, body)
         VALUES ($1, $2, $3, $4, '', '')
         ON CONFLICT (key_id, idempotency_key) DO UPDATE SET begun_at = excluded.begun_at
         WHERE api_requests.status IS NULL AND api_requests.begun_at < $5
             AND api_requests.request_sha256 = excluded.request_sha256";
    let is_ours = on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(key).bind(name).bind(hash);
        let query = query.bind(now).bind(lapsed);
        query.execute(c).await.map(|done| done.rows_affected() > 0)
    })?;
    if is_ours {
        return Ok(Begun::New);
    }
    let sql = "SELECT request_sha256, status, location, body FROM api_requests
         WHERE key_id = $1 AND idempotency_key = $2";
    let row: Option<RequestRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(key).bind(name);
        query.fetch_optional(c).await
    })?;
    Ok(match row {
        Some(row) if row.request_sha256 != hash => Begun::Other,
        Some(RequestRow {
            status: Some(status),
            location,
            body,
            ..
        }) => Begun::Known(Kept {
            status,
            location,
            body,
        }),
        // Given back in this moment: whoever tries again gets it.
        Some(_) | None => Begun::Under,
    })
}

/// Keeps an answer.
pub async fn keep(conn: &mut Conn, key: ApiKeyId, name: &str, kept: &Kept) -> Result<()> {
    let sql = "UPDATE api_requests SET status = $1, location = $2, body = $3
         WHERE key_id = $4 AND idempotency_key = $5";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(kept.status).bind(&kept.location);
        let query = query.bind(&kept.body).bind(key).bind(name);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Gives a key back: the request may be tried again under it.
pub async fn give_back(conn: &mut Conn, key: ApiKeyId, name: &str) -> Result<()> {
    let sql = "DELETE FROM api_requests WHERE key_id = $1 AND idempotency_key = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(key).bind(name);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Forgets requests from before some moment.
pub async fn delete_before(conn: &mut Conn, before: Timestamp) -> Result<()> {
    let sql = "DELETE FROM api_requests WHERE begun_at < $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(before)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Forgets answers in which something stands, in small letters. They are those of one day, so looking at each
/// is quick enough.
pub async fn delete_naming(conn: &mut Conn, trace: &str) -> Result<()> {
    let sql = "DELETE FROM api_requests
         WHERE LOWER(body) LIKE $1 ESCAPE '\\' OR location LIKE $1 ESCAPE '\\'
             OR LOWER(idempotency_key) LIKE $1 ESCAPE '\\'";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(containing(trace));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
