//! Reading consents, and changing them by the person's own word.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

use super::keeping;
use super::letter::{self, Receipt};
use super::links::{self, LinkKind};
use super::model::{ConsentState, Event, EventKind, Evidence, Source};
use super::standing::{Standing, valid_until};
use super::stating::{self, Reason, Stated};
use super::store;
use crate::accounts::model::Permission;
use crate::accounts::{Actor, Who};
use crate::error::{AppError, Conflict, Result};
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::PurposeVersion;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::visitor::VisitorLanguage;
use crate::time::{Timestamp, days};

pub use super::seen::{find_file, seen};
pub use super::sent::list_sent;

/// Staff who may read consents, and the person themselves.
pub(crate) fn may_read(actor: &Actor, subject: SubjectId) -> Result<()> {
    match actor.who {
        Who::Subject(id) if id == subject => Ok(()),
        // To a person, what is not theirs is not there.
        Who::Subject(_) | Who::Visitor => Err(AppError::NotFound),
        Who::Staff(_) | Who::System | Who::ApiKey(_) => actor.require(Permission::ConsentsView),
    }
}

/// Only the person: consent is their own word.
fn may_change(actor: &Actor, subject: SubjectId) -> Result<()> {
    match actor.who {
        Who::Subject(id) if id == subject => Ok(()),
        // Demonstration data with a past.
        Who::System => Ok(()),
        Who::Subject(_) => Err(AppError::NotFound),
        // Programs bring their evidence: `api::service::recording`.
        Who::Staff(_) | Who::Visitor | Who::ApiKey(_) => Err(AppError::Forbidden),
    }
}

/// The person's latest word to each purpose they were ever asked about.
///
/// For staff who may read consents, and for the person.
pub async fn list_states(
    app: &App,
    actor: &Actor,
    subject: SubjectId,
) -> Result<Vec<ConsentState>> {
    may_read(actor, subject)?;
    let now = app.now();
    let mut conn = app.read().await?;
    let mut states = Vec::new();
    for latest in store::list_latest(&mut conn, subject).await? {
        let (standing, reason) = state(&mut conn, &latest, now).await?;
        states.push(ConsentState {
            purpose_id: latest.purpose_id,
            standing,
            reason,
            current: asked_wording(&mut conn, latest.purpose_id, now).await?,
            latest,
        });
    }
    Ok(states)
}

/// What a person's latest word comes to, and why.
pub(super) async fn state(
    conn: &mut Conn,
    latest: &Event,
    now: Timestamp,
) -> Result<(Standing, Reason)> {
    let wordings = purposes::store::list_wordings(conn, latest.purpose_id).await?;
    let zone = organisation::service::zone(conn).await?;
    Ok(stating::state(latest, &wordings, &zone, now))
}

/// How each of a person's consents stood at a moment, by what was known at another.
///
/// For staff who may read consents, and for the person.
pub async fn list_states_at(
    app: &App,
    actor: &Actor,
    subject: SubjectId,
    as_of: Timestamp,
    as_known_at: Timestamp,
) -> Result<Vec<Stated>> {
    may_read(actor, subject)?;
    stating::states_at(&mut app.read().await?, subject, as_of, as_known_at).await
}

async fn asked_wording(
    conn: &mut Conn,
    purpose: PurposeId,
    now: Timestamp,
) -> Result<PurposeVersion> {
    let asked = purposes::store::find_asked(conn, purpose, now).await?;
    asked.ok_or(AppError::NotFound)
}

/// Everything that happened to a person's consents, newest first.
///
/// For staff who may read consents, and for the person.
pub async fn list_events(app: &App, actor: &Actor, subject: SubjectId) -> Result<Vec<Event>> {
    may_read(actor, subject)?;
    store::list_events(&mut app.read().await?, subject).await
}

