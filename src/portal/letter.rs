//! The mail that carries code and link.

use super::model::VALID_FOR;
use crate::mail::letter::{Block, Letter};
use crate::server::language::Language;

/// The code to type, and the link for those who would rather click.
#[must_use]
pub fn code(language: Language, organisation: &str, code: &str, url: String) -> Letter {
    let words = language.words();
    let organisation = || ("organisation", organisation.into());
    let minutes = VALID_FOR.as_secs().div_euclid(60);
    let minutes = ("minutes", i64::try_from(minutes).unwrap_or_default().into());
    Letter {
        kind: "sign-in",
        language: language.into(),
        subject: words.with("portal-mail-subject", [organisation()]),
        blocks: vec![
            Block::Text(words.with("portal-mail-intro", [organisation()])),
            Block::Code(code.to_owned()),
            Block::Text(words.t("portal-mail-or")),
            Block::Button {
                label: words.t("portal-mail-button"),
                url,
            },
            Block::Small(words.with("portal-mail-valid", [minutes])),
            Block::Small(words.t("portal-mail-not-you")),
        ],
    }
}
