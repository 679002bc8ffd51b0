//! From the bytes of a text file to UTF-8, in constant memory.

use std::fs::File;
use std::io::{BufReader, Read};

use super::again;
use crate::error::Result;

/// How letters became bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As everybody should write.
    Utf8,
    /// "Unicode text" of spreadsheets, low byte first.
    Utf16Le,
    /// The same, high byte first.
    Utf16Be,
    /// What is no UTF-8: the old code page of Western Europe, of which every byte means something.
    Windows1252,
}

const CHUNK: usize = 32 * 1024;

/// What Windows-1252 has where Latin-1 has controls (WHATWG Encoding Standard).
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

impl Encoding {
    /// Of a file: by its byte order mark; without one, UTF-8 if all of it is.
    pub fn of(file: &File) -> Result<Self> {
        let mut file = again(file)?;
        let mut chunk = vec![0; CHUNK];
        let mut carried: Vec<u8> = Vec::new();
        let mut is_first = true;
        loop {
            let read = file.read(&mut chunk)?;
            if read == 0 {
                return Ok(match carried.is_empty() {
                    true => Self::Utf8,
                    false => Self::Windows1252,
                });
            }
            carried.extend(chunk.iter().take(read));
            if is_first {
                match carried.as_slice() {
                    [0xff, 0xfe, ..] => return Ok(Self::Utf16Le),
                    [0xfe, 0xff, ..] => return Ok(Self::Utf16Be),
                    _ => is_first = false,
                }
            }
            let good = match std::str::from_utf8(&carried) {
                Ok(text) => text.len(),
                // A letter that goes on in the next chunk.
                Err(error) if error.error_len().is_none() => error.valid_up_to(),
                Err(_) => return Ok(Self::Windows1252),
            };
            carried.drain(..good);
        }
    }
}

/// A file as UTF-8, without byte order mark.
pub struct Decoded {
    file: BufReader<File>,
    encoding: Encoding,
    /// Bytes that are the beginning of something.
    carried: Vec<u8>,
    ready: Vec<u8>,
    at: usize,
    is_first: bool,
}

impl Decoded {
    /// A file of a known encoding, from its beginning.
    pub fn open(file: &File, encoding: Encoding) -> Result<Self> {
        Ok(Self {
            file: again(file)?,
            encoding,
            carried: Vec::new(),
            ready: Vec::new(),
            at: 0,
            is_first: true,
        })
    }

    fn decode(&mut self, bytes: &[u8], is_over: bool) {
        self.carried.extend(bytes);
        let mut text = String::new();
        match self.encoding {
            Encoding::Utf8 => {
                self.ready.append(&mut self.carried);
                return self.without_mark();
            }
            Encoding::Windows1252 => {
                text.extend(self.carried.drain(..).map(|byte| match byte {
                    0x80..=0x9f => UPPER.get(usize::from(byte - 0x80)).copied().unwrap_or(' '),
                    _ => char::from(byte),
                }));
            }
            Encoding::Utf16Le | Encoding::Utf16Be => self.decode_utf16(&mut text, is_over),
        }
        self.ready.extend(text.as_bytes());
        self.without_mark();
    }

    fn decode_utf16(&mut self, text: &mut String, is_over: bool) {
        let unit = |pair: &[u8]| match (self.encoding, pair) {
            (Encoding::Utf16Be, [high, low]) | (_, [low, high]) => {
                u16::from_be_bytes([*high, *low])
            }
            _ => 0,
        };
        let mut units: Vec<u16> = self.carried.chunks_exact(2).map(unit).collect();
        let mut used = units.len() * 2;
        // The first half of a letter waits for the other one.
        if !is_over
            && units
                .last()
                .is_some_and(|unit| (0xd800..0xdc00).contains(unit))
        {
            units.pop();
            used -= 2;
        }
        self.carried.drain(..used);
        let letters = char::decode_utf16(units);
        text.extend(letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
    }

    fn without_mark(&mut self) {
        if self.is_first && !self.ready.is_empty() {
            self.is_first = false;
            if self.ready.starts_with("\u{feff}".as_bytes()) {
                self.ready.drain(..3);
            }
        }
    }
}

impl Read for Decoded {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        while self.at >= self.ready.len() {
            self.ready.clear();
            self.at = 0;
            let mut chunk = vec![0; CHUNK];
            let read = self.file.read(&mut chunk)?;
            chunk.truncate(read);
            self.decode(&chunk, read == 0);
            if read == 0 && self.ready.is_empty() {
                return Ok(0);
            }
        }
        let left = self.ready.get(self.at..).unwrap_or_default();
        let count = left.len().min(buffer.len());
        if let (Some(target), Some(source)) = (buffer.get_mut(..count), left.get(..count)) {
            target.copy_from_slice(source);
        }
        self.at += count;
        Ok(count)
    }
}