/// Records that a person gives or withdraws a consent, and sends a receipt.
///
/// Giving is to the wording that [`ConsentState::current`] shows. What is so already stays as it
/// is, and the last event is the answer.
pub async fn change(
    app: &App,
    actor: &Actor,
    subject: SubjectId,
    purpose: PurposeId,
    kind: EventKind,
    source: Source,
    language: VisitorLanguage,
) -> Result<EventId> {
    let wish = Wish {
        subject,
        kind,
        source,
        language,
        shown: None,
    };
    change_as_shown(app, actor, purpose, &wish).await
}

/// What a person wants of a consent.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Who.
    pub subject: SubjectId,
    /// To give it, to renew it or to withdraw it.
    pub kind: EventKind,
    /// Where they say so.
    pub source: Source,
    /// In which language they read it.
    pub language: VisitorLanguage,
    /// The wording that they read. If it is no longer the one that is asked for, they are asked to
    /// read again ([`Conflict::ChangedMeanwhile`]).
    pub shown: Option<PurposeVersionId>,
}

/// As [`change`], by somebody who was shown a certain wording.
pub async fn change_as_shown(
    app: &App,
    actor: &Actor,
    purpose: PurposeId,
    wish: &Wish,
) -> Result<EventId> {
    may_change(actor, wish.subject)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let (event, is_new) = apply(&mut conn, now, app, purpose, wish).await?;
    if is_new {
        finish(app, conn, actor, wish, std::slice::from_ref(&event)).await?;
    }
    Ok(event.id)
}

/// Withdraws whatever the person has agreed to, with one receipt; gives how many consents that
/// were.
pub async fn withdraw_all(
    app: &App,
    actor: &Actor,
    subject: SubjectId,
    source: Source,
    language: VisitorLanguage,
) -> Result<usize> {
    may_change(actor, subject)?;
    let wish = Wish {
        subject,
        kind: EventKind::Withdrawn,
        source,
        language,
        shown: None,
    };
    let now = app.now();
    let mut conn = app.write().await?;
    let mut changed = Vec::new();
    for latest in store::list_latest(&mut conn, subject).await? {
        let (event, is_new) = apply(&mut conn, now, app, latest.purpose_id, &wish).await?;
        changed.extend(is_new.then_some(event));
    }
    if !changed.is_empty() {
        finish(app, conn, actor, &wish, &changed).await?;
    }
    Ok(changed.len())
}

/// The event that the wish makes; the last one, and false, if it changes nothing.
async fn apply(
    conn: &mut Conn,
    now: Timestamp,
    app: &App,
    purpose: PurposeId,
    wish: &Wish,
) -> Result<(Event, bool)> {
    store::lock_state(conn, wish.subject, purpose).await?;
    let latest = store::find_latest(conn, wish.subject, purpose).await?;
    let latest = latest.ok_or(AppError::NotFound)?;
    let (kind, version, content) = match wish.kind {
        EventKind::Given | EventKind::Renewed => {
            let current = asked_wording(conn, purpose, now).await?;
            if wish.shown.is_some_and(|shown| shown != current.id) {
                return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
            }
            match agreement(conn, &latest, wish.kind, current.id, now).await? {
                Some(kind) => (kind, current.id, current.content),
                None => return Ok((latest, false)),
            }
        }
        EventKind::Withdrawn if latest.kind.is_agreement() => {
            (wish.kind, latest.purpose_version_id, latest.purpose)
        }
        EventKind::Withdrawn => return Ok((latest, false)),
        // To refuse is to answer a question, and nobody asks one here; the rest is not the person's to say.
        _ => return Err(AppError::Conflict(Conflict::WrongState)),
    };
    let event = Event {
        id: app.new_id(),
        subject_id: wish.subject,
        purpose_id: purpose,
        purpose_version_id: version,
        purpose: content,
        kind,
        // A node whose clock is behind must not make a person's last word look like an older one.
        occurred_at: now.max(latest.occurred_at),
        recorded_at: now,
        source: wish.source,
        submission_id: None,
        evidence: evidence(app, wish),
    };
    Ok((event, true))
}

