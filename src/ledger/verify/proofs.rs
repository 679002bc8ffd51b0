//! Proofs that an entry is in the ledger.

use super::keys::Keys;
use super::report::{Report, Unreadable};
use crate::ledger::checkpoint::Checkpoint;
use crate::ledger::entry::Entry;
use crate::ledger::model::{Opening, Proof};
use crate::ledger::note::Note;
use crate::ledger::personal::{canonical, commitment};
use crate::ledger::proof::root_of_inclusion;
use crate::ledger::tree::leaf_hash;
use crate::server::dates::rfc3339;

/// That an entry is in the ledger of a checkpoint, that somebody whose key is known signed that, and, if
/// the proof has what opens it, that the entry is about what stands there.
pub fn proof(proof: &Proof, keys: &Keys) -> Result<Report, Unreadable> {
    let mut report = Report::default();
    let entry = Entry::parse(&proof.entry).ok_or_else(|| Unreadable::new("verify-no-entry"))?;
    let note = Note::parse(&proof.checkpoint);
    let note = note.ok_or_else(|| Unreadable::new("verify-no-checkpoint"))?;
    let checkpoint = Checkpoint::parse(&note.text);
    let checkpoint = checkpoint.ok_or_else(|| Unreadable::new("verify-no-checkpoint"))?;
    check_note(&note, &checkpoint, keys, &mut report);
    let is_canonical = entry.canonical().is_ok_and(|text| text == proof.entry);
    let leaf = leaf_hash(proof.entry.as_bytes());
    let root = root_of_inclusion(proof.position, proof.tree_size, leaf, &proof.path);
    let is_included = is_canonical
        && proof.tree_size == checkpoint.size
        && root.is_some_and(|root| root == checkpoint.root);
    report.check(
        is_included,
        "verify-proof-included",
        "verify-proof-not-included",
        [
            ("id", entry.id.to_string().into()),
            ("position", at(proof.position)),
            ("time", rfc3339(checkpoint.sealed_at).into()),
        ],
    );
    report.note(
        "verify-entry-says",
        [
            ("kind", entry.kind.clone().into()),
            ("time", rfc3339(entry.recorded_at).into()),
            ("wording", entry.purpose_version.to_string().into()),
        ],
    );
    if let Some(opening) = &proof.opening {
        check_opening(&entry, opening, &mut report);
    }
    Ok(report)
}

/// Whether somebody whose key is known has signed a checkpoint.
pub(super) fn check_note(note: &Note, checkpoint: &Checkpoint, keys: &Keys, report: &mut Report) {
    let signer = keys.signer(note);
    let kid = signer.map(|key| key.kid.clone()).unwrap_or_default();
    report.check(
        signer.is_some(),
        "verify-checkpoint-signed",
        "verify-checkpoint-not-signed",
        [
            ("origin", checkpoint.origin.clone().into()),
            ("size", at(checkpoint.size)),
            ("time", rfc3339(checkpoint.sealed_at).into()),
            ("kid", kid.into()),
        ],
    );
}

fn check_opening(entry: &Entry, opening: &Opening, report: &mut Report) {
    let salt = hex::decode(&opening.salt).unwrap_or_default();
    let is_right = canonical(&opening.personal)
        .is_ok_and(|personal| commitment(&salt, &personal) == entry.commitment);
    report.check(
        is_right,
        "verify-opening-right",
        "verify-opening-wrong",
        [("id", entry.id.to_string().into())],
    );
}

/// A number for a message, as digits: positions are not counted in thousands.
pub(super) fn at(number: u64) -> crate::i18n::Arg {
    number.to_string().into()
}
