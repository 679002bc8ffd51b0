//! What was done to a draft, so that all of it can be undone.
//!
//! An [`Operation`] is applied to a definition and gives the operation that takes it back. Typing
//! in one place is one step, however many keys it took. Only the number of the next field never
//! goes back: an id that was used once is not used again, not even after an undo.

use super::model::{Definition, Field, FormText};

/// One change of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A field comes in, before the one at this place.
    Insert { at: usize, field: Box<Field> },
    /// The field at this place goes.
    Remove { at: usize },
    /// A field goes from one place to another; what is between moves up.
    Move { from: usize, to: usize },
    /// The field at this place becomes another one with the same id.
    Replace { at: usize, field: Box<Field> },
    /// A text of the form itself changes.
    SetText {
        text: FormText,
        language: String,
        to: Option<String>,
    },
    /// Whether answers have to be confirmed changes.
    SetConfirmEmail(bool),
    /// The colour of buttons and links changes.
    SetAccent(Option<String>),
    /// Everything becomes something else: somebody else's draft, or one's own from before.
    ReplaceAll(Box<Definition>),
}

/// Where a change is to be seen: in the field of this id, or in the form itself.
pub type Spot = Option<String>;

impl Operation {
    /// Where it will be seen. Of a field that goes: what follows it.
    fn spot(&self, definition: &Definition) -> Spot {
        let id_at = |at: usize| definition.fields.get(at).map(|field| field.id.clone());
        match self {
            Self::Insert { field, .. } | Self::Replace { field, .. } => Some(field.id.clone()),
            Self::Move { from, .. } => id_at(*from),
            Self::Remove { at } => id_at(at + 1).or_else(|| id_at(at.checked_sub(1)?)),
            Self::SetText { .. }
            | Self::SetConfirmEmail(_)
            | Self::SetAccent(_)
            | Self::ReplaceAll(_) => None,
        }
    }

    /// Does it, and gives what takes it back; nothing if it can't be done or changes nothing.
    fn apply(self, definition: &mut Definition) -> Option<Self> {
        let fields = &mut definition.fields;
        match self {
            Self::Insert { at, field } if at <= fields.len() => {
                fields.insert(at, *field);
                Some(Self::Remove { at })
            }
            Self::Remove { at } if at < fields.len() => {
                let field = Box::new(fields.remove(at));
                Some(Self::Insert { at, field })
            }
            Self::Move { from, to } if from != to && from.max(to) < fields.len() => {
                let field = fields.remove(from);
                fields.insert(to, field);
                Some(Self::Move { from: to, to: from })
            }
            Self::Replace { at, field } if fields.get(at).is_some_and(|old| *old != *field) => {
                let old = std::mem::replace(&mut fields[at], *field);
                Some(Self::Replace {
                    at,
                    field: Box::new(old),
                })
            }
            Self::SetText { text, language, to } => set_text(definition, text, language, to),
            Self::SetConfirmEmail(to) if to != definition.confirm_email => {
                definition.confirm_email = to;
                Some(Self::SetConfirmEmail(!to))
            }
            Self::SetAccent(to) if to != definition.accent => Some(Self::SetAccent(
                std::mem::replace(&mut definition.accent, to),
            )),
            Self::ReplaceAll(new) if *new != *definition => {
                let next_field = new.next_field.max(definition.next_field);
                let old = std::mem::replace(definition, *new);
                definition.next_field = next_field;
                Some(Self::ReplaceAll(Box::new(old)))
            }
            _ => None,
        }
    }
}

fn set_text(
    definition: &mut Definition,
    text: FormText,
    language: String,
    to: Option<String>,
) -> Option<Operation> {
    let texts = text.of_mut(definition);
    let old = texts.get(&language).cloned();
    if old == to {
        return None;
    }
    match to {
        Some(to) => texts.insert(language.clone(), to),
        None => texts.remove(&language),
    };
    Some(Operation::SetText {
        text,
        language,
        to: old,
    })
}

/// A draft with its past and, after an undo, its future.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    definition: Definition,
    past: Vec<Step>,
    future: Vec<Operation>,
    /// Counts changes, so that what is saved can be told from what is not.
    changes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    back: Operation,
    /// Steps with the same name that follow each other are one.
    place: Option<String>,
}

impl History {
    /// A draft as it was found.
    #[must_use]
    pub fn new(definition: Definition) -> Self {
        Self {
            definition,
            ..Self::default()
        }
    }

    /// The draft now.
    #[must_use]
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// How many changes there were, undone ones included.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The id of a field that is about to be inserted. Never given twice.
    pub fn take_field_id(&mut self) -> String {
        let number = self.definition.next_field.max(1);
        self.definition.next_field = number + 1;
        format!("f{number}")
    }

    /// Does something. `place` names what is being typed into; typing on in it is the same step.
    pub fn apply(&mut self, operation: Operation, place: Option<&str>) {
        let Some(back) = operation.apply(&mut self.definition) else {
            return;
        };
        self.changes += 1;
        self.future.clear();
        let goes_on = place.is_some()
            && self
                .past
                .last()
                .is_some_and(|step| step.place.as_deref() == place);
        if !goes_on {
            self.past.push(Step {
                back,
                place: place.map(str::to_owned),
            });
        }
    }

