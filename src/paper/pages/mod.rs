//! Consent on paper in the desk, and the scan in desk and portal.

pub mod choose;
pub mod enter;
pub mod entered;
mod fields;
pub mod print;
pub mod scan;
pub mod shown;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use serde::Deserialize;

use crate::files::form::BODY_MAX;
use crate::server::App;

/// Which language of a version. (`lang` would be that of the desk.)
#[derive(Debug, Default, Deserialize)]
pub struct Choice {
    language: Option<String>,
}

/// The addresses of this feature in the desk. Staff fetch the scan where they see the evidence.
pub fn routes() -> Router<App> {
    let enter = get(enter::show)
        .post(enter::enter)
        .layer(DefaultBodyLimit::max(BODY_MAX));
    let version = "/admin/forms/{id}/versions/{number}";
    Router::new()
        .route("/admin/forms/{id}/paper", get(choose::show))
        .route(&format!("{version}/paper"), get(print::show))
        .route(&format!("{version}/paper/enter"), enter)
        .route(
            "/admin/forms/{id}/paper/entered/{submission}",
            get(entered::show),
        )
        .route("/admin/seen/{submission}/scan", get(scan::fetch))
}
