//! Which translations are out of date.
//!
//! A mark says of which source text a translation was made: the first 16 hex digits of its SHA-256.
//! So nothing has to be noted when a source text changes, and taking the change back takes the
//! staleness back as well. A translation without a mark was made beside the source as it stands.

use std::collections::BTreeSet;

use crate::forms::model::Definition;
use crate::forms::translations::units::{Unit, units};
use crate::server::crypto::sha256;

/// The mark of a translation that was made of some text, nobody knows which.
const UNKNOWN: &str = "-";

/// How far one language is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// Which.
    pub language: String,
    /// How many texts there are to translate.
    pub total: usize,
    /// How many of them are there in it.
    pub translated: usize,
    /// How many of those are out of date.
    pub stale: usize,
}

impl Completeness {
    /// How many are not there.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.total - self.translated
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing() == 0 && self.stale == 0
    }
}

/// Where a translation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is none.
    Missing,
    /// It was made of another source text.
    Stale,
    /// It is there.
    Translated,
}

impl State {
    /// Stable name; its words are the language key `translations-state-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Translated => "translated",
        }
    }
}

/// The hash by which a source text is known.
#[must_use]
pub fn mark_of(text: &str) -> String {
    hex::encode(&sha256(text)[..8])
}

/// Where the translation of a text into a language stands. The source is never out of date.
#[must_use]
pub fn state(definition: &Definition, unit: &Unit, language: &str) -> State {
    let source = unit.text(definition, definition.default_language());
    let marks = definition.translated_from.get(&unit.to_string());
    match marks.and_then(|marks| marks.get(language)) {
        _ if unit.text(definition, language).trim().is_empty() => State::Missing,
        Some(mark)
            if language != definition.default_language()
                && !source.trim().is_empty()
                && *mark != mark_of(source) =>
        {
            State::Stale
        }
        _ => State::Translated,
    }
}

/// All translations that are out of date, each with its language; from top to bottom.
#[must_use]
pub fn stale(definition: &Definition) -> Vec<(Unit, String)> {
    let mut found = Vec::new();
    for unit in units(definition) {
        for language in &definition.languages {
            if state(definition, &unit, language) == State::Stale {
                found.push((unit.clone(), language.clone()));
            }
        }
    }
    found
}

/// How far each language is, in the order of the form's languages.
#[must_use]
pub fn completeness(definition: &Definition) -> Vec<Completeness> {
    let units = units(definition);
    let of_language = |language: &String| {
        let states: Vec<State> = units
            .iter()
            .map(|unit| state(definition, unit, language))
            .collect();
        let count = |wanted| states.iter().filter(|state| **state == wanted).count();
        Completeness {
            language: language.clone(),
            total: units.len(),
            translated: units.len() - count(State::Missing),
            stale: count(State::Stale),
        }
    };
    definition.languages.iter().map(of_language).collect()
}

/// Notes of which source text a translation was made.
pub fn set_mark(definition: &mut Definition, unit: &Unit, language: &str, mark: String) {
    let marks = &mut definition.translated_from;
    let marks = marks.entry(unit.to_string()).or_default();
    marks.insert(language.to_owned(), mark);
}

/// Notes that a translation fits the source as it stands.
pub fn set_right(definition: &mut Definition, unit: &Unit, language: &str) {
    let mark = mark_of(unit.text(definition, definition.default_language()));
    set_mark(definition, unit, language, mark);
}

/// Leaves only the marks of texts that the form has, in languages that it is translated into: a file
/// may have brought others along.
pub fn prune(definition: &mut Definition) {
    let known: BTreeSet<String> = units(definition).iter().map(Unit::to_string).collect();
    let targets: Vec<String> = definition.languages.iter().skip(1).cloned().collect();
    definition.translated_from.retain(|unit, marks| {
        marks.retain(|language, _| targets.contains(language));
        known.contains(unit) && !marks.is_empty()
    });
}

/// The marks of a draft that somebody has edited, from what it was before: a translation that was
/// changed belongs to the source as it stands now, and one that was left alone to the source that it
/// belonged to. Marks that came with the draft count for nothing.
pub fn follow(before: &Definition, draft: &mut Definition) {
    let mut before = before.clone();
    set_source(&mut before, draft.default_language());
    draft.translated_from.clear();
    let source = draft.default_language().to_owned();
    let targets: Vec<String> = draft.languages.iter().skip(1).cloned().collect();
    for unit in units(draft) {
        for language in &targets {
            let text = unit.text(draft, language);
            if text.trim().is_empty() {
                continue;
            }
            let is_same = unit.of(&before).is_some() && unit.text(&before, language) == text;
            let mark = match is_same {
                true => known_mark(&before, &unit, language),
                false => mark_of(unit.text(draft, &source)),
            };
            set_mark(draft, &unit, language, mark);
        }
    }
}

/// The mark of a translation; without one, that of the source as it stands.
fn known_mark(definition: &Definition, unit: &Unit, language: &str) -> String {
    let marks = definition.translated_from.get(&unit.to_string());
    let mark = marks.and_then(|marks| marks.get(language)).cloned();
    mark.unwrap_or_else(|| mark_of(unit.text(definition, definition.default_language())))
}

/// Makes another of its languages the one that a form is written in. Two translations that both fit
/// the old source fit each other; where one did not, the other is out of date now.
pub fn set_source(definition: &mut Definition, language: &str) {
    let is_other = definition.default_language() != language;
    let Some(at) = definition
        .languages
        .iter()
        .position(|code| code == language)
    else {
        return;
    };
    if !is_other {
        return;
    }
    let mut marked = definition.clone();
    let moved = marked.languages.remove(at);
    marked.languages.insert(0, moved);
    marked.translated_from.clear();
    for unit in units(definition) {
        let fits = |code: &str| state(definition, &unit, code) == State::Translated;
        let is_settled = fits(language);
        for target in &marked.languages.clone()[1..] {
            if unit.text(definition, target).trim().is_empty() {
                continue;
            }
            if is_settled && fits(target) {
                set_right(&mut marked, &unit, target);
            } else {
                set_mark(&mut marked, &unit, target, UNKNOWN.to_owned());
            }
        }
    }
    *definition = marked;
}

#[cfg(test)]
mod tests;
