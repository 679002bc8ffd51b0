//! The first version of the API: its addresses. What is here is in the document, and a test says so.

#![allow(
    unused_qualifications,
    reason = "the macros that describe handlers write whole paths"
)]

pub mod answer;
pub mod bundles;
pub mod calls;
pub mod consents;
pub mod decisions;
pub mod exports;
pub mod identifiers;
pub mod imports;
pub mod purposes;
pub mod receipts;
pub mod subjects;
pub mod submissions;
pub mod tickets;
pub mod webhooks;
pub mod whatsapp;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{delete, get, post};

use super::frame;
use super::pages;
use crate::contacts::imports::model::FILE_MAX as PEOPLE_MAX;
use crate::register::import::pages::BODY_MAX as CONSENTS_MAX;
use crate::server::App;

/// Everything below `/api/v1`.
pub fn routes(app: &App) -> Router<App> {
    let with_key = with_key()
        .fallback(frame::nothing)
        .layer(from_fn_with_state(app.clone(), frame::with_key));
    let open = Router::new()
        .route("/openapi.json", get(pages::document::json))
        .route("/docs", get(pages::document::show))
        .layer(from_fn(frame::open));
    Router::new().nest(frame::PREFIX, open.merge(with_key))
}

/// What takes a key.
fn with_key() -> Router<App> {
    Router::new()
        .route("/purposes", get(purposes::list))
        .route("/purposes/{purpose}", get(purposes::show))
        .route("/subjects", get(subjects::list).post(subjects::create))
        .route(
            "/subjects/{subject}",
            get(subjects::show).patch(subjects::update),
        )
        .route("/subjects/{subject}/identifiers", post(identifiers::add))
        .route(
            "/subjects/{subject}/identifiers/{identifier}",
            delete(identifiers::remove),
        )
        .route("/consents", get(consents::list).post(consents::record))
        .route("/subjects/{subject}/consents", get(consents::list_of))
        .route(
            "/subjects/{subject}/consents/{purpose}",
            get(consents::show),
        )
        .route(
            "/subjects/{subject}/consents/{purpose}/change",
            post(consents::change),
        )
        .route(
            "/subjects/{subject}/consents/{purpose}/withdraw",
            post(consents::withdraw),
        )
        .route("/subjects/{subject}/events", get(consents::history))
        .route("/submissions", get(submissions::list))
        .route("/submissions/{submission}", get(submissions::show))
        .route("/receipts/{event}", get(receipts::show))
        .route("/receipts/{event}/proof", get(receipts::proof))
        .route("/decisions", get(decisions::decide))
        .route("/bundles", get(bundles::list).post(bundles::create))
        .route("/bundles/{bundle}", get(bundles::show))
        .route("/bundles/{bundle}/file", get(bundles::fetch))
        .route("/imports", get(imports::list))
        .route(
            "/imports/consents",
            post(imports::send_consents).layer(DefaultBodyLimit::max(CONSENTS_MAX)),
        )
        .route(
            "/imports/people",
            post(imports::send_people).layer(DefaultBodyLimit::max(PEOPLE_MAX)),
        )
        .route("/imports/{import}", get(imports::show))
        .route("/imports/{import}/check", post(imports::check))
        .route("/imports/{import}/run", post(imports::run))
        .route("/imports/{import}/stop", post(imports::stop))
        .route("/imports/{import}/undo", post(imports::undo))
        .route("/imports/{import}/rows", get(imports::rows))
        .route("/exports", get(exports::list))
        .route("/exports/consents", post(exports::create_of_consents))
        .route("/exports/people", post(exports::create_of_people))
        .route("/exports/{export}", get(exports::show))
        .route("/exports/{export}/file", get(exports::fetch))
        .route("/calls", post(calls::record))
        .route("/whatsapp/messages", post(whatsapp::message))
        .route("/whatsapp/opt-ins", post(whatsapp::opt_in))
        .route("/whatsapp/decisions", get(whatsapp::decide))
        .route("/tickets", get(tickets::list).post(tickets::create))
        .route("/tickets/{ticket}", get(tickets::show))
        .route("/tickets/{ticket}/comments", post(tickets::comment))
        .route("/webhooks", get(webhooks::list).post(webhooks::create))
        .route(
            "/webhooks/{webhook}",
            get(webhooks::show)
                .patch(webhooks::update)
                .delete(webhooks::remove),
        )
        .route("/webhooks/{webhook}/secret", post(webhooks::rotate))
        .route("/webhooks/{webhook}/test", post(webhooks::test))
        .route("/webhooks/{webhook}/deliveries", get(webhooks::log))
        .route(
            "/webhooks/{webhook}/deliveries/{delivery}/redeliver",
            post(webhooks::redeliver),
        )
}
