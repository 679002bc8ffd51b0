//! Translations as XLIFF 2.1 (OASIS), for translators' programs; 2.0 is read as well.
//!
//! A file is read by events, with bounds on size, depth and number. It can't have a document type,
//! and so neither entities of its own nor anything to fetch. Characters that XML can't hold travel as
//! `cp`, which XLIFF has for that.

mod parts;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use self::parts::Parts;
use super::import::{ENTRIES_MAX, Entry};
use super::marks::{State, state};
use super::units::{Unit, units};
use crate::forms::model::Definition;
use crate::languages;

/// Of both 2.0 and 2.1.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// What we say of a translation that is out of date, in the way XLIFF has for that.
const STALE: &str = "placet:stale";
/// Elements stand in each other at most this deep.
const DEPTH_MAX: usize = 40;

/// All texts of a form with their translations into a language. `place` says in words where a text
/// stands.
#[must_use]
pub fn write(
    key: &str,
    definition: &Definition,
    language: &str,
    place: impl Fn(&Unit) -> String,
) -> String {
    let source = definition.default_language();
    let units: String = units(definition)
        .iter()
        .map(|unit| unit_element(definition, unit, language, &place(unit)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"{NAMESPACE}\" version=\"2.1\" \
         srcLang=\"{source}\" trgLang=\"{language}\">\n  <file id=\"{key}\">\n{units}  </file>\n</xliff>\n"
    )
}

fn unit_element(definition: &Definition, unit: &Unit, language: &str, place: &str) -> String {
    let state = match state(definition, unit, language) {
        State::Missing => "initial".to_owned(),
        State::Translated => "translated".to_owned(),
        State::Stale => format!("initial\" subState=\"{STALE}"),
    };
    let source = content(unit.text(definition, definition.default_language()));
    let target = match unit.text(definition, language) {
        "" => String::new(),
        text => format!(
            "\n        <target xml:space=\"preserve\">{}</target>",
            content(text)
        ),
    };
    format!(
        "    <unit id=\"{unit}\">\n      <notes>\n        <note category=\"place\">{}</note>\n      </notes>\n      \
         <segment state=\"{state}\">\n        <source xml:space=\"preserve\">{source}</source>{target}\n      \
         </segment>\n    </unit>\n",
        content(place),
    )
}

/// A text as the content of an element.
fn content(text: &str) -> String {
    let content = text.chars().map(|c| match c {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '\r' => "&#13;".to_owned(),
        '\t' | '\n' => c.to_string(),
        '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => format!("<cp hex=\"{:04X}\"/>", u32::from(c)),
        _ => c.to_string(),
    });
    content.collect()
}

/// The texts of a file, or the language key of why it can't be read.
pub fn read(file: &str, source: &str, language: &str) -> Result<Vec<Entry>, &'static str> {
    let mut reader = Reader::from_str(file.trim_start_matches('\u{feff}'));
    let mut reading = Reading::new(source, language);
    loop {
        match reader.read_event().map_err(|_| "translations-file-xml")? {
            Event::Start(element) => reading.begin(&element)?,
            Event::Empty(element) => {
                reading.begin(&element)?;
                reading.end();
            }
            Event::End(_) => reading.end(),
            Event::Text(text) => {
                let text = text.decode().map_err(|_| "translations-file-xml")?;
                // As XML says of what ends a line (2.11); a written-out return stays.
                reading.add(&text.replace("\r\n", "\n").replace('\r', "\n"));
            }
            Event::CData(text) => {
                let text = text.decode().map_err(|_| "translations-file-xml")?;
                reading.add(&text);
            }
            Event::GeneralRef(reference) => reading.add(&resolved(&reference)?),
            Event::DocType(_) => return Err("translations-file-doctype"),
            Event::Eof => return reading.finish(),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

/// A character by its number, or one of the five that XML itself names.
fn resolved(reference: &BytesRef<'_>) -> Result<String, &'static str> {
    if let Some(c) = reference
        .resolve_char_ref()
        .map_err(|_| "translations-file-xml")?
    {
        return Ok(c.to_string());
    }
    let name = reference.decode().map_err(|_| "translations-file-xml")?;
    let known = quick_xml::escape::resolve_predefined_entity(&name);
    known.map(str::to_owned).ok_or("translations-file-doctype")
}

/// How far a file has been read.
struct Reading<'a> {
    source: &'a str,
    language: &'a str,
    /// The elements around, from the outside.
    open: Vec<String>,
    /// The unit that is being read.
    entry: Option<Entry>,
    /// The parts of it so far.
    parts: Parts,
    entries: Vec<Entry>,
    is_xliff: bool,
}

impl<'a> Reading<'a> {
    fn new(source: &'a str, language: &'a str) -> Self {
        Self {
            source,
            language,
            open: Vec::new(),
            entry: None,
            parts: Parts::default(),
            entries: Vec::new(),
            is_xliff: false,
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), &'static str> {
        let name = element.local_name();
        let name = String::from_utf8_lossy(name.as_ref()).into_owned();
        if self.open.is_empty() {
            self.check_root(&name, element)?;
        }
        let is_content = self.place().is_some();
        self.begin_part(&name, element)?;
        match name.as_str() {
            "unit" if self.entry.is_none() => {
                let unit = attribute(element, "id")?.ok_or("translations-file-xliff")?;
                self.entry = Some(Entry {
                    unit,
                    is_done: true,
                    ..Entry::default()
                });
            }
            "segment" => self.note_state(element)?,
            "cp" if is_content => self.add(&code_point(element)?),
            // Remarks about a part of the text.
            "mrk" | "sm" | "em" => {}
            _ if is_content => {
                if let Some(entry) = &mut self.entry {
                    entry.has_codes = true;
                }
            }
            _ => {}
        }
        self.open.push(name);
        if self.open.len() > DEPTH_MAX {
            return Err("translations-file-xliff");
        }
        Ok(())
    }

    /// Notes that a part of the unit begins, or its translation.
    fn begin_part(&mut self, name: &str, element: &BytesStart<'_>) -> Result<(), &'static str> {
        let unit = self.open.iter().position(|name| name == "unit");
        let inside = unit.map_or(&[][..], |unit| &self.open[unit..]);
        match (inside, name) {
            ([_], _) if is_part(name) => self.parts.begin(name == "ignorable"),
            ([_, part], "target") if is_part(part) => {
                let order = attribute(element, "order")?;
                self.parts
                    .begin_target(order.and_then(|order| order.parse().ok()));
            }
            _ => {}
        }
        Ok(())
    }

    fn check_root(&mut self, name: &str, element: &BytesStart<'_>) -> Result<(), &'static str> {
        let version = attribute(element, "version")?.unwrap_or_default();
        if name != "xliff" || !version.starts_with("2.") {
            return Err("translations-file-xliff");
        }
        let is = |code: Option<String>, wanted: &str| {
            let found = code.as_deref().and_then(languages::find);
            found.is_some_and(|language| language.code == wanted)
        };
        if !is(attribute(element, "srcLang")?, self.source) {
            return Err("translations-file-source");
        }
        if !is(attribute(element, "trgLang")?, self.language) {
            return Err("translations-file-target");
        }
        self.is_xliff = true;
        Ok(())
    }

    /// A unit is done if all its segments are.
    fn note_state(&mut self, element: &BytesStart<'_>) -> Result<(), &'static str> {
        let state = attribute(element, "state")?.unwrap_or_default();
        let is_done = ["translated", "reviewed", "final"].contains(&state.as_str());
        if let Some(entry) = &mut self.entry {
            entry.is_done &= is_done;
        }
        Ok(())
    }

    fn end(&mut self) {
        if self.open.pop().as_deref() == Some("unit") {
            let (source, target) = std::mem::take(&mut self.parts).joined();
            let entry = self.entry.take();
            self.entries.extend(entry.map(|entry| Entry {
                source,
                target,
                ..entry
            }));
        }
    }

    /// `source` or `target`, if what comes now is their text: other elements of the same names hold
    /// proposals and remarks.
    fn place(&self) -> Option<&'static str> {
        let part = self.open.iter().position(|name| name == "unit")? + 1;
        let is_part = is_part(self.open.get(part)?);
        match self.open.get(part + 1).map(String::as_str) {
            Some("source") if is_part => Some("source"),
            Some("target") if is_part => Some("target"),
            _ => None,
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(place) = self.place() {
            self.parts.add(place, text);
        }
    }

    fn finish(self) -> Result<Vec<Entry>, &'static str> {
        match self.entries.len() {
            _ if !self.is_xliff || !self.open.is_empty() => Err("translations-file-xml"),
            0..=ENTRIES_MAX => Ok(self.entries),
            _ => Err("translations-file-large"),
        }
    }
}

/// What a unit is cut into.
fn is_part(name: &str) -> bool {
    ["segment", "ignorable"].contains(&name)
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, &'static str> {
    let found = element.try_get_attribute(name);
    let Some(attribute) = found.map_err(|_| "translations-file-xml")? else {
        return Ok(None);
    };
    let value = attribute.unescape_value();
    value
        .map(|value| Some(value.into_owned()))
        .map_err(|_| "translations-file-xml")
}

/// The character of a `cp` element.
fn code_point(element: &BytesStart<'_>) -> Result<String, &'static str> {
    let hex = attribute(element, "hex")?.unwrap_or_default();
    let number = u32::from_str_radix(&hex, 16).ok();
    let found = number.and_then(char::from_u32);
    found
        .map(|c| c.to_string())
        .ok_or("translations-file-xliff")
}

#[cfg(test)]
mod tests;
