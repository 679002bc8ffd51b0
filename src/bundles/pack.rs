//! Packing: files go into the zip one after the other, and out again in pieces, whatever the size.

use std::collections::HashSet;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio::sync::mpsc;
use zip::ZipWriter;
use zip::write::{SimpleFileOptions, StreamWriter};

use super::evidence;
use super::model::{FileEntry, MANIFEST, Manifest};
use crate::error::{AppError, Result};
use crate::server::errors;
use crate::signing::model::SigningKey;

/// Where the bytes of a zip go.
pub enum Sink {
    /// To a file.
    File(tokio::fs::File),
    /// To somebody who waits for them.
    Client(mpsc::Sender<Result<Vec<u8>>>),
}

impl Sink {
    async fn send(&mut self, bytes: Vec<u8>) -> Result<()> {
        match self {
            Self::File(file) => Ok(file.write_all(&bytes).await?),
            // Whoever went away needs no more of it.
            Self::Client(sender) => sender.send(Ok(bytes)).await.map_err(|_| AppError::NotFound),
        }
    }
}

/// Bytes between the zip and the sink.
#[derive(Clone, Default)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    fn take(&self) -> Vec<u8> {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *bytes)
    }
}

impl Write for Buffer {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        bytes.extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A zip that is being made.
pub struct Packer {
    zip: ZipWriter<StreamWriter<Buffer>>,
    buffer: Buffer,
    sink: Sink,
    files: Vec<FileEntry>,
    paths: HashSet<String>,
    size: u64,
}

/// Bytes that wait before they are sent on.
const PIECE: usize = 64 * 1024;

impl Packer {
    /// An empty one.
    #[must_use]
    pub fn new(sink: Sink) -> Self {
        let buffer = Buffer::default();
        Self {
            zip: ZipWriter::new_stream(buffer.clone()),
            buffer,
            sink,
            files: Vec::new(),
            paths: HashSet::new(),
            size: 0,
        }
    }

    /// Whether there is a file of this name.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    /// Adds a file; one that is there already stays as it is.
    pub async fn add(&mut self, path: String, content: &[u8]) -> Result<()> {
        if !self.paths.insert(path.clone()) {
            return Ok(());
        }
        self.write(&path, content)?;
        self.files.push(FileEntry {
            path,
            sha256: hex::encode(Sha256::digest(content)),
            size: content.len() as u64,
        });
        self.drain(PIECE).await
    }

    fn write(&mut self, path: &str, content: &[u8]) -> Result<()> {
        let options = SimpleFileOptions::default();
        let started = self.zip.start_file(path, options);
        started.map_err(|e| errors::internal(&e))?;
        Ok(self.zip.write_all(content)?)
    }

    async fn drain(&mut self, from: usize) -> Result<()> {
        let waiting = self.buffer.0.lock().map_or(0, |bytes| bytes.len());
        if waiting < from {
            return Ok(());
        }
        let bytes = self.buffer.take();
        self.size += bytes.len() as u64;
        self.sink.send(bytes).await
    }

    /// Adds the signed manifest and ends the zip; its size in bytes.
    pub async fn finish(mut self, manifest: Manifest, key: &SigningKey) -> Result<u64> {
        let manifest = Manifest {
            files: std::mem::take(&mut self.files),
            ..manifest
        };
        let manifest = evidence::sign(manifest, key)?;
        self.write(MANIFEST, &serde_json::to_vec_pretty(&manifest)?)?;
        let Self { zip, buffer, .. } = self;
        zip.finish().map_err(|e| errors::internal(&e))?;
        let (mut sink, bytes) = (self.sink, buffer.take());
        let size = self.size + bytes.len() as u64;
        sink.send(bytes).await?;
        if let Sink::File(mut file) = sink {
            file.flush().await?;
            file.sync_all().await?;
        }
        Ok(size)
    }
}
