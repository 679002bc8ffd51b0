//! What is typed about people.

use jiff::civil::Date;
use serde::Deserialize;

use super::filter::Filter;
use crate::consents::model::EventKind;
use crate::contacts::model::IdentifierKind;
use crate::error::{FieldErrors, Result};
use crate::forms::country::is_country;
use crate::forms::model::{Field, FieldKind};
use crate::forms::validate;
use crate::languages;
use crate::purposes::model::tidy;

/// Longest name, in characters.
const NAME_MAX: usize = 200;
/// Longest id of another system, in characters.
const ID_MAX: usize = 200;

/// What somebody looks for, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FilterInput {
    search: String,
    language: String,
    country: String,
    tag: String,
    list: String,
    segment: String,
    known_by: String,
    from: String,
    to: String,
    said: String,
    purpose: String,
}

impl FilterInput {
    /// What can be read of it; the rest looks for nothing.
    #[must_use]
    pub fn filter(&self) -> Filter {
        let day = |text: &str| text.trim().parse::<Date>().ok();
        let purpose = self.purpose.parse().ok();
        let said = EventKind::of(&self.said).unwrap_or(EventKind::Given);
        Filter {
            text: self.search.trim().chars().take(NAME_MAX).collect(),
            language: self.language.trim().to_owned(),
            country: self.country.trim().to_owned(),
            tag: self.tag.parse().ok(),
            list: self.list.parse().ok(),
            segment: self.segment.parse().ok(),
            known_by: IdentifierKind::of(&self.known_by),
            from: day(&self.from),
            to: day(&self.to),
            said: purpose.map(|_| said),
            purpose,
        }
    }
}

/// A person, as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PersonInput {
    /// What they are called.
    pub name: String,
    /// In which to write to them.
    pub language: String,
    /// Where they live.
    pub country: String,
    /// Where mail reaches them; only of somebody new.
    pub email: String,
    /// Only of somebody new.
    pub phone: String,
    /// Only of somebody new.
    pub external_id: String,
}

/// A person as they are written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// What they are called; may be empty.
    pub name: String,
    /// In which to write to them.
    pub language: String,
    /// Where they live; may be empty.
    pub country: String,
    /// What they are known by.
    pub identifiers: Vec<(IdentifierKind, String)>,
}

impl PersonInput {
    /// Somebody new: there has to be something to know them by.
    pub fn checked_new(&self) -> Result<Person> {
        let mut errors = FieldErrors::new();
        let mut person = self.common(&mut errors);
        let typed = [
            (IdentifierKind::Email, &self.email),
            (IdentifierKind::Phone, &self.phone),
            (IdentifierKind::ExternalId, &self.external_id),
        ];
        for (kind, text) in typed {
            if text.trim().is_empty() {
                continue;
            }
            match identifier(kind, text) {
                Ok(value) => person.identifiers.push((kind, value)),
                Err(key) => errors.add(kind.key(), key),
            }
        }
        if person.identifiers.is_empty() && errors.is_empty() {
            errors.add("email", "person-identifier-missing");
        }
        errors.or(person)
    }

    /// Somebody who is there: name, language and country.
    pub fn checked(&self) -> Result<Person> {
        let mut errors = FieldErrors::new();
        let person = self.common(&mut errors);
        errors.or(person)
    }

    fn common(&self, errors: &mut FieldErrors) -> Person {
        let name = tidy(&self.name);
        if name.chars().count() > NAME_MAX {
            let max = vec![("max".to_owned(), NAME_MAX.into())];
            errors.add_with("name", "error-text-long", max);
        }
        let language = self.language.trim().to_owned();
        if !languages::is_offered(&language) {
            errors.add("language", "person-language-unknown");
        }
        let country = self.country.trim().to_owned();
        if !country.is_empty() && !is_country(&country) {
            errors.add("country", "person-country-unknown");
        }
        Person {
            name,
            language,
            country,
            identifiers: Vec::new(),
        }
    }
}

/// An identifier in the form in which it is kept, or the language key of what is wrong with it.
pub fn identifier(kind: IdentifierKind, text: &str) -> std::result::Result<String, &'static str> {
    let asked = |kind| Field {
        kind,
        ..Field::default()
    };
    let typed = text.trim();
    let checked = match kind {
        IdentifierKind::Email => validate::answer(&asked(FieldKind::Email), typed),
        IdentifierKind::Phone => validate::answer(&asked(FieldKind::Phone), typed),
        IdentifierKind::ExternalId => Ok(Some(tidy(typed))),
    };
    match checked {
        Ok(Some(value)) if value.chars().count() <= ID_MAX && !value.is_empty() => {
            Ok(kind.normalise(&value))
        }
        Ok(_) => Err("person-identifier-long"),
        Err(_) => Err(match kind {
            IdentifierKind::Phone => "person-phone-invalid",
            _ => "email-invalid",
        }),
    }
}
