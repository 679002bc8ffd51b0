//! What the ledger and the keys have to say of a record.

use serde_json::Value;

use super::import::archive::Archive;
use crate::error::Result;
use crate::ids::EventId;
use crate::server::App;
use crate::server::db::Conn;

/// A proof, and the checkpoint that it leads to.
pub struct Proven {
    /// JSON of the proof.
    pub proof: Vec<u8>,
    /// Entries of the checkpoint.
    pub size: u64,
    /// The signed note.
    pub checkpoint: String,
}

/// The receipt of an event, if there is one for what happened.
pub async fn receipt(_: &mut Conn, _: &App, _: EventId) -> Result<Option<String>> {
    Ok(None)
}

/// That an event is in the ledger, once it is.
pub async fn proof(_: &mut Conn, _: EventId) -> Result<Option<Proven>> {
    Ok(None)
}

/// The public keys.
pub async fn keys(_: &mut Conn) -> Result<Value> {
    Ok(serde_json::json!({ "keys": [] }))
}

/// Checks every receipt and proof of a bundle; names of the keys that signed.
pub fn check(_: &[u8], _: &Archive) -> Result<Vec<String>> {
    Ok(Vec::new())
}
