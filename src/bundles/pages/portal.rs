//! A person's own evidence.

use axum::extract::State;
use axum::response::Response;

use super::take::as_file;
use crate::bundles::model::Scope;
use crate::bundles::service::{self, Started};
use crate::error::{AppError, Result};
use crate::portal::Visit;
use crate::server::App;

/// POST /portal/account/evidence
pub async fn take(State(app): State<App>, visit: Visit) -> Result<Response> {
    let scope = Scope::Subject {
        id: visit.subject.id,
    };
    match service::start(&app, &visit.actor, scope, visit.facts.language).await? {
        Started::Now(body) => Ok(as_file(&app, body)),
        Started::Queued(_) => Err(AppError::NotFound),
    }
}
