//! What a visitor answers.

use std::collections::BTreeMap;

use crate::error::FieldErrors;

/// Answers by field id. A ticked box answers `yes`; one that is not ticked answers nothing. Where
/// several choices fit in, each is a line.
pub type Answers = BTreeMap<String, String>;

/// The answer of a ticked box, and of yes.
pub const TICKED: &str = "yes";
/// The answer of no.
pub const REFUSED: &str = "no";
/// Longest answer that is taken whatever a field allows, in characters.
pub const ANSWER_MAX: u32 = 10_000;

/// What a visitor typed, and what was wrong with it: for rendering a form again.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// By field id.
    pub answers: Answers,
    /// What proves that a file was received, by field id.
    pub kept: BTreeMap<String, String>,
    /// By field id.
    pub errors: FieldErrors,
}
