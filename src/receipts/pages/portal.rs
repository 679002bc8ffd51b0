//! A receipt, for the person who has signed in.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::ids::EventId;
use crate::portal::Visit;
use crate::receipts::readable::{Readable, ReceiptView};
use crate::receipts::service::Taker;
use crate::receipts::{download, service};
use crate::server::App;
use crate::server::dates;
use crate::ui::breadcrumb::Breadcrumb;

/// GET /portal/receipts/{event}
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(event): Path<EventId>,
) -> Result<Response> {
    let found = service::get(&app, &visit.actor, event).await?;
    let receipt = Readable::of(&found.payload).ok_or(AppError::NotFound)?;
    let zone = dates::zone(&visit.organisation.time_zone);
    Ok(visit.page(|| {
        let history = format!("/portal/consents/{}", found.event.purpose_id);
        let view = view! {
            <Breadcrumb above=vec![
                ("/portal".to_owned(), t("portal-consents-title")),
                (history, receipt.name.text.clone()),
            ]/>
            <h1>{t("receipt-title")}</h1>
            <ReceiptView receipt zone kid=found.kid() base=format!("/portal/receipts/{event}")/>
        };
        (t("receipt-title"), view)
    }))
}

/// GET /portal/receipts/{event}/{file}
pub async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((event, file)): Path<(EventId, String)>,
) -> Result<Response> {
    let receipt = service::get(&app, &visit.actor, event).await?;
    download::file(&app, &receipt, &file, Taker::Person).await
}
