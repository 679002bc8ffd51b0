//! Settings, and the first start.

pub mod settings;
pub mod setup;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/settings", get(settings::show).post(settings::save))
        .route("/setup/{token}", get(setup::show).post(setup::set_up))
}
