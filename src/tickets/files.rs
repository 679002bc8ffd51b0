//! Files of requests: received as a stream into a temporary file, judged, kept under the SHA-256 of
//! their content, and handed out as downloads that no browser opens by itself.

use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::extract::multipart::Field;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};
use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

use super::model::Attachment;
use super::sniff::{self, FileType, LOOK};
use crate::error::{AppError, Result};
use crate::server::App;

/// Most bytes of one file.
pub const FILE_MAX: usize = 10 * 1024 * 1024;
/// The same, for people.
pub const FILE_MAX_MB: usize = FILE_MAX / (1024 * 1024);

/// A file that was received and judged, but does not belong to anything yet. Dropped, it is gone.
#[derive(Debug)]
pub struct Upload {
    temporary: Temporary,
    /// Cleaned.
    pub file_name: String,
    /// What its content is.
    pub media_type: &'static str,
    /// Bytes.
    pub size: i64,
    /// Of the content.
    pub sha256: [u8; 32],
}

/// What became of a file that somebody sent.
pub enum Received {
    /// No file was chosen.
    Nothing,
    /// It can be kept.
    File(Upload),
    /// It is not taken; the language key says why.
    Refused(&'static str),
}

/// A file that deletes itself.
#[derive(Debug)]
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        // After it was kept there is nothing left under this name.
        std::fs::remove_file(&self.0).ok();
    }
}

/// Receives the file of a form field.
pub async fn receive(app: &App, mut field: Field<'_>) -> Result<Received> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let folder = app.files_dir().join("incoming");
    fs::create_dir_all(&folder).await?;
    let id: uuid::Uuid = app.new_id();
    let temporary = Temporary(folder.join(id.to_string()));
    let mut sink = Sink::new(File::create_new(&temporary.0).await?);
    loop {
        match field.chunk().await {
            Ok(Some(chunk)) => sink.write(&chunk).await?,
            Ok(None) => break,
            Err(e) if e.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                return Ok(Received::Refused("file-too-large"));
            }
            Err(_) => return Ok(Received::Refused("file-cut-off")),
        }
    }
    if sink.size == 0 && name.is_empty() {
        return Ok(Received::Nothing);
    }
    sink.finish(temporary, &name).await
}

/// Where a file goes while it is received: to disk, through the hash, past the judge.
struct Sink {
    file: File,
    hash: Sha256,
    size: usize,
    head: Vec<u8>,
    tail: Vec<u8>,
    is_plain: bool,
}

impl Sink {
    fn new(file: File) -> Self {
        Self {
            file,
            hash: Sha256::new(),
            size: 0,
            head: Vec::new(),
            tail: Vec::new(),
            is_plain: true,
        }
    }

    async fn write(&mut self, chunk: &[u8]) -> Result<()> {
        self.size += chunk.len();
        // What is too large is read to its end all the same: a browser that can't finish sending
        // shows an error of its own instead of ours.
        if self.size > FILE_MAX {
            return Ok(());
        }
        self.hash.update(chunk);
        self.is_plain &= sniff::is_plain(chunk);
        let room = LOOK.saturating_sub(self.head.len());
        self.head.extend(chunk.iter().take(room));
        self.tail.extend(chunk);
        let surplus = self.tail.len().saturating_sub(LOOK);
        self.tail.drain(..surplus);
        Ok(self.file.write_all(chunk).await?)
    }

    async fn finish(self, temporary: Temporary, name: &str) -> Result<Received> {
        if self.size > FILE_MAX {
            return Ok(Received::Refused("file-too-large"));
        }
        if self.size == 0 {
            return Ok(Received::Refused("file-empty"));
        }
        let Some(kind): Option<FileType> = sniff::judge(&self.head, &self.tail, self.is_plain)
        else {
            return Ok(Received::Refused("file-type-refused"));
        };
        self.file.sync_all().await?;
        Ok(Received::File(Upload {
            temporary,
            file_name: sniff::clean_name(name, kind),
            media_type: kind.media_type,
            size: i64::try_from(self.size).unwrap_or(i64::MAX),
            sha256: self.hash.finalize().into(),
        }))
    }
}

impl Upload {
    /// Gives the file its lasting name. The same content sent twice is one file.
    pub async fn keep(&self, app: &App) -> Result<()> {
        let target = path_of(app, &self.sha256);
        fs::rename(&self.temporary.0, &target).await?;
        // The name is only durable once the folder is.
        File::open(app.files_dir()).await?.sync_all().await?;
        Ok(())
    }

    /// A file that the program itself brings along, e.g. with demo data.
    pub async fn from_bytes(app: &App, name: &str, content: &[u8]) -> Result<Received> {
        let folder = app.files_dir().join("incoming");
        fs::create_dir_all(&folder).await?;
        let id: uuid::Uuid = app.new_id();
        let temporary = Temporary(folder.join(id.to_string()));
        let mut sink = Sink::new(File::create_new(&temporary.0).await?);
        sink.write(content).await?;
        sink.finish(temporary, name).await
    }
}

fn path_of(app: &App, sha256: &[u8]) -> PathBuf {
    app.files_dir().join(Path::new(&hex::encode(sha256)))
}

/// Characters that may stand in an extended parameter value as they are (RFC 8187 3.2.1).
const ATTR_CHAR: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A file as a download: never shown in the browser, and without rights if it is all the same.
pub async fn download(app: &App, file: &Attachment) -> Result<Response> {
    let content = match fs::read(path_of(app, &file.sha256)).await {
        Ok(content) => content,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            tracing::error!(file = %file.id, "the content of an attachment is missing");
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
    set(header::CONTENT_TYPE, &file.media_type);
    set(header::CONTENT_DISPOSITION, &disposition(&file.file_name));
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
