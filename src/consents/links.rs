//! The links that mails carry: one confirms a submission, the other shows and withdraws consents.
//! Stored hashed: a copy of the table opens nothing.
//!
//! A token begins with when it was made, and so does its hash: links that are made one after the other lie
//! beside each other on the disk, and not one on each page.

use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use super::store;
use crate::error::Result;
use crate::ids::{SubjectId, SubmissionId};
use crate::server::clock::random_bytes;
use crate::server::crypto::sha256;
use crate::server::db::Conn;
use crate::time::{Timestamp, days};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Confirms a submission.
    Confirm,
    /// Shows and withdraws consents.
    Manage,
}

impl LinkKind {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Manage => "manage",
        }
    }

    /// How long it works.
    #[must_use]
    pub fn valid_for(self) -> Duration {
        match self {
            Self::Confirm => days(7),
            Self::Manage => days(365),
        }
    }

    /// Where it leads.
    #[must_use]
    pub fn path(self, token: &str) -> String {
        match self {
            Self::Confirm => format!("/c/{token}"),
            Self::Manage => format!("/m/{token}"),
        }
    }
}

/// Whose link it is.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Link {
    /// The person's.
    pub subject_id: SubjectId,
    /// Of which submission.
    pub submission_id: Option<SubmissionId>,
}

/// Bytes of a token that tell when it was made; the others are secret.
const DATE: usize = 6;

/// A token that nobody can guess.
#[must_use]
pub fn new_token(now: Timestamp) -> String {
    let mut token: [u8; 32] = random_bytes();
    token[..DATE].copy_from_slice(&now.0.to_be_bytes()[2..]);
    BASE64_URL_SAFE_NO_PAD.encode(token)
}

/// What is stored of a token.
fn hashed(token: &str) -> Vec<u8> {
    let mut hash = sha256(token);
    if let Ok(bytes) = BASE64_URL_SAFE_NO_PAD.decode(token)
        && let (Some(date), Some(begin)) = (bytes.get(..DATE), hash.get_mut(..DATE))
    {
        begin.copy_from_slice(date);
    }
    hash
}

/// Makes a link and gives its token, which is nowhere else.
pub async fn create_link(
    conn: &mut Conn,
    now: Timestamp,
    kind: LinkKind,
    subject: SubjectId,
    submission: Option<SubmissionId>,
) -> Result<String> {
    let token = new_token(now);
    let link = Link {
        subject_id: subject,
        submission_id: submission,
    };
    store::add_links(conn, now, kind, &[(hashed(&token), link)]).await?;
    Ok(token)
}

/// Adds links to manage consents whose tokens have been made before, each with whose it is.
pub async fn add_manage_links(
    conn: &mut Conn,
    now: Timestamp,
    links: &[(&str, SubjectId)],
) -> Result<()> {
    if links.is_empty() {
        return Ok(());
    }
    let links: Vec<_> = links
        .iter()
        .map(|(token, subject)| {
            let link = Link {
                subject_id: *subject,
                submission_id: None,
            };
            (hashed(token), link)
        })
        .collect();
    store::add_links(conn, now, LinkKind::Manage, &links).await
}

/// The link of a token, while it works.
pub async fn find_link(
    conn: &mut Conn,
    now: Timestamp,
    kind: LinkKind,
    token: &str,
) -> Result<Option<Link>> {
    store::find_link(conn, now, kind, &hashed(token)).await
}

/// Notes when a link was first used.
pub async fn note_use(conn: &mut Conn, now: Timestamp, token: &str) -> Result<()> {
    store::note_use_of_link(conn, now, &hashed(token)).await
}
