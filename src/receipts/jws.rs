//! JSON Web Signatures in compact form (RFC 7515 section 3.1) with Ed25519 (RFC 8037).

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::signing::model::{PublicKey, SigningKey, verify};

/// What the header says the signed thing is.
pub const TYPE: &str = "consent-receipt+jws";

/// Signs a payload.
#[must_use]
pub fn sign(key: &SigningKey, payload: &[u8]) -> String {
    let header = json!({ "alg": "EdDSA", "cty": "ld+json", "kid": key.kid(), "typ": TYPE });
    let signed = format!(
        "{}.{}",
        BASE64_URL_SAFE_NO_PAD.encode(header.to_string()),
        BASE64_URL_SAFE_NO_PAD.encode(payload)
    );
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

/// A JWS, read and not checked.
pub struct Unchecked<'a> {
    /// What was signed: header and payload as they stand there.
    pub signed: &'a str,
    /// The header.
    pub header: Value,
    /// The payload.
    pub payload: Vec<u8>,
    /// The signature.
    pub signature: [u8; 64],
}

/// Reads a JWS; nothing if it is none of ours in form: another algorithm is not taken.
#[must_use]
pub fn read(jws: &str) -> Option<Unchecked<'_>> {
    let (signed, signature) = jws.rsplit_once('.')?;
    let (header, payload) = signed.split_once('.')?;
    let decode = |part: &str| BASE64_URL_SAFE_NO_PAD.decode(part).ok();
    let header: Value = serde_json::from_slice(&decode(header)?).ok()?;
    if header["alg"] != "EdDSA" || header["typ"] != TYPE || header.get("crit").is_some() {
        return None;
    }
    Some(Unchecked {
        signed,
        header,
        payload: decode(payload)?,
        signature: decode(signature)?.try_into().ok()?,
    })
}

/// The payload of a JWS, if one of the keys has signed it: that which its header names.
#[must_use]
pub fn open(jws: &str, keys: &[PublicKey]) -> Option<Value> {
    let found = read(jws)?;
    let kid = found.header["kid"].as_str()?;
    let key = keys.iter().find(|key| key.kid == kid)?;
    let is_signed = verify(&key.public, found.signed.as_bytes(), &found.signature);
    is_signed.then(|| serde_json::from_slice(&found.payload).ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::Timestamp;

    fn published(key: &SigningKey) -> Vec<PublicKey> {
        vec![PublicKey {
            kid: key.kid().to_owned(),
            public: key.public(),
            created_at: Timestamp(0),
            retired_at: None,
        }]
    }

    #[test]
    fn only_what_was_signed_opens_and_only_with_its_key() {
        let key = SigningKey::of(&[1; 32]);
        let jws = sign(&key, br#"{"a":1}"#);
        assert_eq!(open(&jws, &published(&key)), Some(json!({ "a": 1 })));
        assert_eq!(jws, sign(&key, br#"{"a":1}"#), "the same bytes each time");
        let other = SigningKey::of(&[2; 32]);
        assert_eq!(open(&jws, &published(&other)), None);
        let mut lying = published(&other);
        lying[0].kid = key.kid().to_owned();
        assert_eq!(open(&jws, &lying), None);
    }

    proptest! {
        #[test]
        fn a_changed_letter_is_found(at in 0usize..1000, to in "[A-Za-z0-9_-]") {
            let key = SigningKey::of(&[1; 32]);
            let jws = sign(&key, br#"{"what":"given","who":"somebody"}"#);
            let at = at % jws.len();
            let mut changed = jws.clone();
            changed.replace_range(at..=at, &to);
            prop_assume!(changed != jws);
            prop_assert_eq!(open(&changed, &published(&key)), None);
        }
    }
}
