//! Evidence in the desk and in the portal.

pub mod import;
pub mod list;
pub mod portal;
pub mod take;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::server::App;

/// Bytes of a bundle that is sent to be read in.
pub const BODY_MAX: usize = 64 * 1024 * 1024;

/// The addresses of this feature in the desk.
pub fn routes() -> Router<App> {
    let import = get(import::show)
        .post(import::send)
        .layer(DefaultBodyLimit::max(BODY_MAX));
    Router::new()
        .route("/admin/bundles", get(list::show).post(take::take))
        .route("/admin/bundles/import", import)
        .route("/admin/bundles/{id}", get(take::fetch))
}

/// Those in the portal.
pub fn portal_routes() -> Router<App> {
    Router::new().route("/portal/account/evidence", post(portal::take))
}
