//! Sealing the private half of a key.

use crate::server::crypto::Keys;
use crate::server::seal;

/// For which use.
const USAGE: &str = "signing-key";

/// The private half of the key of a name, sealed.
pub fn seal(keys: &Keys, kid: &str, private: &[u8; 32]) -> anyhow::Result<Vec<u8>> {
    seal::seal(keys, USAGE, kid, private)
}

/// What [`seal`] has sealed.
pub fn open(keys: &Keys, kid: &str, sealed: &[u8]) -> anyhow::Result<[u8; 32]> {
    let private = seal::open(keys, USAGE, kid, sealed);
    let private = private.and_then(|private| <[u8; 32]>::try_from(private).ok());
    private.ok_or_else(|| {
        anyhow::anyhow!(
            "the signing key {kid} can't be opened with this secret. Restore the secret that it was \
             made with, or make another key with `placet keys rotate`"
        )
    })
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
