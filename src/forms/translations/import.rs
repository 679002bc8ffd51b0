//! What a file of translations would change, text by text, and doing it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::marks::{State, mark_of, set_mark, state};
use super::units::Unit;
use crate::forms::model::Definition;

/// Largest file that is taken, in bytes.
pub const FILE_MAX: usize = 2 * 1024 * 1024;
/// Most texts of a file: more than a form can have.
pub const ENTRIES_MAX: usize = 50_000;

/// One text, as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The id of the unit, as written there.
    pub unit: String,
    /// The source text that the translator saw.
    pub source: String,
    /// The translation.
    pub target: String,
    /// Whether the file says that the translation is finished.
    pub is_done: bool,
    /// Whether there is something in it besides text, which no text of a form can hold.
    pub has_codes: bool,
}

/// What comes of one text of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was no translation.
    New,
    /// There was another one.
    Changed,
    /// It is taken, but it was made of a source text that has changed since.
    Behind,
    /// It stays, and fits the source as it stands.
    Right,
    /// It stays.
    Same,
    /// The file has no translation, so the one that is there stays.
    Empty,
    /// The form has no such text (any more).
    Unknown,
    /// The file has it twice; the first counts.
    Twice,
    /// It is longer than it may be.
    TooLong,
    /// There is something in it besides text.
    Codes,
}

/// All of them, in the order in which they are counted.
pub const OUTCOMES: [Outcome; 10] = [
    Outcome::New,
    Outcome::Changed,
    Outcome::Behind,
    Outcome::Right,
    Outcome::Same,
    Outcome::Empty,
    Outcome::Unknown,
    Outcome::Twice,
    Outcome::TooLong,
    Outcome::Codes,
];

impl Outcome {
    /// Stable name; its words are the language key `translations-outcome-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Behind => "behind",
            Self::Right => "right",
            Self::Same => "same",
            Self::Empty => "empty",
            Self::Unknown => "unknown",
            Self::Twice => "twice",
            Self::TooLong => "too-long",
            Self::Codes => "codes",
        }
    }

    /// Whether the draft changes by it.
    #[must_use]
    pub fn is_change(self) -> bool {
        matches!(self, Self::New | Self::Changed | Self::Behind | Self::Right)
    }

    /// Whether the text is not taken, though the file has one.
    #[must_use]
    pub fn is_refused(self) -> bool {
        matches!(
            self,
            Self::Unknown | Self::Twice | Self::TooLong | Self::Codes
        )
    }
}

/// One text of a file beside what the form has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The id, as the file has it.
    pub id: String,
    /// The unit, if the form has it.
    pub unit: Option<Unit>,
    /// The translation that is there.
    pub before: String,
    /// The translation of the file.
    pub after: String,
    /// What comes of it.
    pub outcome: Outcome,
}

/// What a file would do to the texts of a language.
#[must_use]
pub fn plan(definition: &Definition, language: &str, entries: &[Entry]) -> Vec<Step> {
    let mut seen = BTreeSet::new();
    let step = |entry: &Entry| {
        let unit = entry.unit.parse::<Unit>().ok();
        let unit = unit.filter(|unit| unit.of(definition).is_some());
        let before = unit.as_ref().map_or("", |u| u.text(definition, language));
        let outcome = match &unit {
            None => Outcome::Unknown,
            Some(unit) if !seen.insert(unit.clone()) => Outcome::Twice,
            Some(unit) => outcome(definition, language, unit, entry),
        };
        Step {
            id: entry.unit.clone(),
            before: before.to_owned(),
            after: entry.target.clone(),
            unit,
            outcome,
        }
    };
    entries.iter().map(step).collect()
}

fn outcome(definition: &Definition, language: &str, unit: &Unit, entry: &Entry) -> Outcome {
    let source = unit.text(definition, definition.default_language());
    let before = unit.text(definition, language);
    let is_current = same_lines(&entry.source, source);
    if entry.has_codes {
        return Outcome::Codes;
    }
    if same_lines(before, &entry.target) {
        let is_stale = state(definition, unit, language) == State::Stale;
        let is_right = is_stale && entry.is_done && is_current;
        return if is_right {
            Outcome::Right
        } else {
            Outcome::Same
        };
    }
    match entry.target.trim() {
        "" => Outcome::Empty,
        _ if tidy(&entry.target).chars().count() > unit.longest(definition) => Outcome::TooLong,
        _ if !is_current => Outcome::Behind,
        _ if before.trim().is_empty() => Outcome::New,
        _ => Outcome::Changed,
    }
}

/// Whether two texts are the same but for how their lines end, which spreadsheets change.
fn same_lines(one: &str, other: &str) -> bool {
    one == other || one.replace("\r\n", "\n") == other.replace("\r\n", "\n")
}

/// A text as a draft keeps it: lines end in one way, and there is nothing in it that nobody can type.
#[must_use]
pub fn tidy(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_typed = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let typed: String = lines.chars().filter(is_typed).collect();
    typed.trim().to_owned()
}

/// Does what [`plan`] says. Returns how many texts have changed.
pub fn apply(definition: &mut Definition, language: &str, entries: &[Entry]) -> usize {
    let steps = plan(definition, language, entries);
    let mut count = 0;
    for (entry, step) in entries.iter().zip(steps) {
        let Some(unit) = step.unit.filter(|_| step.outcome.is_change()) else {
            continue;
        };
        let source = unit.text(definition, definition.default_language());
        let mark = match step.outcome {
            Outcome::Behind => mark_of(&entry.source),
            _ => mark_of(source),
        };
        if step.outcome != Outcome::Right
            && let Some(texts) = unit.of_mut(definition)
        {
            texts.insert(language.to_owned(), tidy(&entry.target));
        }
        set_mark(definition, &unit, language, mark);
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests;
