//! Entries of a database: in their places, and the tree over them as it is stored.

use std::collections::BTreeMap;

use super::super::proofs::at;
use super::super::report::Report;
use super::Progress;
use crate::error::Result;
use crate::ledger::store;
use crate::ledger::tree::{Edge, Hash, Node, node_count};
use crate::server::db::Conn;

/// Rows that are read at once.
const PAGE: u64 = 1000;

/// Builds the whole tree again and compares it with what is stored.
pub async fn check(
    conn: &mut Conn,
    checkpoints: &BTreeMap<u64, Hash>,
    report: &mut Report,
    progress: Progress<'_>,
) -> Result<()> {
    let before = report.count_wrong();
    let mut edge = Edge::default();
    let mut erased = 0_usize;
    loop {
        let from = edge.size();
        let page = store::list_sealed(conn, from, i64::try_from(PAGE).unwrap_or(i64::MAX)).await?;
        if page.is_empty() {
            break;
        }
        let mut made = BTreeMap::new();
        for placed in &page {
            if placed.position != Some(edge.size()) {
                report.wrong("verify-db-gap", [("position", at(edge.size()))]);
                return Ok(());
            }
            erased += usize::from(placed.erased);
            made.extend(edge.append(placed.entry.leaf_hash()?));
            check_root(checkpoints, &edge, report);
        }
        compare(conn, from, edge.size(), &made, report).await?;
        progress(edge.size());
    }
    finish(conn, checkpoints, &edge, report).await?;
    if report.count_wrong() == before {
        report.right("verify-db-entries", [("count", at(edge.size()))]);
    }
    if erased > 0 {
        report.note("verify-db-erased", [("count", erased.into())]);
    }
    Ok(())
}

fn check_root(checkpoints: &BTreeMap<u64, Hash>, edge: &Edge, report: &mut Report) {
    let claimed = checkpoints.get(&edge.size());
    if claimed.is_some_and(|root| *root != edge.root()) {
        report.wrong("verify-db-root", [("size", at(edge.size()))]);
    }
}

/// The complete subtrees that end among some leaves, as they are stored and as they must be.
async fn compare(
    conn: &mut Conn,
    from: u64,
    to: u64,
    made: &BTreeMap<Node, Hash>,
    report: &mut Report,
) -> Result<()> {
    let mut level = 1;
    while to >> level > 0 {
        let (first, end) = (from >> level, to >> level);
        let stored: BTreeMap<u64, Hash> = store::list_nodes(conn, level, first, end)
            .await?
            .into_iter()
            .collect();
        for position in first..end {
            let must = made.get(&Node { level, position });
            if must.is_some_and(|must| stored.get(&position) != Some(must)) {
                let level = at(u64::from(level));
                report.wrong(
                    "verify-db-node",
                    [("level", level), ("position", at(position))],
                );
            }
        }
        level += 1;
    }
    Ok(())
}

async fn finish(
    conn: &mut Conn,
    checkpoints: &BTreeMap<u64, Hash>,
    edge: &Edge,
    report: &mut Report,
) -> Result<()> {
    let newest = checkpoints.last_key_value().map_or(0, |(size, _)| *size);
    if newest != edge.size() {
        report.wrong(
            "verify-db-size",
            [("newest", at(newest)), ("size", at(edge.size()))],
        );
    }
    let nodes = store::count_nodes(conn).await?.unsigned_abs();
    if nodes != node_count(edge.size()) {
        report.wrong("verify-db-nodes", [("count", at(nodes))]);
    }
    let unsealed = store::count_unsealed(conn).await?;
    if unsealed > 0 {
        report.note("verify-db-unsealed", [("count", unsealed.into())]);
    }
    Ok(())
}
