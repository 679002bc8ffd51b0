//! Signed notes as in C2SP signed-note: a text, an empty line, and a line for each signature. Keys are
//! Ed25519 (RFC 8032); a signature names its key by a name and four bytes of a hash.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::signing::model::{SigningKey, verify};

/// The type of an Ed25519 key in key ids.
const ED25519: u8 = 1;
/// What a line of a signature begins with.
const DASH: &str = "\u{2014} ";

/// A note that was read; whether anybody signed it is another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What is signed, with its last line end.
    pub text: String,
    /// By whom.
    pub signatures: Vec<NoteSignature>,
}

/// A line below a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    /// The name of the key.
    pub name: String,
    /// The first bytes of a hash over name and key.
    pub key_id: [u8; 4],
    /// The signature itself, whatever kind of key it is of.
    pub bytes: Vec<u8>,
}

/// How a signature refers to a key of this name.
#[must_use]
pub fn key_id(name: &str, public: &[u8; 32]) -> [u8; 4] {
    let mut hasher = Sha256::new();
    hasher.update(name.as_bytes());
    hasher.update([b'\n', ED25519]);
    hasher.update(public);
    let hash: [u8; 32] = hasher.finalize().into();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// A text, which must end with a line end, signed in a name.
#[must_use]
pub fn sign(text: &str, name: &str, key: &SigningKey) -> String {
    let id = key_id(name, &key.public());
    let signature = [&id[..], &key.sign(text.as_bytes())].concat();
    format!(
        "{text}\n{DASH}{name} {}\n",
        BASE64_STANDARD.encode(signature)
    )
}

impl Note {
    /// Reads a note; none if it is not one.
    #[must_use]
    pub fn parse(note: &str) -> Option<Self> {
        let at = note.rfind("\n\n")?;
        let (text, below) = (&note[..=at], &note[at + 2..]);
        let lines = below.strip_suffix('\n')?.split('\n');
        let signatures = lines.map(parse_line).collect::<Option<Vec<_>>>()?;
        Some(Self {
            text: text.to_owned(),
            signatures,
        })
    }

    /// Which of some public keys has signed it: its place among them.
    #[must_use]
    pub fn signer(&self, keys: &[[u8; 32]]) -> Option<usize> {
        keys.iter().position(|key| self.is_signed_with(key))
    }

    fn is_signed_with(&self, public: &[u8; 32]) -> bool {
        let of_key = |line: &&NoteSignature| line.key_id == key_id(&line.name, public);
        let mut lines = self.signatures.iter().filter(of_key);
        lines.any(|line| is_signature(public, self.text.as_bytes(), &line.bytes))
    }
}

/// Whether some bytes are the signature of a message by a key. Strict: what only some programs would
/// take is refused (RFC 8032 section 8.4).
#[must_use]
pub fn is_signature(public: &[u8; 32], message: &[u8], signature: &[u8]) -> bool {
    <&[u8; 64]>::try_from(signature).is_ok_and(|signature| verify(public, message, signature))
}

fn parse_line(line: &str) -> Option<NoteSignature> {
    let (name, encoded) = line.strip_prefix(DASH)?.split_once(' ')?;
    let bytes = BASE64_STANDARD.decode(encoded).ok()?;
    let (id, signature) = bytes.split_at_checked(4)?;
    let is_name = !name.is_empty() && !name.contains('+');
    is_name.then(|| NoteSignature {
        name: name.to_owned(),
        key_id: [id[0], id[1], id[2], id[3]],
        bytes: signature.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_of_another_program_is_taken() {
        // The key and the note of the examples of golang.org/x/mod/sumdb/note.
        let key = BASE64_STANDARD.decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        let key = key.expect("base64");
        assert_eq!(key[0], ED25519);
        let public: [u8; 32] = key[1..].try_into().expect("32 bytes");
        assert_eq!(hex::encode(key_id("PeterNeumann", &public)), "c74f20a3");
        let text = "If you think cryptography is the answer to your problem,\n\
            then you don't know what your problem is.\n";
        let signature = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
        let signed = format!("{text}\n\u{2014} PeterNeumann {signature}\n");
        let note = Note::parse(&signed).expect("a note");
        assert_eq!(note.signer(&[public]), Some(0));
    }

    #[test]
    fn what_was_signed_is_taken_and_nothing_else() {
        let key = SigningKey::of(&[7; 32]);
        let other = SigningKey::of(&[8; 32]);
        let signed = sign("one\n\ntwo\n", "placet.example/ledger", &key);
        let note = Note::parse(&signed).expect("a note");
        assert_eq!(note.text, "one\n\ntwo\n");
        assert_eq!(note.signer(&[other.public(), key.public()]), Some(1));
        assert_eq!(note.signer(&[other.public()]), None);
        for (from, to) in [("one", "eno"), ("placet", "placat")] {
            let changed = Note::parse(&signed.replace(from, to)).expect("a note");
            assert_eq!(changed.signer(&[key.public()]), None, "{from}");
        }
        assert!(!is_signature(&key.public(), b"y", &key.sign(b"x")));
    }

    #[test]
    fn what_is_no_note_is_not_read() {
        for text in [
            "",
            "one\n",
            "one\n\n",
            "one\n\nname AAAA\n",
            "one\n\n\u{2014} name !\n",
        ] {
            assert_eq!(Note::parse(text), None, "{text:?}");
        }
    }
}
