//! The form token: proves that an answer belongs to a page that we showed, and to which.
//!
//! It is signed, so nobody can make one up or change one; it expires; and its nonce is in the
//! database only once, so the same page sent twice is one record. It stands in a hidden input and
//! takes the place of a cookie: other sites' frames have none.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::ids::FormVersionId;
use crate::server::crypto::Keys;
use crate::time::{Timestamp, hours};

/// What the key is for.
const USAGE: &str = "form-token";
/// Bytes of an HMAC-SHA256.
const SIGNATURE: usize = 32;
/// Longest address of a page that is kept, in bytes.
const PAGE_MAX: usize = 500;

/// What was shown, when, where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormToken {
    /// Name of the form in addresses.
    pub key: String,
    /// Which version of it.
    pub version: FormVersionId,
    /// In which language.
    pub language: String,
    /// When the page was made.
    pub shown_at: Timestamp,
    /// Different on every page, and later ones sort behind: what is found by it lies together on the disk.
    pub nonce: [u8; 16],
    /// Address of the page on which the form stood, without query.
    pub page: String,
}

/// What somebody sent as a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Ours, and still good.
    Good(FormToken),
    /// Ours, but too old.
    Expired(FormToken),
    /// Not ours.
    Foreign,
}

impl FormToken {
    /// The token as it stands on the page.
    pub fn seal(&self, keys: &Keys) -> crate::error::Result<String> {
        let payload = serde_json::to_vec(self)?;
        let signature = keys.sign(USAGE, &payload);
        Ok(BASE64_URL_SAFE_NO_PAD.encode([signature, payload].concat()))
    }

    /// Reads a token and checks whose it is and how old.
    #[must_use]
    pub fn open(text: &str, keys: &Keys, now: Timestamp) -> Opened {
        match Self::verified(text, keys) {
            None => Opened::Foreign,
            Some(token) if now.since(token.shown_at) > hours(24) => Opened::Expired(token),
            Some(token) => Opened::Good(token),
        }
    }

    fn verified(text: &str, keys: &Keys) -> Option<Self> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        let (signature, payload) = bytes.split_at_checked(SIGNATURE)?;
        if !keys.verify(USAGE, payload, signature) {
            return None;
        }
        serde_json::from_slice(payload).ok()
    }
}

/// The address of the page that frames a form, as it says itself: kept only if its origin is on the
/// form's list, and without what stands behind the path.
#[must_use]
pub fn embedding_page(claimed: &str, allowed_origins: &[String]) -> Option<String> {
    let claimed = claimed.split(['?', '#']).next().unwrap_or_default();
    let is_listed = allowed_origins.iter().any(|origin| {
        let path = claimed.strip_prefix(origin.as_str());
        path.is_some_and(|path| path.is_empty() || path.starts_with('/'))
    });
    let is_plain = claimed.len() <= PAGE_MAX && claimed.chars().all(|c| !c.is_control());
    (is_listed && is_plain).then(|| claimed.to_owned())
}

/// The origin of a page's address, if it is on the form's list.
#[must_use]
pub fn listed_origin<'a>(page: &str, allowed_origins: &'a [String]) -> Option<&'a str> {
    let mut origins = allowed_origins.iter();
    let found =
        origins.find(|origin| embedding_page(page, std::slice::from_ref(*origin)).is_some());
    found.map(String::as_str)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::server::config::Config;

    fn keys(secret: &str) -> Keys {
        let config = Config {
            secret: secret.to_owned().into(),
            ..Config::default()
        };
        Keys::load(&config).expect("keys")
    }

    fn token() -> FormToken {
        FormToken {
            key: "newsletter".into(),
            version: uuid::Uuid::from_u128(7).into(),
            language: "de".into(),
            shown_at: Timestamp(1_000_000),
            nonce: [3; 16],
            page: "https://shop.example/contact".into(),
        }
    }

    const SECRET: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn a_token_is_good_for_a_day() {
        let keys = keys(SECRET);
        let text = token().seal(&keys).expect("a token");
        let at = |since| token().shown_at + since;
        assert_eq!(
            FormToken::open(&text, &keys, at(hours(24))),
            Opened::Good(token())
        );
        let later = at(hours(24)) + std::time::Duration::from_millis(1);
        assert_eq!(
            FormToken::open(&text, &keys, later),
            Opened::Expired(token())
        );
    }

    #[test]
    fn only_listed_pages_are_kept_and_without_their_query() {
        let allowed = ["https://shop.example".to_owned()];
        let kept = |claimed| embedding_page(claimed, &allowed);
        assert_eq!(
            kept("https://shop.example/a?mail=b#c").as_deref(),
            Some("https://shop.example/a")
        );
        assert_eq!(
            kept("https://shop.example").as_deref(),
            Some("https://shop.example")
        );
        assert_eq!(kept("https://shop.example.evil.example/"), None);
        assert_eq!(kept("https://shop.example:8443/"), None);
        assert_eq!(kept("http://shop.example/"), None);
        assert_eq!(kept(""), None);
    }

    proptest! {
        #[test]
        fn a_changed_token_is_foreign(at in any::<prop::sample::Index>(), flip in 1u8..=255) {
            let keys = keys(SECRET);
            let text = token().seal(&keys).expect("a token");
            let mut bytes = BASE64_URL_SAFE_NO_PAD.decode(&text).expect("bytes");
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
            let changed = BASE64_URL_SAFE_NO_PAD.encode(bytes);
            prop_assert_eq!(FormToken::open(&changed, &keys, Timestamp(1_000_000)), Opened::Foreign);
        }

        #[test]
        fn anything_else_is_foreign(text in any::<String>()) {
            prop_assert_eq!(FormToken::open(&text, &keys(SECRET), Timestamp(0)), Opened::Foreign);
        }

        #[test]
        fn a_token_of_another_installation_is_foreign(secret in "[a-z]{32}") {
            let text = token().seal(&keys(&secret)).expect("a token");
            prop_assert_eq!(FormToken::open(&text, &keys(SECRET), Timestamp(0)), Opened::Foreign);
        }
    }
}
