//! Responses as a file. A POST, because it leaves a line in the audit log.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::filter;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::FormId;
use crate::responses::export::{self, Format, Wanted};
use crate::responses::input::{ExportInput, ViewInput};
use crate::server::App;
use crate::server::input::Form;

/// POST /admin/forms/{id}/responses/export
pub async fn export(
    State(app): State<App>,
    desk: Desk,
    Path(form): Path<FormId>,
    view: ViewInput,
    Form(input): Form<ExportInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ResponsesExport)?;
    let unknown = || AppError::Invalid(FieldErrors::one("format", "error-not-a-form"));
    let search = filter::searched(&desk.session, form).await?;
    let wanted = Wanted {
        form,
        filter: &view.filter(search),
        columns: &view.columns,
        format: Format::of(&input.format).ok_or_else(unknown)?,
        language: desk.facts.language,
    };
    let export = export::start(&app, &desk.actor, &wanted).await?;
    Ok(export.into_response())
}
