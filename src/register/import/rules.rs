//! What becomes of a row: pure rules, checked one by one.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::model::{Mapping, Meaning, Row};
use crate::consents::model::{Event, EventKind};
use crate::purposes::model::Purpose;
use crate::register::input;
use crate::register::model::Reading;
use crate::server::dates;
use crate::time::Timestamp;

/// What a row says.
#[derive(Clone, Debug)]
pub struct Said {
    /// Whose.
    pub who: Reading,
    /// To what: place in the list of purposes.
    pub purpose: usize,
    /// What.
    pub agreed: bool,
    /// When; none: it does not say.
    pub at: Option<Timestamp>,
    /// What shows it.
    pub evidence: String,
    /// The last day on which it holds.
    pub expires: Option<Date>,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An event of this kind, said then.
    Says(EventKind, Timestamp),
    /// It is so already.
    Unchanged,
    /// Nothing, for the reason of this key.
    Refused(&'static str),
}

impl Outcome {
    /// Key of its words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Says(kind, _) if kind.is_agreement() => "give",
            Self::Says(EventKind::Withdrawn, _) => "withdraw",
            Self::Says(..) => "refuse",
            Self::Unchanged => "unchanged",
            Self::Refused(_) => "refused",
        }
    }

    /// Why nothing comes of it.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Refused(reason) => reason,
            _ => "",
        }
    }
}

/// What the organisation knows that rows are read with.
pub struct Place<'a> {
    /// For numbers as they are dialled.
    pub country: &'a str,
    /// For days.
    pub zone: &'a TimeZone,
    /// To what there can be consents.
    pub purposes: &'a [Purpose],
}

/// Reads a row; the key of what is wrong with it.
pub fn read(row: &Row, mapping: &Mapping, place: &Place<'_>) -> Result<Said, &'static str> {
    let cell = |meaning: Meaning| -> &str {
        let mut columns = mapping.columns.iter().zip(&row.cells);
        let found = columns.find(|(known, text)| **known == meaning && !text.trim().is_empty());
        found.map_or("", |(_, text)| text.trim())
    };
    let who = cell(Meaning::Identifier);
    let who = match cell(Meaning::Kind) {
        "" => input::identifier(who, place.country),
        kind => input::identifier_of(kind, who, place.country),
    };
    let who = who.ok_or("identifier")?;
    let purpose = purpose(
        cell(Meaning::Purpose),
        cell(Meaning::Channel),
        mapping,
        place.purposes,
    );
    let keyword = cell(Meaning::Keyword);
    let agreed = match cell(Meaning::Consent) {
        "" => value(keyword),
        text => value(text),
    };
    let at = moment(cell(Meaning::At), place.zone).ok_or("at")?;
    let expires = match cell(Meaning::Expires) {
        "" => None,
        text => Some(day(text, place.zone).ok_or("expires")?),
    };
    let shown = [
        cell(Meaning::Evidence),
        cell(Meaning::Campaign),
        keyword,
        cell(Meaning::Source),
    ];
    let evidence: Vec<&str> = shown.into_iter().filter(|text| !text.is_empty()).collect();
    // Where a list comes from shows nothing by itself.
    let is_shown = shown[..3].iter().any(|text| !text.is_empty());
    Ok(Said {
        who,
        purpose: purpose.ok_or("purpose")?,
        agreed: agreed.ok_or("consent")?,
        at,
        evidence: if is_shown {
            evidence.join(" · ")
        } else {
            String::new()
        },
        expires,
    })
}

/// The purpose that a row names; else the only one of its channel; else the one of all rows.
fn purpose(key: &str, channel: &str, mapping: &Mapping, purposes: &[Purpose]) -> Option<usize> {
    let by_key = |key: &str| purposes.iter().position(|purpose| purpose.key == key);
    if !key.is_empty() {
        return by_key(key);
    }
    if !mapping.purpose.is_empty() {
        return by_key(&mapping.purpose);
    }
    let channel = channel.to_lowercase();
    let is_of = |purpose: &Purpose| purpose.current.content.channel.key() == channel;
    let mut fitting = (0..purposes.len()).filter(|at| is_of(&purposes[*at]));
    let only = fitting.next()?;
    fitting.next().is_none().then_some(only)
}

fn value(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "1" | "yes" | "y" | "x" | "ja" | "j" | "wahr" | "given" | "granted" | "opt-in"
        | "optin" | "opted in" | "accept" | "accepted" | "start" | "subscribe" => Some(true),
        "false" | "0" | "no" | "n" | "nein" | "falsch" | "withdrawn" | "refused" | "denied"
        | "opt-out" | "optout" | "opted out" | "reject" | "rejected" | "stop" | "unsubscribe" => {
            Some(false)
        }
        _ => None,
    }
}

