//! The DPO's pages.

pub mod audit;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new().route("/admin/audit", get(audit::show))
}
