//! What is different between two versions of a form, as data: fields that came, went, moved or
//! changed, texts word by word, settings, the wordings of purposes, who asks.

mod properties;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use similar::{Algorithm, ChangeTag, capture_diff_slices};

use super::condition::Condition;
use super::model::{Definition, Field, PublishedDefinition};
use crate::i18n::Text;
use crate::ids::PurposeId;
use crate::purposes::model::PurposeVersion;

pub use self::properties::{
    Properties, controller_properties, field_properties, form_properties, purpose_properties,
};
pub use self::words::{Piece, compare_words};

/// All that is different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Texts and settings of the form itself.
    pub settings: Vec<Change>,
    /// Fields, from top to bottom; one that is gone stands where it was.
    pub fields: Vec<FieldChange>,
    /// Purposes that came, went, or are asked for in another wording.
    pub purposes: Vec<PurposeChange>,
    /// Who asks.
    pub controller: Vec<Change>,
}

/// One property that is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A text in one language.
    Text {
        /// Which property; its words are the language key `property-{name}`.
        property: &'static str,
        /// BCP 47 code.
        language: String,
        /// Both texts, woven into one.
        pieces: Vec<Piece>,
    },
    /// Anything else.
    Value {
        /// Which property; its words are the language key `property-{name}`.
        property: &'static str,
        /// What it was.
        before: Value,
        /// What it is.
        after: Value,
    },
}

/// What a property is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// As it was typed.
    Plain(String),
    /// Yes or no.
    Flag(bool),
    /// Language keys.
    Words(Vec<String>),
    /// A text in each language.
    Text(Text),
    /// A condition.
    When(Condition),
    /// The id of another field.
    Field(String),
    /// A purpose.
    Purpose(PurposeId),
}

/// A field that is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// As it is; as it was, if it is gone.
    pub field: Field,
    /// What became of it as a whole.
    pub fate: Fate,
    /// What is different in it; for one that came or went all that it says.
    pub changes: Vec<Change>,
}

/// What became of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It stands elsewhere: places from 1.
    Moved {
        /// Where it was.
        from: usize,
        /// Where it is.
        to: usize,
    },
    /// It is where it was.
    Stays,
}

/// A purpose that is asked for differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurposeChange {
    /// Which.
    pub purpose: PurposeId,
    /// The wording that was asked for.
    pub before: Option<PurposeVersion>,
    /// The wording that is asked for.
    pub after: Option<PurposeVersion>,
    /// What the wordings say differently.
    pub changes: Vec<Change>,
}

impl Difference {
    /// What is different between two versions; their numbers are not.
    #[must_use]
    pub fn between(before: &PublishedDefinition, after: &PublishedDefinition) -> Self {
        Self {
            settings: compare(
                &form_properties(&before.definition),
                &form_properties(&after.definition),
            ),
            fields: compare_fields(&before.definition, &after.definition),
            purposes: compare_purposes(before, after),
            controller: compare(
                &controller_properties(&before.controller),
                &controller_properties(&after.controller),
            ),
        }
    }

    /// Whether nothing is different.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether somebody else asks: another name stands on the form.
    #[must_use]
    pub fn has_other_controller(&self) -> bool {
        let is_name = |change: &Change| match change {
            Change::Value { property, .. } => *property == properties::CONTROLLER_NAME,
            Change::Text { .. } => false,
        };
        self.controller.iter().any(is_name)
    }
}

/// Both lists hold the same properties in the same order.
fn compare(before: &Properties, after: &Properties) -> Vec<Change> {
    let pairs = before.iter().zip(after).filter(|(old, new)| old != new);
    pairs
        .flat_map(|((property, old), (_, new))| changes_of(property, old, new))
        .collect()
}

