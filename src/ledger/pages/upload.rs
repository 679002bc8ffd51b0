//! The files that somebody wants verified (`multipart/form-data`, RFC 7578).

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use crate::error::{AppError, FieldErrors, Result};
use crate::server::App;
use crate::server::request::Facts;

/// Bytes that may be sent. Larger bundles are verified by the program itself.
pub const BODY_MAX: usize = 32 * 1024 * 1024;
/// Files at once.
const FILES_MAX: usize = 10;

/// Names and contents. Nothing of it is kept.
pub struct Files(pub Vec<(String, Vec<u8>)>);

impl FromRequest<App> for Files {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let not_a_form = || AppError::Invalid(FieldErrors::one("form", "error-not-a-form"));
        if let Some(facts) = request.extensions().get::<Facts>() {
            app.limits.count_verification(facts)?;
        }
        let form = Multipart::from_request(request, app).await;
        let mut form = form.map_err(|_| not_a_form())?;
        let mut files = Vec::new();
        let refuse = |error: axum::extract::multipart::MultipartError| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
            _ => not_a_form(),
        };
        while let Some(field) = form.next_field().await.map_err(refuse)? {
            let name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(refuse)?;
            if !bytes.is_empty() && files.len() < FILES_MAX {
                files.push((name, bytes.to_vec()));
            }
        }
        Ok(Self(files))
    }
}
