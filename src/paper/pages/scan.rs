//! The scan of a signed sheet, as a download.

use axum::extract::{Path, State};
use axum::response::Response;

use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::ids::SubmissionId;
use crate::paper::service;
use crate::portal::Visit;
use crate::server::App;

/// GET /admin/seen/{submission}/scan
pub async fn fetch(
    State(app): State<App>,
    desk: Desk,
    Path(submission): Path<SubmissionId>,
) -> Result<Response> {
    let scan = service::fetch_scan(&app, &desk.actor, submission).await?;
    scan.download(&app).await
}

/// GET /portal/seen/{submission}/scan
pub async fn fetch_own(
    State(app): State<App>,
    visit: Visit,
    Path(submission): Path<SubmissionId>,
) -> Result<Response> {
    match service::fetch_scan(&app, &visit.actor, submission).await {
        // What others signed is not there at all.
        Err(AppError::Forbidden) => Err(AppError::NotFound),
        found => found?.download(&app).await,
    }
}
