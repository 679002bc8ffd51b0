//! The first sheet of a spreadsheet. A thread reads it and waits for whoever takes the rows: so a sheet of
//! any length is never in memory at once (its shared texts are).

use std::fs::File;
use std::io::BufReader;
use std::sync::mpsc::{SyncSender, sync_channel};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};

use super::{COLUMNS_MAX, again, refused};
use crate::error::Result;

/// Rows that wait to be taken.
const AHEAD: usize = 64;
/// Bytes that all parts of the archive may have unpacked: more is a trap.
const UNPACKED_MAX: u64 = 2 * 1024 * 1024 * 1024;
/// Bytes of the texts that cells share, which are all in memory.
const SHARED_MAX: u64 = 256 * 1024 * 1024;

type Sent = Result<Vec<String>>;

/// The rows of a file, the header among them.
pub fn open(file: &File) -> Result<impl Iterator<Item = Sent> + Send + use<>> {
    check_size(file)?;
    let (sender, receiver) = sync_channel(AHEAD);
    let file = again(file)?;
    std::thread::Builder::new()
        .name("xlsx".to_owned())
        .spawn(move || {
            if send_rows(file, &sender).is_none() {
                sender.send(Err(refused("tables-unreadable"))).ok();
            }
        })?;
    Ok(receiver.into_iter())
}

/// Looks into the archive's directory before anything is unpacked.
fn check_size(file: &File) -> Result<()> {
    let unreadable = |_| refused("tables-unreadable");
    let mut archive = zip::ZipArchive::new(again(file)?).map_err(unreadable)?;
    let mut all: u64 = 0;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(unreadable)?;
        all = all.saturating_add(part.size());
        let name = part.name().map_err(unreadable)?;
        if name.ends_with("sharedStrings.xml") && part.size() > SHARED_MAX {
            return Err(refused("tables-too-large"));
        }
    }
    match all > UNPACKED_MAX {
        true => Err(refused("tables-too-large")),
        false => Ok(()),
    }
}

/// Sends row by row; none if the file can't be read to its end.
fn send_rows(file: BufReader<File>, sender: &SyncSender<Sent>) -> Option<()> {
    let mut book: Xlsx<_> = Xlsx::new(file).ok()?;
    let sheet = book.sheet_names().first().cloned()?;
    let mut cells = book.worksheet_cells_reader(&sheet).ok()?;
    let mut row: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(cell) = cells.next_cell().ok()? {
        let (line, column) = cell.get_position();
        // Rows that are not in the file are rows all the same.
        while at < line {
            // Nobody takes rows any more: that is no mistake.
            if sender.send(Ok(std::mem::take(&mut row))).is_err() {
                return Some(());
            }
            at += 1;
        }
        let column = usize::try_from(column).ok()?;
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if column >= COLUMNS_MAX {
            sender.send(Err(refused("tables-columns"))).ok();
            return Some(());
        }
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(place) = row.get_mut(column) {
            *place = text;
        }
    }
    sender.send(Ok(row)).ok();
    Some(())
}

/// A cell as somebody would type it: numbers without exponent, days as ISO 8601.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.replace('\0', "")
        }
        DataRef::SharedString(text) => text.replace('\0', ""),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment_of(moment),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn moment_of(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return moment.as_f64().to_string();
    }
    match moment.to_ymd_hms_milli() {
        (year, month, day, 0, 0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        (year, month, day, hour, minute, second, _) => {
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
    }
}
