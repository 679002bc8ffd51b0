//! The languages of the interface and their words, from `locales/{language}/*.ftl`
//! (Project Fluent: plurals and word order are the translator's business, not the code's).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use unic_langid::LanguageIdentifier;

use crate::i18n::{Arg, Words};
use crate::languages;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English: every key is there.
    En,
    /// German; what is missing falls back to English.
    De,
}

/// All of them, the fallback first.
pub const LANGUAGES: [Language; 2] = [Language::En, Language::De];

/// Variables of messages that islands say.
const LIST_VARIABLES: [&str; 18] = [
    "age",
    "kinds",
    "number",
    "name",
    "min",
    "max",
    "months",
    "controller",
    "kind",
    "place",
    "count",
    "title",
    "what",
    "language",
    "form",
    "found",
    "contrast",
    "color",
];

macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../../locales/", $language, "/common.ftl")),
            include_str!(concat!("../../locales/", $language, "/visitor.ftl")),
            include_str!(concat!("../../locales/", $language, "/accounts.ftl")),
            include_str!(concat!("../../locales/", $language, "/organisation.ftl")),
            include_str!(concat!("../../locales/", $language, "/purposes.ftl")),
            include_str!(concat!("../../locales/", $language, "/forms.ftl")),
            include_str!(concat!("../../locales/", $language, "/builder.ftl")),
            include_str!(concat!("../../locales/", $language, "/interchange.ftl")),
            include_str!(concat!("../../locales/", $language, "/lint.ftl")),
            include_str!(concat!("../../locales/", $language, "/translations.ftl")),
            include_str!(concat!("../../locales/", $language, "/demo.ftl")),
            include_str!(concat!("../../locales/", $language, "/consents.ftl")),
            include_str!(concat!("../../locales/", $language, "/contacts.ftl")),
            include_str!(concat!("../../locales/", $language, "/contact-fields.ftl")),
            include_str!(concat!("../../locales/", $language, "/portal.ftl")),
            include_str!(concat!("../../locales/", $language, "/tickets.ftl")),
            include_str!(concat!("../../locales/", $language, "/tasks.ftl")),
            include_str!(concat!("../../locales/", $language, "/people.ftl")),
            include_str!(concat!("../../locales/", $language, "/mail.ftl")),
            include_str!(concat!("../../locales/", $language, "/privacy.ftl")),
            include_str!(concat!("../../locales/", $language, "/erasure.ftl")),
            include_str!(concat!("../../locales/", $language, "/register.ftl")),
            include_str!(concat!("../../locales/", $language, "/bundles.ftl")),
            include_str!(concat!("../../locales/", $language, "/outbound.ftl")),
            include_str!(concat!("../../locales/", $language, "/sharing.ftl")),
            include_str!(concat!("../../locales/", $language, "/versions.ftl")),
            include_str!(concat!("../../locales/", $language, "/templates.ftl")),
            include_str!(concat!("../../locales/", $language, "/responses.ftl")),
            include_str!(concat!("../../locales/", $language, "/paper.ftl")),
            include_str!(concat!("../../locales/", $language, "/webhooks.ftl")),
            include_str!(concat!("../../locales/", $language, "/api.ftl")),
            include_str!(concat!("../../locales/", $language, "/ledger.ftl")),
            include_str!(concat!("../../locales/", $language, "/signing.ftl")),
        ]
    };
}

const ENGLISH: &[&str] = &sources!("en");
const GERMAN: &[&str] = &sources!("de");

pub(super) type Bundle = FluentBundle<FluentResource>;

static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", ENGLISH));
static DE: LazyLock<Bundle> = LazyLock::new(|| bundle("de", GERMAN));

