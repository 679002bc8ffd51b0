//! Which evidence somebody wants.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::model::Scope;
use crate::error::{FieldErrors, Result};
use crate::server::dates;

/// The form of the page; the address of a page that asks for one kind has the same names.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct TakeInput {
    /// `subject`, `purpose` or `period`.
    #[serde(default)]
    pub of: String,
    /// Id of a person.
    #[serde(default)]
    pub subject: String,
    /// Id of a purpose.
    #[serde(default)]
    pub purpose: String,
    /// The first day, ISO 8601.
    #[serde(default)]
    pub from: String,
    /// The last day.
    #[serde(default)]
    pub to: String,
}

impl TakeInput {
    /// Which records; days are those of a zone.
    pub fn checked(&self, zone: &TimeZone) -> Result<Scope> {
        let mut errors = FieldErrors::new();
        match self.of.as_str() {
            "subject" => match self.subject.parse() {
                Ok(id) => return Ok(Scope::Subject { id }),
                Err(_) => errors.add("subject", "error-not-a-form"),
            },
            "purpose" => match self.purpose.parse() {
                Ok(id) => return Ok(Scope::Purpose { id }),
                Err(_) => errors.add("purpose", "bundle-error-purpose"),
            },
            _ => {
                let day = |text: &str| text.trim().parse::<Date>().ok();
                let (from, to) = (day(&self.from), day(&self.to));
                if from.is_none() {
                    errors.add("from", "bundle-error-day");
                }
                if to.is_none_or(|to| from.is_some_and(|from| from > to)) {
                    errors.add("to", "bundle-error-day-last");
                }
                if let (Some(from), Some(to), true) = (from, to, errors.is_empty()) {
                    return Ok(Scope::Period {
                        from: dates::start_of(from, zone),
                        to: dates::start_of(to.tomorrow().unwrap_or(to), zone),
                    });
                }
            }
        }
        errors.or(Scope::Period {
            from: crate::time::Timestamp(0),
            to: crate::time::Timestamp(0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::AppError;

    #[test]
    fn a_time_is_of_whole_days() {
        let zone = dates::zone("Europe/Berlin");
        let input = TakeInput {
            from: "2026-03-28".into(),
            to: "2026-03-29".into(),
            ..TakeInput::default()
        };
        let Ok(Scope::Period { from, to }) = input.checked(&zone) else {
            panic!("no time");
        };
        // The clock goes forward on the second day.
        assert_eq!(to.since(from), crate::time::hours(47));
        for (from, to) in [("", ""), ("2026-03-29", "2026-03-28"), ("x", "2026-03-28")] {
            let input = TakeInput {
                from: from.into(),
                to: to.into(),
                ..TakeInput::default()
            };
            assert!(matches!(input.checked(&zone), Err(AppError::Invalid(_))));
        }
    }
}
