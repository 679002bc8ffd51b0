//! Webhooks in the desk.

pub mod form;
pub mod list;
pub mod log;
pub mod place;
pub mod webhook;

use axum::Router;
use axum::routing::{get, post};

use crate::server::App;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/forms/{id}/webhooks", get(list::show))
        .route(
            "/admin/forms/{id}/webhooks/new",
            get(list::new).post(list::add),
        )
        .route(
            "/admin/forms/{id}/webhooks/{webhook}",
            get(webhook::show).post(webhook::change),
        )
        .route(
            "/admin/forms/{id}/webhooks/{webhook}/secret",
            post(webhook::rotate),
        )
        .route(
            "/admin/forms/{id}/webhooks/{webhook}/test",
            post(webhook::test),
        )
        .route(
            "/admin/forms/{id}/webhooks/{webhook}/delete",
            get(webhook::ask_to_delete).post(webhook::delete),
        )
        .route(
            "/admin/forms/{id}/webhooks/{webhook}/deliveries/{delivery}",
            post(log::send_again),
        )
        .route("/admin/settings/webhooks", get(list::show))
        .route(
            "/admin/settings/webhooks/new",
            get(list::new).post(list::add),
        )
        .route(
            "/admin/settings/webhooks/{webhook}",
            get(webhook::show).post(webhook::change),
        )
        .route(
            "/admin/settings/webhooks/{webhook}/secret",
            post(webhook::rotate),
        )
        .route(
            "/admin/settings/webhooks/{webhook}/test",
            post(webhook::test),
        )
        .route(
            "/admin/settings/webhooks/{webhook}/delete",
            get(webhook::ask_to_delete).post(webhook::delete),
        )
        .route(
            "/admin/settings/webhooks/{webhook}/deliveries/{delivery}",
            post(log::send_again),
        )
}
