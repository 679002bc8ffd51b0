//! Tables that leave: as text, as a spreadsheet, or for programs.

pub mod csv;
pub mod xlsx;

use axum::body::Body;
use axum::response::{IntoResponse, Response};

use crate::server::made;

/// A table on its way out.
pub struct Export {
    /// What to call it.
    pub file_name: String,
    /// What it is.
    pub format: Format,
    /// Its content.
    pub body: Body,
}

impl IntoResponse for Export {
    fn into_response(self) -> Response {
        made::attached(self.body, self.format.media_type(), &self.file_name)
    }
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180), UTF-8 with a byte order mark: without one, Excel reads
    /// anything but English wrongly.
    Csv,
    /// A spreadsheet (ECMA-376).
    Xlsx,
    /// For programs: values as they are kept, by the names that fields have for programs.
    Json,
}

/// All of them, in the order of their buttons.
pub const FORMATS: [Format; 3] = [Format::Csv, Format::Xlsx, Format::Json];

impl Format {
    /// Stable name, and the ending of file names.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        FORMATS.into_iter().find(|format| format.key() == key)
    }

    /// Media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}
