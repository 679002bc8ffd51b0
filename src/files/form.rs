//! A form that may bring files along (`multipart/form-data`, RFC 7578). The text fields stand before
//! the files, so they are known whatever becomes of those.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use super::incoming::{self, MEGABYTE, Received, Upload};
use crate::error::{AppError, FieldErrors, Result};
use crate::server::App;

/// Bytes that such a form may carry. More than a file may have, so that one that is somewhat too
/// large can be received to its end and refused in words.
pub const BODY_MAX: usize = 40 * MEGABYTE;
/// Bytes of all text fields.
const TEXT_MAX: usize = MEGABYTE;

/// A sent form.
#[derive(Debug, Default)]
pub struct Sent {
    /// What was typed: name and value, in the order of the form.
    pub fields: Vec<(String, String)>,
    /// What was sent along, as far as it is taken.
    pub files: Vec<(String, Upload)>,
    /// Why a file is not taken, by the name of its field; what follows one that broke off is not known.
    pub errors: FieldErrors,
}

/// Reads a form. `megabytes` says how large the file of a name may be, behind what was typed.
pub async fn read(
    app: &App,
    request: Request,
    megabytes: impl Fn(&str, &[(String, String)]) -> Option<usize>,
) -> Result<Sent> {
    let mut form = Multipart::from_request(request, app)
        .await
        .map_err(|_| not_a_form())?;
    let mut sent = Sent::default();
    let mut room = TEXT_MAX;
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            // Behind a file that broke off nothing can be read.
            Err(_) if !sent.errors.is_empty() => break,
            Err(error) => return Err(refuse(error)),
        };
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_none() {
            let text = read_text(field).await?;
            room = room.checked_sub(text.len()).ok_or(AppError::TooLarge)?;
            sent.fields.push((name, text));
            continue;
        }
        // What nobody asked for is passed over.
        let Some(max) = megabytes(&name, &sent.fields) else {
            continue;
        };
        match incoming::receive(app, field, max * MEGABYTE).await? {
            Received::Nothing => {}
            Received::File(upload) => sent.files.push((name, upload)),
            Received::Refused(key) => {
                sent.errors
                    .add_with(name, key, vec![("max".to_owned(), max.into())]);
            }
        }
    }
    Ok(sent)
}

async fn read_text(mut field: Field<'_>) -> Result<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(refuse)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > TEXT_MAX {
            return Err(AppError::TooLarge);
        }
    }
    // Nobody types a NUL, and PostgreSQL takes none.
    bytes.retain(|byte| *byte != 0);
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
