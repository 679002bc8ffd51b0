//! The development mailbox: mails as files in a folder, read back.

use std::path::Path;

use mail_parser::MessageParser;

use crate::error::{AppError, Result};
use crate::time::Timestamp;

/// A mail in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its file's name without ending.
    pub name: String,
    /// To whom.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Its plain text.
    pub text: String,
    /// Its HTML.
    pub html: String,
    /// Ids of our mails sort by time.
    id: String,
}

/// All mails, newest first.
pub async fn list_mails(folder: &Path) -> Result<Vec<Found>> {
    let mut mails = Vec::new();
    let mut entries = tokio::fs::read_dir(folder).await?;
    while let Some(entry) = entries.next_entry().await? {
        let name = entry.file_name().to_string_lossy().into_owned();
        // Half a mail has another ending.
        let Some(name) = name.strip_suffix(".eml") else {
            continue;
        };
        let raw = tokio::fs::read(entry.path()).await?;
        mails.extend(read(name, &raw));
    }
    mails.sort_by(|a, b| b.id.cmp(&a.id));
    Ok(mails)
}

/// One mail.
pub async fn get_mail(folder: &Path, name: &str) -> Result<Found> {
    // Names are ours: digits of a random number. Anything else could lead out of the folder.
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(AppError::NotFound);
    }
    let raw = tokio::fs::read(folder.join(format!("{name}.eml"))).await;
    let raw = raw.map_err(|_| AppError::NotFound)?;
    read(name, &raw).ok_or(AppError::NotFound)
}

fn read(name: &str, raw: &[u8]) -> Option<Found> {
    let mail = MessageParser::default().parse(raw)?;
    let to = mail.to().and_then(|to| to.first());
    let to = to.and_then(|to| to.address()).unwrap_or_default();
    let seconds = mail.date().map_or(0, mail_parser::DateTime::to_timestamp);
    Some(Found {
        name: name.to_owned(),
        to: to.to_owned(),
        subject: mail.subject().unwrap_or_default().to_owned(),
        sent_at: Timestamp(seconds * 1000),
        text: mail.body_text(0).unwrap_or_default().into_owned(),
        html: mail.body_html(0).unwrap_or_default().into_owned(),
        id: mail.message_id().unwrap_or_default().to_owned(),
    })
}

/// A word of a line, or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it stands.
    Text(String),
    /// An address.
    Link(String),
}

/// A line with its addresses found.
#[must_use]
pub fn pieces(line: &str) -> Vec<Piece> {
    let words = line.split_inclusive(' ');
    words
        .map(|word| {
            let is_link = word.starts_with("https://") || word.starts_with("http://");
            if is_link {
                Piece::Link(word.trim_end().to_owned())
            } else {
                Piece::Text(word.to_owned())
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_links() {
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(
            pieces("go to http://a.example/x"),
            vec![
                text("go "),
                text("to "),
                Piece::Link("http://a.example/x".into())
            ]
        );
    }

    #[tokio::test]
    async fn only_mails_of_the_folder_are_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let raw = "To: ada@example.org\r\nSubject: Hello\r\n\r\nA line.\r\n";
        std::fs::write(folder.path().join("00ff.eml"), raw).expect("a file");
        std::fs::write(folder.path().join("01ff.part"), raw).expect("a file");
        let mails = list_mails(folder.path()).await.expect("mails");
        assert_eq!(mails.len(), 1);
        assert_eq!(
            (mails[0].to.as_str(), mails[0].subject.as_str()),
            ("ada@example.org", "Hello")
        );
        assert!(get_mail(folder.path(), "00ff").await.is_ok());
        for name in ["", "../00ff", "11ff", "."] {
            assert_eq!(
                get_mail(folder.path(), name).await,
                Err(AppError::NotFound),
                "{name}"
            );
        }
    }
}
