//! Reading consents, and changing them by the person's own word.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::model::{ConsentState, Event, EventKind, Seen, Source};
use crate::accounts::Actor;
use crate::error::{AppError, Result};
use crate::ids::{EventId, PurposeId, SubjectId, SubmissionId};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::time::Timestamp;

/// The person's latest word to each purpose they were ever asked about.
///
/// For staff who may read consents, and for the person.
pub async fn list_states(
    _app: &App,
    _actor: &Actor,
    _subject: SubjectId,
) -> Result<Vec<ConsentState>> {
    Err(AppError::NotFound)
}

/// Everything that happened to a person's consents, newest first.
///
/// For staff who may read consents, and for the person.
pub async fn list_events(_app: &App, _actor: &Actor, _subject: SubjectId) -> Result<Vec<Event>> {
    Err(AppError::NotFound)
}

/// Records that a person gives or withdraws a consent, and sends a receipt.
///
/// Giving is to the wording that [`ConsentState::current`] shows. What is so already stays as it
/// is, and the last event is the answer.
pub async fn change(
    _app: &App,
    _actor: &Actor,
    _subject: SubjectId,
    _purpose: PurposeId,
    _kind: EventKind,
    _source: Source,
    _language: Language,
) -> Result<EventId> {
    Err(AppError::NotFound)
}

/// What exactly somebody was shown and answered, for staff who may read consents and for the
/// person.
pub async fn seen(_app: &App, _actor: &Actor, _submission: SubmissionId) -> Result<Seen> {
    Err(AppError::NotFound)
}

/// The address with which a person sees and withdraws their consents without signing in; valid for
/// a year.
pub async fn manage_link(
    _conn: &mut Conn,
    _now: Timestamp,
    _subject: SubjectId,
    _app: &App,
) -> Result<String> {
    Err(AppError::NotFound)
}

/// How many consents were given, refused and withdrawn on each day of a zone, from the first to the
/// last moment; days without any are there with zeros.
pub async fn count_by_day(
    _app: &App,
    _actor: &Actor,
    _from: Timestamp,
    _to: Timestamp,
    _zone: &TimeZone,
) -> Result<Vec<(Date, i64, i64, i64)>> {
    Err(AppError::NotFound)
}
