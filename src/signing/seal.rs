//! Sealing the private half of a key: ChaCha20-Poly1305 (RFC 8439) under a key that follows from the
//! configured secret and from the name of what is sealed. What is sealed for one name opens for no other.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::server::clock::random_bytes;
use crate::server::crypto::Keys;

/// A nonce in front, the ciphertext with its tag behind.
pub fn seal(keys: &Keys, kid: &str, private: &[u8; 32]) -> anyhow::Result<Vec<u8>> {
    let nonce: [u8; NONCE_LEN] = random_bytes();
    let mut sealed = private.to_vec();
    key(keys, kid)?
        .seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(kid.as_bytes()),
            &mut sealed,
        )
        .map_err(|_| anyhow::anyhow!("a signing key could not be sealed"))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// What [`seal`] has sealed.
pub fn open(keys: &Keys, kid: &str, sealed: &[u8]) -> anyhow::Result<[u8; 32]> {
    let failed = || {
        anyhow::anyhow!(
            "the signing key {kid} can't be opened with this secret. Restore the secret that it was \
             made with, or make another key with `placet keys rotate`"
        )
    };
    let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN).ok_or_else(failed)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| failed())?;
    let mut opened = sealed.to_vec();
    let private = key(keys, kid)?
        .open_in_place(nonce, Aad::from(kid.as_bytes()), &mut opened)
        .map_err(|_| failed())?;
    <[u8; 32]>::try_from(&*private).map_err(|_| failed())
}

fn key(keys: &Keys, kid: &str) -> anyhow::Result<LessSafeKey> {
    let bytes = keys.sign("signing-key", kid.as_bytes());
    let key = UnboundKey::new(&CHACHA20_POLY1305, &bytes);
    let key = key.map_err(|_| anyhow::anyhow!("a key to seal with has 32 bytes"))?;
    Ok(LessSafeKey::new(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::config::Config;

    fn keys(secret: &str) -> Keys {
        let config = Config {
            secret: secret.repeat(32).into(),
            ..Config::default()
        };
        Keys::load(&config).expect("keys")
    }

    #[test]
    fn what_is_sealed_opens_with_its_secret_and_name_alone() {
        let sealed = seal(&keys("a"), "kid", &[7; 32]).expect("sealed");
        assert!(!sealed.windows(32).any(|bytes| bytes == [7; 32]));
        assert_eq!(open(&keys("a"), "kid", &sealed).expect("opened"), [7; 32]);
        assert!(open(&keys("b"), "kid", &sealed).is_err());
        assert!(open(&keys("a"), "other", &sealed).is_err());
        let mut changed = sealed.clone();
        for at in 0..sealed.len() {
            changed[at] ^= 1;
            assert!(open(&keys("a"), "kid", &changed).is_err(), "byte {at}");
            changed[at] ^= 1;
        }
        assert!(open(&keys("a"), "kid", &[]).is_err());
        let again = seal(&keys("a"), "kid", &[7; 32]).expect("sealed");
        assert_ne!(sealed, again, "with a nonce of its own");
    }
}
