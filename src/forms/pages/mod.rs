//! Forms in the desk.

pub mod api;
pub mod compare;
pub mod difference;
pub mod duplicate;
pub mod edit;
pub mod export;
pub mod findings;
pub mod form;
pub mod frame;
pub mod import;
pub mod languages;
pub mod languages_files;
pub mod languages_plan;
pub mod languages_remove;
pub mod languages_rows;
pub mod languages_table;
pub mod list;
mod naming;
pub mod new;
pub mod overriding;
pub mod preview;
pub mod publish;
pub mod publish_changes;
mod report;
pub mod restore;
pub mod schedule;
pub mod share;
pub mod template;
pub mod template_cards;
pub mod version;
pub mod versions;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::interchange::upload::BODY_MAX;
use crate::server::App;

/// Bytes of a whole form in all its languages, as the builder sends it; of a page of translations, or of a file
/// of them on its way through the page that shows it.
const DEFINITION_LIMIT: usize = 16 * 1024 * 1024;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(languages())
        .route("/admin/forms/{id}/edit", get(edit::show))
        .route(
            "/admin/api/{*name}",
            post(api::serve).layer(DefaultBodyLimit::max(DEFINITION_LIMIT)),
        )
        .route("/admin/forms", get(list::show))
        .route("/admin/forms/new", get(new::show).post(new::create))
        .route("/admin/forms/templates/{key}", get(template::show))
        .route("/admin/forms/templates/{key}/frame", get(template::frame))
        .route(
            "/admin/forms/import",
            get(import::show)
                .post(import::send)
                .layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .route("/admin/forms/{id}/form.json", get(export::download))
        .route("/admin/forms/{id}", get(form::show))
        .route("/admin/forms/{id}/preview", get(preview::show))
        .route("/admin/forms/{id}/preview/frame", get(preview::frame))
        .route(
            "/admin/forms/{id}/duplicate",
            get(duplicate::show).post(duplicate::create),
        )
        .route(
            "/admin/forms/{id}/share",
            get(share::show).post(share::set_origins),
        )
        .route("/admin/forms/{id}/share/check", post(share::check::check))
        .route("/admin/forms/{id}/share/qr.svg", get(share::qr::picture))
        .route("/admin/forms/{id}/share/try", get(share::try_out::show))
        .route("/admin/forms/{id}/versions", get(versions::show))
        .route("/admin/forms/{id}/versions/{number}", get(version::show))
        .route(
            "/admin/forms/{id}/versions/{number}/compare",
            get(compare::show),
        )
        .route(
            "/admin/forms/{id}/versions/{number}/restore",
            get(restore::show).post(restore::restore),
        )
        .route(
            "/admin/forms/{id}/schedule/cancel",
            get(schedule::show_cancel).post(schedule::cancel),
        )
        .route(
            "/admin/forms/{id}/unpublish",
            get(schedule::show_unpublish).post(schedule::unpublish),
        )
        .route(
            "/admin/forms/{id}/publish",
            get(publish::show).post(publish::publish),
        )
        .route(
            "/admin/forms/{id}/override",
            get(overriding::show).post(overriding::publish),
        )
}

/// The addresses of languages and translations.
fn languages() -> Router<App> {
    let base = "/admin/forms/{id}/languages";
    let of_one = |rest: &str| format!("{base}/{{language}}{rest}");
    Router::new()
        .route(base, get(languages::show).post(languages::add))
        .route(
            &of_one(""),
            get(languages_table::show).post(languages_table::save),
        )
        .route(&of_one("/source"), post(languages::set_source))
        .route(
            &of_one("/remove"),
            get(languages_remove::show).post(languages_remove::remove),
        )
        .route(
            &of_one("/import"),
            get(languages_files::show).post(languages_files::read),
        )
        .route(&of_one("/apply"), post(languages_files::apply))
        .layer(DefaultBodyLimit::max(DEFINITION_LIMIT))
}
