//! What staff say before somebody is erased.

use serde::Deserialize;

use super::model::{Ground, Hold};
use crate::contacts::model::Subject;
use crate::error::{FieldErrors, Result};

/// The form of the page.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct EraseInput {
    /// Key of a [`Ground`].
    #[serde(default)]
    pub ground: String,
    /// What the person is called on the page, typed.
    #[serde(default)]
    pub typed: String,
}

impl EraseInput {
    /// Why, if it is this person who is meant.
    pub fn checked(&self, subject: &Subject) -> Result<Ground> {
        let mut errors = FieldErrors::new();
        let ground = Ground::of(&self.ground);
        if ground.is_none() {
            errors.add("ground", "erasure-error-ground");
        }
        let fold = |text: &str| text.trim().to_lowercase();
        if fold(&self.typed) != fold(&subject.title()) {
            errors.add("typed", "erasure-error-typed");
        }
        errors.or(ground.unwrap_or(Ground::NotNeeded))
    }
}

/// The form that puts a hold on somebody, or lifts it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct HoldInput {
    /// Key of a [`Hold`]; empty lifts it.
    #[serde(default)]
    pub hold: String,
}

impl HoldInput {
    /// The hold, if there is to be one.
    pub fn checked(&self) -> Result<Option<Hold>> {
        match (self.hold.as_str(), Hold::of(&self.hold)) {
            ("", _) => Ok(None),
            (_, Some(hold)) => Ok(Some(hold)),
            (_, None) => FieldErrors::one("hold", "hold-error-ground").or(None),
        }
    }
}
