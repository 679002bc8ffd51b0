//! Rows out of files: CSV, XLSX, JSON. Whatever the length of a file, a few rows at a time are in memory; of
//! a spreadsheet also the texts that its cells share.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::sync::mpsc::{SyncSender, sync_channel};

use calamine::{DataRef, Reader, Xlsx};
use serde_json::{Map, Value};

use super::objects;
use crate::error::{AppError, FieldErrors, Result};

/// Bytes of the first line that are looked at.
const LOOK: u64 = 64 * 1024;
/// Columns at most.
const COLUMNS: usize = 500;
/// Rows that wait to be taken.
const AHEAD: usize = 64;

/// A header and rows.
pub struct Table {
    /// Names of the columns.
    pub heading: Vec<String>,
    /// What stands below.
    pub rows: Box<dyn Iterator<Item = Result<Vec<String>>> + Send>,
}

pub(super) fn unreadable() -> AppError {
    AppError::Invalid(FieldErrors::one("file", "register-import-error-file"))
}

/// Reads a file of any of the formats: what it is, its first bytes say.
pub fn read(mut file: File) -> Result<Table> {
    let mut first = Vec::new();
    BufReader::new(&mut file)
        .take(LOOK)
        .read_until(b'\n', &mut first)?;
    file.rewind()?;
    let start = first.iter().find(|byte| !byte.is_ascii_whitespace());
    let table = match start {
        _ if first.starts_with(b"PK") => sheet(file),
        Some(b'{' | b'[') => list(file),
        Some(_) => lines(file, &first),
        None => Err(unreadable()),
    }?;
    match table.heading.len() <= COLUMNS {
        true => Ok(table),
        false => Err(unreadable()),
    }
}

fn lines(mut file: File, first: &[u8]) -> Result<Table> {
    let mark = if first.starts_with(b"\xef\xbb\xbf") {
        3
    } else {
        0
    };
    file.seek(SeekFrom::Start(mark))?;
    let count = |delimiter: u8| first.split(|byte| *byte == delimiter).count();
    let mut delimiter = b',';
    for other in *b";\t|" {
        if count(other) > count(delimiter) {
            delimiter = other;
        }
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(BufReader::new(file));
    let heading = reader.headers().map_err(|_| unreadable())?;
    let heading = heading.iter().map(str::to_owned).collect();
    let rows = reader.into_records().map(|record| {
        let record = record.map_err(|_| unreadable())?;
        Ok(record.iter().map(plain).collect())
    });
    Ok(Table {
        heading,
        rows: Box::new(rows),
    })
}

/// Without NULs, which no database takes.
fn plain(text: &str) -> String {
    text.replace('\0', "")
}

/// The first sheet. A thread reads it, and waits for whoever takes the rows.
fn sheet(file: File) -> Result<Table> {
    let (sender, receiver) = sync_channel(AHEAD);
    std::thread::Builder::new()
        .name("xlsx".to_owned())
        .spawn(move || {
            if send_cells(file, &sender).is_none() {
                sender.send(Err(unreadable())).ok();
            }
        })?;
    let mut rows = receiver.into_iter();
    let heading = rows.next().unwrap_or_else(|| Err(unreadable()))?;
    Ok(Table {
        heading,
        rows: Box::new(rows),
    })
}

/// Sends row by row; none if the file can't be read to its end.
fn send_cells(file: File, sender: &SyncSender<Result<Vec<String>>>) -> Option<()> {
    let mut book: Xlsx<_> = Xlsx::new(BufReader::new(file)).ok()?;
    let sheet = book.sheet_names().first().cloned()?;
    let mut cells = book.worksheet_cells_reader(&sheet).ok()?;
    let mut row: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(cell) = cells.next_cell().ok()? {
        let (line, column) = cell.get_position();
        // Rows that are not in the file are rows all the same.
        while at < line {
            sender.send(Ok(std::mem::take(&mut row))).ok()?;
            at += 1;
        }
        let column = usize::try_from(column)
            .ok()
            .filter(|column| *column < COLUMNS)?;
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(place) = row.get_mut(column) {
            *place = text_of(cell.get_value());
        }
    }
    sender.send(Ok(row)).ok()
}

/// A cell as somebody would type it: numbers without exponent, days as ISO 8601.
fn text_of(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        // Numbers of phones, not of things.
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            plain(text)
        }
        DataRef::SharedString(text) => plain(text),
        DataRef::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
    }
}

/// A list of objects, bare or as `consents`. It is read twice: for the names, then for the rows.
fn list(mut file: File) -> Result<Table> {
    let mut heading: Vec<String> = Vec::new();
    objects::walk(BufReader::new(&mut file), |object| {
        for key in object.keys() {
            if !heading.contains(key) && heading.len() <= COLUMNS {
                heading.push(key.clone());
            }
        }
        true
    })?;
    file.rewind()?;
    let names = heading.clone();
    let (sender, receiver) = sync_channel(AHEAD);
    std::thread::Builder::new()
        .name("json".to_owned())
        .spawn(move || {
            let row =
                |object: Map<String, Value>| names.iter().map(|name| text(&object, name)).collect();
            let sent = objects::walk(BufReader::new(file), |object| {
                sender.send(Ok(row(object))).is_ok()
            });
            if let Err(error) = sent {
                sender.send(Err(error)).ok();
            }
        })?;
    Ok(Table {
        heading,
        rows: Box::new(receiver.into_iter()),
    })
}

fn text(object: &Map<String, Value>, name: &str) -> String {
    match object.get(name) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => plain(text),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn file(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().expect("a file");
        file.write_all(bytes).expect("content");
        file.rewind().expect("its beginning");
        file
    }

    fn all(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
        let table = read(file(bytes)).expect("a table");
        let rows: Result<Vec<_>> = table.rows.collect();
        (table.heading, rows.expect("rows"))
    }

    #[test]
    fn formats_say_the_same() {
        let heading = vec!["address".to_owned(), "consent".to_owned()];
        let rows = vec![vec!["+4930901820".to_owned(), "TRUE".to_owned()]];
        let expected = (heading, rows);
        assert_eq!(all(b"address,consent\n+4930901820,TRUE\n"), expected);
        assert_eq!(
            all(b"\xef\xbb\xbfaddress;consent\r\n+4930901820;TRUE\r\n"),
            expected
        );
        let bare = br#"[{"address": "+4930901820", "consent": true}]"#;
        assert_eq!(all(bare).0, expected.0);
        let json =
            br#"{"of": {"x": [1]}, "consents": [{"address": "+4930901820", "consent": "TRUE"}]}"#;
        assert_eq!(all(json), expected);
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in (0..).zip([&expected.0, &expected.1[0]]) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).expect("a cell");
            }
        }
        assert_eq!(all(&book.save_to_buffer().expect("a book")), expected);
    }

    #[test]
    fn objects_may_have_different_names() {
        let (heading, rows) = all(br#"[{"a": 1}, {"b": null, "a": "x"}, 7]"#);
        assert_eq!(heading, ["a", "b"]);
        assert_eq!(rows, [["1", ""], ["x", ""], ["", ""]]);
    }

    #[test]
    fn what_is_none_of_them_is_refused() {
        for bytes in [&b""[..], b"  ", b"{\"a\": 1}", b"PK nonsense"] {
            assert!(read(file(bytes)).is_err());
        }
    }
}
