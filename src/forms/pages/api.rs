//! What the builder's server functions do: the context of a server function on one side, the
//! service on the other.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::request::Parts;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{ResponseOptions, handle_server_fns_with_context};

use crate::accounts::{Actor, Desk};
use crate::error::{AppError, Result};
use crate::forms::islands::save::{Draft, Found};
use crate::forms::lint::laws_in_words;
use crate::forms::model::Definition;
use crate::forms::service;
use crate::ids::FormId;
use crate::server::App;
use crate::server::language::Language;

/// POST /admin/api/...: lets whoever is signed in call the server functions of islands. What they
/// may do is for the services to say. The body is read here: what is too large is refused as such, not as
/// something that a function can't read.
pub async fn serve(State(app): State<App>, desk: Desk, parts: Parts, body: Bytes) -> Response {
    let request = Request::from_parts(parts, Body::from(body));
    let (actor, language) = (desk.actor.clone(), desk.facts.language);
    let context = move || {
        provide_context(app.clone());
        provide_context(actor.clone());
        provide_context(language);
    };
    handle_server_fns_with_context(context, request)
        .await
        .into_response()
}

fn context() -> Result<(App, Actor)> {
    use_context::<App>()
        .zip(use_context::<Actor>())
        .ok_or(AppError::NotSignedIn)
}

/// Saves a draft for whoever asks.
pub async fn save_draft(form: FormId, known_revision: i64, definition: Definition) -> Result<i64> {
    let (app, actor) = context()?;
    service::save_draft(&app, &actor, form, known_revision, &definition).await
}

/// Loads a draft for whoever asks.
pub async fn load_draft(form: FormId) -> Result<Draft> {
    let (app, actor) = context()?;
    let (revision, definition) = service::get_draft(&app, &actor, form).await?;
    Ok(Draft {
        // Which translations are out of date is for the server to know.
        definition: definition.as_published(),
        revision,
    })
}

/// Lints a draft for whoever asks, in their words.
pub async fn lint_draft(form: FormId, definition: Definition) -> Result<Vec<Found>> {
    let (app, actor) = context()?;
    let words = use_context::<Language>().unwrap_or(Language::En).words();
    let findings = service::lint_draft(&app, &actor, form, &definition).await?;
    let found = findings.iter().map(|finding| Found {
        field: finding.field.clone(),
        is_error: finding.blocks(),
        message: finding.message(&words),
        fix: finding.fix(&words),
        laws: laws_in_words(&words, finding.rule).join("; "),
    });
    Ok(found.collect())
}

/// Gives the answer the error's status: Leptos 0.8 would say 500 to all of them.
#[must_use]
pub fn with_status(error: AppError) -> AppError {
    if let (Some(options), Ok(status)) = (
        use_context::<ResponseOptions>(),
        StatusCode::from_u16(error.status()),
    ) {
        options.set_status(status);
    }
    error
}
