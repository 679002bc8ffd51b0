//! The forms of requests: some texts, and one file that may come along.

use std::collections::HashMap;

use axum::extract::{FromRequest, Request};

use crate::error::{AppError, FieldErrors, Result};
use crate::files::form;
use crate::files::incoming::{FILE_MAX_MB, Upload};
use crate::server::App;

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
        let megabytes = |name: &str, _: &[_]| (name == FILE).then_some(FILE_MAX_MB);
        let sent = form::read(app, request, megabytes).await?;
        Ok(Self {
            fields: sent.fields.into_iter().collect(),
            file: sent.files.into_iter().next().map(|(_, file)| file),
            errors: sent.errors,
        })
    }
}

impl Sent {
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
