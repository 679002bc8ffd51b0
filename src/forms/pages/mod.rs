//! Forms in the desk.

pub mod api;
pub mod edit;
pub mod form;
pub mod frame;
pub mod list;
pub mod new;
pub mod publish;
pub mod share;
pub mod versions;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/forms/{id}/edit", get(edit::show))
        .route("/admin/api/{*name}", post(api::serve))
        .route("/admin/forms", get(list::show))
        .route("/admin/forms/new", get(new::show).post(new::create))
        .route("/admin/forms/{id}", get(form::show))
        .route(
            "/admin/forms/{id}/share",
            get(share::show).post(share::set_origins),
        )
        .route("/admin/forms/{id}/share/check", post(share::check::check))
        .route("/admin/forms/{id}/share/qr.svg", get(share::qr::picture))
        .route("/admin/forms/{id}/share/try", get(share::try_out::show))
        .route("/admin/forms/{id}/versions", get(versions::show))
        .route(
            "/admin/forms/{id}/publish",
            get(publish::show).post(publish::publish),
        )
}
