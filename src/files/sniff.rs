//! What a file is, judged by its content; its name only says what to call it.
//!
//! A short list is taken: what people send to show something. Nothing that runs, and nothing that a
//! browser would run (HTML, SVG); no archives, because nobody sees what they hold.

/// How many bytes from the beginning and the end are looked at.
pub const LOOK: usize = 64 * 1024;
/// Longest name, in characters.
const NAME_MAX: usize = 120;

/// A kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileType {
    /// As it is served.
    pub media_type: &'static str,
    /// Endings that fit, the usual one first.
    endings: &'static [&'static str],
}

const fn kind(media_type: &'static str, endings: &'static [&'static str]) -> FileType {
    FileType {
        media_type,
        endings,
    }
}

const PLAIN: FileType = kind("text/plain", &["txt", "csv", "md", "log", "json"]);
/// What `infer` recognises by itself.
const TAKEN: [FileType; 6] = [
    kind("application/pdf", &["pdf"]),
    kind("image/png", &["png"]),
    kind("image/jpeg", &["jpg", "jpeg"]),
    kind("image/gif", &["gif"]),
    kind("image/webp", &["webp"]),
    kind("image/heif", &["heic", "heif"]),
];
const WORD: FileType = kind(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    &["docx"],
);
const EXCEL: FileType = kind(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    &["xlsx"],
);
const WRITER: FileType = kind("application/vnd.oasis.opendocument.text", &["odt"]);
const CALC: FileType = kind("application/vnd.oasis.opendocument.spreadsheet", &["ods"]);

/// For the `accept` attribute, which helps to choose and guards nothing.
pub const ACCEPT: &str = ".pdf,.png,.jpg,.jpeg,.gif,.webp,.heic,.txt,.csv,.docx,.xlsx,.odt,.ods";

/// The kind of a file by its first and last bytes, if it is taken. `is_plain` says whether there
/// are [no control characters](is_plain) in all of it.
#[must_use]
pub fn judge(head: &[u8], tail: &[u8], is_plain: bool) -> Option<FileType> {
    if head.starts_with(b"PK\x03\x04") {
        return office(head, tail);
    }
    match infer::get(head) {
        Some(found) => TAKEN
            .into_iter()
            .find(|taken| taken.media_type == found.mime_type()),
        None if is_plain && !is_markup_or_script(head) => Some(PLAIN),
        None => None,
    }
}

/// Office files are ZIP archives with parts of known names. The archive's list of parts is its end.
fn office(head: &[u8], tail: &[u8]) -> Option<FileType> {
    // OpenDocument: the first part, uncompressed, is the media type itself.
    for document in [WRITER, CALC] {
        let mark = format!("mimetype{}", document.media_type);
        let rest = head
            .get(30..)
            .and_then(|part| part.strip_prefix(mark.as_bytes()));
        // The next part begins; a longer media type is another one.
        if rest.is_some_and(|rest| rest.starts_with(b"PK")) {
            return Some(document);
        }
    }
    // Office Open XML. A part with macros is a program.
    if contains(tail, b"vbaProject") {
        return None;
    }
    let types = [
        (&b"word/document.xml"[..], WORD),
        (&b"xl/workbook.xml"[..], EXCEL),
    ];
    let has_types = contains(tail, b"[Content_Types].xml");
    types
        .into_iter()
        .find(|(part, _)| has_types && contains(tail, part))
        .map(|(_, kind)| kind)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Text that a browser or a shell would take for more than text.
fn is_markup_or_script(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let head = head.trim_ascii_start();
    match head {
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?' | b'%'),
        [b'#', b'!', ..] => true,
        _ => false,
    }
}

/// Whether bytes can be part of a plain text, whatever its encoding.
#[must_use]
pub fn is_plain(bytes: &[u8]) -> bool {
    let is_text = |byte: &u8| {
        matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C) || (*byte >= 0x20 && *byte != 0x7F)
    };
    bytes.iter().all(is_text)
}

/// A name without folders, control characters and tricks of direction, ending as the content says:
/// `..\invoice.js` with text in it becomes `invoice.js.txt`.
#[must_use]
pub fn clean_name(name: &str, kind: FileType) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = base.chars().filter(|c| is_printable(*c)).collect();
    let kept = kept.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if kind.endings.contains(&ending.to_lowercase().as_str()) => {
            (stem, ending.to_lowercase())
        }
        _ => (kept, kind.endings[0].to_owned()),
    };
    let stem = if stem.is_empty() { "file" } else { stem };
    let room = NAME_MAX - ending.len() - 1;
    let stem: String = stem.chars().take(room).collect();
    format!("{stem}.{ending}")
}

