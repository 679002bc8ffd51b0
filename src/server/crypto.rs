//! Hashes, signatures and random tokens.
//!
//! Whatever stands in a link, a cookie or a mail is stored hashed, and compared in constant time.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::clock::random_bytes;
use super::config::Config;

/// SHA-256 of some bytes.
#[must_use]
pub fn sha256(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    Sha256::digest(bytes.as_ref()).to_vec()
}

/// 256 random bits for a link, as URL-safe base64.
#[must_use]
pub fn new_token() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// A random code of six digits.
#[must_use]
pub fn new_code() -> String {
    let number = u64::from_be_bytes(random_bytes::<8>());
    // 2^64 is so much larger than 10^6 that the remainder's bias is below one in 10^13.
    format!("{:06}", number % 1_000_000)
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
#[must_use]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

/// The keys that follow from the configured secret, one for each use.
#[derive(Clone)]
pub struct Keys {
    secret: Vec<u8>,
}

impl Keys {
    /// Takes the configured secret, or the one in the data folder, which is made if there is none.
    pub fn load(config: &Config) -> io::Result<Self> {
        if !config.secret.is_empty() {
            return Ok(Self {
                secret: config.secret.reveal().as_bytes().to_vec(),
            });
        }
        let path = config.data_dir.join("secret");
        Ok(Self {
            secret: read_or_create(&path)?,
        })
    }

    /// HMAC-SHA256 (RFC 2104) of a message under the key of this use.
    #[must_use]
    pub fn sign(&self, usage: &str, message: &[u8]) -> Vec<u8> {
        let key = mac(&self.secret, usage.as_bytes());
        mac(&key, message)
    }

    /// Whether a signature is ours.
    #[must_use]
    pub fn verify(&self, usage: &str, message: &[u8], signature: &[u8]) -> bool {
        same(&self.sign(usage, message), signature)
    }
}

fn mac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

fn read_or_create(path: &Path) -> io::Result<Vec<u8>> {
    let secret = hex::encode(random_bytes::<32>());
    let created = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    match created {
        Ok(mut file) => {
            file.write_all(secret.as_bytes())?;
            file.sync_all()?;
            Ok(secret.into_bytes())
        }
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => fs::read(path),
        Err(e) => Err(e),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_made_once_and_for_us_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let config = Config {
            data_dir: folder.path().into(),
            ..Config::default()
        };
        let first = Keys::load(&config).expect("keys");
        let second = Keys::load(&config).expect("keys");
        assert!(second.verify("test", b"message", &first.sign("test", b"message")));
        assert!(!second.verify("other", b"message", &first.sign("test", b"message")));
        let mode = fs::metadata(folder.path().join("secret"))
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
