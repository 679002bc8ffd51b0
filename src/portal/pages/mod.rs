//! The pages of the portal.

pub mod account;
pub mod consents;
pub mod details;
pub mod evidence;
pub mod history;
pub mod link;
pub mod seen;
pub mod sent_forms;
pub mod sign_in;

use axum::Router;
use axum::routing::{get, post};

use crate::paper::pages::scan;
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
        .route("/portal", get(consents::show))
        .route("/portal/consents/withdraw", post(consents::withdraw_all))
        .route("/portal/consents/{purpose}", get(history::show))
        .route(
            "/portal/consents/{purpose}/withdraw",
            post(consents::withdraw),
        )
        .route("/portal/consents/{purpose}/give", post(consents::give))
        .route("/portal/consents/{purpose}/renew", post(consents::renew))
        .route("/portal/seen/{submission}", get(seen::show))
        .route("/portal/seen/{submission}/files/{field}", get(seen::file))
        .route("/portal/seen/{submission}/scan", get(scan::fetch_own))
        .route("/portal/account", get(account::show))
        .route(
            "/portal/account/details",
            get(details::show).post(details::save),
        )
        .route("/portal/account/language", post(account::choose_language))
        .route(
            "/portal/account/sessions/{key}/revoke",
            post(account::revoke_session),
        )
        .route(
            "/portal/account/sign-out",
            post(account::sign_out_everywhere),
        )
        .merge(crate::bundles::pages::portal_routes())
        .merge(crate::tickets::pages::portal::routes())
}
