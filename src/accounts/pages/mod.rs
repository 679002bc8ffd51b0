//! Sign-in, users, one's own account.

pub mod account;
pub mod sign_in;
pub mod user;
pub mod users;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/sign-in", get(sign_in::show).post(sign_in::sign_in))
        .route("/admin/sign-out", post(sign_in::sign_out))
        .route("/admin/account", get(account::show))
        .route("/admin/account/password", post(account::change_password))
        .route(
            "/admin/account/sessions/{key}/revoke",
            post(account::revoke_session),
        )
        .route("/admin/users", get(users::show))
        .route("/admin/users/new", get(user::new).post(user::create))
        .route("/admin/users/{id}", get(user::edit).post(user::update))
}
