//! A receipt, for whoever holds a person's manage link.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::consents::pages::holder::Holder;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::ids::EventId;
use crate::receipts::readable::{Readable, ReceiptView};
use crate::receipts::service::Taker;
use crate::receipts::{download, service};
use crate::server::App;
use crate::server::dates;

/// GET /m/{token}/receipts/{event}
pub async fn show(
    State(app): State<App>,
    holder: Holder,
    Path((_, event)): Path<(String, EventId)>,
) -> Result<Response> {
    let found = service::get(&app, &holder.actor, event).await?;
    let receipt = Readable::of(&found.payload).ok_or(AppError::NotFound)?;
    let zone = dates::zone(&holder.organisation.time_zone);
    let base = format!("{}/receipts/{event}", holder.path);
    Ok(holder.page(StatusCode::OK, Some(&base), || {
        let view = view! {
            <h1>{t("receipt-title")}</h1>
            <ReceiptView receipt zone kid=found.kid() base=base.clone()/>
            <p><a href=holder.address("")>{t("manage-title")}</a></p>
        };
        (t("receipt-title"), view)
    }))
}

/// GET /m/{token}/receipts/{event}/{file}
pub async fn file(
    State(app): State<App>,
    holder: Holder,
    Path((_, event, file)): Path<(String, EventId, String)>,
) -> Result<Response> {
    let receipt = service::get(&app, &holder.actor, event).await?;
    download::file(&app, &receipt, &file, Taker::Other).await
}