impl Language {
    /// BCP 47 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
        }
    }

    /// The language of a code, English if the interface does not speak it.
    #[must_use]
    pub fn of(code: &str) -> Self {
        Self::find(code).unwrap_or(Self::En)
    }

    /// The language of a code, also of a regional one (`de-AT`).
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        let base = code.split('-').next().unwrap_or_default();
        LANGUAGES
            .into_iter()
            .find(|language| language.code() == base)
    }

    /// Its words.
    #[must_use]
    pub fn words(self) -> Words {
        Words::new(self.code(), move |key, args| self.message(key, args))
    }

    /// Some messages as a list, for an island; variables stay in them as `{$name}`.
    #[must_use]
    pub fn list<'a>(self, keys: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, String> {
        let args = LIST_VARIABLES.map(|name| (name.to_owned(), Arg::from(format!("{{${name}}}"))));
        let message = |key: &str| (key.to_owned(), self.message(key, &args));
        keys.into_iter().map(message).collect()
    }

    pub(super) fn message(self, key: &str, args: &[(String, Arg)]) -> String {
        let found = format_message(self.bundle(), key, args);
        found
            .or_else(|| format_message(&EN, key, args))
            .unwrap_or_else(|| {
                tracing::warn!(key, "no message for this key");
                key.to_owned()
            })
    }

    fn bundle(self) -> &'static Bundle {
        match self {
            Self::En => &EN,
            Self::De => &DE,
        }
    }
}

/// The language wanted by name, else the best of what the browser accepts, else English.
#[must_use]
pub fn choose(wanted: Option<&str>, accept_language: &str) -> Language {
    wanted.and_then(Language::find).unwrap_or_else(|| {
        let code = negotiate(accept_language, &LANGUAGES.map(Language::code), "en");
        Language::of(&code)
    })
}

/// The best of the languages on offer for an `Accept-Language` header (RFC 9110 12.5.4).
#[must_use]
pub fn negotiate(accept_language: &str, offered: &[&str], fallback: &str) -> String {
    let requested = parse_accepted_languages(accept_language);
    let offered: Vec<fluent_langneg::LanguageIdentifier> = offered
        .iter()
        .filter_map(|code| code.parse().ok())
        .collect();
    let best = negotiate_languages(&requested, &offered, None, NegotiationStrategy::Lookup);
    best.first()
        .map_or_else(|| fallback.to_owned(), ToString::to_string)
}

/// The messages of some files in a language.
pub(super) fn bundle(code: &str, sources: &[&str]) -> Bundle {
    let id: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Marks that keep names and addresses in their own direction; elsewhere they are noise.
    bundle.set_use_isolating(languages::direction(code) == "rtl");
    bundle.set_formatter(Some(formatter(code)));
    for source in sources {
        // Broken parts are left out here; a test refuses them.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

pub(super) fn format_message(bundle: &Bundle, key: &str, args: &[(String, Arg)]) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs = args
        .iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(text.clone()),
            };
            (name.clone(), value)
        })
        .collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
    if !errors.is_empty() {
        tracing::warn!(key, ?errors, "message could not be filled in");
    }
    Some(text.into_owned())
}

