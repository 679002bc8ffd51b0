//! Pages of the register.

pub mod add;
pub mod change;
pub mod delete;
pub mod export;
pub mod filter;
pub mod register;
pub mod saved;
pub mod selected;
pub mod table;
pub mod undo;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/admin/register",
            get(register::show).post(register::search),
        )
        .route("/admin/register/searches/{id}", post(saved::save))
        .route("/admin/register/searches/{id}/delete", post(saved::delete))
        .route("/admin/register/searches/{id}/export", post(export::export))
        .route("/admin/register/new", get(add::show).post(add::add))
        .route("/admin/register/change", post(change::change))
        .route("/admin/register/delete", post(delete::delete))
        .route(
            "/admin/register/deeds/{id}",
            get(undo::show).post(undo::undo),
        )
}
