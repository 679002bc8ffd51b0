//! The DPO's pages.

pub mod audit;
pub mod overview;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin", get(overview::show))
        .route("/admin/audit", get(audit::show))
}
