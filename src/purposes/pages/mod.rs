//! Purposes in the desk.

pub mod details;
pub mod list;
pub mod purpose;
mod state;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/purposes", get(list::show))
        .route(
            "/admin/purposes/new",
            get(purpose::new).post(purpose::create),
        )
        .route(
            "/admin/purposes/{id}",
            get(purpose::edit).post(purpose::update),
        )
}
