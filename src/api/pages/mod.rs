//! Keys at the desk, and the document for whoever comes.

pub mod document;
pub mod key;
pub mod list;
pub mod new;
mod operation;
mod schema;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of this feature at the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/settings/api", get(list::show))
        .route("/admin/settings/api/new", get(new::show).post(new::create))
        .route("/admin/settings/api/{id}", get(key::show))
        .route(
            "/admin/settings/api/{id}/revoke",
            get(key::ask_to_revoke).post(key::revoke),
        )
}
