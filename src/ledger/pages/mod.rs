//! The desk's page of the ledger, and the public one that verifies.

pub mod lines;
pub mod state;
pub mod upload;
pub mod verify;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of the desk's pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/ledger", get(state::show))
        .route("/admin/ledger/check", post(state::check))
}
