//! Signing in to the portal: what may be typed, and how long a code works.

use std::time::Duration;

use serde::Deserialize;
use uuid::Uuid;
use validator::ValidateEmail;

use crate::contacts::model::IdentifierKind;
use crate::error::{AppError, FieldErrors, Result};
use crate::server::language::{LANGUAGES, Language};
use crate::time::{Timestamp, minutes};

/// How long a code and its link work.
pub const VALID_FOR: Duration = minutes(10);
/// Codes that may be typed for one pending sign-in.
pub const TRIES: i64 = 5;

/// A sign-in that waits for its code or its link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Its id, which only the browser that asked for it knows.
    pub id: Uuid,
    /// Where code and link were sent.
    pub email: String,
    /// HMAC of id and code: six digits alone could be guessed from a plain hash.
    pub code_hash: Vec<u8>,
    /// SHA-256 of the link's token.
    pub link_hash: Vec<u8>,
    /// In which the person reads.
    pub language: String,
    /// Codes typed so far.
    pub attempts: i64,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// From when on it does not work any more.
    pub expires_at: Timestamp,
    /// When it worked.
    pub used_at: Option<Timestamp>,
}

impl Pending {
    /// Whether code and link still work.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }
}

/// What a person typed to ask for a code.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct EmailInput {
    /// Their address.
    pub email: String,
}

impl EmailInput {
    /// The address as it is stored; or what is wrong with it.
    pub fn checked(&self) -> Result<String> {
        let mut errors = FieldErrors::new();
        let email = IdentifierKind::Email.normalise(&self.email);
        if !email.validate_email() {
            errors.add("email", "email-invalid");
        }
        errors.or(email)
    }
}

/// What a person typed out of the mail.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct CodeInput {
    /// The code.
    pub code: String,
}

impl CodeInput {
    /// The digits alone: people copy spaces along, and some type a hyphen in the middle.
    #[must_use]
    pub fn digits(&self) -> String {
        self.code.chars().filter(char::is_ascii_digit).collect()
    }
}

/// The language a person chose to be written to in.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct LanguageInput {
    /// BCP 47 code.
    pub language: String,
}

impl LanguageInput {
    /// The language, if we write in it; or what is wrong.
    pub fn checked(&self) -> Result<Language> {
        let found = LANGUAGES
            .into_iter()
            .find(|language| language.code() == self.language);
        found.ok_or_else(|| {
            AppError::Invalid(FieldErrors::one("language", "portal-language-unknown"))
        })
    }
}

/// Where to go after signing in.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Next {
    /// As the address says it; it may say anything.
    pub next: Option<String>,
}

impl Next {
    /// Only pages of the portal: an address from outside could lead anywhere.
    #[must_use]
    pub fn path(&self) -> &str {
        let path = self.next.as_deref().unwrap_or("/portal");
        let is_ours = path == "/portal" || path.starts_with("/portal/");
        let is_plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
        if is_ours && is_plain { path } else { "/portal" }
    }

    /// An address that carries the way on.
    #[must_use]
    pub fn carried_by(&self, address: &str) -> String {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
        match self.path() {
            "/portal" => address.to_owned(),
            path => format!(
                "{address}?next={}",
                utf8_percent_encode(path, NON_ALPHANUMERIC)
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(path: &str) -> Next {
        Next {
            next: Some(path.to_owned()),
        }
    }

    #[test]
    fn the_way_on_never_leaves_the_portal() {
        assert_eq!(next("/portal/requests/1").path(), "/portal/requests/1");
        for elsewhere in [
            "https://evil.example",
            "//evil.example",
            "/portal.evil.example",
            "/portal/\\evil.example",
            "/portal/\r\nSet-Cookie: a=b",
            "/admin",
            "",
        ] {
            assert_eq!(next(elsewhere).path(), "/portal", "{elsewhere}");
        }
    }

    #[test]
    fn an_address_carries_the_way_on_and_nothing_else() {
        assert_eq!(
            Next::default().carried_by("/portal/sign-in"),
            "/portal/sign-in"
        );
        assert_eq!(
            next("/portal/requests").carried_by("/portal/sign-in/code"),
            "/portal/sign-in/code?next=%2Fportal%2Frequests"
        );
    }

    #[test]
    fn a_code_may_be_typed_with_spaces_and_hyphens() {
        let input = CodeInput {
            code: " 123-4 56\n".to_owned(),
        };
        assert_eq!(input.digits(), "123456");
    }

    #[test]
    fn an_address_is_folded_and_must_be_one() {
        let typed = |email: &str| EmailInput {
            email: email.to_owned(),
        };
        let folded = typed(" Jane@Example.org ").checked();
        assert_eq!(folded, Ok("jane@example.org".to_owned()));
        assert!(typed("jane").checked().is_err());
    }

    #[test]
    fn a_pending_sign_in_ends_with_its_time_or_its_use() {
        let pending = Pending {
            id: Uuid::nil(),
            email: String::new(),
            code_hash: Vec::new(),
            link_hash: Vec::new(),
            language: "en".to_owned(),
            attempts: 0,
            created_at: Timestamp(0),
            expires_at: Timestamp(1000),
            used_at: None,
        };
        assert!(pending.is_open(Timestamp(999)));
        assert!(!pending.is_open(Timestamp(1000)));
        let used = Pending {
            used_at: Some(Timestamp(1)),
            ..pending
        };
        assert!(!used.is_open(Timestamp(2)));
    }
}
