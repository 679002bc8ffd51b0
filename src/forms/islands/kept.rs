//! Copies of what is not saved yet, in the browser's own storage: a crash, a reload or a page that was
//! closed gives them back.
//!
//! Each load of the builder keeps a copy of its own, so that two tabs never overwrite each other's. It
//! goes as soon as its draft is saved.

use leptos::prelude::*;
use uuid::Uuid;

use super::save::Draft;
use crate::forms::model::Definition;
use crate::ids::FormId;

/// What this load of the builder keeps, and what others have left.
#[derive(Clone, Copy)]
pub struct Copies {
    form: FormId,
    load: Uuid,
}

/// What another load of the builder never saved.
#[derive(Clone, PartialEq)]
pub struct LeftOver {
    key: String,
    /// The draft, and on which save it was built.
    pub draft: Draft,
}

impl Copies {
    /// Those of a load of a form.
    pub fn new(form: FormId, load: Uuid) -> Self {
        Self { form, load }
    }

    fn prefix(self) -> String {
        format!("placet-draft-{}-", self.form)
    }

    fn own(self) -> String {
        format!("{}{}", self.prefix(), self.load)
    }

    /// Keeps a draft until it is saved.
    pub fn keep(self, draft: &Draft) {
        if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(draft)) {
            // A full storage loses the copy, not the draft.
            let _ = storage.set_item(&self.own(), &text);
        }
    }

    /// It is saved.
    pub fn forget(self) {
        remove(&self.own());
    }

    /// The latest that another load has left, and that is not as the draft is now.
    pub fn find_left_over(self, now: &Definition) -> Option<LeftOver> {
        let storage = storage()?;
        let count = storage.length().ok()?;
        let keys = (0..count).filter_map(|at| storage.key(at).ok()?);
        let (prefix, own) = (self.prefix(), self.own());
        let mut keys: Vec<String> = keys
            .filter(|key| key.starts_with(&prefix) && *key != own)
            .collect();
        // Loads are named in the order of time.
        keys.sort();
        let mut left = keys.into_iter().rev().filter_map(|key| {
            let text = storage.get_item(&key).ok()??;
            let draft = serde_json::from_str(&text).ok()?;
            Some(LeftOver { key, draft })
        });
        left.find(|left| left.draft.definition != *now)
    }
}

impl LeftOver {
    /// Somebody has decided what becomes of it.
    pub fn drop_copy(&self) {
        remove(&self.key);
    }
}

fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// That of all tabs: a tab's own would end with the tab.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
