//! The texts of a form, each with an id that never changes.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::forms::lint::What;
use crate::forms::model::{Definition, FORM_TEXTS, Field, FormText};
use crate::i18n::Text;

/// One text of a form, in all languages. Written out it is an NMTOKEN of XML: `title`, `f3.label`,
/// `f3.choice.yes`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Of the form itself.
    Form(FormText),
    /// Of a field, by its id.
    Field(String, FieldText),
    /// The label of a choice, by the field's id and the choice's value.
    Choice(String, String),
}

/// Texts of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldText {
    /// What it asks.
    Label,
    /// What helps to answer.
    Hint,
    /// The text of a document.
    Body,
    /// What is said when there is no answer.
    ErrorMissing,
    /// What is said when the answer is not right.
    ErrorInvalid,
}

/// All of them, in their order.
pub const FIELD_TEXTS: [FieldText; 5] = [
    FieldText::Label,
    FieldText::Hint,
    FieldText::Body,
    FieldText::ErrorMissing,
    FieldText::ErrorInvalid,
];

impl FieldText {
    /// Its name in ids; its words are the language key `translations-text-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Hint => "hint",
            Self::Body => "body",
            Self::ErrorMissing => "error-missing",
            Self::ErrorInvalid => "error-invalid",
        }
    }

    fn of(self, field: &Field) -> &Text {
        match self {
            Self::Label => &field.label,
            Self::Hint => &field.hint,
            Self::Body => &field.body,
            Self::ErrorMissing => &field.error_missing,
            Self::ErrorInvalid => &field.error_invalid,
        }
    }

    fn of_mut(self, field: &mut Field) -> &mut Text {
        match self {
            Self::Label => &mut field.label,
            Self::Hint => &mut field.hint,
            Self::Body => &mut field.body,
            Self::ErrorMissing => &mut field.error_missing,
            Self::ErrorInvalid => &mut field.error_invalid,
        }
    }
}

impl Unit {
    /// Most characters of its text, as the linter has it.
    #[must_use]
    pub fn longest(&self, definition: &Definition) -> usize {
        let what = match self {
            Self::Form(text) => What::Form(*text),
            Self::Field(_, FieldText::Label) => What::Label,
            Self::Field(_, FieldText::Hint) => What::Hint,
            Self::Field(_, FieldText::Body) => What::Body,
            Self::Field(_, FieldText::ErrorMissing | FieldText::ErrorInvalid) => What::Error,
            Self::Choice(..) => What::Choice,
        };
        let field = match self {
            Self::Form(_) => None,
            Self::Field(id, _) | Self::Choice(id, _) => definition.field(id),
        };
        what.longest(field.map(|field| field.kind))
    }

    /// The text; nothing if the form has no such place.
    #[must_use]
    pub fn of<'a>(&self, definition: &'a Definition) -> Option<&'a Text> {
        match self {
            Self::Form(text) => Some(text.of(definition)),
            Self::Field(id, text) => definition.field(id).map(|field| text.of(field)),
            Self::Choice(id, value) => {
                let mut choices = definition.field(id)?.choices.iter();
                let choice = choices.find(|choice| choice.value == *value)?;
                Some(&choice.label)
            }
        }
    }

    /// As [`of`](Self::of), to be changed.
    pub fn of_mut<'a>(&self, definition: &'a mut Definition) -> Option<&'a mut Text> {
        let field = |definition: &'a mut Definition, id: &str| {
            let mut fields = definition.fields.iter_mut();
            fields.find(|field| field.id == id)
        };
        match self {
            Self::Form(text) => Some(text.of_mut(definition)),
            Self::Field(id, text) => field(definition, id).map(|field| text.of_mut(field)),
            Self::Choice(id, value) => {
                let mut choices = field(definition, id)?.choices.iter_mut();
                let choice = choices.find(|choice| choice.value == *value)?;
                Some(&mut choice.label)
            }
        }
    }

    /// The text in one language; empty if there is none.
    #[must_use]
    pub fn text<'a>(&self, definition: &'a Definition, language: &str) -> &'a str {
        let text = self.of(definition).and_then(|text| text.get(language));
        text.map_or("", String::as_str)
    }
}

