//! Taking evidence out.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use tokio::fs::File;
use tokio::io::AsyncReadExt;
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
use crate::server::page::{Draft, see_other_saying};

/// Bytes that are sent at a time.
const CHUNK: usize = 64 * 1024;

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
    let chunks = stream::unfold(Some(file), async |file: Option<File>| {
        let mut file = file?;
        let mut chunk = vec![0; CHUNK];
        match file.read(&mut chunk).await {
            Ok(0) => None,
            Ok(read) => {
                chunk.truncate(read);
                Some((Ok(chunk), Some(file)))
            }
            Err(e) => Some((Err(e), None)),
        }
    });
    // Whoever sends a body on may ask for more after its end.
    let body = Body::from_stream(chunks.fuse());
    let mut response = as_file(app, body);
    let size = HeaderValue::from(bundle.size);
    response.headers_mut().insert(header::CONTENT_LENGTH, size);
    response
}

/// A zip with the day in its name.
pub(super) fn as_file(app: &App, body: Body) -> Response {
    let day = dates::rfc3339(app.now());
    let day = day.split('T').next().unwrap_or_default();
    let name = format!("attachment; filename=\"evidence-{day}.zip\"");
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/zip"),
        ),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, body).into_response()
}
