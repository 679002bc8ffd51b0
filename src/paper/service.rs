//! Entering what was signed on paper, and looking at the scan again.

use axum::extract::Request;
use serde_json::json;

use super::entry::{Checked, Entry};
use super::input::Days;
use super::model::{Entered, Paper};
use super::store;
use crate::accounts::model::Permission;
use crate::accounts::{Actor, Who};
use crate::consents;
use crate::consents::recording::{self, Manner};
use crate::error::{AppError, Conflict, Result};
use crate::forms;
use crate::forms::file::FileAnswer;
use crate::forms::store::Snapshot;
use crate::forms::token::FormToken;
use crate::forms::versions::service::{self as versions, Shown};
use crate::ids::{FormId, SubjectId, SubmissionId};
use crate::organisation;
use crate::organisation::model::Organisation;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::clock::new_id;
use crate::server::dates;

/// A version in a language: what a sheet is printed from and entered with.
pub struct Source {
    /// The version, with all its languages.
    pub shown: Shown,
    /// As visitors see it in this one.
    pub snapshot: Snapshot,
    /// Who asks, as it is now: where sheets are sent to.
    pub organisation: Organisation,
}

impl Source {
    /// BCP 47 code of its language.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.snapshot.language
    }

    /// The address of the page on which it is entered, as the page's token names it.
    #[must_use]
    pub fn entry_path(&self) -> String {
        let Shown { form, version, .. } = &self.shown;
        let language = self.language();
        format!(
            "/admin/forms/{}/versions/{}/paper/enter?language={language}",
            form.id, version.number
        )
    }
}

/// A version in a language, the form's first if none is wanted; for whoever may see the form.
pub async fn find_source(
    app: &App,
    actor: &Actor,
    form: FormId,
    number: i64,
    wanted: Option<&str>,
) -> Result<Source> {
    let shown = versions::show(app, actor, form, number).await?;
    let wanted = wanted.unwrap_or(shown.published.definition.default_language());
    let mut snapshots = shown.snapshots.iter();
    let snapshot = snapshots.find(|snapshot| snapshot.language == wanted);
    let snapshot = snapshot.cloned().ok_or(AppError::NotFound)?;
    let mut conn = app.read().await?;
    let organisation = organisation::store::find_organisation(&mut conn).await?;
    Ok(Source {
        shown,
        snapshot,
        organisation: organisation.unwrap_or_default(),
    })
}

/// A version in a language to be entered from paper, and the days between which a sheet of it can have
/// been signed; [`AppError::NotFound`] for one that was never offered.
pub async fn find_for_entry(
    app: &App,
    actor: &Actor,
    form: FormId,
    number: i64,
    wanted: Option<&str>,
) -> Result<(Source, Days)> {
    actor.require(Permission::PaperEnter)?;
    let source = find_source(app, actor, form, number, wanted).await?;
    let days = find_days(app, &source).await?;
    Ok((source, days))
}

async fn find_days(app: &App, source: &Source) -> Result<Days> {
    let mut conn = app.read().await?;
    let offered = store::find_offered(&mut conn, source.shown.version.id).await?;
    let zone = organisation::service::zone(&mut conn).await?;
    Ok(Days {
        offered: dates::day(offered.ok_or(AppError::NotFound)?, &zone),
        today: dates::day(app.now(), &zone),
    })
}

/// What makes a page on which a sheet is entered one of its own, so that it is recorded once.
#[must_use]
pub fn fresh_token(app: &App, source: &Source) -> FormToken {
    FormToken {
        key: source.shown.form.key.clone(),
        version: source.shown.version.id,
        language: source.language().to_owned(),
        shown_at: app.now(),
        nonce: new_id(app.now()).into_bytes(),
        page: source.entry_path(),
    }
}

/// What became of an entry.
pub enum Outcome {
    /// It is recorded.
    Recorded(SubmissionId),
    /// Nothing is recorded; the entry says why, and goes on with this token.
    Refused(Box<Entry>, FormToken),
}