/// The texts of a form from top to bottom: every place that says something in one of its languages.
/// Of two choices with one value, which can't be published, only the first is a unit.
#[must_use]
pub fn units(definition: &Definition) -> Vec<Unit> {
    let says = |text: &Text| {
        let mut languages = definition.languages.iter();
        languages.any(|code| text.get(code).is_some_and(|text| !text.trim().is_empty()))
    };
    let form = FORM_TEXTS.into_iter();
    let form = form.filter(|text| says(text.of(definition)));
    let mut units: Vec<Unit> = form.map(Unit::Form).collect();
    for field in &definition.fields {
        let texts = FIELD_TEXTS.into_iter().filter(|text| says(text.of(field)));
        units.extend(texts.map(|text| Unit::Field(field.id.clone(), text)));
        let mut values = BTreeSet::new();
        let choices = field.choices.iter().filter(|choice| says(&choice.label));
        let choices = choices.filter(|choice| values.insert(&choice.value));
        units.extend(choices.map(|choice| Unit::Choice(field.id.clone(), choice.value.clone())));
    }
    units
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(text) => f.write_str(text.key()),
            Self::Field(id, text) => write!(f, "{id}.{}", text.key()),
            Self::Choice(id, value) => write!(f, "{id}.choice.{}", escaped(value)),
        }
    }
}

impl FromStr for Unit {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let Some((id, place)) = text.split_once('.') else {
            let found = FORM_TEXTS.into_iter().find(|known| known.key() == text);
            return found.map(Self::Form).ok_or(());
        };
        if let Some(value) = place.strip_prefix("choice.") {
            return Ok(Self::Choice(id.to_owned(), plain(value).ok_or(())?));
        }
        let found = FIELD_TEXTS.into_iter().find(|known| known.key() == place);
        found.map(|text| Self::Field(id.to_owned(), text)).ok_or(())
    }
}

/// A choice's value with nothing in it but letters, digits and hyphens; others by their number between
/// underscores.
fn escaped(value: &str) -> String {
    let escaped = value.chars().map(|c| match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => c.to_string(),
        _ => format!("_{:x}_", u32::from(c)),
    });
    escaped.collect()
}

/// The opposite of [`escaped`].
fn plain(escaped: &str) -> Option<String> {
    let mut plain = String::with_capacity(escaped.len());
    for (at, part) in escaped.split('_').enumerate() {
        if at % 2 == 0 {
            plain.push_str(part);
        } else {
            plain.push(char::from_u32(u32::from_str_radix(part, 16).ok()?)?);
        }
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::forms::lint::TITLE_MAX;
    use crate::forms::model::{DOCUMENT_MAX, FieldKind, TEXT_MAX};

    proptest! {
        #[test]
        fn an_id_is_read_as_it_was_written(value in any::<String>()) {
            let unit = Unit::Choice("f12".into(), value);
            let written = unit.to_string();
            prop_assert_eq!(written.parse::<Unit>(), Ok(unit));
            let is_name = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
            prop_assert!(written.chars().all(is_name), "{}", written);
        }

        #[test]
        fn no_id_makes_it_panic(text in any::<String>()) {
            let _ = text.parse::<Unit>();
        }
    }

    #[test]
    fn a_text_may_be_as_long_as_the_linter_has_it() {
        let mut form = Definition {
            next_field: 1,
            ..Definition::default()
        };
        for kind in [FieldKind::Text, FieldKind::Document] {
            let field = Field {
                kind,
                ..Field::default()
            };
            form.add_field(&field, None);
        }
        for (unit, longest) in [
            ("title", TITLE_MAX),
            ("thanks", TEXT_MAX),
            ("f1.label", TEXT_MAX),
            ("f1.choice.a", TITLE_MAX),
            ("f2.label", TITLE_MAX),
            ("f2.hint", TEXT_MAX),
            ("f2.body", DOCUMENT_MAX),
        ] {
            let unit: Unit = unit.parse().expect("a unit");
            assert_eq!(unit.longest(&form), longest, "{unit}");
        }
    }

    #[test]
    fn places_have_their_ids() {
        for (text, unit) in [
            ("title", Unit::Form(FormText::Title)),
            ("f3.label", Unit::Field("f3".into(), FieldText::Label)),
            (
                "f3.error-missing",
                Unit::Field("f3".into(), FieldText::ErrorMissing),
            ),
            ("f3.choice.a_20_b", Unit::Choice("f3".into(), "a b".into())),
        ] {
            assert_eq!(unit.to_string(), text);
            assert_eq!(text.parse(), Ok(unit));
        }
        for nothing in ["", "name", "f3.", "f3.name", "f3.choice._zz_"] {
            assert_eq!(nothing.parse::<Unit>(), Err(()), "{nothing}");
        }
    }
}
