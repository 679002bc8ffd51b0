//! What may be typed about a purpose.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::model::{Change, Channel, KEY_MAX, PurposeContent, REMIND_DAYS, is_key, tidy};
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::Text;
use crate::languages::{CODES, own_name};

/// Most characters of a name, of a statement, of what data and who receives them.
pub const NAME_MAX: usize = 100;
/// See [`NAME_MAX`].
pub const STATEMENT_MAX: usize = 1000;
/// See [`NAME_MAX`].
pub const DETAIL_MAX: usize = 500;
/// Longest validity.
pub const MONTHS_MAX: u32 = 120;
/// Earliest reminder, in days before the end.
pub const REMIND_MAX: u32 = 365;
/// Highest minimum age.
pub const AGE_MAX: u32 = 120;

/// What was typed about a purpose: its texts in the languages of the desk, and in as many others as
/// forms ask for it in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PurposeInput {
    /// Name for programs; only a new purpose has a choice.
    pub key: String,
    /// Texts in English.
    pub name_en: String,
    /// See [`PurposeContent`].
    pub statement_en: String,
    /// See [`PurposeContent`].
    pub data_en: String,
    /// See [`PurposeContent`].
    pub recipients_en: String,
    /// Texts in German.
    pub name_de: String,
    /// See [`PurposeContent`].
    pub statement_de: String,
    /// See [`PurposeContent`].
    pub data_de: String,
    /// See [`PurposeContent`].
    pub recipients_de: String,
    /// Texts in other languages, by code: name, statement, data, recipients.
    #[serde(skip)]
    pub further: BTreeMap<String, [String; 4]>,
    /// Code of a language that is to be added, if its button was pressed.
    pub add_language: String,
    /// Not empty if the button was pressed.
    pub add: String,
    /// How people are reached.
    pub channel: Channel,
    /// Months; empty for no end.
    pub validity_months: String,
    /// Days before the end; empty for the usual ones, 0 for no reminder.
    pub remind_days: String,
    /// Years; empty for any age.
    pub minimum_age: String,
    /// Ticked: data of Art. 9(1).
    pub special_category: bool,
    /// What the change means, where the wording has been used.
    pub change: Option<Change>,
    /// Which text the person had before them ([`mark_of`](super::service::mark_of)).
    pub seen: String,
}

macro_rules! controls {
    ($($code:literal)*) => {
        [$((
            $code,
            [
                concat!("name_", $code),
                concat!("statement_", $code),
                concat!("data_", $code),
                concat!("recipients_", $code),
            ],
        )),*]
    };
}

/// The names of each language's controls, in the order of the languages.
const CONTROLS: [(&str, [&str; 4]); CODES.len()] = controls!(
    "ar" "bg" "cs" "da" "de" "el" "en" "es" "et" "fi" "fr" "ga" "he" "hr" "hu" "is" "it" "lt" "lv"
    "mt" "nb" "nl" "pl" "pt" "ro" "sk" "sl" "sv" "tr" "uk"
);

/// The controls of a language: name, statement, data, recipients.
#[must_use]
pub fn controls_of(language: &str) -> Option<[&'static str; 4]> {
    let found = CONTROLS.iter().find(|(code, _)| *code == language);
    found.map(|(_, names)| *names)
}

/// The most characters of each, and what is said of one that is missing; recipients may be.
const RULES: [(usize, Option<&str>); 4] = [
    (NAME_MAX, Some("purposes-name-missing")),
    (STATEMENT_MAX, Some("purposes-statement-missing")),
    (DETAIL_MAX, Some("purposes-data-missing")),
    (DETAIL_MAX, None),
];

impl PurposeInput {
    /// Reads a sent form, whatever languages it has.
    pub fn read(pairs: &[(String, String)]) -> Result<Self> {
        let wrong = || AppError::Invalid(FieldErrors::one("form", "error-not-a-form"));
        let text = serde_html_form::to_string(pairs).map_err(|_| wrong())?;
        let mut input: Self = serde_html_form::from_str(&text).map_err(|_| wrong())?;
        for (name, value) in pairs {
            let Some((_, code)) = name.rsplit_once('_').filter(|(_, code)| is_further(code)) else {
                continue;
            };
            let place = controls_of(code).and_then(|names| names.iter().position(|n| n == name));
            if let Some(place) = place {
                input.further.entry(code.to_owned()).or_default()[place].clone_from(value);
            }
        }
        if !input.add.is_empty() && is_further(&input.add_language) {
            input.further.entry(input.add_language.clone()).or_default();
        }
        Ok(input)
    }

    /// What stands in the form for a purpose that there is.
    #[must_use]
    pub fn of(key: &str, content: &PurposeContent) -> Self {
        let get = |text: &Text, language: &str| text.get(language).cloned().unwrap_or_default();
        Self {
            key: key.to_owned(),
            name_en: get(&content.name, "en"),
            statement_en: get(&content.statement, "en"),
            data_en: get(&content.data, "en"),
            recipients_en: get(&content.recipients, "en"),
            name_de: get(&content.name, "de"),
            statement_de: get(&content.statement, "de"),
            data_de: get(&content.data, "de"),
            recipients_de: get(&content.recipients, "de"),
            further: content
                .languages()
                .filter(|code| is_further(code))
                .map(|code| {
                    let texts = [
                        &content.name,
                        &content.statement,
                        &content.data,
                        &content.recipients,
                    ];
                    (code.to_owned(), texts.map(|text| get(text, code)))
                })
                .collect(),
            add_language: String::new(),
            add: String::new(),
            channel: content.channel,
            validity_months: content
                .validity_months
                .map(|months| months.to_string())
                .unwrap_or_default(),
            remind_days: content.remind_days.unwrap_or(REMIND_DAYS).to_string(),
            minimum_age: content
                .minimum_age
                .map(|years| years.to_string())
                .unwrap_or_default(),
            special_category: content.special_category,
            change: None,
            seen: String::new(),
        }
    }

