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

/// HMAC-SHA256 (RFC 2104) of a message under a key.
#[must_use]
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> Vec<u8> {
    mac(key, message)
}

fn mac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

fn read_or_create(path: &Path) -> io::Result<Vec<u8>> {
    if !path.try_exists()? {
        create(path)?;
    }
    let secret = fs::read(path)?;
    if secret.trim_ascii().len() < SECRET_MIN {
        let text = format!("{} is too short to be a secret: restore it", path.display());
        return Err(io::Error::new(io::ErrorKind::InvalidData, text));
    }
    Ok(secret)
}

/// Fewest bytes of a secret in a file.
const SECRET_MIN: usize = 32;

/// Whole or not at all: it is written aside and then given its name, unless another process was
/// quicker.
fn create(path: &Path) -> io::Result<()> {
    let aside = path.with_extension(hex::encode(random_bytes::<8>()));
    let mut options = fs::OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&aside)?;
    file.write_all(hex::encode(random_bytes::<32>()).as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&aside, path);
    fs::remove_file(&aside)?;
    match linked {
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => Err(e),
        _ => Ok(()),
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
        let files = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(files, 1, "nothing is left aside");
    }

    #[test]
    fn a_secret_that_was_cut_off_is_not_taken() {
        let folder = tempfile::tempdir().expect("a folder");
        let config = Config {
            data_dir: folder.path().into(),
            ..Config::default()
        };
        fs::write(folder.path().join("secret"), "").expect("an empty file");
        assert!(Keys::load(&config).is_err());
    }
}