/// Records what somebody of the staff typed in from a sheet. The same page sent twice is one record.
pub async fn enter(app: &App, actor: &Actor, source: &Source, request: Request) -> Result<Outcome> {
    actor.require(Permission::PaperEnter)?;
    let days = find_days(app, source).await?;
    let definition = &source.shown.published.definition;
    let fresh = fresh_token(app, source);
    let (mut entry, token) = Entry::read(app, definition, fresh, request).await?;
    let Some(checked) = entry.check(definition, &days) else {
        return Ok(Outcome::Refused(Box::new(entry), token));
    };
    match record(app, actor, source, &token, checked).await {
        Err(AppError::Invalid(errors)) => {
            entry.errors = errors;
            Ok(Outcome::Refused(Box::new(entry), token))
        }
        Err(AppError::Conflict(Conflict::TokenUsed)) => {
            // Somebody went back and typed in the next sheet: it gets a page of its own.
            let token = fresh_token(app, source);
            entry.move_to(app, definition, &token);
            entry.errors.add("signed_on", "paper-page-used");
            Ok(Outcome::Refused(Box::new(entry), token))
        }
        done => done.map(Outcome::Recorded),
    }
}

async fn record(
    app: &App,
    actor: &Actor,
    source: &Source,
    token: &FormToken,
    checked: Checked,
) -> Result<SubmissionId> {
    let zone = organisation::service::zone(&mut app.read().await?).await?;
    let noted = checked.noted;
    let paper = Paper {
        said_at: dates::start_of(noted.signed_on, &zone),
        signed_on: noted.signed_on,
        arrival: noted.arrival,
        note: noted.note,
        operator: actor.user_id().ok_or(AppError::Forbidden)?,
        scan: checked.scan,
    };
    let token = FormToken {
        // There was no page.
        page: String::new(),
        ..token.clone()
    };
    let sent = recording::Sent {
        published: &source.shown.published,
        snapshot_sha256: &source.snapshot.sha256,
        token: &token,
        answers: checked.answers,
        manner: Manner::Paper(&paper),
    };
    recording::record(app, actor, &sent).await
}

/// What was recorded from a sheet, for whoever may enter sheets.
pub async fn find_entered(
    app: &App,
    actor: &Actor,
    form: FormId,
    id: SubmissionId,
) -> Result<(recording::Thanks, Entered)> {
    actor.require(Permission::PaperEnter)?;
    let mut conn = app.read().await?;
    let found = forms::store::find_form(&mut conn, form).await?;
    let entered = store::find(&mut conn, id).await?;
    drop(conn);
    let key = found.ok_or(AppError::NotFound)?.key;
    let thanks = recording::get_thanks(app, &key, id).await?;
    Ok((thanks, entered.ok_or(AppError::NotFound)?))
}

/// The scan that a submission was entered from, for staff who may see responses or consents, and for the
/// person; that staff fetched it is written down.
pub async fn fetch_scan(app: &App, actor: &Actor, id: SubmissionId) -> Result<FileAnswer> {
    let mut conn = app.read().await?;
    let submission = consents::store::find_submission(&mut conn, id).await?;
    let subject = submission.ok_or(AppError::NotFound)?.subject_id;
    may_see_scan(actor, subject)?;
    let entered = store::find(&mut conn, id).await?;
    let scan = entered.ok_or(AppError::NotFound)?.scan;
    drop(conn);
    if actor.user_id().is_some() {
        let mut conn = app.write().await?;
        let detail = json!({ "subject": subject });
        let target = Target::submission(id);
        let action = "submission.scan_fetched";
        audit::record(&mut conn, app.now(), actor, action, target, detail).await?;
        app.commit(conn).await?;
    }
    Ok(scan)
}

fn may_see_scan(actor: &Actor, subject: SubjectId) -> Result<()> {
    match actor.who {
        Who::Staff(_) if actor.may(Permission::ResponsesView) => Ok(()),
        _ => consents::service::may_read(actor, subject),
    }
}
