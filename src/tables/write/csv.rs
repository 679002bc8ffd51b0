//! Comma-separated values (RFC 4180) that no spreadsheet takes for formulas.

use crate::error::Result;
use crate::server::errors;
use crate::tables::csv::FORMULA;

/// Without a byte order mark, Excel reads anything but English wrongly.
pub const BOM: &[u8] = b"\xef\xbb\xbf";

/// Rows as text.
pub fn lines(rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        writer
            .write_record(cells)
            .map_err(|e| errors::internal(&e))?;
    }
    writer.into_inner().map_err(|e| errors::internal(&e))
}

/// A cell that no spreadsheet takes for a formula: what begins like one gets a quotation mark in
/// front, as spreadsheets themselves write it. A number stays what it is.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) && !is_number(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// Sign, digits, and at most one point: also a phone number.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_digits(whole) && is_digits(part)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_made_harmless() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("-5.25", "-5.25"),
            ("+491701234567", "+491701234567"),
            ("-", "'-"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), expected, "{cell:?}");
        }
    }

    proptest! {
        /// Whatever people type, a reader of RFC 4180 gets it back, and no cell begins a formula.
        #[test]
        fn cells_come_back(rows in prop::collection::vec(prop::collection::vec(".*", 3), 1..5)) {
            // Behind a head, as in files: a byte order mark at the very beginning is not a cell's.
            let mut bytes = lines(&[vec!["head".to_owned(); 3]]).expect("a head");
            bytes.extend(lines(&rows).expect("lines"));
            let mut reader = csv::Reader::from_reader(&bytes[..]);
            let back: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.expect("a record").iter().map(str::to_owned).collect())
                .collect();
            let expected: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|cell| harmless(cell)).collect()).collect();
            prop_assert_eq!(&back, &expected);
            for cell in back.iter().flatten() {
                prop_assert!(!cell.starts_with(['=', '@', '\t', '\r']));
                prop_assert!(!cell.starts_with(['+', '-']) || is_number(cell));
            }
        }
    }
}
