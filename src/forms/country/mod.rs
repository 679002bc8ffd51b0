//! Countries by their codes (ISO 3166-1 alpha-2), and what they are called.
//!
//! Names and orders are those of Unicode CLDR; `tools/countries.mjs` writes them. The browser's side
//! knows only the codes: the names are large, and lists on the builder's canvas stay empty.

/// All codes, two letters each, in their order.
const CODES: &str = "\
    ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCI\
    CKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQ\
    GRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLS\
    LTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPG\
    PHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTK\
    TLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

#[cfg(feature = "ssr")]
const NAMES: &str = include_str!("names.tsv");

/// Whether a text is the code of a country.
#[must_use]
pub fn is_country(text: &str) -> bool {
    text.len() == 2 && codes().any(|code| code == text)
}

fn codes() -> impl Iterator<Item = &'static str> {
    (0..CODES.len()).step_by(2).map(|at| &CODES[at..at + 2])
}

/// Code and name of every country in a language, in the order of its alphabet; in English where the
/// language is not known.
#[cfg(feature = "ssr")]
#[must_use]
pub fn countries(language: &str) -> Vec<(&'static str, &'static str)> {
    let line = |language: &str| {
        let mut lines = NAMES.lines().filter_map(|line| line.split_once('\t'));
        lines.find_map(|(code, names)| (code == language).then_some(names))
    };
    let base = language.split('-').next().unwrap_or_default();
    let names = line(base).or_else(|| line("en")).unwrap_or_default();
    names
        .split('\t')
        .filter_map(|name| name.split_once('='))
        .collect()
}

/// The browser's side has no names.
#[cfg(not(feature = "ssr"))]
#[must_use]
pub fn countries(_language: &str) -> Vec<(&'static str, &'static str)> {
    Vec::new()
}

/// What a country is called in a language; its code if it is none.
#[must_use]
pub fn name_of(code: &str, language: &str) -> String {
    let found = countries(language)
        .into_iter()
        .find(|(known, _)| *known == code);
    found.map_or(code, |(_, name)| name).to_owned()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_every_country() {
        for line in NAMES.lines() {
            let language = line.split('\t').next().unwrap_or_default();
            let mut known: Vec<&str> = countries(language).iter().map(|(code, _)| *code).collect();
            known.sort_unstable();
            assert_eq!(known.concat(), CODES, "{language}");
            assert!(countries(language).iter().all(|(_, name)| !name.is_empty()));
        }
    }

    #[test]
    fn names_follow_the_language() {
        assert_eq!(name_of("DE", "en"), "Germany");
        assert_eq!(name_of("DE", "de-AT"), "Deutschland");
        assert_eq!(name_of("DE", "xx"), "Germany");
        assert_eq!(name_of("??", "en"), "??");
        // In Swedish Å stands behind Z.
        let swedish = countries("sv");
        let place = |code| swedish.iter().position(|(known, _)| *known == code);
        assert!(place("AX") > place("ZW"));
    }

    #[test]
    fn only_codes_are_countries() {
        assert!(is_country("DE") && is_country("ZW") && is_country("AD"));
        for text in ["", "D", "de", "EU", "DEU", "ÄÖ", "EA"] {
            assert!(!is_country(text), "{text}");
        }
    }
}
