//! Verifying what Placet gave out: without a server, without a database, with public keys alone.
//!
//! What was checked is said line by line ([`report::Report`]): the command line and the public page say the
//! same. What can't be read as what it claims to be is [`report::Unreadable`]; what can be read and is wrong
//! is a line of the report.

pub mod bundle;
pub mod checkpoints;
pub mod database;
pub mod keys;
pub mod proofs;
pub mod receipts;
pub mod report;
pub mod things;

use keys::Keys;
use report::{Report, Unreadable};
use things::{Limits, Thing};

pub use checkpoints::{checkpoints, consistency};
pub use proofs::proof;
pub use receipts::{receipt, receipt_with_proof};

/// Verifies some files together: keys among them count for the others, and checkpoints are compared
/// with each other.
pub fn files(
    files: &[(String, Vec<u8>)],
    keys: &Keys,
    limits: Limits,
) -> Result<Report, Unreadable> {
    let mut things = Vec::new();
    let mut keys = keys.clone();
    for (name, bytes) in files {
        let thing = Thing::read(name, bytes)?;
        if let Thing::Keys(more) = thing {
            keys.add(more);
        } else {
            things.push((name.as_str(), thing));
        }
    }
    if things.is_empty() {
        return Err(Unreadable::new("verify-nothing"));
    }
    let mut report = Report::default();
    let mut notes = Vec::new();
    let mut proofs = Vec::new();
    let has_several = things.len() > 1;
    for (name, thing) in things {
        if has_several {
            report.about(name);
        }
        match thing {
            Thing::Receipt(jws) => report.extend(receipt(&jws, &keys)?),
            Thing::ProvenReceipt(proven) => report.extend(receipt_with_proof(&proven, &keys)?),
            Thing::Proof(inclusion) => report.extend(proof(&inclusion, &keys)?),
            Thing::Bundle => {
                let bytes = files.iter().find(|(file, _)| file == name);
                let bytes = bytes.map_or(&[][..], |(_, bytes)| bytes);
                report.extend(bundle::bundle(std::io::Cursor::new(bytes), &keys, limits)?);
            }
            Thing::Checkpoint(note) => {
                report.extend(checkpoints::one(&note, &keys)?);
                notes.push(note);
            }
            Thing::Consistency(proof) => {
                report.extend(consistency(&proof, &keys)?);
                proofs.push(proof);
            }
            Thing::Keys(_) => {}
        }
    }
    if notes.len() > 1 || (!notes.is_empty() && !proofs.is_empty()) {
        report.extend(checkpoints(&notes, &proofs)?);
    }
    Ok(report)
}
