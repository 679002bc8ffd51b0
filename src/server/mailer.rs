//! The way out for mail: SMTP where a server is configured, else files in the data folder, one
//! `.eml` (RFC 5322) each, which `/dev/mailbox` shows.

use std::path::PathBuf;

use lettre::message::Message;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::clock::random_bytes;
use super::config::Config;

/// Sends mail.
#[derive(Clone)]
pub enum Mailer {
    /// To a mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Into a folder, for trying things out.
    Folder(PathBuf),
}

/// What went wrong, for the log. A mail server's own words often repeat the recipient's address.
#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn without_words(error: lettre::transport::smtp::Error) -> anyhow::Error {
    match error.status() {
        Some(code) => anyhow::anyhow!("the mail server answered with code {code}"),
        None => anyhow::anyhow!("the mail server could not be talked to: {error}"),
    }
}

impl Mailer {
    /// The way that the configuration wants.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        if config.smtp_url.is_empty() {
            let folder = config.data_dir.join("mailbox");
            std::fs::create_dir_all(&folder)?;
            return Ok(Self::Folder(folder));
        }
        let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(config.smtp_url.reveal())?;
        Ok(Self::Smtp(smtp.build()))
    }

    /// Hands a mail over; afterwards the server, or the disk, has it.
    pub async fn send(&self, message: Message) -> anyhow::Result<()> {
        match self {
            Self::Smtp(smtp) => {
                smtp.send(message).await.map_err(without_words)?;
            }
            Self::Folder(folder) => {
                let name = hex::encode(random_bytes::<8>());
                // Renamed into place, so that nobody reads half a mail.
                let part = folder.join(format!("{name}.part"));
                tokio::fs::write(&part, message.formatted()).await?;
                tokio::fs::rename(&part, folder.join(format!("{name}.eml"))).await?;
            }
        }
        Ok(())
    }

    /// The folder of the development mailbox, if mail goes there.
    #[must_use]
    pub fn folder(&self) -> Option<&PathBuf> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Smtp(_) => None,
        }
    }
}
