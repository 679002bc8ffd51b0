//! The links that mails carry: one confirms a submission, the other shows and withdraws consents.
//! Stored hashed: a copy of the table opens nothing.

use std::time::Duration;

use super::store;
use crate::error::Result;
use crate::ids::{SubjectId, SubmissionId};
use crate::server::crypto::{new_token, sha256};
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

/// Makes a link and gives its token, which is nowhere else.
pub async fn create_link(
    conn: &mut Conn,
    now: Timestamp,
    kind: LinkKind,
    subject: SubjectId,
    submission: Option<SubmissionId>,
) -> Result<String> {
    let token = new_token();
    let link = Link {
        subject_id: subject,
        submission_id: submission,
    };
    store::add_links(conn, now, kind, &[(sha256(&token), link)]).await?;
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
            (sha256(token), link)
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
    store::find_link(conn, now, kind, &sha256(token)).await
}

/// Notes when a link was first used.
pub async fn note_use(conn: &mut Conn, now: Timestamp, token: &str) -> Result<()> {
    store::note_use_of_link(conn, now, &sha256(token)).await
}
