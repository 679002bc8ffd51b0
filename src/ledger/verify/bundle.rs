//! Evidence bundles: a zip whose `manifest.json` has the SHA-256 of every other file, and whose files
//! are what their folders say: `receipts/`, `proofs/`, `checkpoints/`, `keys/`, `snapshots/`.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use serde_json::Value;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::keys::Keys;
use super::report::{Report, Unreadable};
use super::things::{Limits, Thing};
use super::{checkpoints, proofs, receipts};
use crate::ledger::entry::Entry;
use crate::ledger::model::Proof;

/// Name of the list of all others.
pub const MANIFEST: &str = "manifest.json";
/// Name of the public keys.
pub const KEYS: &str = "keys/jwks.json";

/// Verifies all that is in a bundle.
pub fn bundle(zip: impl Read + Seek, keys: &Keys, limits: Limits) -> Result<Report, Unreadable> {
    let zip = ZipArchive::new(zip).map_err(|_| Unreadable::new("verify-no-zip"))?;
    let mut open = Open {
        zip,
        limits,
        unpacked: 0,
    };
    if open.zip.len() > limits.files {
        return Err(Unreadable::new("verify-bundle-large"));
    }
    let manifest = open.read(MANIFEST)?;
    let manifest = manifest.ok_or_else(|| Unreadable::new("verify-no-manifest"))?;
    let listed = serde_json::from_slice(&manifest).ok();
    let listed = listed.as_ref().and_then(listed_in);
    let listed = listed.ok_or_else(|| Unreadable::new("verify-no-manifest"))?;
    let mut report = Report::default();
    let own = open.read(KEYS)?;
    let own = own.and_then(|own| Keys::parse(&serde_json::from_slice(&own).ok()?));
    let keys = keys.or_contained(own, &mut report);
    let names = check_names(&open.names(), &listed, &mut report);
    let mut found = Found::default();
    for name in names {
        let Some(bytes) = open.read(&name)? else {
            continue;
        };
        let sha256 = hex::encode(Sha256::digest(&bytes));
        if listed.get(&name) != Some(&sha256) {
            report.wrong("verify-bundle-changed", [("name", name.clone().into())]);
            found.changed += 1;
        }
        check_file(&name, &bytes, &keys, &mut open, &mut found, &mut report)?;
    }
    found.say(listed.len(), &mut report);
    Ok(report)
}

/// The files of a manifest with their SHA-256: `{"files": {"name": "hash"}}`, or a list of objects with
/// `path` or `name`, and `sha256`.
fn listed_in(manifest: &Value) -> Option<BTreeMap<String, String>> {
    let hash = |value: &Value| {
        let text = value.as_str().or_else(|| value.get("sha256")?.as_str())?;
        Some(text.to_ascii_lowercase())
    };
    match manifest.get("files")? {
        Value::Object(files) => files
            .iter()
            .map(|(name, value)| Some((name.clone(), hash(value)?)))
            .collect(),
        Value::Array(files) => files
            .iter()
            .map(|file| {
                let name = file.get("path").or_else(|| file.get("name"))?.as_str()?;
                Some((name.to_owned(), hash(file)?))
            })
            .collect(),
        _ => None,
    }
}

/// What is there and listed; says what is only one of the two.
fn check_names(
    there: &[String],
    listed: &BTreeMap<String, String>,
    report: &mut Report,
) -> Vec<String> {
    let mut names = Vec::new();
    for name in there {
        if listed.contains_key(name) {
            names.push(name.clone());
        } else if name != MANIFEST {
            report.wrong("verify-bundle-unlisted", [("name", name.clone().into())]);
        }
    }
    for name in listed.keys() {
        if !there.contains(name) {
            report.wrong("verify-bundle-missing", [("name", name.clone().into())]);
        }
    }
    names
}

/// What was in it.
#[derive(Default)]
struct Found {
    changed: usize,
    receipts: usize,
    proofs: usize,
    openings: usize,
    erased: usize,
    checkpoints: usize,
    snapshots: usize,
}

impl Found {
    fn say(&self, files: usize, report: &mut Report) {
        if self.changed == 0 {
            report.right("verify-bundle-files", [("count", files.into())]);
        }
        if !report.is_right() {
            return;
        }
        let counts = [
            ("verify-bundle-receipts", self.receipts),
            ("verify-bundle-proofs", self.proofs),
            ("verify-bundle-openings", self.openings),
            ("verify-bundle-checkpoints", self.checkpoints),
            ("verify-bundle-snapshots", self.snapshots),
        ];
        for (key, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            report.right(key, [("count", count.into())]);
        }
        if self.erased > 0 {
            report.note("verify-bundle-erased", [("count", self.erased.into())]);
        }
    }
}

