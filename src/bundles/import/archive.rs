//! Reading a bundle: all of it, checked against its manifest.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use crate::bundles::model::{FORMAT, Kept, MANIFEST, Manifest, Notice, VERSION};
use crate::bundles::record;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::EventId;

/// Bytes that are unpacked at most.
const UNPACKED_MAX: u64 = 512 * 1024 * 1024;
/// The control that the file came with.
const FILE: &str = "file";

/// A bundle that is what its manifest says.
pub struct Archive {
    /// The manifest.
    pub manifest: Manifest,
    /// SHA-256 of the zip, in hexadecimal digits.
    pub sha256: String,
    files: BTreeMap<String, Vec<u8>>,
}

/// A record of a bundle.
pub struct Record {
    /// Its file's name.
    pub path: String,
    /// What it says.
    pub kept: Kept,
    /// The file.
    pub text: String,
}

fn refuse(key: &str) -> AppError {
    AppError::Invalid(FieldErrors::one(FILE, key))
}

impl Archive {
    /// Unpacks a bundle; what is wrong with it is told of the control `file`.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let no_bundle = |_| refuse("bundle-error-format");
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(no_bundle)?;
        let mut files = BTreeMap::new();
        let mut room = UNPACKED_MAX;
        for index in 0..zip.len() {
            let file = zip.by_index(index).map_err(no_bundle)?;
            let name = file.name().map_err(no_bundle)?.into_owned();
            let mut content = Vec::new();
            let read = file.take(room + 1).read_to_end(&mut content);
            read.map_err(|_| refuse("bundle-error-format"))?;
            room = room
                .checked_sub(content.len() as u64)
                .ok_or(AppError::TooLarge)?;
            if files.insert(name, content).is_some() {
                return Err(refuse("bundle-error-manifest"));
            }
        }
        let manifest = files.remove(MANIFEST);
        let manifest = manifest.ok_or_else(|| refuse("bundle-error-format"))?;
        let manifest: Manifest =
            serde_json::from_slice(&manifest).map_err(|_| refuse("bundle-error-format"))?;
        if manifest.format != FORMAT || manifest.version != VERSION {
            return Err(refuse("bundle-error-format"));
        }
        let archive = Self {
            manifest,
            sha256: hex::encode(Sha256::digest(bytes)),
            files,
        };
        archive.check()?;
        Ok(archive)
    }

    /// Every file is as the manifest says, and there is no other.
    fn check(&self) -> Result<()> {
        let is_same = |entry: &crate::bundles::model::FileEntry| {
            let content = self.files.get(&entry.path);
            content.is_some_and(|content| hex::encode(Sha256::digest(content)) == entry.sha256)
        };
        let all = self.manifest.files.iter().all(is_same);
        let named: std::collections::BTreeSet<_> = self
            .manifest
            .files
            .iter()
            .map(|entry| &entry.path)
            .collect();
        if all && named.len() == self.files.len() {
            Ok(())
        } else {
            Err(refuse("bundle-error-manifest"))
        }
    }

    /// The content of a file.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The content of a file as text.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.file(path)?).ok()
    }

    /// Files of a folder.
    pub fn folder(&self, name: &str) -> impl Iterator<Item = (&str, &[u8])> {
        let start = format!("{name}/");
        let files = self.files.iter();
        files
            .filter(move |(path, _)| path.starts_with(&start))
            .map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// The wordings.
    pub fn notices(&self) -> Result<Vec<Notice>> {
        let notices = self.folder("notices");
        notices
            .map(|(_, content)| {
                serde_json::from_slice(content).map_err(|_| refuse("bundle-error-record"))
            })
            .collect()
    }

    /// The records, in the order in which it happened.
    pub fn records(&self) -> Result<Vec<Record>> {
        let mut records = Vec::new();
        for (path, content) in self.folder("records") {
            let text = std::str::from_utf8(content).map_err(|_| refuse("bundle-error-record"))?;
            let mut document: serde_json::Value =
                serde_json::from_str(text).map_err(|_| refuse("bundle-error-record"))?;
            let kept = serde_json::from_value(document[record::KEPT].take());
            let kept: Kept = kept.map_err(|_| refuse("bundle-error-record"))?;
            if path != path_of("records", kept.id, "jsonld") {
                return Err(refuse("bundle-error-record"));
            }
            records.push(Record {
                path: path.to_owned(),
                kept,
                text: text.to_owned(),
            });
        }
        records.sort_by_key(|record| (record.kept.occurred_at, record.kept.id));
        Ok(records)
    }
}

/// The name of an event's file.
#[must_use]
pub fn path_of(folder: &str, event: EventId, ending: &str) -> String {
    format!("{folder}/{event}.{ending}")
}
