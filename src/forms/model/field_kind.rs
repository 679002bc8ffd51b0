//! Kinds of fields.

use serde::{Deserialize, Serialize};

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

    /// Whether browsers can fill it in with what they know of a person.
    #[must_use]
    pub fn is_filled_in(self) -> bool {
        self.is_typed() || matches!(self, Self::Date | Self::Country)
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
