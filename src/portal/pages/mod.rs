//! The pages of the portal.

pub mod account;
pub mod link;
pub mod sign_in;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/portal/sign-in", get(sign_in::show).post(sign_in::ask))
        .route(
            "/portal/sign-in/code",
            get(sign_in::show_code).post(sign_in::enter_code),
        )
        .route(
            "/portal/sign-in/link/{token}",
            get(link::show).post(link::sign_in),
        )
        .route("/portal/sign-out", post(sign_in::sign_out))
        .route("/portal/account", get(account::show))
        .route("/portal/account/language", post(account::choose_language))
        .route(
            "/portal/account/sessions/{key}/revoke",
            post(account::revoke_session),
        )
        .route(
            "/portal/account/sign-out",
            post(account::sign_out_everywhere),
        )
        .merge(crate::tickets::pages::portal::routes())
}
