//! The state of the builder: the draft with its history, what is selected, what is announced.

mod adding;
mod changing;
mod moving;
mod words;

use std::time::Duration;

use leptos::prelude::*;

use super::fields::Fields;
use super::{BuilderStart, SaveState};
use crate::contacts::fields::model::ContactField;
use crate::forms::history::{History, Operation};
use crate::forms::model::Definition;
use crate::i18n::{Arg, Words, words};
use crate::purposes::model::Purpose;

/// For so long nothing is announced between two announcements.
const GONE: Duration = Duration::from_millis(50);

/// Handles to the state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Editor {
    history: RwSignal<History>,
    /// The draft's fields, each to be read by itself.
    pub fields: Fields,
    purposes: StoredValue<Vec<Purpose>>,
    contact_fields: StoredValue<Vec<ContactField>>,
    countries: StoredValue<Vec<(String, String)>>,
    words: StoredValue<Words>,
    /// The id of the field whose properties are shown; none: the form's own.
    pub selected: RwSignal<Option<String>>,
    /// What screen readers are told.
    pub announcement: RwSignal<String>,
    /// Which language the canvas shows.
    pub language: RwSignal<String>,
    /// Whether everything is saved.
    pub save_state: RwSignal<SaveState>,
}

impl Editor {
    /// A draft as the server had it.
    pub fn new(start: &BuilderStart) -> Self {
        // The reader's own, where the form has it.
        let languages = &start.draft.languages;
        let has_own = languages.contains(&start.language);
        let language = if has_own {
            &start.language
        } else {
            start.draft.default_language()
        };
        let language = language.to_owned();
        Self {
            history: RwSignal::new(History::new(start.draft.clone())),
            fields: Fields::new(&start.draft),
            purposes: StoredValue::new(start.purposes.clone()),
            contact_fields: StoredValue::new(start.contact_fields.clone()),
            countries: StoredValue::new(start.countries.clone()),
            words: StoredValue::new(words()),
            selected: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            language: RwSignal::new(language),
            save_state: RwSignal::new(SaveState::Saved),
        }
    }

    /// The one of the builder that this component is in.
    pub fn of_context() -> Self {
        expect_context()
    }

    /// Reads the form's own texts and settings; the reader is run again whenever anything changes. What
    /// is about fields is read from [`fields`](Self::fields).
    pub fn with<T>(self, read: impl FnOnce(&Definition) -> T) -> T {
        self.history.with(|history| read(history.definition()))
    }

    fn now<T>(self, read: impl FnOnce(&Definition) -> T) -> T {
        self.history
            .with_untracked(|history| read(history.definition()))
    }

    /// The draft as it is, without running again.
    pub fn snapshot(self) -> Definition {
        self.now(Clone::clone)
    }

    /// Counts changes.
    pub fn changes(self) -> u64 {
        self.history.with(History::changes)
    }

    /// As [`changes`](Self::changes), without running again.
    pub fn changes_now(self) -> u64 {
        self.history.with_untracked(History::changes)
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Languages of the form. They don't change while it is being edited.
    pub fn languages(self) -> Vec<String> {
        self.now(|definition| definition.languages.clone())
    }

    /// What consents can be bound to.
    pub fn purposes(self) -> Vec<Purpose> {
        self.purposes.get_value()
    }

    /// What other answers can be bound to.
    pub fn contact_fields(self) -> Vec<ContactField> {
        self.contact_fields.get_value()
    }

    /// A message outside of a view: in an event there is no context.
    pub fn say(self, key: &str) -> String {
        self.words.with_value(|words| words.t(key))
    }

    fn announce<const N: usize>(self, key: &str, args: [(&str, Arg); N]) {
        let text = self.words.with_value(|words| words.with(key, args));
        // The same words once more are read once more only if they were gone in between.
        self.announcement.set(String::new());
        set_timeout(move || self.announcement.set(text), GONE);
    }

    /// Where a field stands, counted from 1; runs again when it changes.
    pub fn place(self, id: &str) -> Option<usize> {
        let at = self.with(|definition| definition.fields.iter().position(|field| field.id == id));
        at.map(|at| at + 1)
    }

    fn place_of(self, id: &str) -> Option<usize> {
        self.now(|definition| definition.fields.iter().position(|field| field.id == id))
    }

    /// The first field.
    pub fn first(self) -> Option<String> {
        self.now(|definition| definition.fields.first().map(|field| field.id.clone()))
    }

    /// The field above (-1) or below (1) another one.
    pub fn beside(self, id: &str, by: isize) -> Option<String> {
        let at = self.place_of(id)?.checked_add_signed(by)?;
        self.now(|definition| definition.fields.get(at).map(|field| field.id.clone()))
    }

    fn apply(self, operation: Operation, place: Option<&str>) {
        self.history
            .update(|history| history.apply(operation, place));
        self.now(|definition| self.fields.follow(definition));
    }
}
