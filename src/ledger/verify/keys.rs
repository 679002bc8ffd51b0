//! Public keys as a JSON Web Key Set (RFC 7517, RFC 8037).

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::Value;

use super::report::Report;
use crate::signing::jwk::thumbprint;
use crate::signing::model::PublicKey;

/// A public Ed25519 key, with the name that follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its thumbprint (RFC 7638).
    pub kid: String,
    /// Itself.
    pub public: [u8; 32],
}

/// Keys that are believed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(Vec<Key>);

impl Key {
    /// A key with its name.
    #[must_use]
    pub fn of(public: [u8; 32]) -> Self {
        Self {
            kid: thumbprint(&public),
            public,
        }
    }
}

impl Keys {
    /// Those of an installation.
    #[must_use]
    pub fn of(keys: &[PublicKey]) -> Self {
        Self(keys.iter().map(|key| Key::of(key.public)).collect())
    }

    /// Reads a key set. Keys of other kinds are left out; none if it is no key set at all.
    #[must_use]
    pub fn parse(set: &Value) -> Option<Self> {
        let keys = set.get("keys")?.as_array()?.iter();
        Some(Self(keys.filter_map(parse_key).collect()))
    }

    /// The key of a name.
    #[must_use]
    pub fn find(&self, kid: &str) -> Option<&Key> {
        self.0.iter().find(|key| key.kid == kid)
    }

    /// Those that have signed a note, the first of them.
    #[must_use]
    pub fn signer(&self, note: &crate::ledger::note::Note) -> Option<&Key> {
        let public: Vec<[u8; 32]> = self.0.iter().map(|key| key.public).collect();
        self.0.get(note.signer(&public)?)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Key> {
        self.0.iter()
    }

    /// These keys; if there are none, those that came with what is verified. Then what is shown is only
    /// that it fits together: the report says so, and how to find out more.
    #[must_use]
    pub fn or_contained(&self, contained: Option<Self>, report: &mut Report) -> Self {
        match contained {
            Some(contained) if self.is_empty() => {
                let names: Vec<&str> = contained.iter().map(|key| key.kid.as_str()).collect();
                report.note("verify-keys-contained", [("kids", names.join(", ").into())]);
                contained
            }
            _ => self.clone(),
        }
    }

    /// Believes others, too.
    pub fn add(&mut self, more: Self) {
        for key in more.0 {
            if !self.0.contains(&key) {
                self.0.push(key);
            }
        }
    }
}

fn parse_key(key: &Value) -> Option<Key> {
    let text = |name: &str| key.get(name)?.as_str();
    if text("kty")? != "OKP" || text("crv")? != "Ed25519" {
        return None;
    }
    let public = BASE64_URL_SAFE_NO_PAD.decode(text("x")?).ok()?;
    // The name is computed, not believed.
    Some(Key::of(public.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_key_is_called_by_its_thumbprint() {
        // RFC 8037, appendix A.3.
        let set = json!({ "keys": [
            { "kty": "RSA", "n": "x" },
            { "kty": "OKP", "crv": "Ed25519", "kid": "another",
              "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
        ] });
        let keys = Keys::parse(&set).expect("a key set");
        assert_eq!(keys.iter().count(), 1);
        assert!(
            keys.find("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
                .is_some()
        );
        assert_eq!(Keys::parse(&json!([])), None);
    }
}
