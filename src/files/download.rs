//! A file on its way out.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use tokio::fs;

use super::incoming::path_of;
use crate::error::{AppError, Result};
use crate::server::App;

/// Characters that may stand in an extended parameter value as they are (RFC 8187 3.2.1).
const ATTR_CHAR: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What is handed out.
pub struct Download<'a> {
    /// What the person called it, cleaned.
    pub name: &'a str,
    /// What its content is.
    pub media_type: &'a str,
    /// Of the content.
    pub sha256: &'a [u8],
}

/// A file as a download: never shown in the browser, and without rights if it is all the same.
pub async fn download(app: &App, file: &Download<'_>) -> Result<Response> {
    let content = match fs::read(path_of(app, file.sha256)).await {
        Ok(content) => content,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let sha256 = hex::encode(file.sha256);
            tracing::error!(sha256, "the content of a file is missing");
            return Err(AppError::NotFound);
        }
        Err(e) => return Err(e.into()),
    };
    let mut response = Body::from(content).into_response();
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, file.media_type);
    set(header::CONTENT_DISPOSITION, &disposition(file.name));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        header::CONTENT_SECURITY_POLICY,
        "sandbox; default-src 'none'",
    );
    set(header::CACHE_CONTROL, "no-store");
    Ok(response)
}

/// The name twice (RFC 6266): in ASCII for what is old, in UTF-8 for the rest.
fn disposition(name: &str) -> String {
    let ascii: String = name
        .chars()
        .map(|c| match c {
            '"' | '\\' | '%' => '_',
            c if c.is_ascii_graphic() || c == ' ' => c,
            _ => '_',
        })
        .collect();
    let utf8 = utf8_percent_encode(name, ATTR_CHAR);
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{utf8}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_in_both_ways() {
        assert_eq!(
            disposition("Brief an Müller.txt"),
            "attachment; filename=\"Brief an M_ller.txt\"; \
             filename*=UTF-8''Brief%20an%20M%C3%BCller.txt"
        );
    }
}
