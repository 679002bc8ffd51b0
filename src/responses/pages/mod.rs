//! Responses in the desk.

pub mod charts;
pub mod delete;
pub mod export;
pub mod filter;
pub mod list;
pub mod response;
pub mod retention;
pub mod summary;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/admin/forms/{id}/responses",
            get(list::show).post(list::search),
        )
        .route("/admin/forms/{id}/responses/summary", get(summary::show))
        .route("/admin/forms/{id}/responses/export", post(export::export))
        .route(
            "/admin/forms/{id}/responses/retention",
            get(retention::show).post(retention::set),
        )
        .route(
            "/admin/forms/{id}/responses/{submission}",
            get(response::show),
        )
        .route(
            "/admin/forms/{id}/responses/{submission}/delete",
            get(delete::ask).post(delete::delete),
        )
}
