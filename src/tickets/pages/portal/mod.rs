//! The person's pages: their requests, a new one, one of them.

pub mod list;
pub mod new;
pub mod request;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::files::form::BODY_MAX;
use crate::server::App;

/// The addresses of the portal's request pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/portal/requests", get(list::show))
        .route(
            "/portal/requests/new",
            get(new::show)
                .post(new::send)
                .layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .route("/portal/requests/{id}", get(request::show))
        .route(
            "/portal/requests/{id}/comment",
            post(request::comment).layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .route("/portal/requests/{id}/files/{file}", get(request::file))
}
