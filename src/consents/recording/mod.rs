//! Recording what a visitor sent with a form: one story, one transaction, once.
//!
//! Whose it is says the e-mail address, else the phone number. A second identifier in the same form
//! stays an answer: it is not given to the person, because nothing shows that both belong together,
//! and whoever typed somebody else's number would get to see what its owner says later.
//!
//! Where the form asks for confirmation, nothing counts before the person has confirmed by the link
//! in a mail; then it counts from when it was sent, with both moments in the evidence. What visitors
//! see is the same whether the address was known before or not.
//!
//! What staff enter from paper goes the same way. There the signature says who it was, so nobody is
//! asked to confirm, and the person said it on the day beside it.
//!
//! What most people send (a page, nothing to confirm, no files) is recorded with what others send in the same
//! moment ([`together`]); the rest by itself ([`alone`]).

mod alone;
mod confirming;
mod counting;
mod thanks;
pub mod together;

pub use super::incoming::{Manner, Sent};
pub use confirming::{Confirmed, ToConfirm, confirm, find_to_confirm};
pub use thanks::{Thanks, get_thanks};

use super::incoming::identifier;
use super::model::Submission;
use crate::accounts::Actor;
use crate::contacts::model::ContactPoint;
use crate::error::{AppError, Result};
use crate::ids::{SubjectId, SubmissionId};
use crate::server::App;
use crate::time::{Timestamp, days};

/// Records a submission and gives its id. The same page with the same answers again is the same
/// record; with other answers it is [`Conflict::TokenUsed`](crate::error::Conflict::TokenUsed).
pub async fn record(app: &App, actor: &Actor, sent: &Sent<'_>) -> Result<SubmissionId> {
    match together::record(app, actor, sent).await? {
        Some(outcome) => outcome,
        None => alone::record(app, actor, sent).await,
    }
}

/// Submissions a day in one person's name. Each sends them a mail, and whoever typed the address need
/// not be its owner.
const SUBMISSIONS_A_DAY: i64 = 20;
/// A day.
const FLOOD_WINDOW: std::time::Duration = days(1);

/// Fails if there were too many submissions in a person's name.
fn check_flood(count: i64) -> Result<()> {
    match count < SUBMISSIONS_A_DAY {
        true => Ok(()),
        false => Err(AppError::TooMany {
            retry_after_seconds: FLOOD_WINDOW.as_secs(),
        }),
    }
}

/// By what the person is known who sent it.
fn known_by(sent: &Sent<'_>) -> Result<ContactPoint> {
    let found = identifier(sent.published, &sent.answers);
    let (kind, value) = found.ok_or(AppError::NotFound)?;
    Ok(ContactPoint {
        kind,
        value: kind.normalise(&value),
    })
}

/// What is to be recorded as whose.
fn new_submission(app: &App, now: Timestamp, sent: &Sent<'_>, subject: SubjectId) -> Submission {
    Submission {
        id: app.new_id(),
        form_version_id: sent.token.version,
        snapshot_sha256: sent.snapshot_sha256.to_vec(),
        subject_id: subject,
        answers: sent.answers.clone(),
        // When somebody read a sheet of paper before they signed it nobody knows.
        shown_at: sent
            .paper()
            .map_or(sent.token.shown_at, |paper| paper.said_at),
        submitted_at: sent.paper().map_or(now, |paper| paper.said_at),
        page: sent.token.page.clone(),
        confirmation: sent.confirmation(),
        confirmed_at: None,
        language: sent.token.language.clone(),
    }
}
