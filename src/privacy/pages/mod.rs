//! The DPO's pages.

pub mod audit;
pub mod erase;
pub mod overview;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin", get(overview::show))
        .route("/admin/audit", get(audit::show))
        .route(
            "/admin/subjects/{id}/erase",
            get(erase::show).post(erase::erase),
        )
        .route("/admin/subjects/{id}/hold", post(erase::hold))
}
