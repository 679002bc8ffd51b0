//! What agents type, and what it means.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

use super::model::{Criteria, METHODS, Reading, RecordId};
use super::phone;
use crate::consents::model::Source;
use crate::contacts::model::IdentifierKind;
use crate::error::{FieldErrors, Result};
use crate::ids::PurposeId;
use crate::purposes::model::CHANNELS;
use crate::server::dates;
use crate::time::Timestamp;

/// Letters of an identifier, a name or a note, at most.
const TEXT_MAX: usize = 1_000;
/// Characters that the beginning of an identifier has at least.
const PREFIX_MIN: usize = 3;

/// What is looked for, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SearchInput {
    /// A number, an address or an id.
    pub identifier: String,
    /// `exact` or `prefix`.
    pub how: String,
    /// `true`, `false` or nothing.
    pub consent: String,
    /// A day.
    pub from: String,
    /// A day, included.
    pub to: String,
    /// A purpose's id.
    pub purpose: String,
    /// A channel's key.
    pub channel: String,
    /// A source's key.
    pub source: String,
}

impl SearchInput {
    /// A search as its form shows it.
    #[must_use]
    pub fn of(criteria: &Criteria, zone: &TimeZone) -> Self {
        let day = |at: Timestamp| dates::day(at, zone).to_string();
        let last = |at: Timestamp| day(Timestamp(at.0.saturating_sub(1)));
        Self {
            identifier: criteria.identifier.clone(),
            how: if criteria.is_prefix {
                "prefix"
            } else {
                "exact"
            }
            .to_owned(),
            consent: criteria
                .agreed
                .map(|yes| yes.to_string())
                .unwrap_or_default(),
            from: criteria.from.map(day).unwrap_or_default(),
            to: criteria.to.map(last).unwrap_or_default(),
            purpose: criteria
                .purpose
                .map(|id| id.to_string())
                .unwrap_or_default(),
            channel: criteria
                .channel
                .map(|c| c.key().to_owned())
                .unwrap_or_default(),
            source: criteria
                .source
                .map(|s| s.key().to_owned())
                .unwrap_or_default(),
        }
    }

    /// What it means in a country and zone.
    pub fn checked(&self, country: &str, zone: &TimeZone) -> Result<Criteria> {
        let mut errors = FieldErrors::new();
        let identifier = self.identifier.trim();
        let is_prefix = self.how == "prefix";
        let readings = readings(identifier, is_prefix, country);
        if identifier.chars().count() > TEXT_MAX {
            errors.add("identifier", "register-error-long");
        } else if is_prefix && !identifier.is_empty() && identifier.chars().count() < PREFIX_MIN {
            errors.add("identifier", "register-error-short");
        }
        let from = day(&self.from, "from", &mut errors);
        let to = day(&self.to, "to", &mut errors);
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            errors.add("to", "register-error-days");
        }
        let criteria = Criteria {
            identifier: identifier.to_owned(),
            is_prefix,
            readings,
            agreed: match self.consent.as_str() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
            from: from.map(|day| dates::start_of(day, zone)),
            to: to
                .and_then(|day| day.tomorrow().ok())
                .map(|day| dates::start_of(day, zone)),
            purpose: self.purpose.parse().ok(),
            channel: CHANNELS
                .into_iter()
                .find(|channel| channel.key() == self.channel),
            source: Source::of(&self.source),
        };
        let nothing = Criteria {
            is_prefix,
            ..Criteria::default()
        };
        if errors.is_empty() && criteria == nothing {
            errors.add("identifier", "register-error-nothing");
        }
        errors.or(criteria)
    }
}

fn day(text: &str, field: &str, errors: &mut FieldErrors) -> Option<Date> {
    if text.trim().is_empty() {
        return None;
    }
    let day: Option<Date> = text.trim().parse().ok();
    if day.is_none() {
        errors.add(field, "register-error-day");
    }
    day
}

/// Every way in which an identifier can be read.
#[must_use]
pub fn readings(text: &str, is_prefix: bool, country: &str) -> Vec<Reading> {
    if text.is_empty() {
        return Vec::new();
    }
    let number = match is_prefix {
        true => phone::prefix(text, country),
        false => phone::number(text, country),
    };
    let mut readings: Vec<Reading> = Vec::new();
    readings.extend(number.map(|value| Reading {
        kind: IdentifierKind::Phone,
        value,
    }));
    for kind in [IdentifierKind::Email, IdentifierKind::ExternalId] {
        readings.push(Reading {
            kind,
            value: kind.normalise(text),
        });
    }
    readings
}

