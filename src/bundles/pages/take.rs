//! Taking evidence out.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use tokio::fs::File;
use uuid::Uuid;

use super::list;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::bundles::input::TakeInput;
use crate::bundles::model::Bundle;
use crate::bundles::service::{self, Started};
use crate::error::{AppError, Result};
use crate::server::App;
use crate::server::dates;
use crate::server::input::Form;
use crate::server::made;
use crate::server::page::{Draft, see_other_saying};

/// What bundles are.
const MEDIA_TYPE: &str = "application/zip";

/// POST /admin/bundles
pub async fn take(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<TakeInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ConsentsExport)?;
    let scope = match input.checked(desk.zone()) {
        Ok(scope) => scope,
        Err(AppError::Invalid(errors)) => {
            return list::page(&app, &desk, Draft::invalid(input, errors)).await;
        }
        Err(error) => return Err(error),
    };
    match service::start(&app, &desk.actor, scope, desk.facts.language).await? {
        Started::Now(body) => Ok(as_file(&app, body)),
        Started::Queued(_) => Ok(see_other_saying("/admin/bundles", "flash-bundle-queued")),
    }
}

/// GET /admin/bundles/{id}
pub async fn fetch(State(app): State<App>, desk: Desk, Path(id): Path<Uuid>) -> Result<Response> {
    let (bundle, file) = service::fetch(&app, &desk.actor, id).await?;
    Ok(sent(&app, &bundle, file))
}

/// A bundle that was made, piece by piece.
pub fn sent(app: &App, bundle: &Bundle, file: File) -> Response {
    made::sent(file, bundle.size, MEDIA_TYPE, &name(app))
}

/// A bundle that is being made.
pub(super) fn as_file(app: &App, body: Body) -> Response {
    made::attached(body, MEDIA_TYPE, &name(app))
}

/// With the day.
fn name(app: &App) -> String {
    let day = dates::rfc3339(app.now());
    let day = day.split('T').next().unwrap_or_default();
    format!("evidence-{day}.zip")
}
