//! All texts that a form shows: where each stands, in which languages, and whether it has to be there.

use super::lexicon::Lexicon;
use super::{Context, FORM, TITLE_MAX};
use crate::forms::model::{
    DOCUMENT_MAX, Definition, Field, FieldKind, FormText as OfForm, TEXT_MAX,
};
use crate::i18n::Text;

/// Which text of a form or field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// One of the form itself.
    Form(OfForm),
    /// What a field asks; a static text.
    Label,
    /// What helps to answer.
    Hint,
    /// The text of a document.
    Body,
    /// What is said when an answer is missing or not right.
    Error,
    /// One of a field's choices.
    Choice,
    /// The name of a consent's purpose.
    PurposeName,
    /// The sentence that people agree to.
    Statement,
}

impl What {
    /// Stable name; its words are the language key `lint-what-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Form(text) => text.key(),
            Self::Label => "label",
            Self::Hint => "hint",
            Self::Body => "body",
            Self::Error => "error",
            Self::Choice => "choice",
            Self::PurposeName => "purpose-name",
            Self::Statement => "statement",
        }
    }

    /// Most characters of such a text of a kind of field.
    #[must_use]
    pub fn longest(self, kind: Option<FieldKind>) -> usize {
        match self {
            Self::Form(OfForm::Title | OfForm::Submit) | Self::Choice => TITLE_MAX,
            Self::Label if kind == Some(FieldKind::Document) => TITLE_MAX,
            Self::Body => DOCUMENT_MAX,
            _ => TEXT_MAX,
        }
    }
}

/// A text with all its languages.
#[derive(Clone, Copy)]
pub struct FormText<'a> {
    /// Id of its field, or [`FORM`].
    pub field: &'a str,
    /// Kind of its field.
    pub kind: Option<FieldKind>,
    /// Which of the field's texts.
    pub what: What,
    /// By language.
    pub text: &'a Text,
    /// Whether the page is broken without it.
    pub is_needed: bool,
    /// Most characters.
    pub max: usize,
}

/// A text in one language of the form.
pub struct Passage<'a> {
    /// Where it stands.
    pub at: FormText<'a>,
    /// BCP 47 code.
    pub language: &'a str,
    /// As it was written.
    pub text: &'a str,
    /// For looking phrases up.
    pub plain: Plain,
    /// The phrases of its language, if there are any.
    pub lexicon: &'static Lexicon,
}

/// All texts, from top to bottom.
pub fn texts<'a>(definition: &'a Definition, context: &'a Context) -> Vec<FormText<'a>> {
    let of_form = |text: OfForm, is_needed| FormText {
        field: FORM,
        kind: None,
        what: What::Form(text),
        text: text.of(definition),
        is_needed,
        max: What::Form(text).longest(None),
    };
    let mut all = vec![
        of_form(OfForm::Title, true),
        of_form(OfForm::Intro, false),
        of_form(OfForm::Submit, true),
        of_form(OfForm::Thanks, true),
    ];
    for field in &definition.fields {
        of_field(field, context, &mut all);
    }
    all
}

fn of_field<'a>(field: &'a Field, context: &'a Context, all: &mut Vec<FormText<'a>>) {
    let mut add = |what: What, text, is_needed| {
        all.push(FormText {
            field: &field.id,
            kind: Some(field.kind),
            what,
            text,
            is_needed,
            max: what.longest(Some(field.kind)),
        });
    };
    if field.kind == FieldKind::Consent {
        // There the purpose speaks.
        if let Some(purpose) = context.purpose_of(field) {
            add(What::PurposeName, &purpose.name, true);
            add(What::Statement, &purpose.statement, true);
        }
    } else if field.kind != FieldKind::Hidden {
        // An age gate has a sentence of its own, a page can do without a heading.
        let is_needed = !matches!(field.kind, FieldKind::AgeGate | FieldKind::PageBreak);
        add(What::Label, &field.label, is_needed);
    }
    add(What::Hint, &field.hint, false);
    add(What::Error, &field.error_missing, false);
    add(What::Error, &field.error_invalid, false);
    if field.kind == FieldKind::Document {
        add(What::Body, &field.body, true);
    }
    if field.kind.has_choices() {
        for choice in &field.choices {
            add(What::Choice, &choice.label, true);
        }
    }
}

/// The texts that are there, in the languages of the form.
pub fn passages<'a>(definition: &'a Definition, texts: &[FormText<'a>]) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    for at in texts {
        for language in &definition.languages {
            let text = at.text.get(language).map_or("", |text| text.trim());
            if !text.is_empty() {
                passages.push(Passage {
                    at: *at,
                    language,
                    text,
                    plain: Plain::of(text),
                    lexicon: Lexicon::of(language),
                });
            }
        }
    }
    passages
}

