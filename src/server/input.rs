//! Input of a page: an urlencoded form whose mistakes of shape are our errors, not axum's. A name
//! that comes several times (ticked boxes) is a `Vec`.

use std::borrow::Cow;

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
        let body = without_nul(&body)?;
        serde_html_form::from_bytes(&body)
            .map(Self)
            .map_err(|_| not_a_form())
    }
}

/// A form without the NULs in what was typed: nobody types one, and PostgreSQL takes none.
fn without_nul(body: &[u8]) -> Result<Cow<'_, [u8]>, AppError> {
    let has_nul = body.contains(&0) || body.windows(3).any(|three| three == b"%00");
    if !has_nul {
        return Ok(body.into());
    }
    let typed: Vec<(String, String)> =
        serde_html_form::from_bytes(body).map_err(|_| not_a_form())?;
    let typed = typed.into_iter();
    let typed: Vec<_> = typed
        .map(|(name, value)| (name, value.replace('\0', "")))
        .collect();
    let clean = serde_html_form::to_string(typed).map_err(|_| not_a_form())?;
    Ok(clean.into_bytes().into())
}

/// A page of ours never sends this: a program does, or somebody tries something.
fn not_a_form() -> AppError {
    AppError::Invalid(FieldErrors::one("form", "error-not-a-form"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_types_a_nul() {
        let clean = |body: &str| {
            let clean = without_nul(body.as_bytes()).expect("a form");
            String::from_utf8(clean.into_owned()).expect("text")
        };
        assert_eq!(clean("a=1&a=2"), "a=1&a=2", "untouched");
        assert_eq!(clean("a=1%002&a=%00"), "a=12&a=");
        assert_eq!(
            clean("a=%2500"),
            "a=%2500",
            "a percent sign and two noughts"
        );
        assert!(!clean("a=%0%000").contains("%00"), "none is made either");
    }
}
