//! People in the desk.

pub mod bulk;
pub mod filters;
pub mod groups;
pub mod merge;
pub mod person;
pub mod requests;
pub mod seen;
pub mod subject;
pub mod subjects;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::contacts::imports::model::FILE_MAX;
use crate::contacts::imports::pages as imports;
use crate::contacts::segments::pages as segments;
use crate::server::App;

/// What a form brings along beside its file.
const AROUND: usize = 64 * 1024 * 1024;

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route(
            "/admin/subjects",
            get(subjects::show).post(subjects::search),
        )
        .route("/admin/subjects/new", get(person::new).post(person::create))
        .route("/admin/subjects/bulk", post(bulk::change))
        .route("/admin/subjects/bulk/{id}/undo", post(bulk::undo))
        .route("/admin/subjects/export", post(bulk::export))
        .route("/admin/subjects/{id}", get(subject::show))
        .route(
            "/admin/subjects/{id}/edit",
            get(person::edit).post(person::save),
        )
        .route(
            "/admin/subjects/{id}/identifiers",
            post(person::identifiers),
        )
        .route("/admin/subjects/{id}/groups", post(person::groups))
        .route(
            "/admin/subjects/{id}/merge",
            get(merge::choose).post(merge::find),
        )
        .route(
            "/admin/subjects/{id}/merge/{other}",
            get(merge::preview).post(merge::join),
        )
        .route(
            "/admin/subjects/{id}/merges/{merge}/undo",
            post(merge::undo),
        )
        .route("/admin/seen/{submission}", get(seen::show))
        .route("/admin/seen/{submission}/files/{field}", get(seen::file))
        .merge(group_routes())
        .merge(import_routes())
        .merge(segment_routes())
        .merge(crate::contacts::fields::pages::routes())
}

fn group_routes() -> Router<App> {
    Router::new()
        .route(
            "/admin/subjects/tags",
            get(groups::show_tags).post(groups::create_tag),
        )
        .route(
            "/admin/subjects/lists",
            get(groups::show_lists).post(groups::create_list),
        )
        .route(
            "/admin/people/{sort}/{id}",
            get(groups::edit).post(groups::rename),
        )
        .route(
            "/admin/people/{sort}/{id}/delete",
            get(groups::ask_delete).post(groups::delete),
        )
}

fn import_routes() -> Router<App> {
    let upload = post(imports::upload).layer(DefaultBodyLimit::max(FILE_MAX + AROUND));
    Router::new()
        .route("/admin/subjects/imports", get(imports::list).merge(upload))
        .route(
            "/admin/subjects/imports/{id}",
            get(imports::show).post(imports::check),
        )
        .route("/admin/subjects/imports/{id}/start", post(imports::start))
        .route("/admin/subjects/imports/{id}/undo", post(imports::undo))
}

fn segment_routes() -> Router<App> {
    Router::new()
        .route("/admin/subjects/segments", get(segments::list))
        .route(
            "/admin/subjects/segments/new",
            get(segments::new).post(segments::create),
        )
        .route("/admin/subjects/segments/count", post(segments::count))
        .route(
            "/admin/subjects/segments/{id}",
            get(segments::edit).post(segments::change),
        )
        .route(
            "/admin/subjects/segments/{id}/delete",
            get(segments::ask_delete).post(segments::delete),
        )
}
