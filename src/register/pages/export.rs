//! What a search finds, as a file. A POST, because it leaves a line in the audit log.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use uuid::Uuid;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::register::export;
use crate::register::service::searching;
use crate::server::App;
use crate::server::input::Form;
use crate::tables::write::Format;

/// As which file.
#[derive(Debug, Deserialize)]
pub struct FormatInput {
    #[serde(default)]
    format: String,
}

/// POST /admin/register/searches/{id}/export
pub async fn export(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<Uuid>,
    Form(input): Form<FormatInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ConsentsExport)?;
    let search = searching::find_search(&app, &desk.actor, id).await?;
    let unknown = || AppError::Invalid(FieldErrors::one("format", "error-not-a-form"));
    let format = Format::of(&input.format).ok_or_else(unknown)?;
    let export = export::start(&app, &desk.actor, &search.criteria, format).await?;
    Ok(export.into_response())
}
