//! Why a consent stands as it does, and how it stood at another time.
//!
//! Time runs in two ways here. *When it happened* tells what applied on a day; *when it was written
//! down* tells what was known on a day: a sheet of paper that was signed in May and entered in June
//! applied in May, and nobody knew. Both questions are answered from the events alone.
//!
//! A record that was taken back as wrong ([`EventKind::Corrected`]) counts for nothing that was written
//! down before: since that is known, nobody had been asked; as long as it was not known, it applied.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::model::{Event, EventKind};
use super::standing::{Standing, too_young, valid_until};
use super::store;
use crate::error::Result;
use crate::i18n::{t, t_with};
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId};
use crate::organisation;
use crate::purposes;
use crate::purposes::model::{Change, Wording};
use crate::server::dates;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Why a consent stands as it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It holds until the end of a day, or until it is withdrawn.
    Holds {
        /// The last day.
        until: Option<Date>,
    },
    /// The time is over for which it was given.
    Ended {
        /// So many months.
        months: u32,
        /// The last day.
        until: Option<Date>,
    },
    /// People are asked for something else.
    Changed {
        /// Number of the version that changed the meaning.
        version: i64,
        /// Since when people are asked for that version or a later one.
        on: Timestamp,
    },
    /// The controller decided so.
    Declared {
        /// Why; empty if it was not said.
        reason: String,
    },
    /// The record shows a lower age than is needed.
    TooYoung {
        /// Years that are needed.
        minimum: u32,
        /// Years that are shown.
        shown: u32,
    },
    /// The person's word says it all.
    Said,
}

impl Reason {
    /// Stable name.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Holds { .. } => "holds",
            Self::Ended { .. } => "ended",
            Self::Changed { .. } => "changed",
            Self::Declared { .. } => "declared",
            Self::TooYoung { .. } => "too-young",
            Self::Said => "said",
        }
    }

    /// As a sentence in the language of the view, days in a zone; none if there is nothing to add.
    #[must_use]
    pub fn in_words(&self, zone: &TimeZone) -> Option<String> {
        let date = |day: Date| ("date", dates::written(day).into());
        Some(match self {
            Self::Holds { until: Some(day) } => t_with("state-holds-until", [date(*day)]),
            Self::Holds { until: None } => t("state-holds"),
            Self::Ended {
                months,
                until: Some(day),
            } => {
                let months = ("months", i64::from(*months).into());
                let duration = t_with("form-public-consent-months", [months]);
                t_with("state-ended", [("duration", duration.into()), date(*day)])
            }
            Self::Changed { version, on } => {
                let day = date(dates::day(*on, zone));
                t_with("state-changed", [("version", (*version).into()), day])
            }
            Self::Declared { reason } if !reason.is_empty() => {
                t_with("state-declared", [("reason", reason.as_str().into())])
            }
            Self::TooYoung { minimum, shown } => {
                let minimum = ("minimum", i64::from(*minimum).into());
                let shown = ("shown", i64::from(*shown).into());
                t_with("state-too-young", [minimum, shown])
            }
            Self::Ended { until: None, .. } | Self::Declared { .. } | Self::Said => return None,
        })
    }
}

/// How a person's consent to a purpose stands, or stood.
#[derive(Clone, Debug)]
pub struct Stated {
    /// To what.
    pub purpose_id: PurposeId,
    /// The event that decides.
    pub latest: Event,
    /// What it comes to.
    pub standing: Standing,
    /// Why.
    pub reason: Reason,
}

/// What an event comes to at a moment, and why. `wordings` are those of its purpose.
#[must_use]
pub fn state(
    latest: &Event,
    wordings: &[Wording],
    zone: &TimeZone,
    at: Timestamp,
) -> (Standing, Reason) {
    let outdated = outdated_by(wordings, latest.purpose_version_id, at);
    let standing = Standing::of(latest, outdated.is_some(), zone, at);
    let reason = match standing {
        Standing::Given => Reason::Holds {
            until: valid_until(latest, zone),
        },
        Standing::Expired => Reason::Ended {
            months: latest.purpose.validity_months.unwrap_or_default(),
            until: last_day(latest, zone),
        },
        Standing::NeedsRenewal => match outdated {
            Some((version, on)) => Reason::Changed { version, on },
            None => Reason::Said,
        },
        Standing::Invalidated => Reason::Declared {
            reason: latest.evidence.reason.clone(),
        },
        Standing::TooYoung => match too_young(latest) {
            Some((minimum, shown)) => Reason::TooYoung { minimum, shown },
            None => Reason::Said,
        },
        Standing::Refused | Standing::Withdrawn | Standing::Unasked => Reason::Said,
    };
    (standing, reason)
}

