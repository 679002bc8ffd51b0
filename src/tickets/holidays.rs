//! Public holidays of the member states, for periods that end on one.
//!
//! Regulation (EEC, Euratom) 1182/71, Art. 2(1) counts the days that a state has designated as such;
//! the organisation's country is that state. The list is `holidays.csv`, made by
//! `tools/public_holidays.py` out of the package `holidays` of PyPI, which follows each state's
//! laws. Its limits: nation-wide days only, none of a region or a town; no day off that is worked
//! for on a Saturday; half days count as working days; for later years it knows today's law. Each
//! of them makes a period end earlier than it might, never later. A year that the list does not
//! have is [unknown](knows), and the explanation of a date says so.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::i18n::{t, t_with};

/// The member states of the European Union (ISO 3166-1 alpha-2).
pub const COUNTRIES: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// `country,date,name`, sorted; a name with a comma in it stands in quotation marks.
const LIST: &str = include_str!("holidays.csv");

type Names = HashMap<Date, &'static str>;

static HOLIDAYS: LazyLock<HashMap<&'static str, Names>> = LazyLock::new(|| {
    let mut countries: HashMap<&str, Names> = HashMap::new();
    for (country, date, name) in LIST.lines().filter_map(entry) {
        countries.entry(country).or_default().insert(date, name);
    }
    countries
});

fn entry(line: &'static str) -> Option<(&'static str, Date, &'static str)> {
    let mut parts = line.splitn(3, ',');
    let country = parts.next()?;
    let date = parts.next()?.parse().ok()?;
    Some((country, date, parts.next()?.trim_matches('"')))
}

/// The English name of the nation-wide public holiday that a country has on a day. Holidays on a
/// Saturday or Sunday are not listed.
#[must_use]
pub fn holiday(country: &str, date: Date) -> Option<&'static str> {
    HOLIDAYS.get(country)?.get(&date).copied()
}

/// Whether the list has the holidays of a country for a year.
#[must_use]
pub fn knows(country: &str, year: i16) -> bool {
    let days = HOLIDAYS.get(country);
    days.is_some_and(|days| days.keys().any(|date| date.year() == year))
}

/// The name of a holiday in the language of the view, from its English name.
#[must_use]
pub fn title(name: &str) -> String {
    match name.strip_suffix(" (observed)") {
        Some(own) => t_with("tickets-holiday-observed", [("name", t(&key(own)).into())]),
        None => t(&key(name)),
    }
}

fn key(name: &str) -> String {
    let words = name.to_lowercase();
    let words: Vec<&str> = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    format!("holiday-{}", words.join("-"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::server::language::LANGUAGES;

    #[test]
    fn every_line_is_read_and_every_country_has_every_year() {
        let read: usize = HOLIDAYS.values().map(HashMap::len).sum();
        assert_eq!(read, LIST.lines().count());
        for country in COUNTRIES {
            for year in 2020..=2035 {
                assert!(knows(country, year), "{country} {year}");
            }
            assert!(!knows(country, 2036), "{country}");
        }
        assert_eq!(HOLIDAYS.len(), COUNTRIES.len());
        assert!(!knows("", 2026));
    }

    #[test]
    fn holidays_are_those_of_the_country() {
        let unity = date(2028, 10, 3);
        assert_eq!(holiday("DE", unity), Some("German Unity Day"));
        assert_eq!(holiday("FR", unity), None);
        assert_eq!(holiday("DE", date(2026, 4, 6)), Some("Easter Monday"));
        // The Orthodox Easter Monday.
        assert_eq!(holiday("GR", date(2026, 4, 13)), Some("Easter Monday"));
        // Of some German states only.
        assert_eq!(holiday("DE", date(2026, 1, 6)), None);
    }

    #[test]
    fn every_holiday_has_a_name_in_every_language() {
        for (_, _, name) in LIST.lines().filter_map(entry) {
            let key = key(name.trim_end_matches(" (observed)"));
            for language in LANGUAGES {
                assert_ne!(language.words().t(&key), key, "{language:?}: {name}");
            }
        }
    }
}