/// What it is that a person agrees: for the first time, again, or nothing new.
async fn agreement(
    conn: &mut Conn,
    latest: &Event,
    wished: EventKind,
    current: PurposeVersionId,
    now: Timestamp,
) -> Result<Option<EventKind>> {
    let zone = organisation::service::zone(conn).await?;
    let is_same = latest.purpose_version_id == current;
    Ok(match state(conn, latest, now).await?.0 {
        // Before it ends, renewing gives it more time. A second click does not.
        Standing::Given if is_same => {
            let has_end = valid_until(latest, &zone).is_some();
            let is_new = dates::day(latest.occurred_at, &zone) != dates::day(now, &zone);
            (wished == EventKind::Renewed && has_end && is_new).then_some(EventKind::Renewed)
        }
        Standing::Given if wished == EventKind::Renewed => Some(EventKind::Renewed),
        Standing::Expired | Standing::NeedsRenewal => Some(EventKind::Renewed),
        _ => Some(EventKind::Given),
    })
}

fn evidence(app: &App, wish: &Wish) -> Evidence {
    let page = match wish.source {
        Source::Portal => "/portal/consents",
        // Without the token: it would open the page to whoever reads the evidence.
        Source::ManageLink => "/m",
        _ => "/f",
    };
    let button = match wish.kind {
        EventKind::Withdrawn => "button: withdraw",
        EventKind::Renewed => "button: renew",
        _ => "button: give",
    };
    Evidence {
        language: wish.language.code().to_owned(),
        control: button.to_owned(),
        page: app.config.url(page),
        ..Evidence::default()
    }
}

/// Audit rows and the receipt, and all is durable.
async fn finish(
    app: &App,
    mut conn: Conn,
    actor: &Actor,
    wish: &Wish,
    events: &[Event],
) -> Result<()> {
    let now = app.now();
    keeping::keep(&mut conn, now, events).await?;
    for event in events {
        let action = format!("consent.{}", event.kind.key());
        let target = Target::subject(wish.subject);
        let detail = json!({
            "purpose": event.purpose_id, "event": event.id, "source": wish.source,
        });
        audit::record(&mut conn, now, actor, &action, target, detail).await?;
    }
    let receipt = Receipt {
        language: wish.language.code(),
        reference: events[0].id.to_string(),
        at: events[0].occurred_at,
        form_title: None,
        signed_on: None,
        events,
    };
    letter::send_receipt(app, &mut conn, now, wish.subject, &receipt).await?;
    app.commit(conn).await
}

/// The address with which a person sees and withdraws their consents without signing in; valid for
/// a year.
pub async fn manage_link(
    conn: &mut Conn,
    now: Timestamp,
    subject: SubjectId,
    app: &App,
) -> Result<String> {
    let kind = LinkKind::Manage;
    let token = links::create_link(conn, now, kind, subject, None).await?;
    Ok(app.config.url(&kind.path(&token)))
}

/// How many consents were given, refused and withdrawn on each day of a zone, from the first moment
/// until before the last; days without any are there with zeros.
pub async fn count_by_day(
    app: &App,
    actor: &Actor,
    from: Timestamp,
    to: Timestamp,
    zone: &TimeZone,
) -> Result<Vec<(Date, i64, i64, i64)>> {
    actor.require(Permission::ConsentsView)?;
    let counts = store::count_by_quarter(&mut app.read().await?, from, to).await?;
    let mut by_day: BTreeMap<Date, (i64, i64, i64)> = BTreeMap::new();
    let mut at = from;
    while at < to {
        by_day.entry(dates::day(at, zone)).or_default();
        at = at + days(1);
    }
    for (quarter, kind, count) in counts {
        let day = by_day.entry(dates::day(quarter, zone)).or_default();
        match kind {
            EventKind::Given | EventKind::Renewed => day.0 += count,
            EventKind::Refused => day.1 += count,
            EventKind::Withdrawn => day.2 += count,
            // Nobody said anything.
            EventKind::Expired | EventKind::Invalidated | EventKind::Corrected => {}
        }
    }
    let days = by_day.into_iter();
    Ok(days
        .map(|(day, (given, refused, withdrawn))| (day, given, refused, withdrawn))
        .collect())
}
