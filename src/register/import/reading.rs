//! Rows out of files: CSV, XLSX, JSON.

use std::io::{BufRead, BufReader, Cursor};

use calamine::{Data, Reader, Xlsx};
use serde_json::Value;

use crate::error::{AppError, FieldErrors, Result};

/// A header and rows.
pub struct Table {
    /// Names of the columns.
    pub heading: Vec<String>,
    /// What stands below.
    pub rows: Box<dyn Iterator<Item = Result<Vec<String>>> + Send>,
}

fn unreadable() -> AppError {
    AppError::Invalid(FieldErrors::one("file", "register-import-error-file"))
}

/// Reads a file of any of the formats: what it is, its first bytes say.
pub fn read(bytes: Vec<u8>) -> Result<Table> {
    let start = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    match start {
        _ if bytes.starts_with(b"PK") => sheet(bytes),
        Some(b'{' | b'[') => objects(&bytes),
        Some(_) => lines(bytes),
        None => Err(unreadable()),
    }
}

fn lines(bytes: Vec<u8>) -> Result<Table> {
    let text = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    let mut first = String::new();
    let mut head = BufReader::new(Cursor::new(&text));
    head.read_line(&mut first).map_err(|_| unreadable())?;
    let count = |byte: char| first.matches(byte).count();
    let delimiter = [',', ';', '\t']
        .into_iter()
        .max_by_key(|byte| count(*byte))
        .and_then(|byte| u8::try_from(byte).ok())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(Cursor::new(text));
    let heading = reader.headers().map_err(|_| unreadable())?;
    let heading = heading.iter().map(str::to_owned).collect();
    let rows = reader.into_records().map(|record| {
        let record = record.map_err(|_| unreadable())?;
        Ok(record.iter().map(str::to_owned).collect())
    });
    Ok(Table {
        heading,
        rows: Box::new(rows),
    })
}

fn sheet(bytes: Vec<u8>) -> Result<Table> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let name = book.sheet_names().first().cloned().ok_or_else(unreadable)?;
    let range = book.worksheet_range(&name).map_err(|_| unreadable())?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for cells in range.rows() {
        rows.push(cells.iter().map(cell).collect());
    }
    let mut rows = rows.into_iter();
    let heading = rows.next().ok_or_else(unreadable)?;
    Ok(Table {
        heading,
        rows: Box::new(rows.map(Ok)),
    })
}

fn cell(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        // Numbers of phones, not of things.
        Data::Float(number) => format!("{number}"),
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        other => other.to_string(),
    }
}

/// A list of objects, bare or as `consents`.
fn objects(bytes: &[u8]) -> Result<Table> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| unreadable())?;
    let list = match value {
        Value::Array(list) => list,
        Value::Object(mut object) => match object.remove("consents") {
            Some(Value::Array(list)) => list,
            _ => return Err(unreadable()),
        },
        _ => return Err(unreadable()),
    };
    let mut heading: Vec<String> = Vec::new();
    for object in list.iter().filter_map(Value::as_object) {
        for key in object.keys() {
            if !heading.contains(key) {
                heading.push(key.clone());
            }
        }
    }
    let names = heading.clone();
    let rows = list.into_iter().map(move |object| {
        let text = |name: &String| match object.get(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        Ok(names.iter().map(text).collect())
    });
    Ok(Table {
        heading,
        rows: Box::new(rows),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
        let table = read(bytes.to_vec()).expect("a table");
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
        let json = br#"[{"address": "+4930901820", "consent": "TRUE"}]"#;
        assert_eq!(all(json), expected);
    }

    #[test]
    fn what_is_none_of_them_is_refused() {
        for bytes in [&b""[..], b"  ", b"{\"a\": 1}", b"PK nonsense"] {
            assert!(read(bytes.to_vec()).is_err());
        }
    }
}
