//! Translations as CSV (RFC 4180), for spreadsheets.
//!
//! The file begins with a byte order mark: without one, Excel reads UTF-8 as the machine's old code
//! page and breaks every accent. A cell that a spreadsheet would take for a formula gets an apostrophe
//! in front, which reading takes off again (OWASP, "CSV Injection"); as cells that begin with an
//! apostrophe of their own get one as well, what is read is exactly what was written.

use ::csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::import::{ENTRIES_MAX, Entry};
use super::marks::{State, state};
use super::units::{Unit, units};
use crate::error::Result;
use crate::forms::model::Definition;

const BOM: &str = "\u{feff}";
const ID: &str = "id";
const PLACE: &str = "place";
const STATE: &str = "state";
/// With these a formula begins, or what hides one; and the sign that guards them.
const GUARDED: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// All texts of a form with their translations into a language. `place` says in words where a text
/// stands.
pub fn write(
    definition: &Definition,
    language: &str,
    place: impl Fn(&Unit) -> String,
) -> Result<String> {
    let source = definition.default_language();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::from(BOM));
    let mut add = |cells: [&str; 5]| writer.write_record(cells).map_err(anyhow::Error::from);
    add([ID, PLACE, source, language, STATE])?;
    for unit in units(definition) {
        add([
            &unit.to_string(),
            &guarded(&place(&unit)),
            &guarded(unit.text(definition, source)),
            &guarded(unit.text(definition, language)),
            state(definition, &unit, language).key(),
        ])?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(String::from_utf8(bytes).map_err(anyhow::Error::from)?)
}

/// The texts of a file, or the language key of why it can't be read. Spreadsheets may have saved it
/// with semicolons or tabs, and with its columns in another order.
pub fn read(
    file: &str,
    source: &str,
    language: &str,
) -> std::result::Result<Vec<Entry>, &'static str> {
    let file = file.strip_prefix(BOM).unwrap_or(file);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter_of(file))
        .flexible(true)
        .from_reader(file.as_bytes());
    let header = reader
        .headers()
        .map_err(|_| "translations-file-csv")?
        .clone();
    let column = |name: &str| header.iter().position(|cell| cell.trim() == name);
    let id = column(ID).ok_or("translations-file-csv")?;
    let of_source = column(source).ok_or("translations-file-source")?;
    let of_target = column(language).ok_or("translations-file-target")?;
    let of_state = column(STATE);
    let mut entries = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| "translations-file-csv")?;
        let cell = |at: usize| plain(record.get(at).unwrap_or_default());
        if is_blank(&record) {
            continue;
        }
        let said = of_state.and_then(|at| record.get(at));
        entries.push(Entry {
            unit: cell(id),
            source: cell(of_source),
            target: cell(of_target),
            is_done: said.is_some_and(|said| said.trim() == State::Translated.key()),
            has_codes: false,
        });
        if entries.len() > ENTRIES_MAX {
            return Err("translations-file-large");
        }
    }
    Ok(entries)
}

/// The sign that stands most often in the first line; a comma rather than others.
fn delimiter_of(file: &str) -> u8 {
    let header = file.lines().next().unwrap_or_default();
    let count = |delimiter: &&u8| header.bytes().filter(|byte| byte == *delimiter).count();
    let signs = b",;\t".iter().rev();
    signs.max_by_key(count).copied().unwrap_or(b',')
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

fn guarded(text: &str) -> String {
    match text.starts_with(GUARDED) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn plain(cell: &str) -> String {
    let inner = cell.strip_prefix('\'');
    let inner = inner.filter(|inner| inner.starts_with(GUARDED));
    inner.unwrap_or(cell).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_cell_is_a_formula_and_all_come_back(text in any::<String>()) {
            let cell = guarded(&text);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(plain(&cell), text);
        }

        #[test]
        fn no_file_makes_it_panic(text in any::<String>()) {
            let _ = read(&text, "en", "de");
        }
    }

    #[test]
    fn files_that_spreadsheets_have_saved_are_read() {
        let semicolons =
            "\u{feff}id;place;en;de;state\r\ntitle;;\"News; today\";Neues;translated\r\n;;;;\r\n";
        let found = read(semicolons, "en", "de").expect("texts");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].source, "News; today");
        assert!(found[0].is_done);
        let moved = "de,en,id\nNeues,News,title\n";
        let found = read(moved, "en", "de").expect("texts");
        assert_eq!(
            (found[0].unit.as_str(), found[0].target.as_str()),
            ("title", "Neues")
        );
    }

    #[test]
    fn other_files_are_refused() {
        for (file, key) in [
            ("", "translations-file-csv"),
            ("name,en,de\n", "translations-file-csv"),
            ("id,fr,de\n", "translations-file-source"),
            ("id,en,fr\n", "translations-file-target"),
        ] {
            assert_eq!(read(file, "en", "de"), Err(key), "{file}");
        }
    }
}
