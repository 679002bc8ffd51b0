use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use super::*;
use crate::server::language::tests::messages_in;

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    languages::CODES.into_iter().zip(SOURCES)
}

/// Each message as it stands, selectors and all.
fn texts(source: &str) -> BTreeMap<String, String> {
    let resource = FluentResource::try_new(source.to_owned()).expect("a file without mistakes");
    let entries = resource.entries();
    entries
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some((
                message.id.name.to_owned(),
                format!("{:?}", message.value.as_ref().expect("a value")),
            )),
            _ => None,
        })
        .collect()
}

#[test]
fn every_language_has_every_key_with_the_same_variables() {
    let english = messages_in("en", &[VisitorLanguage::of("en").source()]);
    for (code, source) in all() {
        assert_eq!(messages_in(code, &[source]), english, "{code}");
    }
}

#[test]
fn what_the_renderer_says_is_there_in_every_language() {
    let english = messages_in("en", &[VisitorLanguage::of("en").source()]);
    for key in crate::forms::render::WORDS {
        assert!(english.contains_key(key), "{key} is not in visitor.ftl");
    }
}

/// Words that are the same in two languages, and no oversight.
const SAME_AS_ENGLISH: [(&str, &str); 15] = [
    ("da", "forms-start-submit"),
    ("da", "mail-receipt-reference"),
    ("da", "thanks-reference"),
    ("de", "month-11"),
    ("de", "month-4"),
    ("de", "month-8"),
    ("de", "month-9"),
    ("es", "form-public-error-page-title"),
    ("es", "form-public-error-prefix"),
    ("es", "form-public-no"),
    ("fr", "file-kind-image"),
    ("it", "form-public-no"),
    ("mt", "month-4"),
    ("nb", "forms-start-submit"),
    ("ro", "confirm-button"),
];

/// Messages that are nothing but variables, signs and names.
const WORDLESS: [&str; 4] = ["confirm-said", "date-long", "date-time", "file-kind-pdf"];

#[test]
fn nothing_is_left_in_english() {
    let english = texts(VisitorLanguage::of("en").source());
    let mut left = BTreeSet::new();
    for (code, source) in all().filter(|(code, _)| *code != "en") {
        for (key, text) in texts(source) {
            let has_words = !WORDLESS.contains(&key.as_str());
            if has_words && english[&key] == text {
                left.insert((code.to_owned(), key));
            }
        }
    }
    let allowed = SAME_AS_ENGLISH.map(|(code, key)| (code.to_owned(), key.to_owned()));
    assert_eq!(left, allowed.into());
}

/// Each set of variants that a number chooses from.
fn selectors(pattern: &Pattern<&str>, found: &mut Vec<BTreeSet<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let Expression::Select { selector, variants } = expression else {
            continue;
        };
        assert!(matches!(
            selector,
            InlineExpression::VariableReference { .. }
        ));
        let keys = variants.iter().filter_map(|variant| match variant.key {
            VariantKey::Identifier { name } => Some(name.to_owned()),
            VariantKey::NumberLiteral { .. } => None,
        });
        found.push(keys.collect());
        for variant in variants {
            selectors(&variant.value, found);
        }
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

#[test]
fn plurals_are_those_of_the_language() {
    for (code, source) in all() {
        let id: unic_langid::LanguageIdentifier = code.parse().expect("a language");
        let rules = PluralRules::create(id, PluralRuleType::CARDINAL).expect("its rules");
        let category = |number: usize| name(rules.select(number).expect("a category")).to_owned();
        let mut needed: BTreeSet<String> = (1..=10_000).map(category).collect();
        if code == "he" {
            // CLDR 42 took it away; the rules that Fluent has are older.
            needed.remove("many");
        }
        let resource = FluentResource::try_new(source.to_owned()).expect("a file");
        let mut count = 0;
        for entry in resource.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut found = Vec::new();
            selectors(message.value.as_ref().expect("a value"), &mut found);
            for variants in found {
                count += 1;
                let is_plural = variants.len() > 1;
                let key = message.id.name;
                assert!(
                    !is_plural || variants.is_superset(&needed),
                    "{code}: {key} lacks one of {needed:?}"
                );
                let zero: BTreeSet<String> = [category(0), "other".to_owned()].into();
                let known: BTreeSet<String> = needed.union(&zero).cloned().collect();
                assert!(
                    variants.is_subset(&known),
                    "{code}: {key} has others than {known:?}"
                );
            }
        }
        assert!(count > 0, "{code}: months have a plural");
    }
}

#[test]
fn words_are_filled_in_as_the_language_does() {
    let say = |code: &str, key: &str, args: [(&str, Arg); 1]| {
        VisitorLanguage::of(code).words().with(key, args)
    };
    let months = |code, count: i64| {
        say(
            code,
            "form-public-consent-months",
            [("months", count.into())],
        )
    };
    assert_eq!(months("pl", 2), "2 miesiące");
    assert_eq!(months("pl", 12), "12 miesięcy");
    assert_eq!(months("sl", 2), "2 meseca");
    assert_eq!(months("fr", 1), "1 mois");
    assert_eq!(months("lv", 11), "11 mēnešu");
    let max = Arg::from(10_000_i64);
    let args = [("name", Arg::from("Ime")), ("max", max)];
    let too_long = VisitorLanguage::of("hr")
        .words()
        .with("form-public-error-too-long", args);
    assert_eq!(too_long, "„Ime” može imati najviše 10.000 znakova");
}

#[test]
fn values_in_a_text_from_right_to_left_keep_their_own_direction() {
    let said = VisitorLanguage::of("ar").words();
    let said = said.with("mail-confirm-subject", [("controller", "Library".into())]);
    assert!(said.contains("\u{2068}Library\u{2069}"), "{said}");
}

#[test]
fn the_best_accepted_language_is_chosen() {
    let code = |wanted, accepted| choose(wanted, accepted).code();
    assert_eq!(code(None, "fr-CH, de;q=0.8"), "fr");
    assert_eq!(code(None, "xx, pt-BR;q=0.5"), "pt");
    assert_eq!(code(Some("ar"), "de"), "ar");
    assert_eq!(code(Some("xx"), "de"), "de");
    assert_eq!(code(None, ""), "en");
}
