//! What a form is made of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::contacts::fields::model::Meaning;
use crate::error::FieldErrors;
use crate::i18n::Text;
use crate::ids::{FormId, FormVersionId, PurposeId, UserId};
use crate::time::Timestamp;

/// A form as data: what the builder edits and what a version freezes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Of this format.
    pub schema: u32,
    /// BCP 47 codes, the one to fall back to first.
    pub languages: Vec<String>,
    /// Heading.
    pub title: Text,
    /// What stands below the heading; limited Markdown (paragraphs, emphasis, links, lists).
    pub intro: Text,
    /// On the button.
    pub submit: Text,
    /// What is said afterwards.
    pub thanks: Text,
    /// Whether the answers count only once the person has confirmed by a link in a mail.
    pub confirm_email: bool,
    /// From top to bottom.
    pub fields: Vec<Field>,
    /// Number of the next field: a field's id is never used again.
    pub next_field: u32,
    /// Colour of buttons and links, `#rrggbb`; the ordinary one, if there is nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// Of which source text each translation was made: unit, language, hash (`translations`). It
    /// belongs to the draft: a version has none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translated_from: BTreeMap<String, BTreeMap<String, String>>,
}

/// The number in [`Definition::schema`].
pub const SCHEMA: u32 = 1;
/// Most fields of a form.
pub const FIELDS_MAX: usize = 200;
/// Longest text of a field's label or hint, in characters.
pub const TEXT_MAX: usize = 4000;
/// Longest text of a document, in characters.
pub const DOCUMENT_MAX: usize = 50_000;
/// Longest answer that is taken whatever a field allows, in characters.
pub const ANSWER_MAX: u32 = 10_000;

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
    /// What a hidden field answers unless the embedding page says something else.
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

/// Kinds of files that a form can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// PNG, JPEG, GIF, WebP, HEIF.
    Image,
    /// Plain text, CSV.
    Text,
    /// Word processors' and spreadsheets' documents.
    Office,
}

/// All of them, in the order of the builder.
pub const FILE_KINDS: [FileKind; 4] = [
    FileKind::Pdf,
    FileKind::Image,
    FileKind::Text,
    FileKind::Office,
];

impl FileKind {
    /// Stable name; its words are the language key `file-kind-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::Text => "text",
            Self::Office => "office",
        }
    }
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

/// Kinds of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// A line of text.
    #[default]
    Text,
    /// Several lines of text.
    LongText,
    /// An e-mail address: identifies the person.
    Email,
    /// A phone number in international form: identifies the person.
    Phone,
    /// A decimal number.
    Number,
    /// A day.
    Date,
    /// The address of a page on the web.
    Url,
    /// A country, by its code (ISO 3166-1 alpha-2).
    Country,
    /// One of several choices, in a list box.
    Select,
    /// Any of several choices, in a list box.
    SelectMany,
    /// One of several choices, all in sight.
    Radio,
    /// Any of several choices, all in sight.
    CheckboxGroup,
    /// A box to tick that is not a consent.
    Checkbox,
    /// A consent to one purpose: a box, never ticked beforehand; left empty it is refused.
    Consent,
    /// A box by which people say that they are old enough. How old they are is not asked
    /// (GDPR Art. 5(1)(c), 8).
    AgeGate,
    /// A name typed as a signature.
    Signature,
    /// A file, of the kinds that are allowed.
    File,
    /// An answer that nobody sees or types: the same for everybody, or said by the embedding page.
    Hidden,
    /// Words between the fields.
    Static,
    /// A whole text to read, such as a privacy notice; its SHA-256 stands below it.
    Document,
    /// A heading; what follows belongs to it, up to the next one or the page's end.
    Section,
    /// What follows stands on a page of its own.
    PageBreak,
}

/// All kinds, in the order of the palette.
pub const FIELD_KINDS: [FieldKind; 22] = [
    FieldKind::Text,
    FieldKind::LongText,
    FieldKind::Email,
    FieldKind::Phone,
    FieldKind::Number,
    FieldKind::Date,
    FieldKind::Url,
    FieldKind::Country,
    FieldKind::Select,
    FieldKind::SelectMany,
    FieldKind::Radio,
    FieldKind::CheckboxGroup,
    FieldKind::Checkbox,
    FieldKind::Consent,
    FieldKind::AgeGate,
    FieldKind::Signature,
    FieldKind::File,
    FieldKind::Hidden,
    FieldKind::Static,
    FieldKind::Document,
    FieldKind::Section,
    FieldKind::PageBreak,
];