    /// The name for programs, or what is wrong with it.
    pub fn checked_key(&self, errors: &mut FieldErrors) -> String {
        let key = self.key.trim().to_owned();
        if !is_key(&key) {
            errors.add_with(
                "key",
                "purposes-key-invalid",
                vec![("max".into(), KEY_MAX.into())],
            );
        }
        key
    }

    /// What the purpose says, tidied; what is wrong with it is noted.
    pub fn checked(&self, errors: &mut FieldErrors) -> PurposeContent {
        let mut texts: [Text; 4] = Default::default();
        for (language, typed) in self.texts() {
            if let Some(names) = controls_of(language) {
                check_language(language, names, &typed, errors);
            }
            for (text, typed) in texts.iter_mut().zip(typed) {
                if !typed.is_empty() {
                    text.insert(language.to_owned(), typed);
                }
            }
        }
        if texts.iter().all(Text::is_empty) {
            errors.add("name_en", "purposes-no-language");
        }
        let validity_months = Number::months(self).checked(errors);
        let remind_days = Number::remind_days(self).checked(errors);
        let minimum_age = Number::minimum_age(self).checked(errors);
        let [name, statement, data, recipients] = texts;
        PurposeContent {
            name,
            statement,
            data,
            recipients,
            channel: self.channel,
            validity_months,
            special_category: self.special_category,
            minimum_age,
            remind_days: remind_days.filter(|days| *days != REMIND_DAYS),
        }
    }

    /// Both halves together.
    pub fn checked_new(&self) -> Result<(String, PurposeContent)> {
        let mut errors = FieldErrors::new();
        let key = self.checked_key(&mut errors);
        let content = self.checked(&mut errors);
        errors.or((key, content))
    }

    /// Each language with its name, statement, data and recipients, the desk's own first.
    fn texts(&self) -> Vec<(&str, [String; 4])> {
        let english = [
            &self.name_en,
            &self.statement_en,
            &self.data_en,
            &self.recipients_en,
        ];
        let german = [
            &self.name_de,
            &self.statement_de,
            &self.data_de,
            &self.recipients_de,
        ];
        let own = [("en", english), ("de", german)].into_iter();
        let further = self.further.iter();
        let further = further.map(|(code, texts)| (code.as_str(), texts.each_ref()));
        own.chain(further)
            .map(|(code, texts)| (code, texts.map(|text| tidy(text))))
            .collect()
    }
}

/// A whole number that may be left empty.
struct Number<'a> {
    field: &'static str,
    typed: &'a str,
    min: u32,
    max: u32,
    /// Language key of what is said of anything else.
    wrong: &'static str,
}

impl<'a> Number<'a> {
    fn months(input: &'a PurposeInput) -> Self {
        Self {
            field: "validity_months",
            typed: &input.validity_months,
            min: 1,
            max: MONTHS_MAX,
            wrong: "purposes-months-invalid",
        }
    }

    fn remind_days(input: &'a PurposeInput) -> Self {
        Self {
            field: "remind_days",
            typed: &input.remind_days,
            min: 0,
            max: REMIND_MAX,
            wrong: "purposes-remind-invalid",
        }
    }

    fn minimum_age(input: &'a PurposeInput) -> Self {
        Self {
            field: "minimum_age",
            typed: &input.minimum_age,
            min: 1,
            max: AGE_MAX,
            wrong: "purposes-age-invalid",
        }
    }

    fn checked(&self, errors: &mut FieldErrors) -> Option<u32> {
        let typed = self.typed.trim();
        if typed.is_empty() {
            return None;
        }
        let number = typed.parse().ok();
        let number = number.filter(|number| (self.min..=self.max).contains(number));
        if number.is_none() {
            let max = vec![("max".into(), i64::from(self.max).into())];
            errors.add_with(self.field, self.wrong, max);
        }
        number
    }
}

/// Whether a language is none of the desk's own, and forms can be offered in it.
fn is_further(code: &str) -> bool {
    !["en", "de"].contains(&code) && CODES.contains(&code)
}

/// A language is there whole or not at all: half a question can't be agreed to.
fn check_language(language: &str, names: [&str; 4], typed: &[String; 4], errors: &mut FieldErrors) {
    if typed.iter().all(String::is_empty) {
        return;
    }
    for ((name, text), (max, missing)) in names.into_iter().zip(typed).zip(RULES) {
        match missing {
            Some(key) if text.is_empty() => {
                errors.add_with(
                    name,
                    key,
                    vec![("language".into(), own_name(language).into())],
                );
            }
            _ if text.chars().count() > max => {
                errors.add_with(
                    name,
                    "purposes-text-too-long",
                    vec![("max".into(), max.into())],
                );
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
