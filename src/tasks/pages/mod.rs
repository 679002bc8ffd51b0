//! Tasks in the desk.

pub mod task;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/tasks/{id}", get(task::show))
        .route("/admin/tasks/{id}/cancel", post(task::cancel))
}
