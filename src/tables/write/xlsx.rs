//! A spreadsheet, written row by row to a file that nobody else can open, then sent: it is a ZIP archive,
//! whose first bytes need the last.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use futures_util::stream::{self, Stream};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::error::{AppError, Result};
use crate::server::clock::random_bytes;
use crate::server::errors;

/// Rows of one sheet; a sheet ends at 1,048,576.
const ROWS: u32 = 1_000_000;
/// Bytes that are sent at a time.
const CHUNK: usize = 64 * 1024;

/// Rows with text or numbers.
type Rows = Vec<Vec<String>>;

/// A spreadsheet that is being written, on a thread for that.
pub struct Sheets {
    sender: mpsc::Sender<Rows>,
    writing: JoinHandle<Result<File>>,
}

impl Sheets {
    /// With these headings; which columns hold numbers.
    #[must_use]
    pub fn begin(folder: PathBuf, heading: Vec<String>, is_number: Vec<bool>) -> Self {
        let (sender, receiver) = mpsc::channel(2);
        let write = move || write_file(&folder, &heading, &is_number, receiver);
        Self {
            sender,
            writing: tokio::task::spawn_blocking(write),
        }
    }

    /// More rows; false if the writer has given up: [`finish`](Self::finish) says why.
    pub async fn add(&self, rows: Rows) -> bool {
        self.sender.send(rows).await.is_ok()
    }

    /// Its bytes.
    pub async fn finish(self) -> Result<impl Stream<Item = Result<Vec<u8>>> + Send + use<>> {
        drop(self.sender);
        Ok(chunks(self.writing.await??))
    }
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
