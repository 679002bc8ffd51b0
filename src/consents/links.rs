//! The links that mails carry: one confirms a submission, the other shows and withdraws consents.
//! Stored hashed: a copy of the table opens nothing.

use std::time::Duration;

use crate::error::Result;
use crate::ids::{SubjectId, SubmissionId};
use crate::on_db;
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
    fn key(self) -> &'static str {
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
    let sql = "INSERT INTO links (token_hash, kind, subject_id, submission_id, created_at,
             expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)";
    let token = new_token();
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(sha256(&token)).bind(kind.key());
        let query = query.bind(subject).bind(submission).bind(now);
        query
            .bind(now + kind.valid_for())
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(token)
}

/// The link of a token, while it works.
pub async fn find_link(
    conn: &mut Conn,
    now: Timestamp,
    kind: LinkKind,
    token: &str,
) -> Result<Option<Link>> {
    let sql = "SELECT subject_id, submission_id FROM links
         WHERE token_hash = $1 AND kind = $2 AND expires_at > $3 AND revoked_at IS NULL";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(sha256(token)).bind(kind.key());
        query.bind(now).fetch_optional(c).await
    })?)
}

/// Notes when a link was first used.
pub async fn note_use(conn: &mut Conn, now: Timestamp, token: &str) -> Result<()> {
    let sql = "UPDATE links SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(sha256(token));
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
