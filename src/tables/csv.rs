//! Values separated by a character.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use super::decode::{Decoded, Encoding};
use super::refused;
use crate::error::Result;

/// What columns are separated by; the first one where nothing tells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Bytes of the first line that are looked at.
const LOOK: u64 = 64 * 1024;
/// With these a formula begins; our exports put an apostrophe in front, which is taken off again.
pub(super) const FORMULA: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The rows of a file, the header among them.
pub fn open(file: &File) -> Result<impl Iterator<Item = Result<Vec<String>>> + Send + use<>> {
    let encoding = Encoding::of(file)?;
    let mut first = String::new();
    let mut head = BufReader::new(Decoded::open(file, encoding)?.take(LOOK));
    // Lines without content tell nothing. One that the limit cuts in the middle of a letter is as good as
    // a shorter one.
    let mut bytes = Vec::new();
    let mut lines = 0_usize;
    while says_nothing(&first) && head.read_until(b'\n', &mut bytes)? > 0 {
        first = String::from_utf8_lossy(&bytes).into_owned();
        bytes.clear();
        lines += 1;
    }
    let said = separator_line(&first);
    let mut content = BufReader::new(Decoded::open(file, encoding)?);
    for _ in 0..said.map_or(0, |_| lines) {
        content.read_until(b'\n', &mut Vec::new())?;
    }
    let reader = csv::ReaderBuilder::new()
        .delimiter(said.unwrap_or_else(|| delimiter_of(&first)))
        .has_headers(false)
        .flexible(true)
        .from_reader(content);
    let cells = |record: csv::StringRecord| record.iter().map(plain).collect();
    let rows = reader.into_records();
    Ok(rows.map(move |record| record.map(cells).map_err(|_| refused("tables-unreadable"))))
}

fn says_nothing(line: &str) -> bool {
    let is_empty = |c: char| {
        let is_delimiter = u8::try_from(c).is_ok_and(|byte| DELIMITERS.contains(&byte));
        c.is_whitespace() || c == '"' || is_delimiter
    };
    line.chars().all(is_empty)
}

/// `sep=;` in the first line, as some spreadsheets write it.
fn separator_line(line: &str) -> Option<u8> {
    let rest = line.trim_end().strip_prefix("sep=")?;
    match rest.as_bytes() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The character of which there are most in the first line outside of quotation marks.
fn delimiter_of(line: &str) -> u8 {
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut is_quoted = false;
    for byte in line.bytes() {
        if byte == b'"' {
            is_quoted = !is_quoted;
        }
        let at = DELIMITERS.iter().position(|delimiter| *delimiter == byte);
        if let Some(count) = at.filter(|_| !is_quoted).and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let mut best = (DELIMITERS[0], 0);
    for (delimiter, count) in DELIMITERS.into_iter().zip(counts) {
        if count > best.1 {
            best = (delimiter, count);
        }
    }
    best.0
}

/// Without NULs, which no database takes, and without what keeps spreadsheets from seeing a formula.
fn plain(cell: &str) -> String {
    let cell = match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    };
    cell.replace('\0', "")
}
