//! A spreadsheet, written row by row to a file that nobody else can open, then sent.

use std::path::PathBuf;

use futures_util::stream::Stream;

use super::{headings, row};
use crate::error::Result;
use crate::forms::model::FieldKind;
use crate::forms::snapshot::in_words_of;
use crate::responses::model::Column;
use crate::responses::walk::Walk;
use crate::tables::write::xlsx::Sheets;

/// Writes a spreadsheet and gives its bytes.
pub async fn write(
    mut walk: Walk,
    columns: Vec<Column>,
    folder: PathBuf,
) -> Result<impl Stream<Item = Result<Vec<u8>>> + Send> {
    let heading = in_words_of(walk.language, || {
        headings(&walk.book, &columns, walk.language)
    });
    let is_number = numbers(&walk, &columns);
    let sheets = Sheets::begin(folder, heading, is_number);
    while let Some(batch) = walk.next().await? {
        let rows = in_words_of(walk.language, || {
            let rows = batch.iter();
            rows.map(|response| row(&walk.book, &columns, walk.language, response))
                .collect()
        });
        if !sheets.add(rows).await {
            // The writer has given up, and says below why.
            break;
        }
    }
    sheets.finish().await
}

/// Which columns hold numbers, those of reference and time included.
fn numbers(walk: &Walk, columns: &[Column]) -> Vec<bool> {
    let fields = walk.book.fields();
    let is_number = |column: &Column| {
        let mut fields = fields.iter();
        fields.any(|(_, field)| field.kind == FieldKind::Number && field.id == column.key())
    };
    let of_columns = columns.iter().map(is_number);
    [false, false].into_iter().chain(of_columns).collect()
}
