//! The state of the builder: the draft with its history, what is selected, what is announced.

use std::time::Duration;

use leptos::prelude::*;

use super::fields::Fields;
use super::outline::row_of;
use super::parts::{focus, keep_focus};
use super::{BuilderStart, SaveState};
use crate::contacts::fields::model::ContactField;
use crate::forms::history::{History, Operation, Spot};
use crate::forms::model::{
    Choice, Definition, FIELDS_MAX, Field, FieldKind, FormText, REFUSED, TICKED,
};
use crate::i18n::{Arg, Text, Words, pick, words};
use crate::purposes::model::{Purpose, PurposeContent};

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

    /// What can be answered to a field, in the words of the canvas: values and labels; nothing where it is typed.
    pub fn answers_to(self, field: &Field) -> Vec<(String, String)> {
        let yes = (TICKED.to_owned(), self.say("form-public-yes"));
        if field.is_yes_or_nothing() {
            return vec![yes];
        }
        if field.yes_no {
            return vec![yes, (REFUSED.to_owned(), self.say("form-public-no"))];
        }
        if field.kind == FieldKind::Country {
            return self.countries.get_value();
        }
        let language = self.language.get();
        let fallback = self.now(|definition| definition.default_language().to_owned());
        let named = |choice: &Choice| {
            let label = pick(&choice.label, &language, &fallback);
            let label = if label.is_empty() {
                &choice.value
            } else {
                label
            };
            (choice.value.clone(), label.to_owned())
        };
        field.choices.iter().map(named).collect()
    }

    /// What the purpose of a field says.
    pub fn purpose_of(self, field: &Field) -> Option<PurposeContent> {
        let id = field.purpose?;
        self.purposes.with_value(|purposes| {
            let purpose = purposes.iter().find(|purpose| purpose.id == id);
            purpose.map(|purpose| purpose.current.content.clone())
        })
    }

    /// What to call a field in the outline.
    pub fn title_of(self, field: &Field) -> String {
        let language = self.language.get();
        let fallback = self.now(|definition| definition.default_language().to_owned());
        let label = match self.purpose_of(field) {
            Some(purpose) => pick(&purpose.name, &language, &fallback).to_owned(),
            None => pick(&field.label, &language, &fallback).to_owned(),
        };
        let title: String = label.chars().take(60).collect();
        match field.kind {
            // Without a label it says its own sentence.
            FieldKind::AgeGate if title.trim().is_empty() => self.say("field-kind-age_gate"),
            _ if title.trim().is_empty() => self.say("builder-unlabelled"),
            _ => title,
        }
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

    fn apply(self, operation: Operation, place: Option<&str>) {
        self.history
            .update(|history| history.apply(operation, place));
        self.now(|definition| self.fields.follow(definition));
    }

    /// Adds a field below the selected one, or at the end, and selects it.
    pub fn add(self, kind: FieldKind) {
        let count = self.now(|definition| definition.fields.len());
        if count >= FIELDS_MAX {
            return;
        }
        let id = self.take_field_id();
        let key = if kind.is_answered() {
            self.now(|definition| free_key(definition, kind))
        } else {
            String::new()
        };
        let label = if matches!(
            kind,
            FieldKind::Consent | FieldKind::AgeGate | FieldKind::Hidden
        ) {
            Text::new()
        } else {
            self.first_label(kind)
        };
        let choices = if kind.has_choices() {
            vec![Choice::default()]
        } else {
            Vec::new()
        };
        // From 16 on a child consents by itself (GDPR Art. 8(1)); states may say 13 to 16.
        let min_age = (kind == FieldKind::AgeGate).then_some(16);
        self.insert(Field {
            id,
            key,
            kind,
            label,
            min_age,
            choices,
            ..Field::default()
        });
    }

    /// What a new field is called until somebody says so: its kind, in the first language.
    fn first_label(self, kind: FieldKind) -> Text {
        let name = self.say(&format!("field-kind-{}", kind.key()));
        let language = self.now(|definition| definition.default_language().to_owned());
        if kind == FieldKind::Static {
            Text::new()
        } else {
            Text::from([(language, name)])
        }
    }

    fn take_field_id(self) -> String {
        let mut id = String::new();
        self.history
            .update_untracked(|history| id = history.take_field_id());
        id
    }

    fn insert(self, field: Field) {
        let below = self
            .selected
            .get_untracked()
            .and_then(|id| self.place_of(&id));
        let end = self.now(|definition| definition.fields.len());
        let at = below.map_or(end, |place| place + 1);
        let id = field.id.clone();
        let kind = self.say(&format!("field-kind-{}", field.kind.key()));
        self.apply(
            Operation::Insert {
                at,
                field: Box::new(field),
            },
            None,
        );
        self.selected.set(Some(id));
        self.announce(
            "builder-added",
            [("kind", kind.into()), ("place", (at + 1).into())],
        );
    }

    /// Adds a copy of a field below it.
    pub fn duplicate(self, id: &str) {
        let Some(field) = self.now(|definition| definition.field(id).cloned()) else {
            return;
        };
        let new_id = self.take_field_id();
        let key = if field.key.is_empty() {
            String::new()
        } else {
            self.now(|definition| free_key(definition, field.kind))
        };
        self.selected.set(Some(id.to_owned()));
        focus("properties-first");
        // One purpose can be asked for once only, and one answer fills a field of the contact.
        self.insert(Field {
            id: new_id,
            key,
            purpose: None,
            goes_to: None,
            ..field
        });
    }

    /// Takes a field away; what follows it is selected.
    pub fn remove(self, id: &str) {
        let Some(at) = self.place_of(id) else { return };
        let title = untrack(|| self.fields.with(id, |field| self.title_of(field)));
        self.apply(Operation::Remove { at }, None);
        let next = self.now(|definition| {
            let next = definition
                .fields
                .get(at)
                .or_else(|| definition.fields.last());
            next.map(|field| field.id.clone())
        });
        focus(
            &next
                .as_ref()
                .map_or("palette-text".to_owned(), |id| row_of(id)),
        );
        self.selected.set(next);
        self.tell_removed(&title);
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

    /// Moves a field up (-1) or down (1).
    pub fn step(self, id: &str, by: isize) {
        let Some(from) = self.place_of(id) else {
            return;
        };
        let count = self.now(|definition| definition.fields.len());
        match from.checked_add_signed(by).filter(|to| *to < count) {
            Some(to) => self.move_to(from, to),
            None => self.tell_place("builder-announce-stays", from, count),
        }
    }

    /// Moves a field to a place, counted from 1.
    pub fn put(self, id: &str, place: usize) {
        if let (Some(from), Some(to)) = (self.place_of(id), place.checked_sub(1)) {
            self.move_to(from, to);
        }
    }

    /// Moves the field with an id to where another one is.
    pub fn drop_on(self, id: &str, target: &str) {
        if let (Some(from), Some(to)) = (self.place_of(id), self.place_of(target)) {
            self.move_to(from, to);
        }
    }

    fn move_to(self, from: usize, to: usize) {
        let (id, count) = self.now(|definition| {
            (
                definition.fields.get(from).map(|field| field.id.clone()),
                definition.fields.len(),
            )
        });
        let Some(id) = id.filter(|_| to < count) else {
            return;
        };
        self.apply(Operation::Move { from, to }, None);
        self.tell_place("builder-announce-moved", to, count);
        self.selected.set(Some(id));
    }

    /// Says that something has moved, or not, and where among how many it is.
    pub fn tell_place(self, key: &str, at: usize, count: usize) {
        self.announce(key, [("place", (at + 1).into()), ("count", count.into())]);
    }

    /// Says that something has gone.
    pub fn tell_removed(self, title: &str) {
        self.announce("builder-announce-removed", [("title", title.into())]);
    }

    /// Changes a field. `place` names the control that is typed into, if it is typed.
    pub fn edit(self, id: &str, place: Option<&str>, change: Box<dyn FnOnce(&mut Field) + '_>) {
        let Some(at) = self.place_of(id) else { return };
        let Some(mut field) = self.now(|definition| definition.fields.get(at).cloned()) else {
            return;
        };
        change(&mut field);
        let place = place.map(|place| format!("{id}-{place}"));
        let field = Box::new(field);
        self.apply(Operation::Replace { at, field }, place.as_deref());
    }

    /// Changes a text of the form itself.
    pub fn set_text(self, text: FormText, language: &str, to: String) {
        let place = format!("{}-{language}", text.key());
        let to = (!to.is_empty()).then_some(to);
        let language = language.to_owned();
        self.apply(Operation::SetText { text, language, to }, Some(&place));
    }

    /// Changes whether answers have to be confirmed.
    pub fn set_confirm_email(self, to: bool) {
        self.apply(Operation::SetConfirmEmail(to), None);
    }

    /// Changes the colour of buttons and links; an empty one is the ordinary one.
    pub fn set_accent(self, typed: &str) {
        let to = Some(typed.trim().to_owned()).filter(|to| !to.is_empty());
        self.apply(Operation::SetAccent(to), Some("accent"));
    }

    /// Puts another draft in place of this one; it can be undone.
    pub fn replace_all(self, draft: Definition) {
        self.apply(Operation::ReplaceAll(Box::new(draft)), None);
        self.selected.set(None);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.go(
            History::undo,
            "builder-announce-undone",
            "builder-announce-no-undo",
        );
    }

    /// Does again what was taken back.
    pub fn redo(self) {
        self.go(
            History::redo,
            "builder-announce-redone",
            "builder-announce-no-redo",
        );
    }

    /// Goes a step through the history, and shows where that was.
    fn go(self, step: fn(&mut History) -> Option<Spot>, done: &str, nothing: &str) {
        let mut spot = None;
        self.history.maybe_update(|history| {
            spot = step(history);
            spot.is_some()
        });
        let Some(spot) = spot else {
            return self.announce(nothing, []);
        };
        keep_focus();
        self.now(|definition| self.fields.follow(definition));
        if self.selected.with_untracked(|selected| *selected != spot) {
            self.selected.set(spot);
        }
        self.announce(done, []);
    }
}

/// The kind's name, with a number if that is taken.
fn free_key(definition: &Definition, kind: FieldKind) -> String {
    let is_taken = |key: &str| definition.fields.iter().any(|field| field.key == key);
    let base = kind.key();
    let numbered = (2..).map(|number| format!("{base}_{number}"));
    let mut keys = std::iter::once(base.to_owned()).chain(numbered);
    keys.find(|key| !is_taken(key)).unwrap_or_default()
}
