//! One thing on a form.

use serde::{Deserialize, Serialize};

use super::{FieldKind, FileKind};
use crate::forms::condition::Condition;
use crate::i18n::Text;
use crate::ids::PurposeId;

/// Longest text of a field's label or hint, in characters.
pub const TEXT_MAX: usize = 4000;
/// Longest text of a document, in characters.
pub const DOCUMENT_MAX: usize = 50_000;
/// Oldest age that can be asked for, in years.
pub const AGE_MAX: u32 = 120;

/// One thing on a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Never changes, never used again: `f1`, `f2`, ... It names the control on the page.
    pub id: String,
    /// Name of the answer for programs; empty for static texts.
    pub key: String,
    /// What it is.
    pub kind: FieldKind,
    /// What it asks; for a static text, the text (limited Markdown). Empty for a consent: there the
    /// purpose speaks.
    pub label: Text,
    /// What helps to answer.
    #[serde(default)]
    pub hint: Text,
    /// When it is shown; always, if there is nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visible_if: Option<Condition>,
    /// Whether it can't stay empty. The box of a consent never can be required: leaving it empty is an
    /// answer. Of yes and no one can be.
    #[serde(default)]
    pub required: bool,
    /// Fewest characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u32>,
    /// Most characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// Regular expression that the whole answer must match, checked in linear time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Smallest number or earliest day (ISO 8601).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<String>,
    /// Largest number or latest day (ISO 8601).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<String>,
    /// Fewest choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_choices: Option<u32>,
    /// Most choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_choices: Option<u32>,
    /// How old people have to say that they are, in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_age: Option<u32>,
    /// A consent as yes and no, equally easy, instead of a box.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yes_no: bool,
    /// The id of an earlier field to which the answer has to be the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// What is offered to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// What a consent is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<PurposeId>,
    /// What is said instead of our own words when there is no answer.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub error_missing: Text,
    /// What is said instead of our own words when the answer is not right.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub error_invalid: Text,
    /// What browsers fill in (HTML, "Autofill"), such as `given-name`; one of [`AUTOCOMPLETE`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub autocomplete: Option<String>,
    /// The purpose that the answer is needed for (GDPR Art. 5(1)(b) and (c)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serves: Option<PurposeId>,
    /// Key of the contact's own field that the answer fills; else it stays with the submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goes_to: Option<String>,
    /// What a hidden field answers. Left empty, the embedding page can say it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// The text of a document; limited Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub body: Text,
    /// Kinds of files that are taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accept: Vec<FileKind>,
    /// Largest file, in megabytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_megabytes: Option<u32>,
}

/// One choice of several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: Text,
}

/// What browsers can fill in of a person (HTML, "Autofill": the names that are about people).
pub const AUTOCOMPLETE: [&str; 23] = [
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "organization",
    "organization-title",
    "street-address",
    "address-line1",
    "address-line2",
    "address-level2",
    "address-level1",
    "postal-code",
    "country",
    "country-name",
    "bday",
    "sex",
    "language",
    "email",
    "tel",
    "url",
];

impl Field {
    /// Whether somebody can be made to answer it. A consent is free (GDPR Art. 7(4)); but where yes and
    /// no stand side by side, one of them can be asked for.
    #[must_use]
    pub fn can_be_required(&self) -> bool {
        match self.kind {
            FieldKind::Consent => self.yes_no,
            FieldKind::AgeGate | FieldKind::Hidden => false,
            kind => kind.is_answered(),
        }
    }

    /// What the form itself says when something is wrong with the answer, by the language key of our
    /// own words.
    #[must_use]
    pub fn own_words_for(&self, error: &str) -> &Text {
        match error {
            "form-public-error-age"
            | "form-public-error-required"
            | "form-public-error-tick"
            | "form-public-error-yes-no" => &self.error_missing,
            _ => &self.error_invalid,
        }
    }

    /// Whether its answer is [`TICKED`] or nothing.
    #[must_use]
    pub fn is_yes_or_nothing(&self) -> bool {
        match self.kind {
            FieldKind::Consent => !self.yes_no,
            kind => matches!(kind, FieldKind::Checkbox | FieldKind::AgeGate),
        }
    }
}
