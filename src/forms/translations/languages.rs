//! Languages that come to a form, and that go.

use super::marks::set_right;
use super::units::{Unit, units};
use crate::forms::model::Definition;
use crate::server::visitor::VisitorLanguage;

/// Words of ours with which a form begins. Where they still stand in the source, a language that is
/// added begins with them too.
const OURS: [&str; 3] = [
    "forms-start-submit",
    "forms-start-thanks",
    "forms-start-email",
];

/// Adds a language at the end; says whether the form did not have it.
pub fn add(definition: &mut Definition, language: &str) -> bool {
    if definition.languages.iter().any(|code| code == language) {
        return false;
    }
    let source = definition.default_language().to_owned();
    definition.languages.push(language.to_owned());
    let (from, to) = (
        VisitorLanguage::of(&source).words(),
        VisitorLanguage::of(language).words(),
    );
    for unit in units(definition) {
        let text = unit.text(definition, &source).to_owned();
        let ours = OURS.iter().find(|key| from.t(key) == text);
        let is_empty = unit.text(definition, language).is_empty();
        if let (Some(key), true) = (ours, is_empty) {
            if let Some(texts) = unit.of_mut(definition) {
                texts.insert(language.to_owned(), to.t(key));
            }
            set_right(definition, &unit, language);
        }
    }
    true
}

/// The texts that go with a language.
#[must_use]
pub fn texts_in(definition: &Definition, language: &str) -> Vec<Unit> {
    let says = |unit: &Unit| !unit.text(definition, language).trim().is_empty();
    units(definition).into_iter().filter(says).collect()
}

/// Takes a language away with all its texts; says whether it could: the source stays.
pub fn remove(definition: &mut Definition, language: &str) -> bool {
    let is_source = definition.default_language() == language;
    if is_source || !definition.languages.iter().any(|code| code == language) {
        return false;
    }
    for unit in units(definition) {
        if let Some(texts) = unit.of_mut(definition) {
            texts.remove(language);
        }
    }
    definition.languages.retain(|code| code != language);
    for marks in definition.translated_from.values_mut() {
        marks.remove(language);
    }
    definition
        .translated_from
        .retain(|_, marks| !marks.is_empty());
    true
}
