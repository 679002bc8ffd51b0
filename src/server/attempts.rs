//! How often somebody may try a secret: counted in the database, so that restarting the program or
//! asking another node gives no new tries.

use std::time::Duration;

use uuid::Uuid;

use super::crypto::sha256;
use super::db::Conn;
use crate::error::{AppError, Result};
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::time::Timestamp;

/// So many tries in such a time.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// What is tried.
    pub scope: &'static str,
    /// Tries.
    pub tries: i64,
    /// Time in which they count.
    pub window: Duration,
}

impl Allowance {
    /// Fails with [`AppError::TooMany`] if `key` (an address, an account) has used its tries up.
    pub async fn check(self, conn: &mut Conn, key: &str, now: Timestamp) -> Result<()> {
        let sql =
            "SELECT COUNT(*), MIN(at) FROM attempts WHERE scope = $1 AND key = $2 AND at > $3";
        let (count, first): (i64, Option<Timestamp>) = on_db!(conn, |c| {
            let query = sqlx::query_as(sql).bind(self.scope).bind(sha256(key));
            query.bind(now - self.window).fetch_one(c).await
        })?;
        if count < self.tries {
            return Ok(());
        }
        let free_at = first.unwrap_or(now) + self.window;
        Err(AppError::TooMany {
            retry_after_seconds: free_at.since(now).as_secs().max(1),
        })
    }

    /// Counts a try.
    pub async fn count(self, conn: &mut Conn, id: Uuid, key: &str, now: Timestamp) -> Result<()> {
        let sql = "INSERT INTO attempts (id, scope, key, at) VALUES ($1, $2, $3, $4)";
        on_db!(conn, |c| {
            let query = sqlx::query(sql)
                .bind(id)
                .bind(self.scope)
                .bind(sha256(key))
                .bind(now);
            query.execute(c).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Forgets the tries of a key: the secret was right.
    pub async fn clear(self, conn: &mut Conn, key: &str) -> Result<()> {
        let sql = "DELETE FROM attempts WHERE scope = $1 AND key = $2";
        on_db!(conn, |c| {
            sqlx::query(sql)
                .bind(self.scope)
                .bind(sha256(key))
                .execute(c)
                .await
                .map(|_| ())
        })?;
        Ok(())
    }
}

/// Forgets tries of a person.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let sql = "DELETE FROM attempts WHERE key = $1";
    for identifier in person.identifiers() {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(sha256(identifier));
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Deletes tries that count nowhere any more.
pub async fn delete_before(conn: &mut Conn, before: Timestamp) -> Result<()> {
    let sql = "DELETE FROM attempts WHERE at < $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(before)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
