//! The form exactly as a person saw it, for staff who may read consents.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::contacts::service;
use crate::error::Result;
use crate::i18n::{t, t_with};
use crate::ids::SubmissionId;
use crate::portal::pages::seen::SeenForm;
use crate::server::App;
use crate::ui::breadcrumb::Breadcrumb;

/// GET /admin/seen/{submission}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(submission): Path<SubmissionId>,
) -> Result<Response> {
    let seen = service::view_submission(&app, &desk.actor, submission).await?;
    Ok(desk.page(|| {
        let title = t_with("seen-title", [("form", seen.form_title.clone().into())]);
        let person = format!("/admin/subjects/{}", seen.subject_id);
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (person, t("subjects-person")),
            ]/>
            <h1>{title.clone()}</h1>
            <SeenForm seen base=format!("/admin/seen/{submission}")/>
        };
        (title, view)
    }))
}

/// GET /admin/seen/{submission}/files/{field}
pub async fn file(
    State(app): State<App>,
    desk: Desk,
    Path((submission, field)): Path<(SubmissionId, String)>,
) -> Result<Response> {
    let file = service::fetch_file(&app, &desk.actor, submission, &field).await?;
    file.download(&app).await
}
