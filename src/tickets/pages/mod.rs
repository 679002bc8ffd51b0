//! The desk's pages of requests and departments; the person's are in [`portal`].

mod case;
pub mod department;
pub mod departments;
pub(crate) mod parts;
pub mod portal;
pub mod queue;
pub mod ticket;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::files::form::BODY_MAX;
use crate::server::App;

/// The addresses of the desk. Those of the portal are [`portal::routes`].
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/tickets", get(queue::show))
        .route("/admin/tickets/{id}", get(ticket::show))
        .route(
            "/admin/tickets/{id}/reply",
            post(ticket::reply).layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .route("/admin/tickets/{id}/assign", post(ticket::assign))
        .route("/admin/tickets/{id}/move", post(ticket::move_to))
        .route("/admin/tickets/{id}/files/{file}", get(ticket::file))
        .route("/admin/departments", get(departments::show))
        .route("/admin/departments/routes", post(departments::save_routes))
        .route(
            "/admin/departments/new",
            get(department::new).post(department::create),
        )
        .route(
            "/admin/departments/{id}",
            get(department::edit).post(department::update),
        )
}
