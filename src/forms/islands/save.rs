//! What the builder asks of the server.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
use crate::forms::model::Definition;
use crate::ids::FormId;

/// A draft and which save of it that is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What was saved.
    pub definition: Definition,
    /// Counts saves.
    pub revision: i64,
}

/// Saves a draft if nobody has saved another one since `known_revision`; returns the new revision.
///
/// # Errors
/// [`Conflict::ChangedMeanwhile`](crate::error::Conflict) if somebody has.
#[server(name = SaveDraft, prefix = "/admin/api", endpoint = "forms/save-draft", input = Json)]
pub async fn save_draft(
    form: FormId,
    known_revision: i64,
    definition: Definition,
) -> Result<i64, AppError> {
    use crate::forms::pages::api;
    let saved = api::save_draft(form, known_revision, definition).await;
    saved.map_err(api::with_status)
}

/// The draft as the server has it.
#[server(name = LoadDraft, prefix = "/admin/api", endpoint = "forms/load-draft", input = Json)]
pub async fn load_draft(form: FormId) -> Result<Draft, AppError> {
    use crate::forms::pages::api;
    api::load_draft(form).await.map_err(api::with_status)
}

/// What the linter found, in the words of whoever asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Id of the field, or [`FORM`].
    pub field: String,
    /// Whether it keeps the form from being published.
    pub is_error: bool,
    /// What is wrong.
    pub message: String,
    /// How it is set right.
    pub fix: String,
    /// By which law; may be empty.
    pub laws: String,
}

/// Stands for the form's own texts and settings where a finding names its field.
pub const FORM: &str = "form";

/// What the linter finds in a draft, saved or not, from top to bottom.
///
/// The linter stays on the server: with its lists of phrases it would be a third of all that the
/// builder loads.
#[server(name = LintDraft, prefix = "/admin/api", endpoint = "forms/lint-draft", input = Json)]
pub async fn lint_draft(form: FormId, definition: Definition) -> Result<Vec<Found>, AppError> {
    use crate::forms::pages::api;
    let found = api::lint_draft(form, definition).await;
    found.map_err(api::with_status)
}