    /// Takes the last step back that changed something, and says where that was.
    pub fn undo(&mut self) -> Option<Spot> {
        // Somebody who types a letter and deletes it leaves a step that changes nothing.
        while let Some(Step { back, .. }) = self.past.pop() {
            let spot = back.spot(&self.definition);
            if let Some(forth) = back.apply(&mut self.definition) {
                self.future.push(forth);
                self.changes += 1;
                return Some(spot);
            }
        }
        None
    }

    /// Does again what was taken back, and says where that was.
    pub fn redo(&mut self) -> Option<Spot> {
        let operation = self.future.pop()?;
        let spot = operation.spot(&self.definition);
        let back = operation.apply(&mut self.definition)?;
        self.past.push(Step { back, place: None });
        self.changes += 1;
        Some(spot)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn operations() -> impl Strategy<Value = Vec<(Operation, Option<String>)>> {
        let field = ("[a-d]{1,3}", any::<bool>()).prop_map(|(key, required)| {
            Box::new(Field {
                key,
                required,
                ..Field::default()
            })
        });
        let operation = prop_oneof![
            (0..6_usize, field.clone()).prop_map(|(at, field)| Operation::Insert { at, field }),
            (0..6_usize).prop_map(|at| Operation::Remove { at }),
            (0..6_usize, 0..6_usize).prop_map(|(from, to)| Operation::Move { from, to }),
            (0..6_usize, field).prop_map(|(at, field)| Operation::Replace { at, field }),
            proptest::option::of("[a-c]{0,2}").prop_map(|to| Operation::SetText {
                text: FormText::Title,
                language: "en".into(),
                to
            }),
            any::<bool>().prop_map(Operation::SetConfirmEmail),
            proptest::option::of("#[0-9]{1,2}").prop_map(Operation::SetAccent),
            any::<bool>().prop_map(|confirm_email| {
                Operation::ReplaceAll(Box::new(Definition {
                    confirm_email,
                    ..Definition::default()
                }))
            }),
        ];
        proptest::collection::vec((operation, proptest::option::of("[ab]")), 0..40)
    }

    proptest! {
        #[test]
        fn undoing_everything_gives_the_start_and_redoing_it_the_end(steps in operations()) {
            let mut history = History::default();
            for (operation, place) in steps {
                // A place names one thing only, as in the builder.
                let place = place.filter(|_| matches!(operation, Operation::SetText { .. }));
                history.apply(operation, place.as_deref());
            }
            let end = history.definition().clone();
            while history.can_undo() {
                history.undo();
            }
            prop_assert_eq!(history.definition(), &Definition::default());
            while history.can_redo() {
                history.redo();
            }
            prop_assert_eq!(history.definition(), &end);
        }
    }

    #[test]
    fn typing_in_one_place_is_one_step() {
        let mut history = History::default();
        let set = |to: &str| Operation::SetText {
            text: FormText::Title,
            language: "en".into(),
            to: Some(to.into()),
        };
        for text in ["N", "Ne", "New"] {
            history.apply(set(text), Some("title-en"));
        }
        history.apply(set("News"), Some("elsewhere"));
        history.undo();
        assert_eq!(history.definition().title["en"], "New");
        history.undo();
        assert!(!history.can_undo() && history.definition().title.is_empty());
    }

    #[test]
    fn what_was_typed_and_deleted_is_no_step_to_take_back() {
        let mut history = History::default();
        history.apply(Operation::SetConfirmEmail(true), None);
        for to in [Some("N".to_owned()), None] {
            let (text, language) = (FormText::Title, "en".into());
            history.apply(Operation::SetText { text, language, to }, Some("title-en"));
        }
        assert_eq!(history.undo(), Some(None));
        assert!(!history.definition().confirm_email);
        assert_eq!(history.undo(), None);
    }

    #[test]
    fn a_step_says_where_it_is_to_be_seen() {
        let field = |id: &str| {
            Box::new(Field {
                id: id.into(),
                ..Field::default()
            })
        };
        let mut history = History::default();
        let insert = |at, id| Operation::Insert {
            at,
            field: field(id),
        };
        history.apply(insert(0, "f1"), None);
        history.apply(insert(1, "f2"), None);
        history.apply(Operation::Move { from: 0, to: 1 }, None);
        history.apply(Operation::Remove { at: 0 }, None);
        let spot = |id: &str| Some(Some(id.to_owned()));
        assert_eq!(history.undo(), spot("f2"), "it is back");
        assert_eq!(history.undo(), spot("f1"), "it is where it was");
        assert_eq!(history.undo(), spot("f1"), "it stays as the other one goes");
        assert_eq!(history.undo(), Some(None), "there is none left");
        assert_eq!(history.redo(), spot("f1"));
    }

    #[test]
    fn an_id_is_not_used_again_after_an_undo() {
        let mut history = History::default();
        let id = history.take_field_id();
        let field = Field {
            id: id.clone(),
            ..Field::default()
        };
        history.apply(
            Operation::Insert {
                at: 0,
                field: Box::new(field),
            },
            None,
        );
        history.undo();
        assert_ne!(history.take_field_id(), id);
    }
}
