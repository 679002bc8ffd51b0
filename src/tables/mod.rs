//! Tables in files: what people bring along from other programs, read as a stream of rows.
//!
//! - CSV in UTF-8, UTF-16 or Windows-1252, with or without byte order mark, separated by comma, semicolon,
//!   tab or bar: what spreadsheets save ([`csv`], [`decode`]).
//! - XLSX: the first sheet, row by row ([`xlsx`]).
//!
//! The first row that says something is the header. All of it blocks: call it on a thread for that
//! ([`tokio::task::spawn_blocking`]).

mod csv;
mod decode;
pub mod write;
mod xlsx;

use std::fs::File;
use std::io::{BufReader, Seek};
use std::path::PathBuf;

use tokio::sync::mpsc::Receiver;

use crate::error::{AppError, FieldErrors, Result};

/// Most columns of a table.
pub const COLUMNS_MAX: usize = 500;
/// Longest cell, in bytes.
pub const CELL_MAX: usize = 64 * 1024;
/// Most rows of a table.
pub const ROWS_MAX: i64 = 20_000_000;

/// What a file was declared to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Values separated by a character (RFC 4180 and what is close to it).
    Csv,
    /// A spreadsheet (ECMA-376).
    Xlsx,
}

impl Kind {
    /// By the ending of a file's name: what is no spreadsheet is read as text.
    #[must_use]
    pub fn of(file_name: &str) -> Self {
        let ending = file_name.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending.eq_ignore_ascii_case("xlsx") {
            true => Self::Xlsx,
            false => Self::Csv,
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Counted from 1 without the header.
    pub number: i64,
    /// As many as there are columns in the header, at least.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell of a column without white space around it; empty if there is none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
}

/// The rows of a table, as they are read.
pub type Rows = Box<dyn Iterator<Item = Result<Row>> + Send>;

/// A file from its beginning: its header, and its rows as they are asked for. Rows without content are left
/// out, and counted.
pub fn read(file: File, kind: Kind) -> Result<(Vec<String>, Rows)> {
    let mut cells: Box<dyn Iterator<Item = Result<Vec<String>>> + Send> = match kind {
        Kind::Csv => Box::new(csv::open(&file)?),
        Kind::Xlsx => Box::new(xlsx::open(&file)?),
    };
    let is_blank = |cells: &Vec<String>| cells.iter().all(|cell| cell.trim().is_empty());
    let header = loop {
        match cells.next() {
            None => return Err(refused("tables-empty")),
            Some(row) => match row? {
                row if is_blank(&row) => {}
                row => break row,
            },
        }
    };
    let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
    if header.len() > COLUMNS_MAX {
        return Err(refused("tables-columns"));
    }
    let width = header.len();
    let rows = (1_i64..).zip(cells).map(move |(number, row)| {
        let mut cells = row?;
        if number > ROWS_MAX {
            return Err(refused("tables-rows"));
        }
        if cells.len() > COLUMNS_MAX {
            return Err(refused("tables-columns"));
        }
        if cells.iter().any(|cell| cell.len() > CELL_MAX) {
            return Err(refused("tables-cell"));
        }
        if cells.len() < width {
            cells.resize(width, String::new());
        }
        Ok(Row { number, cells })
    });
    let says = move |row: &Result<Row>| row.as_ref().map_or(true, |row| !is_blank(&row.cells));
    Ok((header, Box::new(rows.filter(says))))
}

/// Batches of rows behind a row, read on a thread of their own while others are worked on: so many at a
/// time are in memory, however long the file is. A batch is the last one if nothing follows it.
#[must_use]
pub fn batches(path: PathBuf, kind: Kind, after: i64, size: usize) -> Receiver<Result<Vec<Row>>> {
    let (sender, receiver) = tokio::sync::mpsc::channel(2);
    tokio::task::spawn_blocking(move || {
        let opened = File::open(&path).map_err(Into::into);
        let rows = match opened.and_then(|file| read(file, kind)) {
            Ok((_, rows)) => rows,
            Err(error) => return drop(sender.blocking_send(Err(error))),
        };
        let mut rows = rows.skip_while(|row| row.as_ref().is_ok_and(|row| row.number <= after));
        loop {
            let batch: Result<Vec<Row>> = rows.by_ref().take(size).collect();
            if batch.as_ref().is_ok_and(Vec::is_empty) {
                return;
            }
            let is_broken = batch.is_err();
            // Nobody takes batches any more: that is no mistake.
            if sender.blocking_send(batch).is_err() || is_broken {
                return;
            }
        }
    });
    receiver
}

/// The same file from its beginning. Handles share the place where they read: one after the other, please.
fn again(file: &File) -> Result<BufReader<File>> {
    let mut file = file.try_clone()?;
    file.rewind()?;
    Ok(BufReader::new(file))
}

/// Why a file can't be read, as what is wrong with the control `file`.
fn refused(key: &str) -> AppError {
    AppError::Invalid(FieldErrors::one("file", key))
}

#[cfg(test)]
mod tests;