impl Passage<'_> {
    /// The first of the phrases that stands in it.
    #[must_use]
    pub fn first_of(&self, phrases: &[&'static str]) -> Option<&'static str> {
        phrases
            .iter()
            .find(|phrase| self.plain.has(phrase))
            .copied()
    }

    /// Whether one of the phrases stands in it.
    #[must_use]
    pub fn has(&self, phrases: &[&'static str]) -> bool {
        self.first_of(phrases).is_some()
    }

    /// Its sentences, as far as signs tell.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        let parts = self.text.split(['.', '!', '?', ':', ';', '\n']);
        parts.map(str::trim).filter(|part| !part.is_empty())
    }
}

/// A text as phrases are looked up in it: `"By e-mail, don’t you?"` is `" by e mail don't you "`.
pub struct Plain {
    /// In small letters, words apart by one space, a space at both ends.
    pub text: String,
    /// Where its words begin. A phrase is compared there and nowhere else, and only if a word has its
    /// first letter: forms have hundreds of texts, and languages hundreds of phrases.
    words: Vec<usize>,
    /// First bytes of words, a bit for each that is the same but for its upper part.
    firsts: u64,
}

impl Plain {
    /// A text without what is no letter.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut plain = String::with_capacity(text.len() + 2);
        plain.push(' ');
        for c in text.chars() {
            if c.is_alphanumeric() {
                plain.extend(c.to_lowercase());
            } else if matches!(c, '\'' | '’') {
                plain.push('\'');
            } else if !plain.ends_with(' ') {
                plain.push(' ');
            }
        }
        if !plain.ends_with(' ') {
            plain.push(' ');
        }
        Self::of_words(plain)
    }

    fn of_words(text: String) -> Self {
        let spaces = text.match_indices(' ').map(|(at, _)| at + 1);
        let words: Vec<usize> = spaces.filter(|at| *at < text.len()).collect();
        let first_bits = words.iter().map(|at| first_bit(&text[*at..]));
        let firsts = first_bits.fold(0, |all, bit| all | bit);
        Self {
            text,
            words,
            firsts,
        }
    }

    /// Whether whole words stand in it; a star stands for the end of the last word.
    #[must_use]
    pub fn has(&self, phrase: &str) -> bool {
        self.can_have(phrase) && {
            let phrase = Phrase::of(phrase);
            self.rests().any(|rest| phrase.begins(rest))
        }
    }

    /// How many of its words are one of these.
    #[must_use]
    pub fn count_words(&self, words: &[&str]) -> usize {
        let words = words.iter().filter(|word| self.can_have(word));
        let words: Vec<Phrase> = words.map(|word| Phrase::of(word)).collect();
        let is_one = |rest: &&str| words.iter().any(|word| word.begins(rest));
        self.rests().filter(is_one).count()
    }

    fn can_have(&self, phrase: &str) -> bool {
        self.firsts & first_bit(phrase) != 0
    }

    /// The same with something that is no word in place of some phrases.
    #[must_use]
    pub fn without(&self, phrases: &[&str]) -> Self {
        let text = phrases.iter().fold(self.text.clone(), |text, phrase| {
            text.replace(&format!(" {phrase} "), " | ")
        });
        Self::of_words(text)
    }

    /// What follows from each word on.
    fn rests(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|at| &self.text[*at..])
    }
}

fn first_bit(text: &str) -> u64 {
    text.bytes().next().map_or(0, |byte| 1 << (byte % 64))
}

/// Words to look up; a star stands for the end of the last one.
#[derive(Clone, Copy)]
struct Phrase<'a> {
    words: &'a str,
    is_begin: bool,
}

impl<'a> Phrase<'a> {
    fn of(phrase: &'a str) -> Self {
        let stem = phrase.strip_suffix('*');
        Self {
            words: stem.unwrap_or(phrase),
            is_begin: stem.is_some(),
        }
    }

    fn begins(self, text: &str) -> bool {
        let rest = text.strip_prefix(self.words);
        rest.is_some_and(|rest| self.is_begin || rest.starts_with(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words() {
        let text = Plain::of("By E-Mail, don’t you?\nGeschäftsbedingungen!");
        assert_eq!(text.text, " by e mail don't you geschäftsbedingungen ");
        for phrase in ["e mail", "don't", "by e mail", "geschäft*", "you"] {
            assert!(text.has(phrase), "{phrase}");
        }
        for phrase in ["mai", "e mai", "bedingungen*", "geschäft", "y"] {
            assert!(!text.has(phrase), "{phrase}");
        }
        assert_eq!(Plain::of("").text, " ");
        assert_eq!(text.count_words(&["e", "geschäft*", "you"]), 3);
        assert!(!text.without(&["e mail"]).has("by don't"));
    }
}
