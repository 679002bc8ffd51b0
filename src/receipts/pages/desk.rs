//! A receipt, for staff who may read consents.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::ids::EventId;
use crate::receipts::readable::{Readable, ReceiptView};
use crate::receipts::service::Taker;
use crate::receipts::{download, service};
use crate::server::App;
use crate::ui::breadcrumb::Breadcrumb;

/// GET /admin/receipts/{event}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(event): Path<EventId>,
) -> Result<Response> {
    let found = service::get(&app, &desk.actor, event).await?;
    let receipt = Readable::of(&found.payload).ok_or(AppError::NotFound)?;
    let zone = desk.zone().clone();
    Ok(desk.page(|| {
        let person = format!("/admin/subjects/{}", found.event.subject_id);
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (person, t("subjects-person")),
            ]/>
            <h1>{t("receipt-title")}</h1>
            <ReceiptView receipt zone kid=found.kid() base=format!("/admin/receipts/{event}")/>
        };
        (t("receipt-title"), view)
    }))
}

/// GET /admin/receipts/{event}/{file}
pub async fn file(
    State(app): State<App>,
    desk: Desk,
    Path((event, file)): Path<(EventId, String)>,
) -> Result<Response> {
    let receipt = service::get(&app, &desk.actor, event).await?;
    download::file(&app, &receipt, &file, Taker::Other).await
}
