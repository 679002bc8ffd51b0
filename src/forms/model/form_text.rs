//! The texts of a form itself.

use super::Definition;
use crate::i18n::Text;

/// The texts of a form that belong to no field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormText {
    /// Heading.
    Title,
    /// Below the heading.
    Intro,
    /// On the button.
    Submit,
    /// Afterwards.
    Thanks,
}

/// All of them, from top to bottom.
pub const FORM_TEXTS: [FormText; 4] = [
    FormText::Title,
    FormText::Intro,
    FormText::Submit,
    FormText::Thanks,
];

impl FormText {
    /// Stable name; its words are the language key `translations-text-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Intro => "intro",
            Self::Submit => "submit",
            Self::Thanks => "thanks",
        }
    }

    /// Where the definition has it.
    #[must_use]
    pub fn of(self, definition: &Definition) -> &Text {
        match self {
            Self::Title => &definition.title,
            Self::Intro => &definition.intro,
            Self::Submit => &definition.submit,
            Self::Thanks => &definition.thanks,
        }
    }

    /// The same, to be changed.
    pub fn of_mut(self, definition: &mut Definition) -> &mut Text {
        match self {
            Self::Title => &mut definition.title,
            Self::Intro => &mut definition.intro,
            Self::Submit => &mut definition.submit,
            Self::Thanks => &mut definition.thanks,
        }
    }
}
