//! Which fields are shown, from top to bottom.

use std::collections::BTreeSet;

use crate::forms::model::{Answers, Definition, Field, FieldKind};

/// A walk through a form from top to bottom.
#[derive(Debug, Default)]
pub struct Walk {
    is_on_hidden_page: bool,
    is_in_hidden_section: bool,
}

impl Walk {
    /// Whether the next field is shown, by the answers to the shown ones before it.
    pub fn shows(&mut self, field: &Field, known: &Answers) -> bool {
        let condition = field.visible_if.as_ref();
        let holds = condition.is_none_or(|condition| condition.holds(known));
        self.shows_if(field.kind, holds)
    }

    /// Whether the next field is shown, if it is known whether its condition holds.
    pub fn shows_if(&mut self, kind: FieldKind, holds: bool) -> bool {
        self.go(kind, holds);
        holds && !self.is_in_hidden_section && !self.is_on_hidden_page
    }

    /// What a section says holds up to the next one or the page's end; what a page says, up to the
    /// next page.
    fn go(&mut self, kind: FieldKind, holds: bool) {
        match kind {
            FieldKind::Section => self.is_in_hidden_section = !holds,
            FieldKind::PageBreak => {
                self.is_on_hidden_page = !holds;
                self.is_in_hidden_section = false;
            }
            _ => {}
        }
    }
}

impl Definition {
    /// The ids of the fields that are shown with these answers. What follows a section that is not
    /// shown is not shown either, up to the next one.
    #[must_use]
    pub fn shown(&self, answers: &Answers) -> BTreeSet<&str> {
        let mut known = Answers::new();
        let mut shown = BTreeSet::new();
        let mut walk = Walk::default();
        for field in &self.fields {
            if !walk.shows(field, &known) {
                continue;
            }
            shown.insert(field.id.as_str());
            if let Some(answer) = answers.get(&field.id) {
                known.insert(field.id.clone(), answer.clone());
            }
        }
        shown
    }

    /// The fields that are shown whatever is answered.
    pub fn always_shown(&self) -> impl Iterator<Item = &Field> {
        let mut walk = Walk::default();
        self.fields
            .iter()
            .filter(move |field| walk.shows_if(field.kind, field.visible_if.is_none()))
    }
}
