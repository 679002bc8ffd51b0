use std::io::Write;

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use super::*;

fn file(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().expect("a file");
    file.write_all(bytes).expect("content");
    file
}

fn all(name: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    let (header, rows) = read(file(bytes), Kind::of(name)).expect("a table");
    let rows = rows.map(|row| row.expect("a row").cells);
    std::iter::once(header).chain(rows).collect()
}

fn utf16(text: &str, to_bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn encodings_and_delimiters_are_found_out() {
    let expected = [["name", "town"], ["Jürgen 😀", "Köln, am Rhein"]];
    let text = "name;town\r\nJürgen 😀;Köln, am Rhein\r\n";
    assert_eq!(all("a.csv", text.as_bytes()), expected);
    assert_eq!(all("a.csv", format!("\u{feff}{text}").as_bytes()), expected);
    assert_eq!(all("a.csv", &utf16(text, u16::to_le_bytes)), expected);
    assert_eq!(all("a.csv", &utf16(text, u16::to_be_bytes)), expected);
    let commas = "name,town\nJürgen 😀,\"Köln, am Rhein\"";
    assert_eq!(all("a.csv", commas.as_bytes()), expected);
    let said = "sep=|\nname|town\nJürgen 😀|Köln, am Rhein";
    assert_eq!(all("a.txt", said.as_bytes()), expected);
    let old = b"name\ttown\nJ\xfcrgen \x80\tK\xf6ln";
    assert_eq!(all("a.csv", old), [["name", "town"], ["Jürgen €", "Köln"]]);
}

#[test]
fn letters_that_two_chunks_share_stay_whole() {
    let long = "ü😀".repeat(20_000);
    let text = format!("a,b\nx{long},y\n");
    let expected = format!("x{long}");
    assert!(expected.len() > CELL_MAX);
    let short: String = expected.chars().take(20_000).collect();
    for start in ["", "x", "xy", "xyz"] {
        let body = format!("a,b\n{start},{}\n{short},y\n", "z".repeat(32_000));
        let rows = all("a.csv", body.as_bytes());
        assert_eq!(rows[2], [short.as_str(), "y"]);
        let rows = all("a.csv", &utf16(&body, u16::to_le_bytes));
        assert_eq!(rows[2], [short.as_str(), "y"]);
    }
    let (_, mut rows) = read(file(text.as_bytes()), Kind::Csv).expect("a table");
    assert!(rows.next().expect("a row").is_err(), "a cell has a limit");
}

#[test]
fn blank_rows_are_counted_and_left_out() {
    let bytes = b"\n ; \na;b\n1\n;\n2;3;4\n";
    let (header, rows) = read(file(bytes), Kind::Csv).expect("a table");
    assert_eq!(header, ["a", "b"]);
    let rows: Vec<Row> = rows.map(|row| row.expect("a row")).collect();
    let numbers: Vec<i64> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 3]);
    assert_eq!(rows[0].cells, ["1", ""]);
    assert_eq!(rows[1].cell(2), "4");
    assert_eq!(rows[1].cell(9), "");
}

#[test]
fn what_guards_from_formulas_is_taken_off() {
    let rows = all("a.csv", b"a\n'=1+1\n'quoted'\n'-x\n");
    assert_eq!(rows[1..], [["=1+1"], ["'quoted'"], ["-x"]]);
}

#[test]
fn a_spreadsheet_reads_like_a_text() {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(["phone", "born", "member", "note"]) {
        sheet.write(0, column, name).expect("a header");
    }
    sheet.write(1, 0, 491_701_234_567_f64).expect("a number");
    sheet.write_with_format(1, 1, 36_526, &day).expect("a day");
    sheet.write(1, 2, true).expect("a truth");
    sheet.write(3, 3, "ü").expect("a text");
    let bytes = book.save_to_buffer().expect("a file");
    let rows = all("a.XLSX", &bytes);
    assert_eq!(rows[0], ["phone", "born", "member", "note"]);
    assert_eq!(rows[1], ["491701234567", "2000-01-01", "true", ""]);
    assert_eq!(rows[2], ["", "", "", "ü"]);
}

#[test]
fn what_is_no_table_is_refused() {
    assert!(read(file(b"PK\x03\x04 nothing"), Kind::Xlsx).is_err());
    assert!(read(file(b""), Kind::Csv).is_err());
}

proptest! {
    #[test]
    fn whatever_is_written_is_read(
        rows in (2_usize..5).prop_flat_map(|width| {
            let cell = "[^\\x00'\u{feff}]{0,9}";
            let row = proptest::collection::vec(cell, width);
            (Just(width), proptest::collection::vec(row, 0..6))
        }),
        delimiter in proptest::sample::select(b",;\t|".as_slice()),
        encoding in 0..4,
    ) {
        let (width, rows) = rows;
        let header: Vec<String> = ["a", "b", "c", "d"].iter().take(width).map(ToString::to_string).collect();
        let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        for row in std::iter::once(&header).chain(&rows) {
            writer.write_record(row).expect("a row");
        }
        let text = String::from_utf8(writer.into_inner().expect("a file")).expect("text");
        let bytes = match encoding {
            0 => text.into_bytes(),
            1 => format!("\u{feff}{text}").into_bytes(),
            2 => utf16(&text, u16::to_le_bytes),
            _ => utf16(&text, u16::to_be_bytes),
        };
        let says = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let expected: Vec<_> = std::iter::once(&header).chain(rows.iter().filter(says)).cloned().collect();
        prop_assert_eq!(all("a.csv", &bytes), expected);
    }
}
