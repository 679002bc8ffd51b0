//! Public keys as JSON (RFC 7517; Ed25519 by RFC 8037), and the name that follows from one (RFC 7638).

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::model::PublicKey;
use crate::server::crypto::sha256;

/// The thumbprint of a public key (RFC 7638 section 3, members of RFC 8037 section 2).
#[must_use]
pub fn thumbprint(public: &[u8; 32]) -> String {
    // The members in the order of the alphabet and without spaces: written out, nothing can change it.
    let members = format!(
        r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#,
        BASE64_URL_SAFE_NO_PAD.encode(public)
    );
    BASE64_URL_SAFE_NO_PAD.encode(sha256(members))
}

/// A key as it is published.
#[must_use]
pub fn jwk(key: &PublicKey) -> Value {
    json!({
        "kty": "OKP",
        "crv": "Ed25519",
        "x": BASE64_URL_SAFE_NO_PAD.encode(key.public),
        "kid": key.kid,
        "alg": "EdDSA",
        "use": "sig",
    })
}

/// All keys as they are published.
#[must_use]
pub fn key_set(keys: &[PublicKey]) -> Value {
    json!({ "keys": keys.iter().map(jwk).collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thumbprint_is_that_of_the_standard() {
        // RFC 8037, appendix A.3.
        let public = BASE64_URL_SAFE_NO_PAD
            .decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
            .expect("base64");
        let public = public.try_into().expect("32 bytes");
        assert_eq!(
            thumbprint(&public),
            "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
        );
    }
}
