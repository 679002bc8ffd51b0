//! The keys of the installation, as the ledger uses them.

use ed25519_dalek::SigningKey;

use super::note::Signer;
use crate::error::Result;
use crate::server::App;
use crate::server::db::Conn;

/// The key that signs.
pub struct Current(SigningKey);

impl Signer for Current {
    fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        ed25519_dalek::Signer::sign(&self.0, message).to_bytes()
    }
}

/// The key that signs now.
pub async fn current(_: &mut Conn, app: &App) -> Result<Current> {
    let seed = app.keys.sign("ledger-key", b"1");
    let seed = <[u8; 32]>::try_from(seed).unwrap_or_default();
    Ok(Current(SigningKey::from_bytes(&seed)))
}

/// The public halves of all that sign or have signed.
pub async fn list_public(conn: &mut Conn, app: &App) -> Result<Vec<[u8; 32]>> {
    Ok(vec![current(conn, app).await?.public()])
}