impl FieldKind {
    /// Stable name; its words are the language key `field-kind-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::LongText => "long_text",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Number => "number",
            Self::Date => "date",
            Self::Url => "url",
            Self::Country => "country",
            Self::Select => "select",
            Self::SelectMany => "select_many",
            Self::Radio => "radio",
            Self::CheckboxGroup => "checkbox_group",
            Self::Checkbox => "checkbox",
            Self::Consent => "consent",
            Self::AgeGate => "age_gate",
            Self::Signature => "signature",
            Self::File => "file",
            Self::Hidden => "hidden",
            Self::Static => "static",
            Self::Document => "document",
            Self::Section => "section",
            Self::PageBreak => "page_break",
        }
    }

    /// Whether a visitor answers it.
    #[must_use]
    pub fn is_answered(self) -> bool {
        !matches!(
            self,
            Self::Static | Self::Document | Self::Section | Self::PageBreak
        )
    }

    /// Whether a visitor answers it and sees that.
    #[must_use]
    pub fn is_visibly_answered(self) -> bool {
        self.is_answered() && self != Self::Hidden
    }

    /// Whether it has a length and a pattern.
    #[must_use]
    pub fn is_typed(self) -> bool {
        matches!(
            self,
            Self::Text | Self::LongText | Self::Email | Self::Phone | Self::Url | Self::Signature
        )
    }

    /// Whether its answer runs from left to right in every language: addresses and numbers do.
    #[must_use]
    pub fn runs_from_left(self) -> bool {
        matches!(self, Self::Email | Self::Phone | Self::Url | Self::Number)
    }

    /// Whether it has a smallest and a largest answer.
    #[must_use]
    pub fn has_range(self) -> bool {
        matches!(self, Self::Number | Self::Date)
    }

    /// Whether there is something to choose from.
    #[must_use]
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Select | Self::Radio) || self.takes_many()
    }

    /// Whether several answers fit in; they are kept a line each.
    #[must_use]
    pub fn takes_many(self) -> bool {
        matches!(self, Self::SelectMany | Self::CheckboxGroup)
    }
}

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

/// One choice of several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: Text,
}

/// What the renderer and the recorder know of the purposes of a form's consents, frozen with it.
pub type Purposes = BTreeMap<PurposeId, crate::purposes::model::PurposeVersion>;

/// A published form, whole: what is canonicalised and hashed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedDefinition {
    /// Of which form.
    pub form_key: String,
    /// 1, 2, ...
    pub number: i64,
    /// The draft at the time.
    pub definition: Definition,
    /// The wordings that it asked for.
    pub purposes: Purposes,
    /// What the contact's own fields meant that it fills, by their keys.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub contact_fields: BTreeMap<String, Meaning>,
    /// The controller that was named.
    pub controller: Controller,
}

/// Who asks (EDPB Guidelines 05/2020, paragraph 64: named in the request itself).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Controller {
    /// Name.
    pub name: String,
    /// Where people write.
    pub contact_email: String,
    /// Its privacy notice; may be empty.
    pub privacy_url: String,
}

/// A form in the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// Name in addresses: small letters, digits, hyphens.
    pub key: String,
    /// What is being edited.
    pub draft: Definition,
    /// Counts saves of the draft.
    pub draft_revision: i64,
    /// Which sites may frame it, as browsers write origins.
    pub allowed_origins: Vec<String>,
    /// What visitors see; none before the first publishing.
    pub published: Option<FormVersionId>,
    /// Last save.
    pub updated_at: Timestamp,
    /// By whom.
    pub updated_by: Option<UserId>,
}

/// Answers by field id. A ticked box answers `yes`; one that is not ticked answers nothing. Where
/// several choices fit in, each is a line.
pub type Answers = BTreeMap<String, String>;

/// The answer of a ticked box, and of yes.
pub const TICKED: &str = "yes";
/// The answer of no.
pub const REFUSED: &str = "no";
/// Oldest age that can be asked for, in years.
pub const AGE_MAX: u32 = 120;

impl Definition {
    /// The field of an id.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The language to fall back to.
    #[must_use]
    pub fn default_language(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    /// Whether there is a field that takes a file.
    #[must_use]
    pub fn takes_files(&self) -> bool {
        self.fields
            .iter()
            .any(|field| field.kind == FieldKind::File)
    }

    /// Whether an answer goes to the contact's own field of a key.
    #[must_use]
    pub fn fills(&self, key: &str) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| field.goes_to.as_deref() == Some(key))
    }

    /// The consents, in order.
    pub fn consents(&self) -> impl Iterator<Item = (&Field, PurposeId)> {
        let consents = self
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Consent);
        consents.filter_map(|field| field.purpose.map(|purpose| (field, purpose)))
    }
}

/// What a visitor typed, and what was wrong with it: for rendering a form again.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// By field id.
    pub answers: Answers,
    /// What proves that a file was received, by field id.
    pub kept: BTreeMap<String, String>,
    /// By field id.
    pub errors: FieldErrors,
}
