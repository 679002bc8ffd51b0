//! Passwords: argon2id (RFC 9106) with the parameters that the crate's maintainers recommend.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};

use crate::error::Result;

/// Of no password at all: compared against when there is no such user, so that it takes as long.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash_blocking(&crate::server::crypto::new_token()).unwrap_or_default());

/// Hashes a password, away from the threads that answer requests.
pub async fn hash(password: String) -> Result<String> {
    tokio::task::spawn_blocking(move || hash_blocking(&password)).await?
}

/// Whether the password is the one of the hash. Without a hash it is not, after the same time.
pub async fn verify(password: String, hash: Option<String>) -> Result<bool> {
    let is_right = tokio::task::spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        let parsed = PasswordHash::new(&hash);
        let matches = parsed.is_ok_and(|parsed| {
            Argon2::default()
                .verify_password(password.as_bytes(), &parsed)
                .is_ok()
        });
        known && matches
    });
    Ok(is_right.await?)
}

fn hash_blocking(password: &str) -> Result<String> {
    Ok(Argon2::default()
        .hash_password(password.as_bytes())?
        .to_string())
}
