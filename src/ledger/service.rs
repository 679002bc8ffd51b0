//! Proofs and checkpoints for whoever asks, and the state of the ledger for the desk.

use std::ops::Range;

use super::checkpoint::Checkpoint;
use super::entry::Known;
use super::model::{Consistency, Opening, Proof};
use super::note::Note;
use super::proof;
use super::store::{self, Check, Head, Stored};
use super::tree::{Hash, Node, cover, join};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::ids::EventId;
use crate::server::App;
use crate::server::db::Conn;

/// Hashes of complete subtrees that the tree has.
pub async fn hashes(conn: &mut Conn, nodes: &[Node]) -> Result<Vec<Hash>> {
    let mut hashes = Vec::with_capacity(nodes.len());
    for node in nodes {
        let found = match node.level {
            0 => store::find_leaf(conn, node.position).await?,
            _ => store::find_node(conn, *node).await?,
        };
        let missing = || {
            let Node { level, position } = node;
            anyhow::anyhow!("the ledger has no hash at level {level}, position {position}")
        };
        hashes.push(found.ok_or_else(missing)?);
    }
    Ok(hashes)
}

/// The hash of each of some parts of the tree.
async fn path(conn: &mut Conn, parts: Vec<Range<u64>>) -> Result<Vec<Hash>> {
    let mut path = Vec::with_capacity(parts.len());
    for part in parts {
        path.push(join(&hashes(conn, &cover(part)).await?));
    }
    Ok(path)
}

/// That the entry of an event is in the ledger, by the newest checkpoint; none while it waits for the
/// sealer, and if there is no such entry. There is nothing personal in it.
pub async fn proof(conn: &mut Conn, event: EventId) -> Result<Option<Proof>> {
    let Some(placed) = store::find_entry(conn, event).await? else {
        return Ok(None);
    };
    let Some(checkpoint) = store::find_last_checkpoint(conn).await? else {
        return Ok(None);
    };
    let Some(position) = placed.position.filter(|at| *at < checkpoint.size) else {
        return Ok(None);
    };
    let parts = proof::inclusion_parts(position, checkpoint.size).unwrap_or_default();
    Ok(Some(Proof {
        entry: placed.entry.canonical()?,
        position,
        tree_size: checkpoint.size,
        path: path(conn, parts).await?,
        checkpoint: checkpoint.note,
        opening: None,
    }))
}

/// As [`proof`], with what opens the commitment: for the person, and for whoever may see their
/// evidence.
pub async fn open_proof(conn: &mut Conn, event: EventId) -> Result<Option<Proof>> {
    let proof = proof(conn, event).await?;
    let opening = opening(conn, event).await?;
    Ok(proof.map(|proof| Proof { opening, ..proof }))
}

/// What opens the commitment of an event's entry; none when the person was erased.
pub async fn opening(conn: &mut Conn, event: EventId) -> Result<Option<Opening>> {
    let Some(event) = store::find_event(conn, event).await? else {
        return Ok(None);
    };
    let Some(salt) = event.salt else {
        return Ok(None);
    };
    let personal = Known::default().stored(conn, &event.facts).await?;
    Ok(Some(Opening {
        salt: hex::encode(salt),
        personal: serde_json::to_value(personal)?,
    }))
}

/// That the ledger of the first checkpoint of at least one size is the beginning of that of another;
/// the newest stands for all that is larger.
pub async fn consistency(conn: &mut Conn, from: u64, to: Option<u64>) -> Result<Consistency> {
    let from = store::find_checkpoint_from(conn, from).await?;
    let from = from.ok_or(AppError::NotFound)?;
    let to = match to {
        Some(to) => store::find_checkpoint_from(conn, to).await?,
        None => store::find_last_checkpoint(conn).await?,
    };
    let to = to.ok_or(AppError::NotFound)?;
    let parts = proof::consistency_parts(from.size, to.size).ok_or(AppError::NotFound)?;
    Ok(Consistency {
        from: from.note,
        to: to.note,
        path: path(conn, parts).await?,
    })
}

/// The root that the ledger has, or had, at a size; none if it is not as large.
pub async fn root_at(conn: &mut Conn, size: u64) -> Result<Option<Hash>> {
    let head = store::get_head(conn).await?;
    if size > head.size.unsigned_abs() {
        return Ok(None);
    }
    Ok(Some(join(&hashes(conn, &cover(0..size)).await?)))
}

/// What a stored checkpoint says.
#[must_use]
pub fn read(stored: &Stored) -> Option<Checkpoint> {
    Checkpoint::parse(&Note::parse(&stored.note)?.text)
}

/// How the ledger is.
pub struct State {
    /// How far it is.
    pub head: Head,
    /// The newest checkpoints.
    pub checkpoints: Vec<Stored>,
    /// Entries that wait for the sealer.
    pub unsealed: i64,
    /// The last check of everything.
    pub check: Option<Check>,
}

/// Checkpoints that the desk shows.
const SHOWN: i64 = 10;

/// How the ledger is, for those who look after it.
pub async fn state(app: &App, actor: &Actor) -> Result<State> {
    actor.require(Permission::AuditView)?;
    let mut conn = app.read().await?;
    Ok(State {
        head: store::get_head(&mut conn).await?,
        checkpoints: store::list_last_checkpoints(&mut conn, SHOWN).await?,
        unsealed: store::count_unsealed(&mut conn).await?,
        check: store::find_last_check(&mut conn, app.now()).await?,
    })
}
