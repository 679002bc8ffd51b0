//! What the ledger and the keys have to say of records, and the signature of a bundle.

use std::io::Cursor;

use serde_json::Value;

use super::import::archive::Archive;
use super::model::{Manifest, Signature};
use crate::consents::model::Event;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::EventId;
use crate::ledger::personal::canonical;
use crate::ledger::service::open_proof;
use crate::ledger::verify::bundle::{KEYS, bundle};
use crate::ledger::verify::keys::Keys;
use crate::ledger::verify::things::Limits;
use crate::server::App;
use crate::server::db::Conn;
use crate::signing::{self, jwk, model};
use crate::{ledger, receipts};

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
pub async fn receipt(conn: &mut Conn, app: &App, event: &Event) -> Result<Option<String>> {
    if !receipts::service::has_receipt(event.kind) {
        return Ok(None);
    }
    receipts::service::receipt_of(conn, app, event.id)
        .await
        .map(Some)
}

/// That an event is in the ledger, once it is; with what opens its entry, if the reader may know that.
pub async fn proof(conn: &mut Conn, event: EventId, opens: bool) -> Result<Option<Proven>> {
    let found = match opens {
        true => open_proof(conn, event).await?,
        false => ledger::service::proof(conn, event).await?,
    };
    let Some(proof) = found else {
        return Ok(None);
    };
    Ok(Some(Proven {
        proof: serde_json::to_vec_pretty(&proof)?,
        size: proof.tree_size,
        checkpoint: proof.checkpoint,
    }))
}

/// The public keys.
pub async fn keys(conn: &mut Conn) -> Result<Value> {
    let keys = signing::store::list_public(conn).await?;
    Ok(jwk::key_set(&keys))
}

/// What of a manifest is signed: all but the signature, as canonical JSON (RFC 8785).
fn signed(manifest: &Manifest) -> Result<String> {
    canonical(&Manifest {
        signature: None,
        ..manifest.clone()
    })
}

/// Signs a manifest: so nobody else can say of other files that they are ours.
pub fn sign(manifest: Manifest, key: &model::SigningKey) -> Result<Manifest> {
    let signature = key.sign(signed(&manifest)?.as_bytes());
    Ok(Manifest {
        signature: Some(Signature {
            kid: key.kid().to_owned(),
            ed25519: hex::encode(signature),
        }),
        ..manifest
    })
}

fn refuse() -> AppError {
    AppError::Invalid(FieldErrors::one("file", "bundle-error-signature"))
}

/// Checks the signature of a bundle, and every receipt and proof in it, with the keys that are in it; the
/// name of the key that signed.
pub fn check(bytes: &[u8], archive: &Archive) -> Result<String> {
    let keys = archive.file(KEYS).unwrap_or_default();
    let keys: Option<Value> = serde_json::from_slice(keys).ok();
    let keys = keys.as_ref().and_then(Keys::parse).ok_or_else(refuse)?;
    let signature = archive.manifest.signature.as_ref().ok_or_else(refuse)?;
    let key = keys.find(&signature.kid).ok_or_else(refuse)?;
    let message = signed(&archive.manifest)?;
    let bits = hex::decode(&signature.ed25519).unwrap_or_default();
    if !ledger::note::is_signature(&key.public, message.as_bytes(), &bits) {
        return Err(refuse());
    }
    let report = bundle(Cursor::new(bytes), &keys, Limits::LARGE).map_err(|_| refuse())?;
    match report.is_right() {
        true => Ok(signature.kid.clone()),
        false => Err(refuse()),
    }
}
