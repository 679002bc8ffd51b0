//! Receipts: JWS in compact form (RFC 7515) with `EdDSA` (RFC 8037).

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::Value;

use super::keys::Keys;
use super::proofs;
use super::report::{Report, Unreadable};
use crate::ledger::entry::Entry;
use crate::ledger::model::ProvenReceipt;
use crate::ledger::note::is_signature;

/// What a receipt says, if its signature is right.
struct Read {
    payload: Value,
    kid: String,
    signed: String,
    signature: Vec<u8>,
}

/// A receipt alone: that it was signed, and by whom.
pub fn receipt(jws: &str, keys: &Keys) -> Result<Report, Unreadable> {
    let mut report = Report::default();
    let read = read(jws)?;
    check_signature(&read, keys, &mut report);
    report.note("verify-receipt-alone", []);
    Ok(report)
}

/// A receipt with the proof that its event is in the ledger. Keys that stand beside it are believed only
/// where there are no others.
pub fn receipt_with_proof(proven: &ProvenReceipt, keys: &Keys) -> Result<Report, Unreadable> {
    let mut report = Report::default();
    let own = proven.jwks.as_ref().and_then(Keys::parse);
    let keys = keys.or_contained(own, &mut report);
    let read = read(&proven.receipt)?;
    check_signature(&read, &keys, &mut report);
    let Some(proof) = &proven.proof else {
        report.note("verify-receipt-unsealed", []);
        return Ok(report);
    };
    report.extend(proofs::proof(proof, &keys)?);
    if let Some(entry) = Entry::parse(&proof.entry) {
        let is_same = names(&read.payload, &entry.id.to_string());
        report.check(
            is_same,
            "verify-receipt-entry",
            "verify-receipt-other-entry",
            [("id", entry.id.to_string().into())],
        );
    }
    Ok(report)
}

/// Whether a receipt is about an entry.
#[must_use]
pub fn is_about(jws: &str, entry: &Entry) -> bool {
    read(jws).is_ok_and(|read| names(&read.payload, &entry.id.to_string()))
}

fn check_signature(read: &Read, keys: &Keys, report: &mut Report) {
    let kid = || read.kid.clone().into();
    let Some(key) = keys.find(&read.kid) else {
        report.wrong("verify-receipt-no-key", [("kid", kid())]);
        return;
    };
    let is_right = is_signature(&key.public, read.signed.as_bytes(), &read.signature);
    report.check(
        is_right,
        "verify-receipt-signed",
        "verify-receipt-not-signed",
        [("kid", kid())],
    );
}

fn read(jws: &str) -> Result<Read, Unreadable> {
    let unreadable = || Unreadable::new("verify-no-receipt");
    let (signed, signature) = jws.trim().rsplit_once('.').ok_or_else(unreadable)?;
    let (header, payload) = signed.split_once('.').ok_or_else(unreadable)?;
    let header = json(header).ok_or_else(unreadable)?;
    let text = |name: &str| header.get(name).and_then(Value::as_str);
    // Other algorithms are not ours; extensions that must be understood are not understood.
    let is_ours = text("alg") == Some("EdDSA") || text("alg") == Some("Ed25519");
    if !is_ours || header.get("crit").is_some() {
        return Err(unreadable());
    }
    Ok(Read {
        payload: json(payload).ok_or_else(unreadable)?,
        kid: text("kid").unwrap_or_default().to_owned(),
        signed: signed.to_owned(),
        signature: BASE64_URL_SAFE_NO_PAD
            .decode(signature)
            .map_err(|_| unreadable())?,
    })
}

fn json(part: &str) -> Option<Value> {
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

/// Whether an id stands somewhere in a document, alone or at the end of an IRI.
fn names(value: &Value, id: &str) -> bool {
    match value {
        Value::String(text) => text
            .strip_suffix(id)
            .is_some_and(|before| before.is_empty() || before.ends_with([':', '/', '#'])),
        Value::Array(items) => items.iter().any(|item| names(item, id)),
        // What a record follows is not what it is about.
        Value::Object(members) => members
            .iter()
            .any(|(name, member)| name != "dct:replaces" && names(member, id)),
        _ => false,
    }
}
