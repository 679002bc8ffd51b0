//! The fields of the draft as the panes read them: a signal each, so that a letter typed into one field
//! draws nothing but that field, however many there are.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::forms::model::{Definition, Field, FieldKind};

/// A handle to them. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Fields {
    /// Ids and kinds, from top to bottom.
    order: RwSignal<Vec<(String, FieldKind)>>,
    /// By id. What was taken away stays, empty: an undo brings it back.
    by_id: StoredValue<BTreeMap<String, ArcRwSignal<Field>>>,
}

impl Fields {
    /// Those of a draft.
    pub fn new(definition: &Definition) -> Self {
        let fields = Self {
            order: RwSignal::new(Vec::new()),
            by_id: StoredValue::new(BTreeMap::new()),
        };
        fields.follow(definition);
        fields
    }

    /// Tells what has changed in the draft to those who read it.
    pub fn follow(self, definition: &Definition) {
        for field in &definition.fields {
            let signal = self.signal(&field.id);
            if signal.with_untracked(|known| known != field) {
                signal.set(field.clone());
            }
        }
        let fields = definition.fields.iter();
        let order: Vec<_> = fields.map(|field| (field.id.clone(), field.kind)).collect();
        if self.order.with_untracked(|known| *known != order) {
            self.empty_lost(definition);
            self.order.set(order);
        }
    }

    fn empty_lost(self, definition: &Definition) {
        let known = self.order.get_untracked().into_iter();
        for (id, _) in known.filter(|(id, _)| definition.field(id).is_none()) {
            self.signal(&id).set(Field::default());
        }
    }

    fn signal(self, id: &str) -> ArcRwSignal<Field> {
        let known = self.by_id.with_value(|known| known.get(id).cloned());
        known.unwrap_or_else(|| {
            let signal = ArcRwSignal::new(Field::default());
            let kept = signal.clone();
            self.by_id.update_value(|known| {
                known.insert(id.to_owned(), kept);
            });
            signal
        })
    }

    /// Ids and kinds; the reader is run again when a field comes, goes or moves.
    pub fn order(self) -> Vec<(String, FieldKind)> {
        self.order.get()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.order.with(Vec::is_empty)
    }

    /// Reads a field, an empty one if it is gone; the reader is run again when it changes.
    pub fn with<T>(self, id: &str, read: impl FnOnce(&Field) -> T) -> T {
        self.signal(id).with(read)
    }

    /// The fields before one.
    pub fn before(self, id: &str) -> Vec<Field> {
        let order = self.order.get().into_iter();
        let before = order.take_while(|(other, _)| other != id);
        before.map(|(id, _)| self.with(&id, Clone::clone)).collect()
    }
}
