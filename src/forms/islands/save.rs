//! What the builder asks of the server: three server functions.
//!
//! The browser sends their questions by plain requests of its own ([`ask`]): the client that Leptos would
//! write for them brings streams, codecs and errors along that a builder of a few hundred kilobytes has no
//! use for.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::server_fn::codec::Json;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use serde::de::DeserializeOwned;
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

/// Saves a draft if nobody has saved another one since `known_revision`; returns the new revision.
///
/// # Errors
/// [`Conflict::ChangedMeanwhile`] if somebody has.
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

/// The server's answer to the question of a server function.
pub async fn ask<Q>(question: &Q) -> Result<Q::Output>
where
    Q: ServerFn + Serialize,
    Q::Output: DeserializeOwned,
{
    let written = serde_json::to_string(question).map_err(|_| AppError::Network)?;
    let answer = text_of_answer(Q::PATH, &written).await?;
    serde_json::from_str(&answer).map_err(|_| AppError::Network)
}

async fn text_of_answer(path: &str, question: &str) -> Result<String> {
    let answer = send(path, question).await;
    let (status, text) = answer.map_err(|_| AppError::Network)?;
    match status {
        200 => Ok(text),
        401 => Err(AppError::NotSignedIn),
        403 => Err(AppError::Forbidden),
        404 => Err(AppError::NotFound),
        409 => Err(AppError::Conflict(Conflict::ChangedMeanwhile)),
        413 => Err(AppError::TooLarge),
        _ => Err(AppError::Network),
    }
}

async fn send(path: &str, body: &str) -> Result<(u16, String), JsValue> {
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    headers.set("content-type", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers_headers(&headers);
    request.set_body_opt_str(Some(body));
    let answer = window().fetch_with_str_and_init(path, &request).await?;
    let answer: Response = answer.dyn_into()?;
    let text = answer.text()?.await?;
    Ok((answer.status(), text.as_string().unwrap_or_default()))
}