/// The last day of a consent that is over. Its end is noted on the day after.
fn last_day(latest: &Event, zone: &TimeZone) -> Option<Date> {
    match latest.kind {
        EventKind::Expired => dates::day(latest.occurred_at, zone).yesterday().ok(),
        _ => valid_until(latest, zone),
    }
}

/// The first version after a wording that means something else and that people were asked for by a
/// moment, itself or a later one; with the moment since when they were.
fn outdated_by(
    wordings: &[Wording],
    version: PurposeVersionId,
    at: Timestamp,
) -> Option<(i64, Timestamp)> {
    let own = wordings
        .iter()
        .find(|wording| wording.id == version)?
        .number;
    let asked = || {
        let used = wordings.iter();
        used.filter_map(|wording| Some((wording.number, wording.first_used_at?)))
            .filter(|(_, from)| *from <= at)
    };
    let newest = asked().map(|(number, _)| number).max()?;
    let changed = wordings.iter().filter(|wording| {
        wording.change == Change::Material && wording.number > own && wording.number <= newest
    });
    let changed = changed.map(|wording| wording.number).min()?;
    let since = asked().filter(|(number, _)| *number >= changed);
    Some((changed, since.map(|(_, from)| from).min()?))
}

/// The order in which events were written down.
fn recorded(event: &Event) -> (Timestamp, EventId) {
    (event.recorded_at, event.id)
}

/// For each purpose the event that decides about a moment, by what was known at another.
#[must_use]
pub fn latest_at(
    events: &[Event],
    as_of: Timestamp,
    as_known_at: Timestamp,
) -> BTreeMap<PurposeId, &Event> {
    let mut by_purpose: BTreeMap<PurposeId, Vec<&Event>> = BTreeMap::new();
    for event in events
        .iter()
        .filter(|event| event.recorded_at <= as_known_at)
    {
        by_purpose.entry(event.purpose_id).or_default().push(event);
    }
    let latest = by_purpose.into_iter();
    latest
        .filter_map(|(purpose, known)| Some((purpose, latest_of(&known, as_of)?)))
        .collect()
}

/// Of what is known of one purpose.
fn latest_of<'a>(known: &[&'a Event], as_of: Timestamp) -> Option<&'a Event> {
    let corrections = known
        .iter()
        .filter(|event| event.kind == EventKind::Corrected);
    let correction = corrections.max_by_key(|event| recorded(event)).copied();
    let counts = |event: &&&Event| correction.is_none_or(|it| recorded(event) >= recorded(it));
    let applies = |event: &&&Event| event.occurred_at <= as_of;
    let live = known.iter().filter(counts).filter(applies);
    let latest = live.max_by_key(|event| (event.occurred_at, event.recorded_at, event.id));
    latest.copied().or_else(|| {
        // What applied then was taken back later.
        correction.filter(|_| known.iter().any(|event| applies(&event)))
    })
}

/// How each of a person's consents stood at a moment (`as_of`: by when things happened), by what was
/// known at a moment (`as_known_at`: by when they were written down).
///
/// The caller has checked who may read it.
pub async fn states_at(
    conn: &mut Conn,
    subject: SubjectId,
    as_of: Timestamp,
    as_known_at: Timestamp,
) -> Result<Vec<Stated>> {
    let events = store::list_events(conn, subject).await?;
    let zone = organisation::service::zone(conn).await?;
    // What nobody had been asked for yet was not known either.
    let asked_by = as_of.min(as_known_at);
    let mut states = Vec::new();
    for (purpose_id, latest) in latest_at(&events, as_of, as_known_at) {
        let mut wordings = purposes::store::list_wordings(conn, purpose_id).await?;
        wordings.retain(|wording| {
            wording.id == latest.purpose_version_id
                || wording.first_used_at.is_none_or(|from| from <= asked_by)
        });
        let (standing, reason) = state(latest, &wordings, &zone, as_of);
        states.push(Stated {
            purpose_id,
            latest: latest.clone(),
            standing,
            reason,
        });
    }
    Ok(states)
}

#[cfg(test)]
mod tests;
