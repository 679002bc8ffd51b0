//! What may be typed about custom fields, and in them.

mod rules;
mod sent;

use serde::Deserialize;

pub use self::sent::Sent;
use super::model::{ContactField, KEY_MAX, KINDS, Meaning, PORTALS, Portal, TEXT_MAX, is_key};
use crate::accounts::model::Role;
use crate::error::{FieldErrors, Result};
use crate::forms::model::Choice;
use crate::i18n::Text;
use crate::purposes::model::tidy;
use crate::server::language::{LANGUAGES, Language};

/// Name and value of every control of a sent form, in its order.
pub type Pairs = Vec<(String, String)>;

/// What was typed about a field. Texts in each language have controls of their own: `label.de`.
#[derive(Clone, Debug, Default)]
pub struct FieldInput {
    /// Name for programs; only a new field has a choice.
    pub key: String,
    /// Key of the kind.
    pub kind: String,
    /// What it is called, by language.
    pub label: Text,
    /// What helps to fill it in, by language.
    pub hint: Text,
    /// Fewest characters; empty for no limit, here and below.
    pub min_length: String,
    /// Most characters.
    pub max_length: String,
    /// Regular expression.
    pub pattern: String,
    /// Smallest number or earliest day.
    pub min: String,
    /// Largest number or latest day.
    pub max: String,
    /// Values to choose from, one a line.
    pub choices: String,
    /// Their words by language, a line each in the same order.
    pub choice_labels: Text,
    /// Keys of the ticked roles.
    pub roles: Vec<String>,
    /// Key of what the person gets to do in the portal.
    pub portal: String,
    /// The revision that was before them.
    pub revision: i64,
}

impl FieldInput {
    /// Out of the controls of a sent form; what is of another shape is left out.
    #[must_use]
    pub fn from_pairs(pairs: Pairs) -> Self {
        let mut input = Self::default();
        for (name, value) in pairs {
            match name.split_once('.').unwrap_or((&name, "")) {
                ("key", _) => input.key = value,
                ("kind", _) => input.kind = value,
                ("label", language) => put(&mut input.label, language, value),
                ("hint", language) => put(&mut input.hint, language, value),
                ("min_length", _) => input.min_length = value,
                ("max_length", _) => input.max_length = value,
                ("pattern", _) => input.pattern = value,
                ("min", _) => input.min = value,
                ("max", _) => input.max = value,
                ("choices", "") => input.choices = value,
                ("choices", language) => put(&mut input.choice_labels, language, value),
                ("roles", _) => input.roles.push(value),
                ("portal", _) => input.portal = value,
                ("revision", _) => input.revision = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        input
    }

    /// What stands in the form for a field that there is.
    #[must_use]
    pub fn of(field: &ContactField) -> Self {
        let Meaning {
            kind,
            label,
            hint,
            rules,
        } = field.meaning.clone();
        let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
        let values = rules.choices.iter().map(|choice| choice.value.as_str());
        Self {
            key: field.key.clone(),
            kind: kind.key().to_owned(),
            label,
            hint,
            min_length: count(rules.min_length),
            max_length: count(rules.max_length),
            pattern: rules.pattern.clone().unwrap_or_default(),
            min: rules.min.clone().unwrap_or_default(),
            max: rules.max.clone().unwrap_or_default(),
            choices: values.collect::<Vec<_>>().join("\n"),
            choice_labels: labels_of(&rules.choices),
            roles: field.roles.clone(),
            portal: field.portal.key().to_owned(),
            revision: field.revision,
        }
    }

    /// A new field; or what is wrong.
    pub fn checked_new(&self, roles: &[Role]) -> Result<ContactField> {
        let mut errors = FieldErrors::new();
        let key = self.key.trim().to_owned();
        if !is_key(&key) {
            let max = vec![("max".into(), KEY_MAX.into())];
            errors.add_with("key", "contact-fields-key-invalid", max);
        }
        let field = ContactField {
            key,
            revision: 1,
            ..self.read(roles, &mut errors)
        };
        errors.or(field)
    }

    /// A field as it is to be from now on; or what is wrong.
    pub fn checked(&self, known: &ContactField, roles: &[Role]) -> Result<ContactField> {
        let mut errors = FieldErrors::new();
        let field = ContactField {
            key: known.key.clone(),
            is_archived: known.is_archived,
            revision: known.revision,
            ..self.read(roles, &mut errors)
        };
        errors.or(field)
    }

    /// All but the key.
    fn read(&self, roles: &[Role], errors: &mut FieldErrors) -> ContactField {
        let kind = KINDS.into_iter().find(|kind| kind.key() == self.kind);
        if kind.is_none() {
            errors.add("kind", "contact-fields-kind-missing");
        }
        let kind = kind.unwrap_or_default();
        let portal = PORTALS.into_iter().find(|to| to.key() == self.portal);
        let is_ticked = |role: &&Role| self.roles.contains(&role.key);
        ContactField {
            meaning: Meaning {
                kind,
                label: self.label(errors),
                hint: texts("hint", &self.hint, errors),
                rules: self.rules(kind, errors),
            },
            roles: roles
                .iter()
                .filter(is_ticked)
                .map(|role| role.key.clone())
                .collect(),
            portal: portal.unwrap_or(Portal::Hidden),
            ..ContactField::default()
        }
    }

    /// It has a name in every language of the desk and the portal.
    fn label(&self, errors: &mut FieldErrors) -> Text {
        let label = texts("label", &self.label, errors);
        for language in LANGUAGES.map(Language::code) {
            if !label.contains_key(language) {
                errors.add(format!("label.{language}"), "contact-fields-label-missing");
            }
        }
        label
    }
}

/// The languages in which a field can be called something: those of the desk first, then those that
/// only forms have.
#[must_use]
pub fn label_languages() -> Vec<&'static str> {
    let own = LANGUAGES.map(Language::code);
    let of_forms = crate::languages::CODES.into_iter();
    let only_of_forms = of_forms.filter(|code| !own.contains(code));
    own.into_iter().chain(only_of_forms).collect()
}

fn put(text: &mut Text, language: &str, value: String) {
    if label_languages().contains(&language) {
        text.insert(language.to_owned(), value);
    }
}

/// The texts that are there, tidied.
fn texts(name: &str, typed: &Text, errors: &mut FieldErrors) -> Text {
    let mut kept = Text::new();
    for (language, text) in typed {
        let text = tidy(text);
        if text.chars().count() > TEXT_MAX {
            let max = vec![("max".into(), TEXT_MAX.into())];
            errors.add_with(format!("{name}.{language}"), "error-text-long", max);
        }
        if !text.is_empty() {
            kept.insert(language.clone(), text);
        }
    }
    kept
}

/// The words of choices by language, a line each.
fn labels_of(choices: &[Choice]) -> Text {
    let mut labels = Text::new();
    for language in label_languages() {
        let of_language = choices.iter().map(|choice| choice.label.get(language));
        let of_language: Option<Vec<&str>> =
            of_language.map(|label| label.map(String::as_str)).collect();
        if let Some(of_language) = of_language.filter(|labels| !labels.is_empty()) {
            labels.insert(language.to_owned(), of_language.join("\n"));
        }
    }
    labels
}

/// Where a field is to stand.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct MoveInput {
    /// Its place among those that are not archived, from 0: the same click twice is one move.
    pub to: usize,
}

#[cfg(test)]
mod tests;
