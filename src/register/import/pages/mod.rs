//! Pages of imports.

pub mod import;
pub mod list;
pub mod mapping;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::server::App;

/// Bytes of a file.
pub const BODY_MAX: usize = 1024 * 1024 * 1024;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    let list = get(list::show)
        .post(list::upload)
        .layer(DefaultBodyLimit::max(BODY_MAX));
    Router::new()
        .route("/admin/register/import", list)
        .route("/admin/register/import/{id}", get(import::show))
        .route("/admin/register/import/{id}/check", post(mapping::check))
        .route("/admin/register/import/{id}/run", post(import::run))
        .route("/admin/register/import/{id}/cancel", post(import::cancel))
        .route("/admin/register/import/{id}/undo", post(import::undo))
}
