//! What staff type in beside the answers of a sheet, and what of it is taken.

use jiff::civil::Date;

use super::model::Arrival;
use crate::error::FieldErrors;
use crate::forms::sent::Sent;

/// Name of the control of the scan; no field of a form is called so.
pub const SCAN: &str = "scan";
/// Largest scan, in megabytes.
pub const SCAN_MAX_MB: u32 = 10;
/// Kinds of scans: what scanners and telephones make, and every browser shows.
pub const SCAN_KINDS: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];
/// Longest note, in characters.
const NOTE_MAX: usize = 1000;

/// What was typed beside the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperInput {
    /// The day beside the signature, ISO 8601.
    pub signed_on: String,
    /// Ticked: the day is right, although the version was not offered yet.
    pub is_early: bool,
    /// Key of how it came in.
    pub arrival: String,
    /// What staff want to note.
    pub note: String,
}

/// The same, as it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The day beside the signature.
    pub signed_on: Date,
    /// How it came in.
    pub arrival: Arrival,
    /// What staff noted.
    pub note: String,
}

/// Between which days a sheet can have been signed.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// Since when there was such a sheet.
    pub offered: Date,
    /// Today.
    pub today: Date,
}

impl PaperInput {
    /// Out of a sent form.
    #[must_use]
    pub fn of(sent: &Sent) -> Self {
        Self {
            signed_on: sent.get("signed_on").trim().to_owned(),
            is_early: !sent.get("is_early").is_empty(),
            arrival: sent.get("arrival").to_owned(),
            note: sent.get("note").trim().to_owned(),
        }
    }

    /// Whether the day was before there was such a sheet: then it takes a tick to say that it is right.
    #[must_use]
    pub fn is_before(&self, days: &Days) -> bool {
        let day: Option<Date> = self.signed_on.parse().ok();
        day.is_some_and(|day| day < days.offered)
    }

    /// What is taken; or what is wrong with it.
    pub fn checked(&self, days: &Days) -> Result<Noted, FieldErrors> {
        let mut errors = FieldErrors::new();
        let signed_on: Option<Date> = self.signed_on.parse().ok();
        match signed_on {
            None => errors.add("signed_on", "paper-signed-missing"),
            Some(day) if day > days.today => errors.add("signed_on", "paper-signed-future"),
            Some(day) if day < days.offered && !self.is_early => {
                errors.add("signed_on", "paper-signed-early");
            }
            Some(_) => {}
        }
        let arrival = Arrival::find(&self.arrival);
        if arrival.is_none() {
            errors.add("arrival", "paper-arrival-missing");
        }
        if self.note.chars().count() > NOTE_MAX {
            let max = vec![("max".to_owned(), NOTE_MAX.into())];
            errors.add_with("note", "paper-note-too-long", max);
        }
        match (signed_on, arrival) {
            (Some(signed_on), Some(arrival)) if errors.is_empty() => Ok(Noted {
                signed_on,
                arrival,
                note: self.note.clone(),
            }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn wrong(input: &PaperInput) -> Option<String> {
        let days = Days {
            offered: day("2026-03-02"),
            today: day("2026-03-09"),
        };
        let errors = input.checked(&days).err()?;
        errors.iter().next().map(|error| error.key.clone())
    }

    #[test]
    fn a_sheet_is_signed_between_its_publishing_and_today() {
        let input = |signed_on: &str| PaperInput {
            signed_on: signed_on.to_owned(),
            arrival: "post".to_owned(),
            ..PaperInput::default()
        };
        for (signed_on, key) in [
            ("2026-03-02", None),
            ("2026-03-09", None),
            ("2026-03-10", Some("paper-signed-future")),
            ("2026-03-01", Some("paper-signed-early")),
            ("2026-02-30", Some("paper-signed-missing")),
            ("", Some("paper-signed-missing")),
        ] {
            assert_eq!(wrong(&input(signed_on)).as_deref(), key, "{signed_on}");
        }
        let early = PaperInput {
            is_early: true,
            ..input("2026-03-01")
        };
        assert_eq!(wrong(&early), None, "said to be right");
    }

    #[test]
    fn how_it_arrived_is_one_of_the_list() {
        let input = |arrival: &str, note: usize| PaperInput {
            signed_on: "2026-03-02".to_owned(),
            arrival: arrival.to_owned(),
            note: "é".repeat(note),
            ..PaperInput::default()
        };
        assert_eq!(
            wrong(&input("pigeon", 0)).as_deref(),
            Some("paper-arrival-missing")
        );
        assert_eq!(wrong(&input("fax", 1000)), None);
        assert_eq!(
            wrong(&input("fax", 1001)).as_deref(),
            Some("paper-note-too-long")
        );
        for arrival in Arrival::ALL {
            assert_eq!(wrong(&input(arrival.key(), 0)), None, "{arrival:?}");
        }
    }
}