fn is_printable(c: char) -> bool {
    // Marks that turn the direction of writing hide what a name ends with.
    let turns = matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    !c.is_control() && !turns && !matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn judged(content: &[u8]) -> Option<&'static str> {
        judge(content, content, is_plain(content)).map(|kind| kind.media_type)
    }

    /// The first entry of an archive and, at its end, the names of all.
    fn archive(first: &str, content: &str, names: &[&str]) -> Vec<u8> {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.extend([0; 26]);
        bytes.extend(first.as_bytes());
        bytes.extend(content.as_bytes());
        for name in names {
            bytes.extend(b"PK\x01\x02");
            bytes.extend(name.as_bytes());
        }
        bytes
    }

    #[test]
    fn what_people_send_is_taken() {
        assert_eq!(judged(b"%PDF-1.7\n%\xE2\xE3"), Some("application/pdf"));
        assert_eq!(judged(b"\x89PNG\r\n\x1a\n\0\0"), Some("image/png"));
        assert_eq!(judged(b"\xFF\xD8\xFF\xE0\0\x10JFIF"), Some("image/jpeg"));
        assert_eq!(judged("Grüße\r\n".as_bytes()), Some("text/plain"));
        assert_eq!(judged(b"name;value\n1;2\n"), Some("text/plain"));
        let docx = archive(
            "[Content_Types].xml",
            "",
            &["[Content_Types].xml", "word/document.xml"],
        );
        assert_eq!(judged(&docx), Some(WORD.media_type));
        let odt = archive("mimetype", WRITER.media_type, &["content.xml"]);
        assert_eq!(judged(&odt), Some(WRITER.media_type));
    }

    #[test]
    fn what_runs_is_refused_whatever_it_is_called() {
        assert_eq!(judged(b"MZ\x90\0\x03\0\0\0"), None);
        assert_eq!(judged(b"\x7FELF\x02\x01\x01\0"), None);
        assert_eq!(judged(b"#!/bin/sh\nrm -rf /\n"), None);
        assert_eq!(judged(b"<!doctype html><script>1</script>"), None);
        assert_eq!(
            judged(b"\xEF\xBB\xBF \n<svg xmlns='http://www.w3.org/2000/svg'/>"),
            None
        );
        assert_eq!(judged(b"<?xml version='1.0'?><svg/>"), None);
        assert_eq!(judged(b"<?php echo 1;"), None);
        assert_eq!(judged(b"text with a \0 in it"), None);
    }

    #[test]
    fn archives_and_macros_are_refused() {
        assert_eq!(judged(&archive("a.exe", "MZ", &["a.exe"])), None);
        let docm = archive(
            "[Content_Types].xml",
            "",
            &[
                "[Content_Types].xml",
                "word/document.xml",
                "word/vbaProject.bin",
            ],
        );
        assert_eq!(judged(&docm), None);
        let template = archive(
            "mimetype",
            "application/vnd.oasis.opendocument.text-master",
            &[],
        );
        assert_eq!(judged(&template), None);
    }

    #[test]
    fn names_end_as_the_content_says() {
        let name = |name| clean_name(name, PLAIN);
        assert_eq!(name("notes.TXT"), "notes.txt");
        assert_eq!(name("list.csv"), "list.csv");
        assert_eq!(name("C:\\temp\\..\\invoice.js"), "invoice.js.txt");
        assert_eq!(name("../../etc/passwd"), "passwd.txt");
        assert_eq!(name("a\u{202E}fdp.exe\r\n"), "afdp.exe.txt");
        assert_eq!(name("..."), "file.txt");
        assert_eq!(name("Brief an Müller.txt"), "Brief an Müller.txt");
    }

    proptest! {
        #[test]
        fn no_name_leads_anywhere(name in any::<String>()) {
            let clean = clean_name(&name, PLAIN);
            prop_assert!(!clean.contains(['/', '\\', '\0', '\n', '\r', '"']));
            prop_assert!(!clean.starts_with('.'));
            prop_assert!(clean.chars().count() <= NAME_MAX);
            prop_assert_eq!(clean_name(&clean, PLAIN), clean);
        }

        #[test]
        fn judging_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            judged(&bytes);
            let mut zip = b"PK\x03\x04".to_vec();
            zip.extend(bytes);
            judged(&zip);
        }
    }
}
