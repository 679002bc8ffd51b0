//! Pages about consents: those that the links of mails lead to, and the desk's.

pub mod confirm;
pub mod manage;

use axum::Router;

use crate::server::App;

/// The addresses of the desk's pages.
pub fn routes() -> Router<App> {
    Router::new()
}
