//! A spreadsheet, written row by row to a file that nobody else can open, then sent.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use futures_util::stream::{self, Stream};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use tokio::sync::mpsc;

use super::{headings, row};
use crate::error::{AppError, Result};
use crate::forms::model::FieldKind;
use crate::forms::snapshot::in_words_of;
use crate::responses::model::Column;
use crate::responses::walk::Walk;
use crate::server::clock::random_bytes;
use crate::server::errors;

/// Rows of one sheet; a sheet ends at 1,048,576.
const ROWS: u32 = 1_000_000;
/// Bytes that are sent at a time.
const CHUNK: usize = 64 * 1024;

/// Rows with text or numbers.
pub(crate) type Rows = Vec<Vec<String>>;

/// Writes a spreadsheet and gives its bytes.
pub async fn write(
    mut walk: Walk,
    columns: Vec<Column>,
    folder: PathBuf,
) -> Result<impl Stream<Item = Result<Vec<u8>>> + Send> {
    let (sender, receiver) = mpsc::channel::<Rows>(2);
    let heading = in_words_of(walk.language, || {
        headings(&walk.book, &columns, walk.language)
    });
    let is_number = numbers(&walk, &columns);
    let writing =
        tokio::task::spawn_blocking(move || write_file(&folder, &heading, &is_number, receiver));
    while let Some(batch) = walk.next().await? {
        let rows = in_words_of(walk.language, || {
            let rows = batch.iter();
            rows.map(|response| row(&walk.book, &columns, walk.language, response))
                .collect()
        });
        if sender.send(rows).await.is_err() {
            // The writer has given up, and says below why.
            break;
        }
    }
    drop(sender);
    Ok(chunks(writing.await??))
}

/// Writes a spreadsheet of text only from rows as they come, and gives its bytes.
pub(crate) async fn from_rows(
    heading: Vec<String>,
    mut rows: mpsc::Receiver<Result<Rows>>,
    folder: PathBuf,
) -> Result<impl Stream<Item = Result<Vec<u8>>> + Send> {
    let (sender, receiver) = mpsc::channel::<Rows>(2);
    let writing = tokio::task::spawn_blocking(move || write_file(&folder, &heading, &[], receiver));
    while let Some(batch) = rows.recv().await {
        // Half a spreadsheet must not look like a whole one.
        if sender.send(batch?).await.is_err() {
            break;
        }
    }
    drop(sender);
    Ok(chunks(writing.await??))
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

/// Writes to a file without a name: it goes with whoever holds it.
fn write_file(
    folder: &Path,
    heading: &[String],
    is_number: &[bool],
    mut batches: mpsc::Receiver<Rows>,
) -> Result<File> {
    std::fs::create_dir_all(folder)?;
    let path = folder.join(hex::encode(random_bytes::<8>()));
    let mut options = File::options();
    let mut file = options
        .read(true)
        .write(true)
        .create_new(true)
        .open(&path)?;
    std::fs::remove_file(&path)?;
    let mut workbook = Workbook::new();
    let writing = fill(&mut workbook, folder, heading, is_number, &mut batches)
        .and_then(|()| workbook.save_to_writer(&mut file));
    writing.map_err(|e| errors::internal(&e))?;
    file.rewind()?;
    Ok(file)
}

fn fill(
    workbook: &mut Workbook,
    folder: &Path,
    heading: &[String],
    is_number: &[bool],
    batches: &mut mpsc::Receiver<Rows>,
) -> Result<(), XlsxError> {
    workbook.set_tempdir(folder)?;
    let bold = Format::new().set_bold();
    let mut at = ROWS;
    let mut sheets = 0;
    loop {
        let rows = batches.blocking_recv();
        // An empty table has its headings too.
        if rows.is_none() && sheets > 0 {
            return Ok(());
        }
        let is_over = rows.is_none();
        for cells in rows.unwrap_or_default() {
            if at == ROWS {
                begin(workbook, heading, &bold)?;
                (at, sheets) = (1, sheets + 1);
            }
            let sheet = workbook.worksheet_from_index(sheets - 1)?;
            for (column, cell) in (0_u16..).zip(&cells) {
                let wants_number = is_number.get(usize::from(column)) == Some(&true);
                match cell.parse::<f64>() {
                    Ok(number) if wants_number => sheet.write_number(at, column, number)?,
                    _ if cell.is_empty() => continue,
                    _ => sheet.write_string(at, column, cell)?,
                };
            }
            at += 1;
        }
        if is_over {
            begin(workbook, heading, &bold)?;
            return Ok(());
        }
    }
}

/// A new sheet with its headings.
fn begin(workbook: &mut Workbook, heading: &[String], bold: &Format) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    for (column, text) in (0_u16..).zip(heading) {
        sheet.write_string_with_format(0, column, text, bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn chunks(file: File) -> impl Stream<Item = Result<Vec<u8>>> + Send {
    stream::try_unfold(file, |mut file| async move {
        let read = tokio::task::spawn_blocking(move || {
            let mut chunk = vec![0; CHUNK];
            let length = file.read(&mut chunk)?;
            chunk.truncate(length);
            Ok::<_, AppError>((chunk, file))
        });
        let (chunk, file) = read.await??;
        Ok((!chunk.is_empty()).then_some((chunk, file)))
    })
}
