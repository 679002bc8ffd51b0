//! The files of a receipt.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::service::{self, Receipt, Taker};
use crate::error::{AppError, Result};
use crate::server::App;

/// The receipt as it was signed.
pub const JWS: &str = "receipt.jws";
/// The same with the proof of the ledger and the keys.
pub const JSON: &str = "receipt.json";

/// A file of a receipt, by its name.
pub async fn file(app: &App, receipt: &Receipt, name: &str, taker: Taker) -> Result<Response> {
    match name {
        JWS => Ok(attached(
            receipt,
            "jws",
            "application/jose",
            receipt.jws.clone(),
        )),
        JSON => {
            let whole = service::with_proof(app, receipt, taker).await?;
            let text = serde_json::to_string_pretty(&whole)?;
            Ok(attached(receipt, "json", "application/json", text))
        }
        _ => Err(AppError::NotFound),
    }
}

fn attached(receipt: &Receipt, ending: &str, kind: &'static str, content: String) -> Response {
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    let name = format!(
        "attachment; filename=\"receipt-{}.{ending}\"",
        receipt.event.id
    );
    if let Ok(value) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
