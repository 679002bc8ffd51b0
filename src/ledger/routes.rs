//! What anybody may fetch: checkpoints, and proofs by the id of an event. None of it is personal, and
//! ids can't be guessed.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;

use super::pages::verify;
use super::{service, store};
use crate::error::{AppError, Result};
use crate::ids::EventId;
use crate::server::App;

/// The public addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ledger/checkpoint", get(newest))
        .route("/ledger/checkpoints/{size}", get(checkpoint))
        .route("/ledger/consistency", get(consistency))
        .route("/ledger/proofs/{event}", get(proof))
        .merge(verify::routes())
}

/// GET /ledger/checkpoint: the newest signed note.
async fn newest(State(app): State<App>) -> Result<Response> {
    let found = store::find_last_checkpoint(&mut app.read().await?).await?;
    Ok(note(&found.ok_or(AppError::NotFound)?, "no-cache"))
}

/// GET /ledger/checkpoints/{size}: the first signed note of at least so many entries. It never changes.
async fn checkpoint(State(app): State<App>, Path(size): Path<u64>) -> Result<Response> {
    let found = store::find_checkpoint_from(&mut app.read().await?, size).await?;
    Ok(note(
        &found.ok_or(AppError::NotFound)?,
        "public, max-age=86400",
    ))
}

fn note(stored: &store::Stored, caching: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, caching),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, stored.note.clone()).into_response()
}

#[derive(Deserialize)]
struct Between {
    from: u64,
    to: Option<u64>,
}

/// GET /ledger/consistency?from=&to=: both notes and what shows that one goes on from the other.
async fn consistency(State(app): State<App>, Query(between): Query<Between>) -> Result<Response> {
    let mut conn = app.read().await?;
    let found = service::consistency(&mut conn, between.from, between.to).await?;
    Ok(public(Json(found)))
}

/// GET /ledger/proofs/{event}: that the entry of an event is in the ledger.
async fn proof(State(app): State<App>, Path(event): Path<EventId>) -> Result<Response> {
    let found = service::proof(&mut app.read().await?, event).await?;
    Ok(public(Json(found.ok_or(AppError::NotFound)?)))
}

fn public(body: impl IntoResponse) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "no-cache"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, body).into_response()
}
