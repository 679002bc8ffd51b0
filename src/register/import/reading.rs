//! Rows out of files: tables as people bring them along (`crate::tables`), and JSON. Whatever the length of a
//! file, a few rows at a time are in memory.

use std::fs::File;
use std::io::{BufRead, BufReader, Seek};
use std::sync::mpsc::sync_channel;

use serde_json::{Map, Value};

use super::objects;
use crate::error::{AppError, FieldErrors, Result};
use crate::tables::{self, COLUMNS_MAX, Kind};

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
    let mut head = BufReader::new(&mut file);
    let first = head.fill_buf()?;
    let is_spreadsheet = first.starts_with(b"PK");
    let start = first.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_json = matches!(start, Some(b'{' | b'['));
    match (is_spreadsheet, is_json) {
        (true, _) => table(file, Kind::Xlsx),
        (_, true) => list(file),
        _ => table(file, Kind::Csv),
    }
}

fn table(file: File, kind: Kind) -> Result<Table> {
    let (heading, rows) = tables::read(file, kind)?;
    let rows = rows.map(|row| row.map(|row| row.cells));
    Ok(Table {
        heading,
        rows: Box::new(rows),
    })
}

/// A list of objects, bare or as `consents`. It is read twice: for the names, then for the rows.
fn list(mut file: File) -> Result<Table> {
    let mut heading: Vec<String> = Vec::new();
    file.rewind()?;
    objects::walk(BufReader::new(&mut file), |object| {
        for key in object.keys() {
            if !heading.contains(key) && heading.len() <= COLUMNS_MAX {
                heading.push(key.clone());
            }
        }
        true
    })?;
    if heading.len() > COLUMNS_MAX {
        return Err(unreadable());
    }
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
        // No database takes NULs.
        Some(Value::String(text)) => text.replace('\0', ""),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

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
        let spreadsheets = "address\tconsent\r\n+4930901820\tTRUE\r\n".encode_utf16();
        let marked = std::iter::once(0xfeff).chain(spreadsheets);
        let bytes: Vec<u8> = marked.flat_map(u16::to_le_bytes).collect();
        assert_eq!(all(&bytes), expected);
        let old = all(b"address;campaign\n+4930901820;Gr\xfc\xdfe\n");
        assert_eq!(old.1, [["+4930901820", "Grüße"]]);
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
