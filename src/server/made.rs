//! Files that jobs have made for somebody to come back for: bundles, exports. Each has the id of a row as
//! its name; what has no row any more goes.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use tokio::fs::{self, File};
use tokio::io::AsyncReadExt;
use uuid::Uuid;

use crate::error::{AppError, Result};

/// Bytes that are sent at a time.
const CHUNK: usize = 64 * 1024;

/// Removes the files of a folder that belong to no row. One that is being made has one.
pub async fn remove_unknown(folder: &Path, known: &[Uuid]) -> Result<()> {
    let mut entries = match fs::read_dir(folder).await {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    while let Some(entry) = entries.next_entry().await? {
        let path = entry.path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let id: Option<Uuid> = name.and_then(|name| name.parse().ok());
        if id.is_none_or(|id| !known.contains(&id)) {
            remove(path).await?;
        }
    }
    Ok(())
}

/// Removes a file, if it is there.
pub async fn remove(path: PathBuf) -> Result<()> {
    match fs::remove_file(path).await {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(AppError::from(e)),
        _ => Ok(()),
    }
}

/// Sends a file of a known size, piece by piece.
pub fn sent(file: File, size: i64, media_type: &'static str, name: &str) -> Response {
    let chunks = stream::unfold(Some(file), async |file: Option<File>| {
        let mut file = file?;
        let mut chunk = vec![0; CHUNK];
        match file.read(&mut chunk).await {
            Ok(0) => None,
            Ok(read) => {
                chunk.truncate(read);
                Some((Ok(chunk), Some(file)))
            }
            Err(e) => Some((Err(e), None)),
        }
    });
    // Whoever sends a body on may ask for more after its end.
    let body = Body::from_stream(chunks.fuse());
    let mut response = attached(body, media_type, name);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    response
}

/// A body as a download. Its name is our own: nothing in it needs quoting.
pub fn attached(body: Body, media_type: &'static str, name: &str) -> Response {
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (
            header::CONTENT_DISPOSITION,
            name.unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, body).into_response()
}
