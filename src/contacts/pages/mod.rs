//! People in the desk.

pub mod requests;
pub mod seen;
pub mod subject;
pub mod subjects;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/admin/subjects",
            get(subjects::show).post(subjects::search),
        )
        .route("/admin/subjects/{id}", get(subject::show))
        .route("/admin/seen/{submission}", get(seen::show))
        .route("/admin/seen/{submission}/files/{field}", get(seen::file))
        .merge(crate::contacts::fields::pages::routes())
}
