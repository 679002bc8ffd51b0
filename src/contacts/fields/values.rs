//! What a value has to be like, and its canonical form: the same value is the same text, whoever
//! typed it. The rules are those of forms ([`crate::forms::validate`]).

use super::model::{Kind, Rules};
use crate::forms::validate::{self, Wrong};

/// A typed value in canonical form, nothing if none was typed; or what is wrong with it.
///
/// Texts have no white space around them and no control characters, numbers no needless zeros and a
/// point where there was a decimal comma, several choices stand in the order of the list, each once.
pub fn validate(kind: Kind, rules: &Rules, text: &str) -> Result<Option<String>, Wrong> {
    let kept = validate::answer(&rules.asked_as(kind), text)?;
    Ok(kept.map(|text| match kind {
        Kind::Number => without_needless_zeros(&text),
        _ => text,
    }))
}

/// `007.50` is 7.5, and `-0` is 0.
fn without_needless_zeros(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    match (whole, part) {
        ("", "") => "0".to_owned(),
        ("", part) => format!("{sign}0.{part}"),
        (whole, "") => format!("{sign}{whole}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::*;
    use crate::contacts::fields::model::KINDS;
    use crate::forms::condition::order;
    use crate::forms::model::Choice;

    fn of_list(values: &[&str]) -> Rules {
        let choice = |value: &&str| Choice {
            value: (*value).to_owned(),
            ..Choice::default()
        };
        Rules {
            choices: values.iter().map(choice).collect(),
            ..Rules::default()
        }
    }

    fn canonical(kind: Kind, rules: &Rules, text: &str) -> Option<String> {
        validate(kind, rules, text).expect("a value")
    }

    fn wrong(kind: Kind, rules: &Rules, text: &str) -> &'static str {
        validate(kind, rules, text).expect_err("nothing right").0
    }

    #[test]
    fn a_value_has_one_form() {
        let none = Rules::default();
        let list = of_list(&["red", "green", "blue"]);
        for (kind, rules, typed, kept) in [
            (Kind::Text, &none, "  Berlin\u{7} ", "Berlin"),
            (Kind::Text, &none, "two\nlines", "twolines"),
            (Kind::LongText, &none, "two\r\nlines\n", "two\nlines"),
            (Kind::Number, &none, "007,50", "7.5"),
            (Kind::Number, &none, "-0.0", "0"),
            (Kind::Number, &none, "-00.5", "-0.5"),
            (Kind::Number, &none, "100", "100"),
            (Kind::Date, &none, "2028-02-29", "2028-02-29"),
            (Kind::Country, &none, "NZ", "NZ"),
            (Kind::YesNo, &none, "no", "no"),
            (Kind::Choice, &list, "green", "green"),
            (Kind::Choices, &list, "blue\nred\nblue", "red\nblue"),
            (
                Kind::Url,
                &none,
                "https://example.org/",
                "https://example.org/",
            ),
        ] {
            assert_eq!(
                canonical(kind, rules, typed).as_deref(),
                Some(kept),
                "{typed}"
            );
        }
    }

    #[test]
    fn nothing_is_no_value_and_never_wrong() {
        let rules = Rules {
            min_length: Some(3),
            pattern: Some("[a-z]+".into()),
            min: Some("5".into()),
            ..of_list(&["red"])
        };
        for kind in KINDS {
            assert_eq!(canonical(kind, &rules, " \r\n"), None, "{kind:?}");
        }
    }

    #[test]
    fn what_is_no_value_of_the_kind_is_refused() {
        let none = Rules::default();
        let list = of_list(&["red"]);
        for (kind, rules, typed) in [
            (Kind::Number, &none, "1.2.3"),
            (Kind::Number, &none, "2026-01-01"),
            (Kind::Number, &none, "many"),
            (Kind::Date, &none, "2026-02-29"),
            (Kind::Date, &none, "12"),
            (Kind::Country, &none, "XX"),
            (Kind::YesNo, &none, "maybe"),
            (Kind::Choice, &list, "green"),
            (Kind::Choice, &none, "red"),
            (Kind::Choices, &list, "red\ngreen"),
            (Kind::Url, &none, "javascript:alert(1)"),
        ] {
            assert!(validate(kind, rules, typed).is_err(), "{kind:?} {typed}");
        }
    }

    #[test]
    fn rules_bind() {
        let lengths = Rules {
            min_length: Some(2),
            max_length: Some(3),
            pattern: Some("[a-z]+".into()),
            ..Rules::default()
        };
        assert_eq!(
            wrong(Kind::Text, &lengths, "a"),
            "form-public-error-too-short"
        );
        assert_eq!(
            wrong(Kind::Text, &lengths, "abcd"),
            "form-public-error-too-long"
        );
        assert_eq!(
            wrong(Kind::Text, &lengths, "ab1"),
            "form-public-error-pattern"
        );
        let range = Rules {
            min: Some("1".into()),
            max: Some("10".into()),
            ..Rules::default()
        };
        assert_eq!(
            wrong(Kind::Number, &range, "0.5"),
            "form-public-error-below"
        );
        assert_eq!(
            wrong(Kind::Number, &range, "10,5"),
            "form-public-error-above"
        );
    }

    fn any_kind() -> impl Strategy<Value = Kind> {
        (0..KINDS.len()).prop_map(|at| KINDS[at])
    }

    /// Texts that are often nearly right, and any others.
    fn any_text() -> impl Strategy<Value = String> {
        prop_oneof![
            "-?[0-9]{0,17}[.,]?[0-9]{0,8}",
            "[0-9]{4}-[0-1][0-9]-[0-3][0-9]",
            "(https?|ftp)://[a-z.]{0,12}/?",
            "(red|green|blue|yes|no|DE|\n| ){0,6}",
            any::<String>(),
        ]
    }

    proptest! {
        #[test]
        fn what_is_canonical_stays_as_it_is(kind in any_kind(), text in any_text()) {
            let rules = of_list(&["red", "green", "blue"]);
            if let Ok(Some(kept)) = validate(kind, &rules, &text) {
                prop_assert!(!kept.is_empty());
                prop_assert_eq!(validate(kind, &rules, &kept), Ok(Some(kept.clone())));
            }
        }

        #[test]
        fn a_number_keeps_its_size(text in "-?[0-9]{1,15}([.][0-9]{1,6}|,[0-9]{1,2}|,[0-9]{4,6})?") {
            let kept = validate(Kind::Number, &Rules::default(), &text).expect("a number");
            let (before, after) = (text.replace(',', "."), kept.expect("a value"));
            prop_assert_eq!(order(&before, &after), Some(Ordering::Equal));
            prop_assert!(after.len() <= before.len());
        }

        #[test]
        fn a_space_or_a_zero_more_makes_no_other_value(number in -1_000_000_i64..1_000_000, part in 0..1_000_u32) {
            let rules = Rules::default();
            let plain = validate(Kind::Number, &rules, &format!("{number}.{part:03}"));
            let other = validate(Kind::Number, &rules, &format!(" {number},{part:03}00 "));
            prop_assert_eq!(plain, other);
        }
    }
}
