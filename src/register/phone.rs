//! Phone numbers as people of a country write them.

use crate::forms::validate::e164;

/// Country, its calling code (ITU-T E.164), and what is dialled before a number within it.
const COUNTRIES: [(&str, &str, &str); 42] = [
    ("AT", "43", "0"),
    ("AU", "61", "0"),
    ("BE", "32", "0"),
    ("BG", "359", "0"),
    ("BR", "55", "0"),
    ("CA", "1", "1"),
    ("CH", "41", "0"),
    ("CY", "357", ""),
    ("CZ", "420", ""),
    ("DE", "49", "0"),
    ("DK", "45", ""),
    ("EE", "372", ""),
    ("ES", "34", ""),
    ("FI", "358", "0"),
    ("FR", "33", "0"),
    ("GB", "44", "0"),
    ("GR", "30", ""),
    ("HR", "385", "0"),
    ("HU", "36", "06"),
    ("IE", "353", "0"),
    ("IN", "91", "0"),
    ("IS", "354", ""),
    ("IT", "39", ""),
    ("JP", "81", "0"),
    ("LI", "423", ""),
    ("LT", "370", "0"),
    ("LU", "352", ""),
    ("LV", "371", ""),
    ("MT", "356", ""),
    ("NL", "31", "0"),
    ("NO", "47", ""),
    ("NZ", "64", "0"),
    ("PL", "48", ""),
    ("PT", "351", ""),
    ("RO", "40", "0"),
    ("RS", "381", "0"),
    ("SE", "46", "0"),
    ("SI", "386", "0"),
    ("SK", "421", "0"),
    ("TR", "90", "0"),
    ("UA", "380", "0"),
    ("US", "1", "1"),
];

/// Whether a text can be (the beginning of) a phone number.
#[must_use]
pub fn is_like_a_number(text: &str) -> bool {
    let is_part = |c: char| {
        c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{a0}' | '-' | '/' | '.' | '(' | ')')
    };
    text.chars().any(|c| c.is_ascii_digit()) && text.chars().all(is_part)
}

/// The number in E.164 form, of one that is written as within a country or from anywhere.
#[must_use]
pub fn number(text: &str, country: &str) -> Option<String> {
    e164(&international(text, country)?)
}

/// The beginning of a number in E.164 form.
#[must_use]
pub fn prefix(text: &str, country: &str) -> Option<String> {
    let dense = international(text, country)?;
    (dense.len() > 1).then_some(dense)
}

/// Plus, country code, the rest; as short as what was typed.
fn international(text: &str, country: &str) -> Option<String> {
    if !is_like_a_number(text) {
        return None;
    }
    let text = text.replacen("(0)", "", usize::from(text.contains('+')));
    let dense: String = text
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    if let Some(rest) = dense.strip_prefix('+') {
        return Some(format!("+{}", rest.replace('+', "")));
    }
    if let Some(rest) = dense.strip_prefix("00") {
        return Some(format!("+{rest}"));
    }
    let (_, code, trunk) = COUNTRIES.iter().find(|(known, ..)| *known == country)?;
    let national = dense.strip_prefix(trunk).unwrap_or(&dense);
    Some(format!("+{code}{national}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written_at_home() {
        for (text, country, expected) in [
            ("030 901820", "DE", Some("+4930901820")),
            ("(030) 90-18/20", "DE", Some("+4930901820")),
            ("+49 (0)30 901820", "AT", Some("+4930901820")),
            ("0049 30 901820", "FR", Some("+4930901820")),
            ("06 1234567", "HU", Some("+361234567")),
            ("06 1234567", "IT", Some("+39061234567")),
            ("(202) 555-0100", "US", Some("+12025550100")),
            ("030 901820", "XX", None),
            ("12", "DE", None),
            ("anna", "DE", None),
        ] {
            assert_eq!(
                number(text, country).as_deref(),
                expected,
                "{text} {country}"
            );
        }
    }

    #[test]
    fn beginnings_too() {
        assert_eq!(prefix("030", "DE").as_deref(), Some("+4930"));
        assert_eq!(prefix("+49", "US").as_deref(), Some("+49"));
        assert_eq!(prefix("+", "DE"), None);
    }

    #[test]
    fn countries_are_in_order() {
        assert!(COUNTRIES.is_sorted());
    }
}
