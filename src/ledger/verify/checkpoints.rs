//! Checkpoints: that they were signed, and that each goes on from the ones before.

use super::keys::Keys;
use super::proofs::{at, check_note};
use super::report::{Report, Unreadable};
use crate::ledger::checkpoint::{Checkpoint, digest};
use crate::ledger::model::Consistency;
use crate::ledger::note::Note;
use crate::ledger::proof::{TreeHead, is_consistent};

fn parse(note: &str) -> Result<(Note, Checkpoint), Unreadable> {
    let read = || {
        let note = Note::parse(note)?;
        let checkpoint = Checkpoint::parse(&note.text)?;
        Some((note, checkpoint))
    };
    read().ok_or_else(|| Unreadable::new("verify-no-checkpoint"))
}

fn head(checkpoint: &Checkpoint) -> TreeHead {
    TreeHead {
        size: checkpoint.size,
        root: checkpoint.root,
    }
}

/// A checkpoint alone: that it was signed.
pub fn one(note: &Note, keys: &Keys) -> Result<Report, Unreadable> {
    let mut report = Report::default();
    let checkpoint = Checkpoint::parse(&note.text);
    let checkpoint = checkpoint.ok_or_else(|| Unreadable::new("verify-no-checkpoint"))?;
    check_note(note, &checkpoint, keys, &mut report);
    Ok(report)
}

/// That the ledger of one checkpoint goes on from that of another.
pub fn consistency(proof: &Consistency, keys: &Keys) -> Result<Report, Unreadable> {
    let mut report = Report::default();
    let (from_note, from) = parse(&proof.from)?;
    let (to_note, to) = parse(&proof.to)?;
    check_note(&from_note, &from, keys, &mut report);
    check_note(&to_note, &to, keys, &mut report);
    check_path(&from, &to, &proof.path, &mut report);
    Ok(report)
}

fn check_path(from: &Checkpoint, to: &Checkpoint, path: &[[u8; 32]], report: &mut Report) {
    let is_right = from.origin == to.origin && is_consistent(head(from), head(to), path);
    report.check(
        is_right,
        "verify-consistent",
        "verify-not-consistent",
        [("from", at(from.size)), ("to", at(to.size))],
    );
}

/// That some checkpoints are of one ledger that only grew, by the proofs there are. What no proof shows
/// is said: the next checkpoint's own word that it follows is not one.
pub fn checkpoints(notes: &[Note], proofs: &[Consistency]) -> Result<Report, Unreadable> {
    let mut report = Report::default();
    let mut known = Vec::new();
    for note in notes {
        let checkpoint = Checkpoint::parse(&note.text);
        known.push((
            note,
            checkpoint.ok_or_else(|| Unreadable::new("verify-no-checkpoint"))?,
        ));
    }
    let proofs = proofs.iter().map(|proof| {
        let (_, from) = parse(&proof.from)?;
        let (_, to) = parse(&proof.to)?;
        Ok((from, to))
    });
    let proofs = proofs.collect::<Result<Vec<_>, Unreadable>>()?;
    known.sort_by_key(|(_, checkpoint)| checkpoint.size);
    for (_, own) in &known {
        for proven in proofs.iter().flat_map(|(from, to)| [from, to]) {
            check_same(own, proven, &mut report);
        }
    }
    for pair in known.windows(2) {
        check_pair(
            (pair[0].0, &pair[0].1),
            (pair[1].0, &pair[1].1),
            &proofs,
            &mut report,
        );
    }
    Ok(report)
}

/// Two checkpoints of one size must say the same.
fn check_same(one: &Checkpoint, other: &Checkpoint, report: &mut Report) {
    if one.origin == other.origin && one.size == other.size && one.root != other.root {
        report.wrong("verify-two-ledgers", [("size", at(one.size))]);
    }
}

fn check_pair(
    (older_note, older): (&Note, &Checkpoint),
    (_, newer): (&Note, &Checkpoint),
    proofs: &[(Checkpoint, Checkpoint)],
    report: &mut Report,
) {
    let sizes = || [("from", at(older.size)), ("to", at(newer.size))];
    if older.origin != newer.origin {
        report.wrong("verify-other-origin", []);
        return;
    }
    if older.size == newer.size {
        check_same(older, newer, report);
        return;
    }
    if newer.sealed_at < older.sealed_at {
        report.wrong("verify-times-backwards", sizes());
    }
    if newer.previous == Some(digest(&older_note.text)) {
        report.right("verify-chained", sizes());
    }
    // The proof itself was checked where it was read.
    let shows = |proof: &(Checkpoint, Checkpoint)| {
        head(&proof.0) == head(older) && head(&proof.1) == head(newer)
    };
    if proofs.iter().any(shows) {
        report.right("verify-pair-shown", sizes());
    } else {
        report.wrong(
            "verify-pair-not-shown",
            [
                ("from", at(older.size)),
                ("to", at(newer.size)),
                ("origin", older.origin.clone().into()),
            ],
        );
    }
}
