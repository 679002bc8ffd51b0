//! A form as a file.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::interchange::service;
use crate::ids::FormId;
use crate::server::App;

/// Which text of the form.
#[derive(Deserialize)]
pub struct Wanted {
    /// Number of a published version; the draft, if there is none.
    version: Option<i64>,
}

/// GET /admin/forms/{id}/form.json
pub async fn download(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let (key, text) = service::export(&app, &desk.actor, id, wanted.version).await?;
    // Keys are small letters, digits and hyphens.
    let name = match wanted.version {
        Some(number) => format!("{key}-{number}.form.json"),
        None => format!("{key}.form.json"),
    };
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, text).into_response())
}