/// Adds only what is wrong: what is right is counted.
fn only_wrong(name: &str, checked: Result<Report, Unreadable>, report: &mut Report) -> bool {
    match checked {
        Ok(checked) if checked.is_right() => true,
        Ok(checked) => {
            report.about(name);
            let wrong = checked.lines.into_iter();
            let wrong = wrong.filter(|line| line.mark == super::report::Mark::Wrong);
            report.lines.extend(wrong);
            false
        }
        Err(Unreadable(line)) => {
            report.about(name);
            report.lines.push(line);
            false
        }
    }
}

fn check_file<R: Read + Seek>(
    name: &str,
    bytes: &[u8],
    keys: &Keys,
    open: &mut Open<R>,
    found: &mut Found,
    report: &mut Report,
) -> Result<(), Unreadable> {
    let (folder, file) = name.split_once('/').unwrap_or(("", name));
    let (stem, _) = file.rsplit_once('.').unwrap_or((file, ""));
    match folder {
        "receipts" if is_ending(file, "jws") => {
            let jws = String::from_utf8_lossy(bytes);
            let checked = receipts::receipt(&jws, keys);
            found.receipts += usize::from(only_wrong(name, checked, report));
        }
        "proofs" => match serde_json::from_slice::<Proof>(bytes) {
            Ok(proof) => {
                let is_right = only_wrong(name, proofs::proof(&proof, keys), report);
                found.proofs += usize::from(is_right);
                match proof.opening.is_some() {
                    true => found.openings += usize::from(is_right),
                    false => found.erased += 1,
                }
                check_receipt_of(stem, &proof, open, report)?;
            }
            Err(_) => report.wrong("verify-unknown", [("name", name.to_owned().into())]),
        },
        "checkpoints" => match Thing::read(name, bytes) {
            Ok(Thing::Checkpoint(note)) => {
                let checked = checkpoints::one(&note, keys);
                found.checkpoints += usize::from(only_wrong(name, checked, report));
            }
            Ok(Thing::Consistency(proof)) => {
                let checked = checkpoints::consistency(&proof, keys);
                found.checkpoints += usize::from(only_wrong(name, checked, report));
            }
            _ => report.wrong("verify-unknown", [("name", name.to_owned().into())]),
        },
        // What was shown is named by its hash.
        "snapshots" if stem.len() == 64 => {
            let is_right = hex::encode(Sha256::digest(bytes)) == stem;
            if !is_right {
                report.wrong(
                    "verify-snapshot-changed",
                    [("name", name.to_owned().into())],
                );
            }
            found.snapshots += usize::from(is_right);
        }
        _ => {}
    }
    Ok(())
}

fn is_ending(file: &str, ending: &str) -> bool {
    file.rsplit_once('.')
        .is_some_and(|(_, end)| end.eq_ignore_ascii_case(ending))
}

/// A receipt of the same name as a proof must be about its entry.
fn check_receipt_of<R: Read + Seek>(
    stem: &str,
    proof: &Proof,
    open: &mut Open<R>,
    report: &mut Report,
) -> Result<(), Unreadable> {
    let Some(jws) = open.read(&format!("receipts/{stem}.jws"))? else {
        return Ok(());
    };
    let jws = String::from_utf8_lossy(&jws);
    let is_same = Entry::parse(&proof.entry).is_some_and(|entry| receipts::is_about(&jws, &entry));
    if !is_same {
        report.wrong(
            "verify-receipt-other-entry",
            [("id", stem.to_owned().into())],
        );
    }
    Ok(())
}

struct Open<R> {
    zip: ZipArchive<R>,
    limits: Limits,
    unpacked: u64,
}

impl<R: Read + Seek> Open<R> {
    fn names(&self) -> Vec<String> {
        let names = self.zip.file_names().flatten();
        names
            .map(std::borrow::Cow::into_owned)
            .filter(|name| !name.ends_with('/'))
            .collect()
    }

    /// A file by its name. What its head says of its size is not believed.
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let large = || Unreadable::new("verify-bundle-large");
        let broken = || Unreadable::of("verify-bundle-broken", name);
        let mut bytes = Vec::new();
        match self.zip.by_name(name) {
            Ok(file) => {
                let read = file.take(self.limits.file + 1).read_to_end(&mut bytes);
                read.map_err(|_| broken())?;
            }
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(broken()),
        }
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(length);
        if length > self.limits.file || self.unpacked > self.limits.total {
            return Err(large());
        }
        Ok(Some(bytes))
    }
}

#[cfg(test)]
mod tests;
