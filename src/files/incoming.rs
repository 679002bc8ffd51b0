//! A file on its way in: received as a stream into a temporary file, judged, and kept under the
//! SHA-256 of its content.

use std::path::{Path, PathBuf};

use axum::extract::multipart::Field;
use axum::http::StatusCode;
use sha2::{Digest, Sha256};
use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

use super::sniff::{self, FileType, LOOK};
use crate::error::Result;
use crate::server::App;

/// Most megabytes of one file.
pub const FILE_MAX_MB: usize = 10;
/// Bytes of a megabyte.
pub const MEGABYTE: usize = 1024 * 1024;

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

/// Receives the file of a form field, of so many bytes at most.
pub async fn receive(app: &App, mut field: Field<'_>, max: usize) -> Result<Received> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let folder = incoming_dir(app);
    fs::create_dir_all(&folder).await?;
    let id: uuid::Uuid = app.new_id();
    let temporary = Temporary(folder.join(id.to_string()));
    let mut sink = Sink::new(File::create_new(&temporary.0).await?, max);
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
    max: usize,
    hash: Sha256,
    size: usize,
    head: Vec<u8>,
    tail: Vec<u8>,
    is_plain: bool,
}

impl Sink {
    fn new(file: File, max: usize) -> Self {
        Self {
            file,
            max,
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
        if self.size > self.max {
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
        if self.size > self.max {
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
        let folder = incoming_dir(app);
        fs::create_dir_all(&folder).await?;
        let id: uuid::Uuid = app.new_id();
        let temporary = Temporary(folder.join(id.to_string()));
        let mut sink = Sink::new(
            File::create_new(&temporary.0).await?,
            FILE_MAX_MB * MEGABYTE,
        );
        sink.write(content).await?;
        sink.finish(temporary, name).await
    }
}

/// Where files are while they are received.
pub(super) fn incoming_dir(app: &App) -> PathBuf {
    app.files_dir().join("incoming")
}

/// Where content is kept.
pub fn path_of(app: &App, sha256: &[u8]) -> PathBuf {
    app.files_dir().join(Path::new(&hex::encode(sha256)))
}
