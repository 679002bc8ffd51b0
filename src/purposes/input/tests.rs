use super::*;
use crate::error::AppError;

fn english() -> PurposeInput {
    PurposeInput {
        key: "newsletter".into(),
        name_en: " Newsletter ".into(),
        statement_en: "I agree that you send me your newsletter.".into(),
        data_en: "E-mail address".into(),
        ..PurposeInput::default()
    }
}

fn wrong(input: &PurposeInput) -> Vec<String> {
    match input.checked_new() {
        Err(AppError::Invalid(errors)) => errors.iter().map(|e| e.field.clone()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn one_whole_language_is_enough() {
    let (key, content) = english().checked_new().expect("a purpose");
    assert_eq!(key, "newsletter");
    assert_eq!(content.languages().collect::<Vec<_>>(), ["en"]);
    assert_eq!(content.name_in("en"), "Newsletter");
    assert_eq!(content.validity_months, None);
    assert!(PurposeInput::of(&key, &content).checked_new().is_ok());
}

#[test]
fn half_a_language_is_not_taken() {
    let input = PurposeInput {
        name_de: "Rundbrief".into(),
        ..english()
    };
    assert_eq!(wrong(&input), ["statement_de", "data_de"]);
    assert_eq!(
        wrong(&PurposeInput {
            key: "a".into(),
            ..PurposeInput::default()
        }),
        ["name_en"]
    );
}

#[test]
fn further_languages_come_along() {
    let pairs = [
        ("name_en", "Newsletter"),
        ("statement_en", "I agree."),
        ("data_en", "E-mail address"),
        ("name_fr", "Lettre"),
        ("statement_fr", "Je consens."),
        ("data_fr", "Adresse"),
        ("name_xx", "?"),
        ("special_category", "true"),
        ("add", "yes"),
        ("add_language", "pl"),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let input = PurposeInput::read(&pairs).expect("a form");
    assert_eq!(input.further.keys().collect::<Vec<_>>(), ["fr", "pl"]);
    let mut errors = FieldErrors::new();
    let content = input.checked(&mut errors);
    assert!(errors.is_empty() && content.special_category);
    assert_eq!(content.languages().collect::<Vec<_>>(), ["en", "fr"]);
    let again = PurposeInput::of("newsletter", &content);
    assert_eq!(again.further["fr"][1], "Je consens.");
    assert_eq!(again.checked(&mut errors), content);
}

#[test]
fn keys_and_months_have_bounds() {
    for key in ["", "News", "1st", "a b", "-a", "a-", "ü", &"a".repeat(61)] {
        assert_eq!(
            wrong(&PurposeInput {
                key: key.into(),
                ..english()
            }),
            ["key"],
            "{key}"
        );
    }
    for months in ["0", "121", "-1", "1.5", "x"] {
        let input = PurposeInput {
            validity_months: months.into(),
            ..english()
        };
        assert_eq!(wrong(&input), ["validity_months"], "{months}");
    }
    let input = PurposeInput {
        validity_months: " 24 ".into(),
        ..english()
    };
    assert_eq!(
        input.checked_new().expect("a purpose").1.validity_months,
        Some(24)
    );
}
