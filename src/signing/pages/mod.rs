//! The signing keys in the desk.

pub mod keys;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/settings/keys", get(keys::show))
        .route(
            "/admin/settings/keys/rotate",
            get(keys::ask_to_rotate).post(keys::rotate),
        )
}
