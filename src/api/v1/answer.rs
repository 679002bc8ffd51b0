//! Answers that several resources share.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::api::frame::PREFIX;
use crate::server::App;

/// 201 with what was made and where it is, or 200 with what was there already.
pub fn made<T: Serialize>(app: &App, is_new: bool, path: &str, body: &T) -> Response {
    let status = match is_new {
        true => StatusCode::CREATED,
        false => StatusCode::OK,
    };
    placed(app, status, path, body)
}

/// 202 with what will be there, and where.
pub fn queued<T: Serialize>(app: &App, path: &str, body: &T) -> Response {
    placed(app, StatusCode::ACCEPTED, path, body)
}

fn placed<T: Serialize>(app: &App, status: StatusCode, path: &str, body: &T) -> Response {
    let mut response = (status, Json(body)).into_response();
    let address = app.config.url(&format!("{PREFIX}{path}"));
    if let Ok(value) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}
