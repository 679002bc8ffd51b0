//! Proofs, as they are written into files and answers.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::tree::Hash;

/// That an entry is in the ledger of a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// The leaf: canonical JSON of the entry, byte for byte.
    pub entry: String,
    /// Where it stands, counted from 0.
    pub position: u64,
    /// Entries of the checkpoint.
    pub tree_size: u64,
    /// Hashes from the leaf to the root, in hexadecimal digits.
    #[serde(with = "hashes")]
    pub path: Vec<Hash>,
    /// The signed note.
    pub checkpoint: String,
    /// What the entry's commitment was made of, for those who may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Opening>,
}

/// What opens a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// In hexadecimal digits.
    pub salt: String,
    /// The personal part.
    pub personal: Value,
}

/// A receipt together with its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvenReceipt {
    /// The receipt: a JWS in compact form.
    pub receipt: String,
    /// That its event is in the ledger; none while it waited for the sealer.
    pub proof: Option<Proof>,
    /// The public keys at that time (RFC 7517).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jwks: Option<Value>,
}

/// That the ledger of one checkpoint is the beginning of that of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consistency {
    /// The older signed note.
    pub from: String,
    /// The newer one.
    pub to: String,
    /// The proof, in hexadecimal digits.
    #[serde(with = "hashes")]
    pub path: Vec<Hash>,
}

/// Hashes in hexadecimal digits.
mod hashes {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Hash;

    pub fn serialize<S: Serializer>(path: &[Hash], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(path.iter().map(hex::encode))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Hash>, D::Error> {
        let path = Vec::<String>::deserialize(deserializer)?;
        let hash = |text: String| {
            let bytes = hex::decode(text).map_err(D::Error::custom)?;
            bytes
                .try_into()
                .map_err(|_| D::Error::custom("a hash has 32 bytes"))
        };
        path.into_iter().map(hash).collect()
    }
}
