//! What the builder asks while somebody works in it (`islands::save`), as JSON.

use axum::Json;
use axum::extract::State;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::forms::islands::save::{Draft, Found, LintDraft, LoadDraft, SaveDraft};
use crate::forms::lint::laws_in_words;
use crate::forms::service;
use crate::server::App;

/// POST /admin/api/forms/save-draft: answers the new revision.
pub async fn save_draft(
    State(app): State<App>,
    desk: Desk,
    Json(asked): Json<SaveDraft>,
) -> Result<Json<i64>> {
    let SaveDraft {
        form,
        known_revision,
        definition,
    } = asked;
    let saved = service::save_draft(&app, &desk.actor, form, known_revision, &definition).await?;
    Ok(Json(saved))
}

/// POST /admin/api/forms/load-draft
pub async fn load_draft(
    State(app): State<App>,
    desk: Desk,
    Json(asked): Json<LoadDraft>,
) -> Result<Json<Draft>> {
    let (revision, definition) = service::get_draft(&app, &desk.actor, asked.form).await?;
    Ok(Json(Draft {
        definition,
        revision,
    }))
}

/// POST /admin/api/forms/lint-draft: answers in the words of whoever asks.
pub async fn lint_draft(
    State(app): State<App>,
    desk: Desk,
    Json(asked): Json<LintDraft>,
) -> Result<Json<Vec<Found>>> {
    desk.actor.require(Permission::FormsEdit)?;
    let words = desk.facts.words();
    let findings = service::lint_definition(&app, &desk.actor, &asked.definition).await?;
    let found = findings.iter().map(|finding| Found {
        field: finding.field.clone(),
        is_error: finding.blocks(),
        message: finding.message(&words),
        fix: finding.fix(&words),
        laws: laws_in_words(&words, finding.rule).join("; "),
    });
    Ok(Json(found.collect()))
}
