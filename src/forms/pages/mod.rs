//! Forms in the desk.

pub mod api;
pub mod edit;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/forms/{id}/edit", get(edit::show))
        .route("/admin/api/{*name}", post(api::serve))
}
