//! The answer to a field that takes a file: which file it is, by the hash of its content.

use super::model::{FILE_KINDS, Field, FileKind};

/// Most megabytes of one file, and as many as are taken where a field does not say.
pub const MEGABYTES_MAX: u32 = 10;

/// A file as an answer: `{SHA-256 in hex} {bytes} {media type} {name}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileAnswer {
    /// Of the content, in small hex digits.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// What its content is.
    pub media_type: String,
    /// What the person called it, cleaned.
    pub name: String,
}

impl FileAnswer {
    /// Reads an answer.
    #[must_use]
    pub fn parse(answer: &str) -> Option<Self> {
        let (sha256, rest) = answer.split_once(' ')?;
        let (size, rest) = rest.split_once(' ')?;
        let (media_type, name) = rest.split_once(' ')?;
        let is_hash = sha256.len() == 64 && sha256.bytes().all(|b| b.is_ascii_hexdigit());
        (is_hash && !name.is_empty()).then_some(Self {
            sha256: sha256.to_owned(),
            size: size.parse().ok()?,
            media_type: media_type.to_owned(),
            name: name.to_owned(),
        })
    }
}

#[cfg(feature = "ssr")]
impl FileAnswer {
    /// Answers with the file.
    pub async fn download(
        &self,
        app: &crate::server::App,
    ) -> crate::error::Result<axum::response::Response> {
        let sha256 = hex::decode(&self.sha256).unwrap_or_default();
        let file = crate::files::download::Download {
            name: &self.name,
            media_type: &self.media_type,
            sha256: &sha256,
        };
        crate::files::download::download(app, &file).await
    }
}

impl std::fmt::Display for FileAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            sha256,
            size,
            media_type,
            name,
        } = self;
        write!(f, "{sha256} {size} {media_type} {name}")
    }
}

impl FileKind {
    /// Of a media type that is taken at all.
    #[must_use]
    pub fn of_media_type(media_type: &str) -> Self {
        match media_type {
            "application/pdf" => Self::Pdf,
            image if image.starts_with("image/") => Self::Image,
            text if text.starts_with("text/") => Self::Text,
            _ => Self::Office,
        }
    }

    /// For the `accept` attribute, which helps to choose and guards nothing.
    #[must_use]
    pub fn endings(self) -> &'static str {
        match self {
            Self::Pdf => ".pdf",
            Self::Image => ".png,.jpg,.jpeg,.gif,.webp,.heic",
            Self::Text => ".txt,.csv",
            Self::Office => ".docx,.xlsx,.odt,.ods",
        }
    }
}

impl Field {
    /// Kinds of files that it takes: all, if it does not say.
    #[must_use]
    pub fn file_kinds(&self) -> Vec<FileKind> {
        let allowed = |kind: &FileKind| self.accept.is_empty() || self.accept.contains(kind);
        FILE_KINDS.into_iter().filter(allowed).collect()
    }

    /// Largest file that it takes, in megabytes.
    #[must_use]
    pub fn megabytes(&self) -> u32 {
        self.max_megabytes
            .unwrap_or(MEGABYTES_MAX)
            .min(MEGABYTES_MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_answers_read_back() {
        let file = FileAnswer {
            sha256: "ab".repeat(32),
            size: 12,
            media_type: "application/pdf".into(),
            name: "Brief an Müller.pdf".into(),
        };
        assert_eq!(FileAnswer::parse(&file.to_string()), Some(file));
        for wrong in [
            "",
            "x",
            "ab 12 a/b name",
            &format!("{} 12 a/b ", "ab".repeat(32)),
        ] {
            assert_eq!(FileAnswer::parse(wrong), None, "{wrong}");
        }
    }
}
