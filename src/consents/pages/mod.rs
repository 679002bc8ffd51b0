//! Pages about consents: those that the links of mails lead to, and the desk's.

pub mod confirm;
pub mod holder;
pub mod manage;
pub mod renew;
pub mod then;

use axum::Router;
use axum::routing::get;

use crate::server::App;

/// The addresses of the desk's pages.
pub fn routes() -> Router<App> {
    Router::new().route("/admin/subjects/{id}/states", get(then::show))
}
