//! Keys: the one that signs, and those that check.

use ed25519_dalek::{Signature, Signer, VerifyingKey};

use super::jwk;
use crate::time::Timestamp;

/// The key that signs.
#[derive(Clone)]
pub struct SigningKey {
    kid: String,
    key: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// The key of 32 private bytes.
    #[must_use]
    pub fn of(private: &[u8; 32]) -> Self {
        let key = ed25519_dalek::SigningKey::from_bytes(private);
        Self {
            kid: jwk::thumbprint(key.verifying_key().as_bytes()),
            key,
        }
    }

    /// Its name: the thumbprint of its public half.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The signature of a message (RFC 8032, Ed25519: the same message has the same signature).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    pub(super) fn private(&self) -> [u8; 32] {
        self.key.to_bytes()
    }
}

/// Of a key that signed or signs: all that it takes to check what it signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// Its name.
    pub kid: String,
    /// The public half.
    pub public: [u8; 32],
    /// Since when it signs.
    pub created_at: Timestamp,
    /// Since when it no longer does.
    pub retired_at: Option<Timestamp>,
}

/// Whether a public key has signed a message. Strict: signatures that only some programs would take are
/// refused (RFC 8032 section 8.4).
#[must_use]
pub fn verify(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public).is_ok_and(|key| {
        key.verify_strict(message, &Signature::from_bytes(signature))
            .is_ok()
    })
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;

    use super::*;

    #[test]
    fn it_signs_as_the_standard_does() {
        // RFC 8037, appendices A.1 and A.4.
        let private = BASE64_URL_SAFE_NO_PAD
            .decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")
            .expect("base64");
        let key = SigningKey::of(&private.try_into().expect("32 bytes"));
        let message = b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        let signature = key.sign(message);
        assert_eq!(
            BASE64_URL_SAFE_NO_PAD.encode(signature),
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
        );
        assert!(verify(&key.public(), message, &signature));
        assert!(!verify(&key.public(), b"something else", &signature));
    }
}
