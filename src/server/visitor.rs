//! The visitor's language: the words of public forms, of the pages that their links lead to and of
//! the mails to visitors, in every language in which a form can be offered.
//!
//! Apart from [`Language`], in which the desk and the portal speak: these words stand in files of
//! their own, `locales/*/visitor.ftl`. What a file should lack is said in English.

use std::sync::OnceLock;

use super::language::{self, Bundle, Language};
use crate::i18n::{Arg, Words};
use crate::languages::{self, LANGUAGES, LanguageFacts};

/// A language that a visitor can read us in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitorLanguage(&'static LanguageFacts);

macro_rules! sources {
    ($($code:literal)*) => {
        [$(include_str!(concat!("../../locales/", $code, "/visitor.ftl"))),*]
    };
}

/// Their words, in the order of [`LANGUAGES`].
const SOURCES: [&str; LANGUAGES.len()] = sources!(
    "ar" "bg" "cs" "da" "de" "el" "en" "es" "et" "fi" "fr" "ga" "he" "hr" "hu" "is" "it" "lt" "lv"
    "mt" "nb" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "tr" "uk"
);

/// Read when they are first asked for: few servers need them all.
static BUNDLES: [OnceLock<Bundle>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

impl VisitorLanguage {
    /// The language of a code, also of a regional one.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        languages::find(code).map(Self)
    }

    /// The language of a code, English if there is none.
    #[must_use]
    pub fn of(code: &str) -> Self {
        Self::find(code).unwrap_or_else(|| Language::En.into())
    }

    /// BCP 47 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// What the language calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.0.own_name
    }

    /// `rtl` or `ltr`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        languages::direction(self.0.code)
    }

    /// Its words. Numbers in them are written as the language does.
    #[must_use]
    pub fn words(self) -> Words {
        Words::new(self.code(), move |key, args| self.message(key, args))
    }

    fn message(self, key: &str, args: &[(String, Arg)]) -> String {
        let found = language::format_message(self.bundle(), key, args);
        // English, or the desk's own words in a language that it speaks.
        found.unwrap_or_else(|| Language::of(self.code()).message(key, args))
    }

    fn bundle(self) -> &'static Bundle {
        BUNDLES[self.place()].get_or_init(|| language::bundle(self.code(), &[self.source()]))
    }

    fn source(self) -> &'static str {
        SOURCES[self.place()]
    }

    fn place(self) -> usize {
        let at = LANGUAGES.iter().position(|facts| facts == self.0);
        at.unwrap_or_default()
    }
}

impl From<Language> for VisitorLanguage {
    fn from(language: Language) -> Self {
        let code = language.code();
        let at = LANGUAGES.iter().position(|facts| facts.code == code);
        Self(&LANGUAGES[at.unwrap_or_default()])
    }
}

/// The language wanted by name, else the best of what the browser accepts, else English.
#[must_use]
pub fn choose(wanted: Option<&str>, accept_language: &str) -> VisitorLanguage {
    wanted.and_then(VisitorLanguage::find).unwrap_or_else(|| {
        VisitorLanguage::of(&language::negotiate(
            accept_language,
            &languages::CODES,
            "en",
        ))
    })
}

#[cfg(test)]
mod tests;