/// How a number is written. A plain function each, because that is what a bundle takes.
fn formatter<M>(code: &str) -> fn(&FluentValue, &M) -> Option<String> {
    fn in_style(value: &FluentValue, of: &str) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(languages::number(&number.as_string(), of)),
            _ => None,
        }
    }
    match languages::find(code).map(|language| language.group) {
        Some('.') => |value, _| in_style(value, "de"),
        Some('\u{a0}') => |value, _| in_style(value, "pl"),
        Some('\u{202f}') => |value, _| in_style(value, "fr"),
        _ => |value, _| in_style(value, "en"),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use regex_lite::Regex;

    use super::*;

    #[test]
    fn islands_can_fill_in_all_they_say() {
        for language in LANGUAGES {
            let messages = messages(language);
            let words = crate::forms::islands::WORDS.iter();
            for key in words.chain(&crate::forms::render::WORDS) {
                let variables = messages.get(*key).into_iter().flatten();
                for variable in variables {
                    let is_known = LIST_VARIABLES.contains(&variable.as_str());
                    assert!(is_known, "{}: {key}: {variable}", language.code());
                }
            }
        }
    }

    fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        match language {
            Language::En => messages_in("en", ENGLISH),
            Language::De => messages_in("de", GERMAN),
        }
    }

    /// Every key with the variables of its message.
    pub fn messages_in(language: &str, sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages = BTreeMap::new();
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?} in\n{source}"));
            for entry in resource.entries() {
                if let Entry::Message(message) = entry {
                    let key = message.id.name;
                    let mut variables = BTreeSet::new();
                    let pattern = message.value.as_ref();
                    collect_variables(pattern.expect("a message"), &mut variables);
                    let earlier = messages.insert(key.to_owned(), variables);
                    assert!(earlier.is_none(), "{language}: {key} stands twice");
                }
            }
        }
        messages
    }

    fn collect_variables(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                match expression {
                    Expression::Inline(inline) => collect_inline(inline, found),
                    Expression::Select { selector, variants } => {
                        collect_inline(selector, found);
                        for variant in variants {
                            collect_variables(&variant.value, found);
                        }
                    }
                }
            }
        }
    }

    fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    collect_inline(argument, found);
                }
            }
            _ => {}
        }
    }

    /// Keys that stand as literals in the sources. Those put together by `format!` are not seen.
    fn keys_in(source: &str) -> BTreeSet<String> {
        // `t("key")`, `t_with("key", ..)`, `words.with("key", ..)`; `add(field, "key")`,
        // `FieldErrors::one(field, "key")`; a navigation entry's `key: "key"`; flashes by their prefix.
        [
            r#"\bt(?:_with)?\(\s*"([a-z][a-zA-Z0-9-]*)""#,
            r#"\bwords(?:\(\))?\s*\.(?:t|with|with_list)\(\s*"([a-z][a-zA-Z0-9-]*)""#,
            r#"\.add(?:_with)?\(\s*[^,;]+?,\s*"([a-z][a-z0-9]*-[a-z0-9-]*)""#,
            r#"FieldErrors::one\(\s*[^,;]+?,\s*"([a-z][a-z0-9-]*)""#,
            r#"\bkey: "([a-z]+-[a-z0-9-]*)""#,
            r#""(flash-[a-z-]+)""#,
            r#""(nav-[a-z-]+)""#,
        ]
        .iter()
        .flat_map(|pattern| {
            let pattern = Regex::new(pattern).expect("a pattern");
            let found = pattern.captures_iter(source);
            found.map(|c| c[1].to_owned()).collect::<Vec<_>>()
        })
        .filter(|key| !key.ends_with('-'))
        .collect()
    }

    fn walk(folder: &Path, visit: &mut dyn FnMut(&Path, &str)) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, visit);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = std::fs::read_to_string(&path).expect("a source file");
                // Tests come last in a file and need no words.
                let code = source.split("#[cfg(test)]").next().unwrap_or_default();
                visit(&path, code);
            }
        }
    }

    #[test]
    fn german_says_all_that_english_says_and_no_more() {
        let (english, german) = (messages(Language::En), messages(Language::De));
        let missing: Vec<_> = english
            .keys()
            .filter(|k| !german.contains_key(*k))
            .collect();
        let surplus: Vec<_> = german
            .keys()
            .filter(|k| !english.contains_key(*k))
            .collect();
        assert!(
            missing.is_empty() && surplus.is_empty(),
            "missing in German: {missing:?}; not in English: {surplus:?}"
        );
        for (key, variables) in &english {
            assert_eq!(variables, &german[key], "variables of {key}");
        }
    }

    #[test]
    fn every_key_in_the_code_has_a_message() {
        let english = messages(Language::En);
        let mut missing = Vec::new();
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        walk(&sources, &mut |path, source| {
            for key in keys_in(source) {
                if !english.contains_key(&key) {
                    missing.push(format!("{}: {key}", path.display()));
                }
            }
        });
        assert!(
            missing.is_empty(),
            "no message for:\n{}",
            missing.join("\n")
        );
    }

    #[test]
    fn the_best_accepted_language_is_chosen() {
        assert_eq!(choose(None, "fr, de-AT;q=0.8, en;q=0.5"), Language::De);
        assert_eq!(choose(None, "fr"), Language::En);
        assert_eq!(choose(Some("de"), "en"), Language::De);
        assert_eq!(choose(Some("xx"), "de"), Language::De);
    }
}
