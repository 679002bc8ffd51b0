//! The form of the import page: a file or a text, and what is said about it
//! (`multipart/form-data`, RFC 7578).

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use super::service::Incoming;
use super::{Dialect, FILE_MAX};
use crate::error::{AppError, FieldErrors, Result};
use crate::server::App;

/// Bytes that the form may carry: a file and the rest. What is somewhat larger than a file may be is
/// received, and refused in words.
pub const BODY_MAX: usize = 3 * FILE_MAX;

/// What was sent.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// The text of the file, or what was pasted.
    pub text: String,
    /// Who made it; empty if that is to be found out.
    pub dialect: String,
    /// Of texts that do not say theirs.
    pub language: String,
    /// The form's name in addresses; empty before it was asked for.
    pub key: String,
    /// Whether the draft is to be created, and not just shown.
    pub is_final: bool,
}

impl FromRequest<App> for Sent {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let form = Multipart::from_request(request, app).await;
        let mut form = form.map_err(|_| not_a_form())?;
        let mut sent = Self::default();
        while let Some(field) = form.next_field().await.map_err(refuse)? {
            let name = field.name().unwrap_or_default().to_owned();
            let text = read(field).await?;
            match name.as_str() {
                "file" if text.is_empty() => {}
                "file" => sent.text = text,
                "text" if sent.text.is_empty() => sent.text = text,
                "dialect" => sent.dialect = text,
                "language" => sent.language = text,
                "key" => sent.key = text.trim().to_owned(),
                "create" => sent.is_final = true,
                _ => {}
            }
        }
        Ok(sent)
    }
}

impl Sent {
    /// What is to be read.
    #[must_use]
    pub fn incoming(&self) -> Incoming {
        let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Incoming {
            text: self.text.clone(),
            dialect: Dialect::find(&self.dialect),
            language: said(&self.language),
            key: said(&self.key),
        }
    }
}

/// A text that is no UTF-8 is no JSON either; it is read as far as it can be, and refused as that.
async fn read(field: Field<'_>) -> Result<String> {
    let bytes = field.bytes().await.map_err(refuse)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn refuse(error: MultipartError) -> AppError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        _ => not_a_form(),
    }
}

fn not_a_form() -> AppError {
    AppError::Invalid(FieldErrors::one("form", "error-not-a-form"))
}
