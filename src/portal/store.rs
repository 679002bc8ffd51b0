//! Pending sign-ins in the database.

use uuid::Uuid;

use super::model::{Pending, TRIES};
use crate::error::Result;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct PendingRow {
    id: Uuid,
    email: String,
    code_hash: Vec<u8>,
    link_hash: Vec<u8>,
    language: String,
    attempts: i64,
    created_at: Timestamp,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
}

impl From<PendingRow> for Pending {
    fn from(row: PendingRow) -> Self {
        Self {
            id: row.id,
            email: row.email,
            code_hash: row.code_hash,
            link_hash: row.link_hash,
            language: row.language,
            attempts: row.attempts,
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
        }
    }
}

/// Adds a pending sign-in.
pub async fn create_pending(conn: &mut Conn, new: &Pending) -> Result<()> {
    let sql = "INSERT INTO sign_in_codes (id, email, code_hash, link_hash, language, created_at,
             expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(new.id)
            .bind(&new.email)
            .bind(&new.code_hash);
        let query = query.bind(&new.link_hash).bind(&new.language);
        let query = query.bind(new.created_at).bind(new.expires_at);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A pending sign-in by id, whether it still works or not.
pub async fn find_pending(conn: &mut Conn, id: Uuid) -> Result<Option<Pending>> {
    let sql = "SELECT id, email, code_hash, link_hash, language, attempts, created_at, expires_at,
             used_at
         FROM sign_in_codes WHERE id = $1";
    let row: Option<PendingRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Pending::from))
}

/// A pending sign-in by the hash of its link's token, whether it still works or not.
pub async fn find_pending_by_link(conn: &mut Conn, hash: &[u8]) -> Result<Option<Pending>> {
    let sql = "SELECT id, email, code_hash, link_hash, language, attempts, created_at, expires_at,
             used_at
         FROM sign_in_codes WHERE link_hash = $1";
    let row: Option<PendingRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(hash)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Pending::from))
}

/// Counts a typed code; false if all tries were used up before. Counting and asking are one step,
/// so that many codes sent at the same moment are no more tries than one after the other.
pub async fn count_attempt(conn: &mut Conn, id: Uuid) -> Result<bool> {
    let sql = "UPDATE sign_in_codes SET attempts = attempts + 1 WHERE id = $1 AND attempts < $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(TRIES);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Uses a pending sign-in up, code and link together; false if that happened before or its time has
/// passed.
pub async fn use_pending(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE sign_in_codes SET used_at = $1
         WHERE id = $2 AND used_at IS NULL AND expires_at > $1";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Deletes pending sign-ins that do not work any more, and with them the addresses of people who
/// never signed in.
pub async fn delete_expired_codes(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let sql = "DELETE FROM sign_in_codes WHERE expires_at <= $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
