//! Which of the things that can be verified a file is: its content says it.

use serde_json::Value;

use super::keys::Keys;
use super::report::Unreadable;
use crate::ledger::checkpoint::Checkpoint;
use crate::ledger::model::{Consistency, Proof, ProvenReceipt};
use crate::ledger::note::Note;

/// How much is unpacked of a bundle.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most files.
    pub files: usize,
    /// Most bytes of one of them.
    pub file: u64,
    /// Most bytes of all together.
    pub total: u64,
}

impl Limits {
    /// For whoever verifies on a machine of their own.
    pub const LARGE: Self = Self {
        files: 100_000_000,
        file: 1 << 30,
        total: 1 << 40,
    };
    /// For strangers on ours.
    pub const SMALL: Self = Self {
        files: 10_000,
        file: 16 << 20,
        total: 128 << 20,
    };
}

/// Something that can be verified, or that is needed for it.
pub enum Thing {
    /// A JWS in compact form.
    Receipt(String),
    /// A receipt together with its proof.
    ProvenReceipt(ProvenReceipt),
    /// That an entry is in the ledger.
    Proof(Proof),
    /// That one ledger goes on from another.
    Consistency(Consistency),
    /// A signed checkpoint.
    Checkpoint(Note),
    /// Public keys.
    Keys(Keys),
    /// A zip with all of these.
    Bundle,
}

impl Thing {
    /// Looks what a file is.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return Ok(Self::Bundle);
        }
        let unknown = || Unreadable::of("verify-unknown", name);
        let text = std::str::from_utf8(bytes).map_err(|_| unknown())?;
        if text.trim_start().starts_with('{') {
            let value: Value =
                serde_json::from_str(text).map_err(|_| Unreadable::of("verify-no-json", name))?;
            return Self::of_json(value).ok_or_else(unknown);
        }
        if let Some(note) = Note::parse(text).filter(|note| Checkpoint::parse(&note.text).is_some())
        {
            return Ok(Self::Checkpoint(note));
        }
        let jws = text.trim();
        let is_part = |part: &str| {
            let of_alphabet = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
            !part.is_empty() && part.bytes().all(of_alphabet)
        };
        let is_jws = jws.split('.').count() == 3 && jws.split('.').all(is_part);
        is_jws
            .then(|| Self::Receipt(jws.to_owned()))
            .ok_or_else(unknown)
    }

    fn of_json(value: Value) -> Option<Self> {
        let has = |name: &str| value.get(name).is_some();
        if has("keys") {
            return Keys::parse(&value).map(Self::Keys);
        }
        if has("receipt") && has("proof") {
            return serde_json::from_value(value).ok().map(Self::ProvenReceipt);
        }
        if has("entry") {
            return serde_json::from_value(value).ok().map(Self::Proof);
        }
        serde_json::from_value(value).ok().map(Self::Consistency)
    }
}
