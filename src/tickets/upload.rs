//! A form that may bring a file along (`multipart/form-data`, RFC 7578). The text fields stand
//! before the file, so they are known whatever becomes of it.

use std::collections::HashMap;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use super::files::{self, FILE_MAX_MB, Received, Upload};
use crate::error::{AppError, FieldErrors, Result};
use crate::server::App;

/// Bytes that such a form may carry. More than a file may have, so that one that is somewhat too
/// large can be received to its end and refused in words.
pub const BODY_MAX: usize = 40 * 1024 * 1024;
/// Bytes of one text field.
const TEXT_MAX: usize = 200 * 1024;
/// Name of the one file field.
pub const FILE: &str = "file";

/// A sent form.
#[derive(Debug, Default)]
pub struct Sent {
    /// What was typed, by field.
    pub fields: HashMap<String, String>,
    /// What was sent along, if it is taken.
    pub file: Option<Upload>,
    /// Why the file is not taken.
    pub errors: FieldErrors,
}

impl FromRequest<App> for Sent {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let mut form = Multipart::from_request(request, app)
            .await
            .map_err(|_| not_a_form())?;
        let mut sent = Self::default();
        while let Some(field) = form.next_field().await.map_err(refuse)? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == FILE {
                sent.receive_file(app, field).await?;
                if !sent.errors.is_empty() {
                    break;
                }
            } else {
                sent.fields.insert(name, read_text(field).await?);
            }
        }
        Ok(sent)
    }
}

impl Sent {
    async fn receive_file(&mut self, app: &App, field: Field<'_>) -> Result<()> {
        match files::receive(app, field).await? {
            Received::Nothing => {}
            Received::File(upload) => self.file = Some(upload),
            Received::Refused(key) => {
                let max = vec![("max".to_owned(), FILE_MAX_MB.into())];
                self.errors.add_with(FILE, key, max);
            }
        }
        Ok(())
    }

    /// The errors of the fields together with those of the file. Where only fields are wrong, the
    /// page has to say that the file, which browsers don't keep, must be chosen again.
    #[must_use]
    pub fn errors_with(had_file: bool, fields: FieldErrors, file: FieldErrors) -> FieldErrors {
        let mut all = fields;
        if had_file && file.is_empty() && all.get(FILE).is_none() {
            all.add(FILE, "file-choose-again");
        }
        for error in file.iter() {
            all.add_with(error.field.clone(), &error.key, error.args.clone());
        }
        all
    }
}

async fn read_text(mut field: Field<'_>) -> Result<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(refuse)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > TEXT_MAX {
            return Err(AppError::TooLarge);
        }
    }
    String::from_utf8(bytes).map_err(|_| not_a_form())
}

fn refuse(error: MultipartError) -> AppError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        AppError::TooLarge
    } else {
        not_a_form()
    }
}

fn not_a_form() -> AppError {
    AppError::Invalid(FieldErrors::one("form", "error-not-a-form"))
}
