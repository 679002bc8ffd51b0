//! What a custom field is.

use serde::{Deserialize, Serialize};

use crate::forms::model::{Choice, Field, FieldKind, REFUSED, TICKED};
use crate::i18n::{Text, pick};

/// Longest key, in characters.
pub const KEY_MAX: usize = 60;
/// Longest label and hint, in characters.
pub const TEXT_MAX: usize = 200;
/// Most choices of a field.
pub const CHOICES_MAX: usize = 200;

/// Kinds of custom fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type),
    sqlx(type_name = "TEXT", rename_all = "snake_case")
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A line of text.
    #[default]
    Text,
    /// Several lines of text.
    LongText,
    /// A decimal number.
    Number,
    /// A day (ISO 8601).
    Date,
    /// A country (ISO 3166-1 alpha-2).
    Country,
    /// Yes or no.
    YesNo,
    /// One of a list.
    Choice,
    /// Any of a list; a line each.
    Choices,
    /// The address of a page on the web.
    Url,
}

/// All kinds, in the order in which they are offered.
pub const KINDS: [Kind; 9] = [
    Kind::Text,
    Kind::LongText,
    Kind::Number,
    Kind::Date,
    Kind::Country,
    Kind::YesNo,
    Kind::Choice,
    Kind::Choices,
    Kind::Url,
];

impl Kind {
    /// Stable name; its words are the language key `contact-field-kind-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::LongText => "long_text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Country => "country",
            Self::YesNo => "yes_no",
            Self::Choice => "choice",
            Self::Choices => "choices",
            Self::Url => "url",
        }
    }

    /// The kind of a form's field that asks for the same.
    #[must_use]
    pub fn asked_as(self) -> FieldKind {
        match self {
            Self::Text => FieldKind::Text,
            Self::LongText => FieldKind::LongText,
            Self::Number => FieldKind::Number,
            Self::Date => FieldKind::Date,
            Self::Country => FieldKind::Country,
            Self::YesNo | Self::Choice => FieldKind::Select,
            Self::Choices => FieldKind::SelectMany,
            Self::Url => FieldKind::Url,
        }
    }

    /// Whether it has a length and a pattern.
    #[must_use]
    pub fn is_typed(self) -> bool {
        self.asked_as().is_typed()
    }

    /// Whether it has a smallest and a largest value.
    #[must_use]
    pub fn has_range(self) -> bool {
        self.asked_as().has_range()
    }

    /// Whether there is a list to choose from.
    #[must_use]
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

/// What a value has to be like. Nothing is required: not to know is always possible.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// Fewest characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u32>,
    /// Most characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// Regular expression that the whole value must match, checked in linear time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Smallest number or earliest day (ISO 8601).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<String>,
    /// Largest number or latest day (ISO 8601).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<String>,
    /// What there is to choose from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

impl Rules {
    /// The field of a form that would ask for such a value: what is right is checked in one place.
    #[must_use]
    pub fn asked_as(&self, kind: Kind) -> Field {
        let answer = |value: &str| Choice {
            value: value.to_owned(),
            label: Text::new(),
        };
        let choices = match kind {
            Kind::YesNo => vec![answer(TICKED), answer(REFUSED)],
            _ => self.choices.clone(),
        };
        Field {
            kind: kind.asked_as(),
            min_length: self.min_length,
            max_length: self.max_length,
            pattern: self.pattern.clone(),
            min: self.min.clone(),
            max: self.max.clone(),
            choices,
            ..Field::default()
        }
    }
}

/// What a field means: frozen with every form that fills it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meaning {
    /// What it is.
    pub kind: Kind,
    /// What it is called.
    pub label: Text,
    /// What helps to fill it in.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hint: Text,
    /// What a value has to be like.
    #[serde(default)]
    pub rules: Rules,
}

impl Meaning {
    /// What it is called in a language.
    #[must_use]
    pub fn label_in(&self, language: &str) -> &str {
        pick(&self.label, language, "en")
    }

    /// What helps to fill it in, in a language.
    #[must_use]
    pub fn hint_in(&self, language: &str) -> &str {
        pick(&self.hint, language, "en")
    }
}

/// What the person gets to do with it in the portal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type),
    sqlx(type_name = "TEXT", rename_all = "snake_case")
)]
#[serde(rename_all = "snake_case")]
pub enum Portal {
    /// Nothing; on request they get to know it all the same (GDPR Art. 15).
    Hidden,
    /// They see it, and can ask for a correction.
    #[default]
    Shown,
    /// They correct it themselves.
    Editable,
}

/// All of them, in the order in which they are offered.
pub const PORTALS: [Portal; 3] = [Portal::Hidden, Portal::Shown, Portal::Editable];

impl Portal {
    /// Stable name; its words are the language key `contact-field-portal-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Shown => "shown",
            Self::Editable => "editable",
        }
    }
}

/// A custom field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactField {
    /// Name for programs: never changes, never used again.
    pub key: String,
    /// What it means.
    pub meaning: Meaning,
    /// Keys of the roles that may see it; none: everybody who may see people.
    pub roles: Vec<String>,
    /// What the person gets to do with it.
    pub portal: Portal,
    /// Whether it takes no new values any more.
    pub is_archived: bool,
    /// Counts changes.
    pub revision: i64,
}

impl ContactField {
    /// What the audit log calls it: its key, unless not everybody may know that there is a value.
    #[must_use]
    pub fn name_in_log(&self) -> &str {
        if self.roles.is_empty() {
            &self.key
        } else {
            "restricted"
        }
    }
}

/// Whether a text can be the key of a field: small letters, digits and underscores, a letter first.
#[must_use]
pub fn is_key(text: &str) -> bool {
    text.len() <= KEY_MAX
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_plain_names() {
        for key in ["a", "shoe_size", "size2", "a_"] {
            assert!(is_key(key), "{key}");
        }
        for key in ["", "A", "1a", "_a", "a-b", "ä", "a b", &"a".repeat(61)] {
            assert!(!is_key(key), "{key}");
        }
    }
}
