//! Entries, and the hashes of complete subtrees over them.

use sqlx::AssertSqlSafe;

use super::{hash, number};
use crate::error::Result;
use crate::ids::{EventId, PurposeVersionId};
use crate::ledger::entry::Entry;
use crate::ledger::tree::{Hash, Node};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct EntryRow {
    event_id: EventId,
    recorded_at: Timestamp,
    purpose_version_id: PurposeVersionId,
    kind: String,
    commitment: Vec<u8>,
    position: Option<i64>,
    erased: bool,
}

/// An entry, with its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What it says.
    pub entry: Entry,
    /// Where it stands, once it is sealed.
    pub position: Option<u64>,
    /// Whether the person was erased.
    pub erased: bool,
}

impl EntryRow {
    fn read(self) -> Placed {
        Placed {
            entry: Entry {
                id: self.event_id,
                recorded_at: self.recorded_at,
                purpose_version: self.purpose_version_id,
                kind: self.kind,
                commitment: hash(self.commitment),
            },
            position: self.position.map(i64::unsigned_abs),
            erased: self.erased,
        }
    }
}

/// Adds entries, without a position; false if one of the events has one. It has when it was erased and
/// comes back with a file.
pub async fn add_entries(conn: &mut Conn, entries: &[Entry]) -> Result<bool> {
    if entries.is_empty() {
        return Ok(true);
    }
    let sql = format!(
        "INSERT INTO ledger_entries (event_id, recorded_at, purpose_version_id, kind, commitment)
         VALUES {} ON CONFLICT (event_id) DO NOTHING",
        conn.rows(entries.len(), 5)
    );
    let added = on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for entry in entries {
            query = query.bind(entry.id).bind(entry.recorded_at);
            query = query.bind(entry.purpose_version).bind(&entry.kind);
            query = query.bind(entry.commitment.as_slice());
        }
        query.execute(c).await?.rows_affected()
    });
    Ok(usize::try_from(added) == Ok(entries.len()))
}

/// The entry of an event.
pub async fn find_entry(conn: &mut Conn, event: EventId) -> Result<Option<Placed>> {
    let sql = "SELECT event_id, recorded_at, purpose_version_id, kind, commitment, position, erased
         FROM ledger_entries WHERE event_id = $1";
    let row: Option<EntryRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(event)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(EntryRow::read))
}

/// The hash of the leaf at a position.
pub async fn find_leaf(conn: &mut Conn, position: u64) -> Result<Option<Hash>> {
    let sql = "SELECT event_id, recorded_at, purpose_version_id, kind, commitment, position, erased
         FROM ledger_entries WHERE position = $1";
    let row: Option<EntryRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(number(position))
        .fetch_optional(c)
        .await)?;
    row.map(|row| row.read().entry.leaf_hash()).transpose()
}

/// Sealed entries from a position on, in order.
pub async fn list_sealed(conn: &mut Conn, from: u64, limit: i64) -> Result<Vec<Placed>> {
    let sql = "SELECT event_id, recorded_at, purpose_version_id, kind, commitment, position, erased
         FROM ledger_entries WHERE position >= $1 ORDER BY position LIMIT $2";
    let rows: Vec<EntryRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(number(from)).bind(limit);
        query.fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(EntryRow::read).collect())
}

/// How many entries wait for the sealer.
pub async fn count_unsealed(conn: &mut Conn) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM ledger_entries WHERE position IS NULL";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_one(c)
        .await)?)
}

/// Whether any entry waits for the sealer.
pub async fn has_unsealed(conn: &mut Conn) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM ledger_entries WHERE position IS NULL)";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_one(c)
        .await)?)
}

/// Gives the first entries that wait their positions, from this one on, and gives them in order.
pub async fn give_positions(conn: &mut Conn, from: u64, limit: u64) -> Result<Vec<Entry>> {
    let sql = "UPDATE ledger_entries SET position = $1 + due.nth
         FROM (SELECT due_id, ROW_NUMBER() OVER (ORDER BY due_id) - 1 AS nth
             FROM (SELECT event_id AS due_id FROM ledger_entries WHERE position IS NULL
                 ORDER BY event_id LIMIT $2) AS first) AS due
         WHERE event_id = due.due_id
         RETURNING event_id, recorded_at, purpose_version_id, kind, commitment, position, erased";
    let rows: Vec<EntryRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(number(from)).bind(number(limit));
        query.fetch_all(c).await
    })?;
    let mut placed: Vec<Placed> = rows.into_iter().map(EntryRow::read).collect();
    placed.sort_by_key(|placed| placed.position);
    Ok(placed.into_iter().map(|placed| placed.entry).collect())
}

/// Nodes that go into the database with one statement.
const NODES: usize = 500;

/// Adds the hashes of complete subtrees.
pub async fn add_nodes(conn: &mut Conn, nodes: &[(Node, Hash)]) -> Result<()> {
    for nodes in nodes.chunks(NODES) {
        let sql = format!(
            "INSERT INTO ledger_nodes (level, position, hash) VALUES {}",
            conn.rows(nodes.len(), 3)
        );
        on_db!(conn, |c| {
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for (node, hash) in nodes {
                query = query
                    .bind(i64::from(node.level))
                    .bind(number(node.position));
                query = query.bind(hash.as_slice());
            }
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// The hash of a complete subtree of two leaves or more.
pub async fn find_node(conn: &mut Conn, node: Node) -> Result<Option<Hash>> {
    let sql = "SELECT hash FROM ledger_nodes WHERE level = $1 AND position = $2";
    let found: Option<Vec<u8>> = on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(i64::from(node.level));
        query.bind(number(node.position)).fetch_optional(c).await
    })?;
    Ok(found.map(hash))
}

/// Hashes of the complete subtrees of a level, from one position until before another.
pub async fn list_nodes(
    conn: &mut Conn,
    level: u32,
    from: u64,
    to: u64,
) -> Result<Vec<(u64, Hash)>> {
    let sql = "SELECT position, hash FROM ledger_nodes
         WHERE level = $1 AND position >= $2 AND position < $3 ORDER BY position";
    let rows: Vec<(i64, Vec<u8>)> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(i64::from(level));
        let query = query.bind(number(from)).bind(number(to));
        query.fetch_all(c).await
    })?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(position, bytes)| (position.unsigned_abs(), hash(bytes)))
        .collect())
}

/// How many hashes of subtrees are stored.
pub async fn count_nodes(conn: &mut Conn) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM ledger_nodes";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_one(c)
        .await)?)
}
