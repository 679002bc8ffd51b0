//! Custom fields in the desk: which there are, and what is known of a person in them.

pub mod archive;
pub mod field;
pub mod list;
pub mod parts;
pub mod person;
mod rules;
mod texts;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/contacts/fields", get(list::show))
        .route(
            "/admin/contacts/fields/new",
            get(field::new).post(field::create),
        )
        .route(
            "/admin/contacts/fields/{key}",
            get(field::edit).post(field::update),
        )
        .route("/admin/contacts/fields/{key}/move", post(list::move_to))
        .route(
            "/admin/contacts/fields/{key}/archive",
            get(archive::show).post(archive::archive),
        )
        .route(
            "/admin/contacts/fields/{key}/restore",
            post(archive::restore),
        )
        .route(
            "/admin/subjects/{id}/fields",
            get(person::show).post(person::save),
        )
}
