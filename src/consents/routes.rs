//! What the links in mails lead to: `/c/{token}` confirms a form, `/m/{token}` shows and withdraws
//! consents. Opening them changes nothing, because mail scanners open everything; a button does.

use axum::Router;
use axum::routing::{get, post};

use super::pages::{confirm, manage, renew};
use crate::server::App;

/// The addresses of this feature that need no sign-in.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/c/{token}", get(confirm::show).post(confirm::confirm))
        .route("/m/{token}", get(manage::show))
        .route("/m/{token}/withdraw-all", post(manage::withdraw_all))
        .route("/m/{token}/{purpose}/withdraw", post(manage::withdraw))
        .route("/m/{token}/{purpose}/give", post(manage::give))
        .route(
            "/m/{token}/{purpose}/renew",
            get(renew::show).post(renew::renew),
        )
}