/// The one way to read an identifier that somebody is to be known by.
#[must_use]
pub fn identifier(text: &str, country: &str) -> Option<Reading> {
    let kind = if text.contains('@') {
        IdentifierKind::Email
    } else if phone::is_like_a_number(text.trim()) {
        // What is no number all the same was hardly meant as an id.
        IdentifierKind::Phone
    } else {
        IdentifierKind::ExternalId
    };
    identifier_of(kind.key(), text, country)
}

/// An identifier of a kind.
#[must_use]
pub fn identifier_of(kind: &str, text: &str, country: &str) -> Option<Reading> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > TEXT_MAX {
        return None;
    }
    let (kind, value) = match kind {
        "email" => {
            let address = text.validate_email().then(|| text.to_owned());
            (IdentifierKind::Email, address?)
        }
        "phone" => (IdentifierKind::Phone, phone::number(text, country)?),
        "external_id" => (IdentifierKind::ExternalId, text.to_owned()),
        _ => return None,
    };
    Some(Reading {
        kind,
        value: kind.normalise(&value),
    })
}

/// What somebody said to an agent, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddInput {
    /// The id of this form.
    pub token: String,
    /// Whose.
    pub identifier: String,
    /// To what.
    pub purpose: String,
    /// `true` or `false`.
    pub consent: String,
    /// How it was said.
    pub method: String,
    /// When, in the organisation's zone; empty: now.
    pub at: String,
    /// What else there is to say.
    pub note: String,
}

/// The same, checked.
pub struct Said {
    /// Whose.
    pub who: Reading,
    /// To what.
    pub purpose: PurposeId,
    /// What.
    pub agreed: bool,
    /// When.
    pub at: Timestamp,
}

impl AddInput {
    /// What it means in a country and zone.
    pub fn checked(&self, country: &str, zone: &TimeZone, now: Timestamp) -> Result<Said> {
        let mut errors = FieldErrors::new();
        let who = identifier(&self.identifier, country);
        if who.is_none() {
            errors.add("identifier", "register-error-identifier");
        }
        let purpose: Option<PurposeId> = self.purpose.parse().ok();
        if purpose.is_none() {
            errors.add("purpose", "register-error-purpose");
        }
        let agreed = match self.consent.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        };
        if agreed.is_none() {
            errors.add("consent", "register-error-consent");
        }
        let at = moment(&self.at, zone, now);
        if at.is_none() {
            errors.add("at", "register-error-at");
        }
        check_method(&self.method, &self.note, &mut errors);
        match (who, purpose, agreed, at) {
            (Some(who), Some(purpose), Some(agreed), Some(at)) => errors.or(Said {
                who,
                purpose,
                agreed,
                at,
            }),
            _ => Err(crate::error::AppError::Invalid(errors)),
        }
    }
}

/// A moment that is over, as a control for date and time has it.
fn moment(text: &str, zone: &TimeZone, now: Timestamp) -> Option<Timestamp> {
    if text.trim().is_empty() {
        return Some(now);
    }
    let typed: DateTime = text.trim().parse().ok()?;
    let zoned = typed.to_zoned(zone.clone()).ok()?;
    let at = Timestamp(zoned.timestamp().as_millisecond());
    (at <= now).then_some(at)
}

fn check_method(method: &str, note: &str, errors: &mut FieldErrors) {
    if !METHODS.contains(&method) {
        errors.add("method", "register-error-method");
    } else if method == "other" && note.trim().is_empty() {
        errors.add("note", "register-error-note");
    }
    if note.chars().count() > TEXT_MAX {
        errors.add("note", "register-error-long");
    }
}

/// What is to be done with the records that are ticked, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SelectedInput {
    /// The id of this form; none: the records are only ticked.
    pub token: String,
    /// The search that they come from.
    pub search: String,
    /// The records.
    pub row: Vec<String>,
    /// How it was said: of a change.
    pub method: String,
    /// What else there is to say; of a deletion, why.
    pub note: String,
}

impl SelectedInput {
    /// The records; an error if there are none.
    pub fn records(&self) -> Result<Vec<RecordId>> {
        let mut records: Vec<_> = self
            .row
            .iter()
            .filter_map(|key| RecordId::of(key))
            .collect();
        records.sort_unstable();
        records.dedup();
        match records.is_empty() {
            true => FieldErrors::one("form", "register-error-none-selected").or(records),
            false => Ok(records),
        }
    }

    /// Checks what a change needs.
    pub fn check_change(&self) -> Result<()> {
        let mut errors = FieldErrors::new();
        check_method(&self.method, &self.note, &mut errors);
        errors.or(())
    }

    /// Checks what a deletion needs.
    pub fn check_deletion(&self) -> Result<()> {
        let mut errors = FieldErrors::new();
        if self.note.trim().is_empty() {
            errors.add("note", "register-error-reason");
        } else if self.note.chars().count() > TEXT_MAX {
            errors.add("note", "register-error-long");
        }
        errors.or(())
    }
}
