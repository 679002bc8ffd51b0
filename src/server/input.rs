//! Input of a page: an urlencoded form whose mistakes of shape are our errors, not axum's. A name
//! that comes several times (ticked boxes) is a `Vec`.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;

use crate::error::{AppError, FieldErrors};

/// A sent form.
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let body =
            Bytes::from_request(request, state)
                .await
                .map_err(
                    |rejection| match rejection.into_response().status().as_u16() {
                        413 => AppError::TooLarge,
                        _ => not_a_form(),
                    },
                )?;
        serde_html_form::from_bytes(&body)
            .map(Self)
            .map_err(|_| not_a_form())
    }
}

/// A page of ours never sends this: a program does, or somebody tries something.
fn not_a_form() -> AppError {
    AppError::Invalid(FieldErrors::one("form", "error-not-a-form"))
}
