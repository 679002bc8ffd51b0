//! The JSON Schema of `form.json`, served to editors and programs that check files.

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::server::config::Config;

/// The schema (JSON Schema, draft 2020-12).
pub const SCHEMA_TEXT: &str = include_str!("../../../docs/form.schema.json");

/// Where it is served.
pub const PATH: &str = "/schemas/form.json";

/// Its address at this installation: what files name in `$schema`.
#[must_use]
pub fn address(config: &Config) -> String {
    format!("{}{PATH}", config.public_url)
}

/// GET /schemas/form.json: it holds nothing of this installation, so everybody may have it.
pub async fn serve() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/schema+json"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, SCHEMA_TEXT).into_response()
}
