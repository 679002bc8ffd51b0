//! Sealing what nobody is to read in the database: ChaCha20-Poly1305 (RFC 8439) under a key that follows
//! from the configured secret, from what it is for, and from the name of what is sealed. What is sealed
//! for one name opens for no other.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::clock::random_bytes;
use super::crypto::Keys;

/// A nonce in front, the ciphertext with its tag behind.
pub fn seal(keys: &Keys, usage: &str, name: &str, content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let nonce: [u8; NONCE_LEN] = random_bytes();
    let mut sealed = content.to_vec();
    key(keys, usage, name)?
        .seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(name.as_bytes()),
            &mut sealed,
        )
        .map_err(|_| anyhow::anyhow!("this is too long to be sealed"))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// What [`seal`] has sealed; none if it was another secret, use or name, or has been changed.
#[must_use]
pub fn open(keys: &Keys, usage: &str, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let mut opened = sealed.to_vec();
    let key = key(keys, usage, name).ok()?;
    let content = key.open_in_place(nonce, Aad::from(name.as_bytes()), &mut opened);
    content.ok().map(|content| content.to_vec())
}

fn key(keys: &Keys, usage: &str, name: &str) -> anyhow::Result<LessSafeKey> {
    let bytes = keys.sign(usage, name.as_bytes());
    let key = UnboundKey::new(&CHACHA20_POLY1305, &bytes);
    let key = key.map_err(|_| anyhow::anyhow!("a key to seal with has 32 bytes"))?;
    Ok(LessSafeKey::new(key))
}
