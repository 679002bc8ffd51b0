//! Fields that come and go.

use leptos::prelude::*;

use super::super::outline::row_of;
use super::super::parts::focus;
use super::Editor;
use crate::forms::history::Operation;
use crate::forms::model::{Choice, Definition, FIELDS_MAX, Field, FieldKind};
use crate::i18n::Text;

impl Editor {
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
}

/// The kind's name, with a number if that is taken.
fn free_key(definition: &Definition, kind: FieldKind) -> String {
    let is_taken = |key: &str| definition.fields.iter().any(|field| field.key == key);
    let base = kind.key();
    let numbered = (2..).map(|number| format!("{base}_{number}"));
    let mut keys = std::iter::once(base.to_owned()).chain(numbered);
    keys.find(|key| !is_taken(key)).unwrap_or_default()
}
