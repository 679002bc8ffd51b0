//! What the builder asks of the server: three questions as JSON, answered by `forms::pages::api`.
//!
//! Plain requests of the browser's own: the functions of Leptos that would write them for us bring streams,
//! codecs and errors with them that a builder of a few hundred kilobytes has no use for.

use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use serde::{Deserialize, Serialize};
use web_sys::{Headers, RequestInit, Response};

use crate::error::{AppError, Conflict, Result};
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

/// Asks to save a draft if nobody has saved another one since `known_revision`.
#[derive(Debug, Serialize, Deserialize)]
pub struct SaveDraft {
    /// Of which form.
    pub form: FormId,
    /// On which save it builds.
    pub known_revision: i64,
    /// The draft.
    pub definition: Definition,
}

/// Asks for the draft as the server has it.
#[derive(Debug, Serialize, Deserialize)]
pub struct LoadDraft {
    /// Of which form.
    pub form: FormId,
}

/// Asks what the linter finds in a draft, saved or not, from top to bottom.
///
/// The linter stays on the server: with its lists of phrases it would be a third of all that the
/// builder loads.
#[derive(Debug, Serialize, Deserialize)]
pub struct LintDraft {
    /// The draft.
    pub definition: Definition,
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

/// Saves; gives the new revision.
///
/// # Errors
/// [`Conflict::ChangedMeanwhile`] if somebody has saved another one.
pub async fn save_draft(form: FormId, known_revision: i64, definition: Definition) -> Result<i64> {
    let question = SaveDraft {
        form,
        known_revision,
        definition,
    };
    read(&ask("save-draft", written(&question)?).await?)
}

/// The draft as the server has it.
pub async fn load_draft(form: FormId) -> Result<Draft> {
    read(&ask("load-draft", written(&LoadDraft { form })?).await?)
}

/// What the linter finds.
pub async fn lint_draft(definition: Definition) -> Result<Vec<Found>> {
    read(&ask("lint-draft", written(&LintDraft { definition })?).await?)
}

fn written(question: &impl Serialize) -> Result<String> {
    serde_json::to_string(question).map_err(|_| AppError::Network)
}

fn read<T: for<'a> Deserialize<'a>>(answer: &str) -> Result<T> {
    serde_json::from_str(answer).map_err(|_| AppError::Network)
}

/// The text of the answer to a question.
async fn ask(name: &str, question: String) -> Result<String> {
    let answer = send(name, &question).await;
    let (status, text) = answer.map_err(|_| AppError::Network)?;
    match status {
        200 => Ok(text),
        401 => Err(AppError::NotSignedIn),
        403 => Err(AppError::Forbidden),
        404 => Err(AppError::NotFound),
        409 => Err(AppError::Conflict(Conflict::ChangedMeanwhile)),
        _ => Err(AppError::Network),
    }
}

async fn send(name: &str, body: &str) -> Result<(u16, String), JsValue> {
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    headers.set("content-type", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers_headers(&headers);
    request.set_body_opt_str(Some(body));
    let address = format!("/admin/api/forms/{name}");
    let answer = window().fetch_with_str_and_init(&address, &request).await?;
    let answer: Response = answer.dyn_into()?;
    let text = answer.text()?.await?;
    Ok((answer.status(), text.as_string().unwrap_or_default()))
}
