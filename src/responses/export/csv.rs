//! Comma-separated values.

use super::{Write, headings, row};
use crate::error::Result;
use crate::forms::snapshot::in_words_of;
use crate::responses::book::Book;
use crate::responses::model::{Column, Response};
use crate::server::language::Language;
use crate::tables::write::csv::{BOM, lines};

/// Writes rows.
pub struct Writer {
    columns: Vec<Column>,
}

impl Writer {
    /// With these columns behind reference and time.
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns }
    }
}

impl Write for Writer {
    fn head(&mut self, book: &Book, language: Language) -> Result<Vec<u8>> {
        let headings = in_words_of(language, || headings(book, &self.columns, language));
        let mut bytes = BOM.to_vec();
        bytes.extend(lines(&[headings])?);
        Ok(bytes)
    }

    fn batch(&mut self, book: &Book, language: Language, batch: &[Response]) -> Result<Vec<u8>> {
        let rows: Vec<_> = in_words_of(language, || {
            let rows = batch.iter();
            rows.map(|response| row(book, &self.columns, language, response))
                .collect()
        });
        lines(&rows)
    }

    fn tail(&mut self) -> Vec<u8> {
        Vec::new()
    }
}