/// None if it can't be read; inside, none if nothing stands there.
#[expect(clippy::option_option, reason = "nothing and nonsense are two things")]
fn moment(text: &str, zone: &TimeZone) -> Option<Option<Timestamp>> {
    if text.is_empty() {
        return Some(None);
    }
    if let Ok(exact) = text.parse::<jiff::Timestamp>() {
        return Some(Some(Timestamp(exact.as_millisecond())));
    }
    if let Ok(local) = text.parse::<jiff::civil::DateTime>() {
        let zoned = local.to_zoned(zone.clone()).ok()?;
        return Some(Some(Timestamp(zoned.timestamp().as_millisecond())));
    }
    Some(Some(dates::start_of(text.parse().ok()?, zone)))
}

fn day(text: &str, zone: &TimeZone) -> Option<Date> {
    let at = moment(text, zone)??;
    Some(dates::day(at, zone))
}

/// What a row leads to, of somebody with this past (newest first; to this purpose).
#[must_use]
pub fn decide(
    said: &Said,
    purpose: &Purpose,
    past: &[Event],
    zone: &TimeZone,
    now: Timestamp,
) -> Outcome {
    if said.at.is_some_and(|at| at > now) {
        return Outcome::Refused("future");
    }
    let latest = past.first();
    let is_older = |at: Timestamp| latest.is_some_and(|latest| at < latest.occurred_at);
    // What was said last, whether the record of it was taken back or not.
    let word = past.iter().find(|event| event.kind != EventKind::Corrected);
    let holds = latest.filter(|event| event.kind != EventKind::Corrected);
    if !said.agreed {
        let at = said.at.unwrap_or(now);
        return match holds.map(|latest| latest.kind) {
            Some(kind) if kind.is_agreement() && is_older(at) => Outcome::Refused("older"),
            Some(kind) if kind.is_agreement() => Outcome::Says(EventKind::Withdrawn, at),
            Some(_) => Outcome::Unchanged,
            None if is_older(at) => Outcome::Refused("older"),
            None => Outcome::Says(EventKind::Refused, at),
        };
    }
    if holds.is_some_and(|latest| latest.kind.is_agreement()) {
        return Outcome::Unchanged;
    }
    if word.is_some_and(|word| word.kind == EventKind::Withdrawn) {
        return Outcome::Refused("withdrawn");
    }
    let Some(at) = said.at else {
        return Outcome::Refused("undated");
    };
    if said.evidence.is_empty() {
        return Outcome::Refused("unproven");
    }
    if is_older(at) {
        return Outcome::Refused("older");
    }
    match said.expires {
        Some(last) if last < dates::day(now, zone) => Outcome::Refused("expired"),
        // It would hold for longer here than the person agreed to.
        Some(last) if outlasts(purpose, at, last, zone) => Outcome::Refused("outlasts"),
        _ => Outcome::Says(EventKind::Given, at),
    }
}

fn outlasts(purpose: &Purpose, at: Timestamp, last: Date, zone: &TimeZone) -> bool {
    let Some(months) = purpose.current.content.validity_months else {
        return true;
    };
    let span = jiff::Span::new().try_months(i64::from(months));
    let until = span.and_then(|span| dates::day(at, zone).checked_add(span));
    until.map_or(true, |until| until > last)
}
