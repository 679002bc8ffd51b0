//! Fields that change their places.

use leptos::prelude::*;

use super::Editor;
use crate::forms::history::Operation;

impl Editor {
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
}
