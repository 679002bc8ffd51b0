//! Texts in several languages: a plain text is in the survey's own language, an object has one for
//! each, with the own language under `default`.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::forms::interchange::assembly::{Assembly, Marks, offered};
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, plain};
use crate::i18n::Text;

/// Which languages a survey is in.
pub struct Texts {
    /// The language of `default` and of plain texts.
    own: String,
    all: Vec<String>,
    /// Whether the survey says its language.
    is_named: bool,
    /// The survey's own language, if forms are not offered in it.
    unknown_own: Option<String>,
    unknown: BTreeSet<String>,
}

/// Properties that hold texts.
const PROPERTIES: [&str; 16] = [
    "title",
    "description",
    "text",
    "html",
    "completedHtml",
    "completeText",
    "labelTrue",
    "labelFalse",
    "placeholder",
    "placeHolder",
    "otherText",
    "noneText",
    "commentText",
    "minRateDescription",
    "maxRateDescription",
    "requiredErrorText",
];

impl Texts {
    /// Finds out, and lists the languages, the own one first.
    pub fn of(document: &Value, survey: &Source, fallback: &str) -> (Self, Vec<String>) {
        let locale = survey.text("locale");
        let own = offered(&locale)
            .or_else(|| offered(fallback))
            .unwrap_or("en");
        let mut found = BTreeSet::new();
        collect(document, &mut found);
        let mut all = vec![own.to_owned()];
        let mut unknown = BTreeSet::new();
        for code in &found {
            match offered(code) {
                Some(code) if all.iter().all(|known| known != code) => all.push(code.to_owned()),
                Some(_) => {}
                None => unknown.extend([code.clone()]),
            }
        }
        let texts = Self {
            own: own.to_owned(),
            all: all.clone(),
            is_named: !locale.is_empty(),
            unknown_own: Some(locale).filter(|code| !code.is_empty() && offered(code).is_none()),
            unknown,
        };
        (texts, all)
    }

    /// Says which languages are not carried over, and which was taken for granted.
    pub fn report(&self, assembly: &mut Assembly) {
        for code in self.unknown.iter().chain(&self.unknown_own) {
            let why = Why::Language(code.clone());
            assembly.report.add("locale", "", why);
        }
        if !self.is_named || self.unknown_own.is_some() {
            let why = Why::LanguageTaken(self.own.clone());
            assembly.report.add("locale", "", why);
        }
    }

    /// A text in all languages that it has.
    pub fn read(&self, assembly: &mut Assembly, place: &str, value: &Value, marks: Marks) -> Text {
        let Value::Object(languages) = value else {
            let text = assembly.words(place, &plain(value), marks);
            return self.alike(value, text);
        };
        let mut read = Text::new();
        for (code, value) in languages {
            let code = match code.as_str() {
                "default" => Some(self.own.as_str()),
                code => offered(code),
            };
            if let Some(code) = code {
                let text = assembly.words(place, &plain(value), marks);
                read.insert(code.to_owned(), text);
            }
        }
        read.retain(|_, text| !text.is_empty());
        read
    }

    /// A plain text is in the own language; a number reads the same in all of them.
    fn alike(&self, value: &Value, text: String) -> Text {
        let languages = match value.is_number() || text.parse::<f64>().is_ok() {
            true => self.all.as_slice(),
            false => std::slice::from_ref(&self.own),
        };
        let filled = languages.iter().filter(|_| !text.is_empty());
        filled.map(|code| (code.clone(), text.clone())).collect()
    }

    /// A message of ours in all languages of the survey.
    pub fn ours(&self, key: &str) -> Text {
        crate::forms::service::in_languages(&self.all, key)
    }
}

/// The languages that texts name.
fn collect(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        Value::Object(object) => {
            for (name, value) in object {
                match value {
                    Value::Object(texts) if PROPERTIES.contains(&name.as_str()) => {
                        let codes = texts.keys().filter(|code| *code != "default");
                        found.extend(codes.filter(|code| is_code(code)).cloned());
                    }
                    value => collect(value, found),
                }
            }
        }
        _ => {}
    }
}

/// `de`, `pt-br`, `zh-Hant`.
fn is_code(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_language = parts.next().is_some_and(|part| {
        (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase())
    });
    is_language
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
