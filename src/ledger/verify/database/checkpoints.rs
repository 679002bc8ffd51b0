//! Checkpoints of a database: signed, chained, and what their columns say.

use std::collections::BTreeMap;

use super::super::keys::Keys;
use super::super::proofs::at;
use super::super::report::Report;
use crate::error::Result;
use crate::ledger::checkpoint::{Checkpoint, digest};
use crate::ledger::note::Note;
use crate::ledger::store::{self, Stored};
use crate::ledger::tree::Hash;
use crate::server::db::Conn;

/// Rows that are read at once.
const PAGE: i64 = 1000;

/// Checks all of them; gives the roots that they claim, by size.
pub async fn check(
    conn: &mut Conn,
    keys: &Keys,
    report: &mut Report,
) -> Result<BTreeMap<u64, Hash>> {
    let mut roots = BTreeMap::new();
    let mut last: Option<(Checkpoint, Hash)> = None;
    let before = report.count_wrong();
    loop {
        let after = roots.last_key_value().map_or(0, |(size, _)| *size);
        let page = store::list_checkpoints(conn, after, PAGE).await?;
        if page.is_empty() {
            break;
        }
        for stored in page {
            roots.insert(stored.size, stored.root);
            last = check_one(&stored, last, keys, report);
        }
    }
    let head = store::get_head(conn).await?;
    let newest = roots.last_key_value().map_or(0, |(size, _)| *size);
    if head.size.unsigned_abs() != newest {
        report.wrong(
            "verify-db-head",
            [("size", head.size.into()), ("newest", at(newest))],
        );
    }
    let witnessed = head.witnessed_size.unwrap_or(0).unsigned_abs();
    if (witnessed > 0 && !roots.contains_key(&witnessed))
        || head.witnessed_size.is_some() != head.witnessed_at.is_some()
    {
        report.wrong("verify-db-witnessed", [("size", at(witnessed))]);
    }
    if report.count_wrong() == before {
        report.right("verify-db-checkpoints", [("count", roots.len().into())]);
    }
    Ok(roots)
}

fn check_one(
    stored: &Stored,
    last: Option<(Checkpoint, Hash)>,
    keys: &Keys,
    report: &mut Report,
) -> Option<(Checkpoint, Hash)> {
    let size = || [("size", at(stored.size))];
    let note = Note::parse(&stored.note);
    let said = note.as_ref().and_then(|note| Checkpoint::parse(&note.text));
    let (Some(note), Some(said)) = (note, said) else {
        report.wrong("verify-db-checkpoint-unreadable", size());
        return last;
    };
    if said.size != stored.size || said.root != stored.root || said.sealed_at != stored.sealed_at {
        report.wrong("verify-db-checkpoint-columns", size());
    }
    if keys.signer(&note).is_none() {
        report.wrong("verify-db-checkpoint-signature", size());
    }
    if said.previous != last.as_ref().map(|(_, digest)| *digest) {
        report.wrong("verify-db-checkpoint-chain", size());
    }
    let digest = digest(&note.text);
    Some((said, digest))
}
