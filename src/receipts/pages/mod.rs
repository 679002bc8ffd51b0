//! Receipts as pages: in the desk, in the portal, and behind the link of a mail.

pub mod desk;
pub mod manage;
pub mod portal;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses in the desk.
pub fn desk_routes() -> Router<App> {
    Router::new()
        .route("/admin/receipts/{event}", get(desk::show))
        .route("/admin/receipts/{event}/{file}", get(desk::file))
}

/// The addresses in the portal.
pub fn portal_routes() -> Router<App> {
    Router::new()
        .route("/portal/receipts/{event}", get(portal::show))
        .route("/portal/receipts/{event}/{file}", get(portal::file))
}

/// The addresses behind the link of a mail.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/m/{token}/receipts/{event}", get(manage::show))
        .route("/m/{token}/receipts/{event}/{file}", get(manage::file))
}