fn changes_of(property: &'static str, old: &Value, new: &Value) -> Vec<Change> {
    let nothing = Text::new();
    let (old_text, new_text) = match (old, new) {
        (Value::Text(old), Value::Text(new)) => (old, new),
        (Value::Empty, Value::Text(new)) => (&nothing, new),
        (Value::Text(old), Value::Empty) => (old, &nothing),
        _ => {
            return vec![Change::Value {
                property,
                before: old.clone(),
                after: new.clone(),
            }];
        }
    };
    let languages: BTreeSet<&String> = old_text.keys().chain(new_text.keys()).collect();
    let of = |text: &Text, language: &String| text.get(language).cloned().unwrap_or_default();
    languages
        .into_iter()
        .map(|language| (language, of(old_text, language), of(new_text, language)))
        .filter(|(_, old, new)| old != new)
        .map(|(language, old, new)| Change::Text {
            property,
            language: language.clone(),
            pieces: compare_words(&old, &new),
        })
        .collect()
}

fn compare_fields(before: &Definition, after: &Definition) -> Vec<FieldChange> {
    let ids = |of: &Definition| -> Vec<String> {
        let fields = of.fields.iter();
        fields.map(|field| field.id.clone()).collect()
    };
    let (old_ids, new_ids) = (ids(before), ids(after));
    let place = |ids: &[String], id: &str| ids.iter().position(|known| known == id);
    let mut changes = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, &old_ids, &new_ids)
        .iter()
        .flat_map(|op| op.iter_changes(&old_ids, &new_ids))
    {
        let id = step.value();
        let (old, new) = (place(&old_ids, &id), place(&new_ids, &id));
        match (step.tag(), old, new) {
            (ChangeTag::Delete, Some(at), None) => changes.push(removed(&before.fields[at])),
            (ChangeTag::Insert, None, Some(at)) => changes.push(added(&after.fields[at])),
            (ChangeTag::Insert, Some(from), Some(to)) => {
                let fate = Fate::Moved {
                    from: from + 1,
                    to: to + 1,
                };
                changes.push(kept(&before.fields[from], &after.fields[to], fate));
            }
            (ChangeTag::Equal, Some(from), Some(to)) => {
                let change = kept(&before.fields[from], &after.fields[to], Fate::Stays);
                changes.extend((!change.changes.is_empty()).then_some(change));
            }
            // What only moved is told where it stands now.
            _ => {}
        }
    }
    changes
}

fn kept(old: &Field, new: &Field, fate: Fate) -> FieldChange {
    FieldChange {
        field: new.clone(),
        fate,
        changes: compare(&field_properties(old), &field_properties(new)),
    }
}

fn added(field: &Field) -> FieldChange {
    let blank = field_properties(&blank_like(field));
    FieldChange {
        field: field.clone(),
        fate: Fate::Added,
        changes: compare(&blank, &field_properties(field)),
    }
}

fn removed(field: &Field) -> FieldChange {
    let blank = field_properties(&blank_like(field));
    FieldChange {
        field: field.clone(),
        fate: Fate::Removed,
        changes: compare(&field_properties(field), &blank),
    }
}

/// A field of the same kind that says nothing: its kind stands in the headline already.
fn blank_like(field: &Field) -> Field {
    Field {
        id: field.id.clone(),
        kind: field.kind,
        ..Field::default()
    }
}

fn compare_purposes(
    before: &PublishedDefinition,
    after: &PublishedDefinition,
) -> Vec<PurposeChange> {
    let ids: BTreeSet<PurposeId> = before
        .purposes
        .keys()
        .chain(after.purposes.keys())
        .copied()
        .collect();
    let changes = ids.into_iter().filter_map(|purpose| {
        let old = before.purposes.get(&purpose);
        let new = after.purposes.get(&purpose);
        let is_same = old.map(|version| version.id) == new.map(|version| version.id);
        (!is_same).then(|| PurposeChange {
            purpose,
            before: old.cloned(),
            after: new.cloned(),
            changes: match (old, new) {
                (Some(old), Some(new)) => compare(
                    &purpose_properties(&old.content),
                    &purpose_properties(&new.content),
                ),
                _ => Vec::new(),
            },
        })
    });
    changes.collect()
}
