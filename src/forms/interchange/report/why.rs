//! Why something is not carried over as it is.

use serde::Serialize;

use crate::forms::model::FieldKind;
use crate::i18n::Words;

/// What became of a part of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is not in the form.
    Dropped,
    /// It is in the form, in another shape.
    Changed,
}

/// Why something is not carried over as it is. Each has its words under `interchange-{key}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Scripts and templates are never run.
    Script,
    /// Nothing is computed from answers.
    Calculated,
    /// Nothing is filled in or ticked beforehand.
    Prefilled,
    /// Secrets are not asked for.
    Secret,
    /// Pictures, videos, maps.
    Media,
    /// There is nothing like it.
    UnknownKind,
    /// Choices that come from somewhere else.
    OutsideData,
    /// A condition that is not written as conditions are.
    ConditionUnreadable,
    /// A condition that computes, or compares two fields.
    ConditionComputes,
    /// A condition that looks at something that is no earlier field; by its name.
    ConditionUnknown(String),
    /// Something other than being shown depends on answers.
    Dependent,
    /// A check that no field has.
    Check,
    /// A pattern that is not checked in linear time, or is too long.
    Pattern,
    /// A bound that is neither a number nor a day.
    Bound,
    /// A language in which forms are not offered; by its code.
    Language(String),
    /// How it looks.
    Looks,
    /// How answers are stored, sent or shown to staff.
    Storage,
    /// A property that the import does not know.
    UnknownProperty,
    /// More fields than a form may have.
    TooMany,
    /// Protection against robots, which every form has.
    Robots,
    /// Nothing that can stand in this place.
    Malformed,
    /// A button besides the one that sends the form.
    Button,
    /// A purpose that is not known here; by its key.
    PurposeUnknown(String),
    /// Words that are put in from answers.
    Piping,
    /// A thing that was not shown to anybody.
    Invisible,
    /// It became a field of another kind.
    Nearest(FieldKind),
    /// A group that can be answered several times is asked once.
    Once,
    /// A box that may read like a consent but is none.
    NoConsent,
    /// HTML became limited Markdown, or text without marks.
    Html,
    /// What stood in an empty control became the hint.
    AsHint,
    /// The value of a choice had to change; what it is now.
    ChoiceValue(String),
    /// The texts are taken to be in a language; its code.
    LanguageTaken(String),
    /// A text was longer than a form takes.
    Shortened,
    /// A part without an own place in a form became a field of its own.
    OwnField,
}

impl Why {
    /// What became of the thing.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Nearest(_)
            | Self::Once
            | Self::NoConsent
            | Self::Html
            | Self::AsHint
            | Self::ChoiceValue(_)
            | Self::LanguageTaken(_)
            | Self::Shortened
            | Self::OwnField => Outcome::Changed,
            _ => Outcome::Dropped,
        }
    }

    /// Stable name; its words are the language key `interchange-{key}`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Calculated => "calculated",
            Self::Prefilled => "prefilled",
            Self::Secret => "secret",
            Self::Media => "media",
            Self::UnknownKind => "unknown-kind",
            Self::OutsideData => "outside-data",
            Self::ConditionUnreadable => "condition-unreadable",
            Self::ConditionComputes => "condition-computes",
            Self::ConditionUnknown(_) => "condition-unknown",
            Self::Dependent => "dependent",
            Self::Check => "check-dropped",
            Self::Pattern => "pattern",
            Self::Bound => "bound",
            Self::Language(_) => "language-dropped",
            Self::Looks => "looks",
            Self::Storage => "storage",
            Self::UnknownProperty => "unknown-property",
            Self::TooMany => "too-many",
            Self::Robots => "robots",
            Self::Malformed => "malformed",
            Self::Button => "button",
            Self::PurposeUnknown(_) => "purpose-unknown",
            Self::Piping => "piping",
            Self::Invisible => "invisible",
            Self::Nearest(_) => "nearest",
            Self::Once => "once",
            Self::NoConsent => "no-consent",
            Self::Html => "html",
            Self::AsHint => "as-hint",
            Self::ChoiceValue(_) => "choice-value",
            Self::LanguageTaken(_) => "language-taken",
            Self::Shortened => "shortened",
            Self::OwnField => "own-field",
        }
    }

    /// The reason as a sentence.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let key = format!("interchange-{}", self.key());
        match self {
            Self::ConditionUnknown(name)
            | Self::Language(name)
            | Self::PurposeUnknown(name)
            | Self::ChoiceValue(name)
            | Self::LanguageTaken(name) => words.with(&key, [("name", name.as_str().into())]),
            Self::Nearest(kind) => {
                let kind = words.t(&format!("field-kind-{}", kind.key()));
                words.with(&key, [("name", kind.into())])
            }
            _ => words.t(&key),
        }
    }
}
