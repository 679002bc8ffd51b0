//! Changes of what is there, and the way back.

use leptos::prelude::*;

use super::super::parts::keep_focus;
use super::Editor;
use crate::forms::history::{History, Operation, Spot};
use crate::forms::model::{Definition, Field, FormText};

impl Editor {
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
