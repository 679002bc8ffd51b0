//! Deleting one response by hand.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::error::Result;
use crate::i18n::t;
use crate::ids::{FormId, SubmissionId};
use crate::responses::service;
use crate::server::App;
use crate::server::page::see_other_saying;
use crate::ui::confirm::ConfirmPage;

/// GET /admin/forms/{id}/responses/{submission}/delete
pub async fn ask(
    State(app): State<App>,
    desk: Desk,
    Path((form, id)): Path<(FormId, SubmissionId)>,
) -> Result<Response> {
    let is_proof = service::ask_to_delete(&app, &desk.actor, form, id).await?;
    Ok(desk.page(|| {
        let back = format!("/admin/forms/{form}/responses/{id}");
        let what = match is_proof {
            true => t("responses-delete-proof"),
            false => t("responses-delete-whole"),
        };
        let view = view! {
            <ConfirmPage title=t("responses-delete-title") action=t("responses-delete") back>
                <p>{what}</p>
            </ConfirmPage>
        };
        (t("responses-delete-title"), view)
    }))
}

/// POST /admin/forms/{id}/responses/{submission}/delete
pub async fn delete(
    State(app): State<App>,
    desk: Desk,
    Path((form, id)): Path<(FormId, SubmissionId)>,
) -> Result<Response> {
    service::delete(&app, &desk.actor, form, id).await?;
    let address = format!("/admin/forms/{form}/responses");
    Ok(see_other_saying(&address, "flash-response-deleted"))
}
