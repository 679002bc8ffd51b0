//! Recording what a person said to another program: given, refused, withdrawn. The program says how it can
//! be shown (GDPR Art. 7(1)); without evidence nothing is recorded.
//!
//! Whoever took a consent back may give it again, by their own word alone: this is it. What is so already
//! stays as it is, and the last event is the answer; what is told twice is one event.

use serde_json::json;

use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::api::problem::{Kind, Problem};
use crate::api::store;
use crate::consents::keeping;
use crate::consents::letter::{self, Receipt};
use crate::consents::model::{Event, EventKind, Evidence, Source};
use crate::consents::standing::Standing;
use crate::consents::store as consents;
use crate::error::Result;
use crate::ids::{EventId, PurposeId, SubjectId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes::model::PurposeVersion;
use crate::purposes::store as purposes;
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What a person said.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who.
    pub subject: SubjectId,
    /// To what.
    pub purpose: PurposeId,
    /// Number of the wording that they read or heard; none: the one that is asked for now.
    pub version: Option<i64>,
    /// Given, refused or withdrawn.
    pub kind: EventKind,
    /// When; none: now.
    pub at: Option<Timestamp>,
    /// Where.
    pub source: Source,
    /// How it can be shown.
    pub evidence: Evidence,
}

/// Writes down what a person said, with audit row and receipt; the caller commits. Gives the event, and
/// whether it is a new one.
pub async fn record(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    said: &Said,
) -> Result<(EventId, bool), Problem> {
    let now = app.now();
    let is_known = consents::lock_state(conn, said.subject, said.purpose).await?;
    actor.require(match is_known {
        true => Permission::ConsentsModify,
        false => Permission::ConsentsCreate,
    })?;
    let latest = consents::find_latest(conn, said.subject, said.purpose).await?;
    let standing = match &latest {
        Some(latest) => Some(standing_of(conn, latest, now).await?),
        None => None,
    };
    let version = wording(conn, said, latest.as_ref(), now).await?;
    let event = event(app, said, latest.as_ref(), standing, version);
    let is_last = latest
        .as_ref()
        .is_none_or(|latest| event.occurred_at >= latest.occurred_at);
    if let (Some(latest), Some(standing), true) = (&latest, standing, is_last)
        && is_so_already(&event, latest, standing)
    {
        return Ok((latest.id, false));
    }
    if let Some(known) = store::consents::find_same(conn, &event).await? {
        return Ok((known, false));
    }
    purposes::mark_used(conn, event.purpose_version_id, now).await?;
    keeping::keep(conn, now, std::slice::from_ref(&event)).await?;
    follow(app, conn, now, actor, &event).await?;
    Ok((event.id, true))
}

async fn standing_of(conn: &mut Conn, latest: &Event, now: Timestamp) -> Result<Standing> {
    let is_outdated = purposes::is_outdated(conn, latest.purpose_version_id, now).await?;
    let zone = organisation::service::zone(conn).await?;
    Ok(Standing::of(latest, is_outdated, &zone, now))
}

/// The wording that the person answered: the one that was named, else the one that is asked for. A
/// withdrawal is of what was agreed to.
async fn wording(
    conn: &mut Conn,
    said: &Said,
    latest: Option<&Event>,
    now: Timestamp,
) -> Result<PurposeVersion, Problem> {
    let versions = purposes::list_versions(conn, said.purpose).await?;
    if let Some(number) = said.version {
        let found = versions
            .into_iter()
            .find(|version| version.number == number);
        return found.ok_or_else(|| Problem::field("/version", "api-version-unknown"));
    }
    let agreed = latest.filter(|_| said.kind == EventKind::Withdrawn);
    if let Some(agreed) = agreed {
        let of_it = |version: &PurposeVersion| version.id == agreed.purpose_version_id;
        let found = versions.into_iter().find(of_it);
        return found.ok_or_else(|| Problem::new(Kind::NotFound));
    }
    match purposes::find_asked(conn, said.purpose, now).await? {
        Some(asked) => Ok(asked),
        // Nobody has been asked by a form: then the other program asks with the newest.
        None => versions
            .into_iter()
            .next()
            .ok_or_else(|| Problem::new(Kind::NotFound)),
    }
}

fn event(
    app: &App,
    said: &Said,
    latest: Option<&Event>,
    standing: Option<Standing>,
    version: PurposeVersion,
) -> Event {
    let now = app.now();
    let kind = match (said.kind, standing) {
        (EventKind::Given, Some(Standing::Expired | Standing::NeedsRenewal)) => EventKind::Renewed,
        (kind, _) => kind,
    };
    // A node whose clock is behind must not make a person's last word look like an older one.
    let not_before = latest.map_or(now, |latest| latest.occurred_at);
    Event {
        id: app.new_id(),
        subject_id: said.subject,
        purpose_id: said.purpose,
        purpose_version_id: version.id,
        purpose: version.content,
        kind,
        occurred_at: said.at.unwrap_or(now.max(not_before)),
        recorded_at: now,
        source: said.source,
        submission_id: None,
        evidence: said.evidence.clone(),
    }
}

/// Whether the person's latest word says the same.
fn is_so_already(event: &Event, latest: &Event, standing: Standing) -> bool {
    let is_of_it = latest.purpose_version_id == event.purpose_version_id;
    match event.kind {
        EventKind::Given | EventKind::Renewed => is_of_it && standing.holds(),
        EventKind::Withdrawn => !latest.kind.is_agreement(),
        kind => is_of_it && latest.kind == kind,
    }
}

/// What follows from an event: its audit row and its receipt.
async fn follow(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    event: &Event,
) -> Result<()> {
    let action = format!("consent.{}", event.kind.key());
    let target = Target::subject(event.subject_id);
    let detail = json!({
        "purpose": event.purpose_id, "event": event.id, "source": event.source,
    });
    audit::record(conn, now, actor, &action, target, detail).await?;
    let receipt = Receipt {
        language: &event.evidence.language,
        reference: event.id.to_string(),
        at: event.occurred_at,
        form_title: None,
        signed_on: None,
        events: std::slice::from_ref(event),
    };
    letter::send_receipt(app, conn, now, event.subject_id, &receipt).await?;
    Ok(())
}
