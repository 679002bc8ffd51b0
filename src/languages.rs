//! The languages in which a form can be offered: one table, for both sides.
//!
//! Two things are kept apart. The **interface** of the desk speaks English and German
//! (`server::language`). What a **visitor** of a form reads, the built-in words included, is there in
//! all languages of [`LANGUAGES`] (`server::visitor`): the 24 official languages of the European
//! Union (Regulation No 1/1958, Article 1) and some of its neighbours.

/// What has to be known of a language besides its words.
#[derive(Debug, PartialEq, Eq)]
pub struct LanguageFacts {
    /// BCP 47 code.
    pub code: &'static str,
    /// What it calls itself.
    pub own_name: &'static str,
    /// What stands before the decimals of a number (CLDR, Latin digits).
    pub decimal: char,
    /// What stands between the thousands.
    pub group: char,
}

const fn facts(
    code: &'static str,
    own_name: &'static str,
    decimal: char,
    group: char,
) -> LanguageFacts {
    LanguageFacts {
        code,
        own_name,
        decimal,
        group,
    }
}

/// A space that no line breaks at.
const SPACE: char = '\u{a0}';
/// A narrow one.
const NARROW: char = '\u{202f}';

/// All of them, by their codes.
pub const LANGUAGES: [LanguageFacts; 30] = [
    facts("ar", "العربية", '.', ','),
    facts("bg", "Български", ',', SPACE),
    facts("cs", "Čeština", ',', SPACE),
    facts("da", "Dansk", ',', '.'),
    facts("de", "Deutsch", ',', '.'),
    facts("el", "Ελληνικά", ',', '.'),
    facts("en", "English", '.', ','),
    facts("es", "Español", ',', '.'),
    facts("et", "Eesti", ',', SPACE),
    facts("fi", "Suomi", ',', SPACE),
    facts("fr", "Français", ',', NARROW),
    facts("ga", "Gaeilge", '.', ','),
    facts("he", "עברית", '.', ','),
    facts("hr", "Hrvatski", ',', '.'),
    facts("hu", "Magyar", ',', SPACE),
    facts("is", "Íslenska", ',', '.'),
    facts("it", "Italiano", ',', '.'),
    facts("lt", "Lietuvių", ',', SPACE),
    facts("lv", "Latviešu", ',', SPACE),
    facts("mt", "Malti", '.', ','),
    facts("nb", "Norsk bokmål", ',', SPACE),
    facts("nl", "Nederlands", ',', '.'),
    facts("pl", "Polski", ',', SPACE),
    facts("pt", "Português", ',', SPACE),
    facts("ro", "Română", ',', '.'),
    facts("sk", "Slovenčina", ',', SPACE),
    facts("sl", "Slovenščina", ',', '.'),
    facts("sv", "Svenska", ',', SPACE),
    facts("tr", "Türkçe", ',', '.'),
    facts("uk", "Українська", ',', SPACE),
];

/// Their codes.
pub const CODES: [&str; LANGUAGES.len()] = {
    let mut codes = [""; LANGUAGES.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = LANGUAGES[at].code;
        at += 1;
    }
    codes
};

/// Languages that are written from right to left, also those that no form is offered in: a text may
/// be quoted in one.
const RIGHT_TO_LEFT: [&str; 11] = [
    "ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi",
];

/// Codes that browsers send for a language that has another one here.
const OTHER_CODES: [(&str, &str); 3] = [("no", "nb"), ("nn", "nb"), ("iw", "he")];

/// The language of a code, also of a regional one (`de-AT`) or of one that is out of use (`iw`).
#[must_use]
pub fn find(code: &str) -> Option<&'static LanguageFacts> {
    let base = base_of(code);
    let other = OTHER_CODES.iter().find(|(known, _)| *known == base);
    let code = other.map_or(base.as_str(), |(_, code)| *code);
    LANGUAGES.iter().find(|language| language.code == code)
}

/// Whether a form can be offered in a language: exactly this code, because it is a key of texts.
#[must_use]
pub fn is_offered(code: &str) -> bool {
    LANGUAGES.iter().any(|language| language.code == code)
}

/// What a language calls itself; its code if it is not known here.
#[must_use]
pub fn own_name(code: &str) -> &str {
    find(code).map_or(code, |language| language.own_name)
}

/// Value of the attribute `dir` of texts in a language.
#[must_use]
pub fn direction(code: &str) -> &'static str {
    if RIGHT_TO_LEFT.contains(&base_of(code).as_str()) {
        "rtl"
    } else {
        "ltr"
    }
}

/// A number as it is written in a language. What is no plain decimal number stays as it is.
///
/// Thousands are set apart from five digits on, as most of these languages do.
#[must_use]
pub fn number(text: &str, code: &str) -> String {
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(language) = find(code).filter(|_| !whole.is_empty()) else {
        return text.to_owned();
    };
    if !is_plain(whole) || !is_plain(decimals) {
        return text.to_owned();
    }
    let mut written = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len() > 4 && (whole.len() - at).is_multiple_of(3) {
            written.push(language.group);
        }
        written.push(digit);
    }
    if !decimals.is_empty() {
        written.push(language.decimal);
        written.push_str(decimals);
    }
    written
}

fn base_of(code: &str) -> String {
    let base = code.split(['-', '_']).next().unwrap_or_default();
    base.to_ascii_lowercase()
}

/// Things one after the other, with the comma of a language. What begins with a word of another script
/// stays in the language's order all the same.
#[must_use]
pub fn list<S: AsRef<str>>(items: &[S], language: &str) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    let comma = if language == "ar" { "، " } else { ", " };
    let mark = match direction(language) {
        "rtl" if items.len() > 1 => "\u{200f}",
        _ => "",
    };
    format!("{mark}{}", items.join(comma))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_stand_in_the_order_of_their_codes() {
        assert!(LANGUAGES.is_sorted_by(|one, next| one.code < next.code));
        let official = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv";
        assert!(official.split(' ').all(is_offered), "the 24 of the EU");
        for (_, code) in OTHER_CODES {
            assert!(is_offered(code), "{code}");
        }
    }

    #[test]
    fn a_language_is_found_by_the_codes_that_browsers_send() {
        for (code, found) in [("de-AT", "de"), ("PT_br", "pt"), ("no", "nb"), ("iw", "he")] {
            assert_eq!(find(code).map(|language| language.code), Some(found));
        }
        assert_eq!(find("xx"), None);
        assert!(!is_offered("de-AT"), "texts have no such key");
    }

    #[test]
    fn directions_are_known_by_region_too() {
        let all = ["ar-EG", "he", "fa", "ur-PK", "de", "xx", ""].map(direction);
        assert_eq!(all, ["rtl", "rtl", "rtl", "rtl", "ltr", "ltr", "ltr"]);
    }

    #[test]
    fn lists_keep_to_the_order_of_the_language() {
        assert_eq!(list(&["PDF", "images"], "en"), "PDF, images");
        assert_eq!(list(&["PDF", "صور"], "ar"), "\u{200f}PDF، صور");
        assert_eq!(list(&["PDF"], "he"), "PDF");
        assert_eq!(list::<&str>(&[], "ar"), "");
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(number("10000", "en"), "10,000");
        assert_eq!(number("-1234567.5", "de"), "-1.234.567,5");
        assert_eq!(number("1234.25", "fr"), "1234,25");
        assert_eq!(number("12345", "fr"), "12\u{202f}345");
        for other in ["", "-", "2026-01-31", "1e5", "1.2.3"] {
            assert_eq!(number(other, "de"), other);
        }
    }
}
