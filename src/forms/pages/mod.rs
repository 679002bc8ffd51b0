//! Forms in the desk.

pub mod api;
pub mod edit;
pub mod export;
pub mod findings;
pub mod form;
pub mod frame;
pub mod import;
pub mod list;
pub mod new;
pub mod overriding;
pub mod publish;
mod report;
pub mod share;
pub mod versions;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::interchange::upload::BODY_MAX;
use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/forms/{id}/edit", get(edit::show))
        .route("/admin/api/{*name}", post(api::serve))
        .route("/admin/forms", get(list::show))
        .route("/admin/forms/new", get(new::show).post(new::create))
        .route(
            "/admin/forms/import",
            get(import::show)
                .post(import::send)
                .layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .route("/admin/forms/{id}/form.json", get(export::download))
        .route("/admin/forms/{id}", get(form::show))
        .route(
            "/admin/forms/{id}/share",
            get(share::show).post(share::set_origins),
        )
        .route("/admin/forms/{id}/versions", get(versions::show))
        .route(
            "/admin/forms/{id}/publish",
            get(publish::show).post(publish::publish),
        )
        .route(
            "/admin/forms/{id}/override",
            get(overriding::show).post(overriding::publish),
        )
}
