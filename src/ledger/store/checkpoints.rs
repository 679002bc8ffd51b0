//! Checkpoints, and how far the ledger is.

use super::{hash, number};
use crate::error::Result;
use crate::ledger::checkpoint::Checkpoint;
use crate::ledger::tree::Hash;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A checkpoint as it is stored.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Entries.
    pub size: u64,
    /// Root of the tree.
    pub root: Hash,
    /// When it was made.
    pub sealed_at: Timestamp,
    /// The signed note.
    pub note: String,
}

#[derive(sqlx::FromRow)]
struct StoredRow {
    size: i64,
    root: Vec<u8>,
    sealed_at: Timestamp,
    note: String,
}

impl StoredRow {
    fn read(self) -> Stored {
        Stored {
            size: self.size.unsigned_abs(),
            root: hash(self.root),
            sealed_at: self.sealed_at,
            note: self.note,
        }
    }
}

/// Adds a checkpoint.
pub async fn add_checkpoint(conn: &mut Conn, checkpoint: &Checkpoint, note: &str) -> Result<()> {
    let sql = "INSERT INTO checkpoints (size, root, sealed_at, note) VALUES ($1, $2, $3, $4)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(number(checkpoint.size));
        let query = query.bind(checkpoint.root.as_slice());
        let query = query.bind(checkpoint.sealed_at).bind(note);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The newest checkpoint.
pub async fn find_last_checkpoint(conn: &mut Conn) -> Result<Option<Stored>> {
    let sql = "SELECT size, root, sealed_at, note FROM checkpoints ORDER BY size DESC LIMIT 1";
    let row: Option<StoredRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_optional(c).await)?;
    Ok(row.map(StoredRow::read))
}

/// The first checkpoint of at least so many entries.
pub async fn find_checkpoint_from(conn: &mut Conn, size: u64) -> Result<Option<Stored>> {
    let sql = "SELECT size, root, sealed_at, note FROM checkpoints WHERE size >= $1
         ORDER BY size LIMIT 1";
    let row: Option<StoredRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(number(size))
        .fetch_optional(c)
        .await)?;
    Ok(row.map(StoredRow::read))
}

/// Checkpoints of more than so many entries, in order.
pub async fn list_checkpoints(conn: &mut Conn, after: u64, limit: i64) -> Result<Vec<Stored>> {
    let sql = "SELECT size, root, sealed_at, note FROM checkpoints WHERE size > $1
         ORDER BY size LIMIT $2";
    let rows: Vec<StoredRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(number(after)).bind(limit);
        query.fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(StoredRow::read).collect())
}

/// The newest checkpoints, the newest first.
pub async fn list_last_checkpoints(conn: &mut Conn, limit: i64) -> Result<Vec<Stored>> {
    let sql = "SELECT size, root, sealed_at, note FROM checkpoints ORDER BY size DESC LIMIT $1";
    let rows: Vec<StoredRow> =
        on_db!(conn, |c| sqlx::query_as(sql).bind(limit).fetch_all(c).await)?;
    Ok(rows.into_iter().map(StoredRow::read).collect())
}

/// The one row that says how far the ledger is.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Head {
    /// Sealed entries.
    pub size: i64,
    /// Entries of the last checkpoint that the outside witness got.
    pub witnessed_size: Option<i64>,
    /// When it did.
    pub witnessed_at: Option<Timestamp>,
}

/// How far the ledger is.
pub async fn get_head(conn: &mut Conn) -> Result<Head> {
    let sql = "SELECT size, witnessed_size, witnessed_at FROM ledger_head WHERE id = 1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql).fetch_one(c).await)?)
}

/// Makes whoever else wants to seal wait for the end of the transaction; gives how many entries are
/// sealed.
pub async fn lock_head(conn: &mut Conn) -> Result<u64> {
    let sql = "UPDATE ledger_head SET size = size WHERE id = 1 RETURNING size";
    let size: i64 = on_db!(conn, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
    Ok(size.unsigned_abs())
}

/// Notes how many entries are sealed.
pub async fn set_head(conn: &mut Conn, size: u64) -> Result<()> {
    let sql = "UPDATE ledger_head SET size = $1 WHERE id = 1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(number(size))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes what the outside witness has got, unless it has got more meanwhile.
pub async fn set_witnessed(conn: &mut Conn, now: Timestamp, size: u64) -> Result<()> {
    let sql = "UPDATE ledger_head SET witnessed_size = $1, witnessed_at = $2
         WHERE id = 1 AND (witnessed_size IS NULL OR witnessed_size <= $1)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(number(size)).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
