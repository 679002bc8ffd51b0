//! Kinds of files that a form can take.

use serde::{Deserialize, Serialize};

/// Kinds of files that a form can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// PNG, JPEG, GIF, WebP, HEIF.
    Image,
    /// Plain text, CSV.
    Text,
    /// Word processors' and spreadsheets' documents.
    Office,
}

/// All of them, in the order of the builder.
pub const FILE_KINDS: [FileKind; 4] = [
    FileKind::Pdf,
    FileKind::Image,
    FileKind::Text,
    FileKind::Office,
];

impl FileKind {
    /// Stable name; its words are the language key `file-kind-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::Text => "text",
            Self::Office => "office",
        }
    }
}
