//! The day by which the law wants an answer, and how it was counted.
//!
//! GDPR Art. 12(3) gives one month from receipt. How to count it says Regulation (EEC, Euratom)
//! 1182/71, Art. 3: the day of receipt is not counted (1); the month ends with the day of the same
//! date, or with the last day of a month that has no such date (2c); if that is a Saturday, a Sunday
//! or a public holiday of the state in which the answer is given, with the next working day (4).
//! A month is never thirty days.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::holidays::{self, holiday};
use crate::i18n::t_with;
use crate::server::dates::{written, written_with_weekday};

/// A statutory period's end, and what led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day on which the answer is in time.
    pub due_on: Date,
    /// How it was counted, in order.
    pub steps: Vec<Step>,
}

/// One step of the count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The request arrived; this day is not counted.
    Received {
        /// Day of receipt.
        on: Date,
    },
    /// The same date one month later.
    MonthLater {
        /// That day.
        on: Date,
    },
    /// The next month has no such date, so the period ends with the month.
    Clamped {
        /// The date that there is not.
        missing: i8,
        /// The month's last day.
        on: Date,
    },
    /// Saturdays and Sundays are no working days.
    Weekend {
        /// The Saturday or Sunday.
        on: Date,
    },
    /// Nor are public holidays.
    Holiday {
        /// The day.
        on: Date,
        /// Its English name.
        name: &'static str,
    },
    /// The list of holidays does not have this year: only weekends were considered.
    HolidaysUnknown {
        /// The year.
        year: i16,
    },
}

/// Counts one month from the day of receipt, in a country with its public holidays.
///
/// The day of receipt is the date at the organisation's place; whether anybody has read the request
/// does not matter (EDPB Guidelines 01/2022, paragraph 159).
#[must_use]
pub fn due(received_on: Date, country: &str) -> Due {
    let month_later = received_on.saturating_add(1.month());
    let mut steps = vec![Step::Received { on: received_on }];
    steps.push(if month_later.day() == received_on.day() {
        Step::MonthLater { on: month_later }
    } else {
        Step::Clamped {
            missing: received_on.day(),
            on: month_later,
        }
    });
    let due_on = next_working_day(month_later, country, &mut steps);
    if !holidays::knows(country, due_on.year()) {
        steps.push(Step::HolidaysUnknown {
            year: due_on.year(),
        });
    }
    Due { due_on, steps }
}

/// The day itself if it is a working day, else the first after it; notes what is in the way.
fn next_working_day(mut day: Date, country: &str, steps: &mut Vec<Step>) -> Date {
    loop {
        if is_weekend(day) {
            steps.push(Step::Weekend { on: day });
            while is_weekend(day) {
                day = day.saturating_add(1.day());
            }
        } else if let Some(name) = holiday(country, day) {
            steps.push(Step::Holiday { on: day, name });
            day = day.saturating_add(1.day());
        } else {
            return day;
        }
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

impl Step {
    /// The step as a sentence, in the language of the view.
    #[must_use]
    pub fn words(&self) -> String {
        let with_date = |key, on| t_with(key, [("date", written_with_weekday(on).into())]);
        match self {
            Self::Received { on } => with_date("tickets-step-received", *on),
            Self::MonthLater { on } => with_date("tickets-step-month-later", *on),
            Self::Clamped { missing, on } => t_with(
                "tickets-step-clamped",
                [
                    ("missing", i64::from(*missing).into()),
                    ("date", written(*on).into()),
                ],
            ),
            Self::Weekend { on } => with_date("tickets-step-weekend", *on),
            Self::Holiday { on, name } => t_with(
                "tickets-step-holiday",
                [
                    ("date", written_with_weekday(*on).into()),
                    ("name", holidays::title(name).into()),
                ],
            ),
            Self::HolidaysUnknown { year } => t_with(
                "tickets-step-holidays-unknown",
                [("year", year.to_string().into())],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn due_on(received: &str, country: &str) -> String {
        let received = received.parse().expect("a date");
        due(received, country).due_on.to_string()
    }

    #[test]
    fn the_month_ends_on_the_same_date() {
        // The EDPB's own example: 5 March to 5 April.
        assert_eq!(due_on("2027-03-05", "DE"), "2027-04-05");
        assert_eq!(due_on("2026-11-30", "DE"), "2026-12-30");
        assert_eq!(due_on("2026-12-29", "DE"), "2027-01-29");
    }

    #[test]
    fn a_month_without_the_date_ends_the_period_with_it() {
        // Its other one: 31 August to 30 September.
        assert_eq!(due_on("2026-08-31", "DE"), "2026-09-30");
        assert_eq!(due_on("2025-01-31", "DE"), "2025-02-28");
        assert_eq!(due_on("2028-01-31", "DE"), "2028-02-29");
        assert_eq!(due_on("2028-01-29", "DE"), "2028-02-29");
        // 28 February 2027 is a Sunday.
        assert_eq!(due_on("2027-01-31", "DE"), "2027-03-01");
        assert_eq!(
            due(date(2025, 1, 31), "DE").steps[1],
            Step::Clamped {
                missing: 31,
                on: date(2025, 2, 28)
            }
        );
    }

    #[test]
    fn weekends_move_it_to_monday() {
        assert_eq!(due_on("2026-07-08", "DE"), "2026-08-10");
        assert_eq!(due_on("2026-07-09", "DE"), "2026-08-10");
        assert_eq!(due_on("2026-07-10", "DE"), "2026-08-10");
    }

    #[test]
    fn holidays_of_the_country_move_it() {
        // Easter Sunday and Easter Monday of 2026.
        assert_eq!(due_on("2026-03-05", "DE"), "2026-04-07");
        // Good Friday, the weekend, and Easter Monday, in a row.
        assert_eq!(due_on("2026-03-03", "DE"), "2026-04-07");
        // Italy works on Good Friday.
        assert_eq!(due_on("2026-03-03", "IT"), "2026-04-03");
        // The Orthodox Easter Monday is a week later.
        assert_eq!(due_on("2026-03-13", "GR"), "2026-04-14");
        assert_eq!(due_on("2026-03-13", "DE"), "2026-04-13");
    }

    #[test]
    fn christmas_and_new_year_move_it() {
        // 25 December 2026 is a Friday.
        assert_eq!(due_on("2026-11-25", "DE"), "2026-12-28");
        assert_eq!(due_on("2026-11-24", "DE"), "2026-12-24");
        assert_eq!(due_on("2026-11-24", "CZ"), "2026-12-28");
        assert_eq!(due_on("2026-12-01", "DE"), "2027-01-04");
        // 30 December 2028 is a Saturday; Romania has two days of New Year.
        assert_eq!(due_on("2028-11-30", "DE"), "2029-01-02");
        assert_eq!(due_on("2028-11-30", "RO"), "2029-01-03");
    }

    #[test]
    fn the_steps_tell_how_it_was_counted() {
        let steps = due(date(2026, 3, 5), "DE").steps;
        let expected = vec![
            Step::Received {
                on: date(2026, 3, 5),
            },
            Step::MonthLater {
                on: date(2026, 4, 5),
            },
            Step::Weekend {
                on: date(2026, 4, 5),
            },
            Step::Holiday {
                on: date(2026, 4, 6),
                name: "Easter Monday",
            },
        ];
        assert_eq!(steps, expected);
    }

    #[test]
    fn years_without_a_list_are_told() {
        let due = due(date(2039, 11, 25), "DE");
        assert_eq!(due.due_on, date(2039, 12, 26));
        assert_eq!(
            due.steps.last(),
            Some(&Step::HolidaysUnknown { year: 2039 })
        );
    }

    proptest! {
        #[test]
        fn it_is_a_working_day_soon_after_the_month(
            days in 0..5800_i32, country in 0..holidays::COUNTRIES.len(),
        ) {
            let country = holidays::COUNTRIES[country];
            let received = date(2020, 1, 1).saturating_add(days.days());
            let due_on = due(received, country).due_on;
            let month_later = received.saturating_add(1.month());

            prop_assert!(due_on >= month_later);
            prop_assert!(due_on <= month_later.saturating_add(10.days()));
            prop_assert!(!is_weekend(due_on));
            prop_assert_eq!(holiday(country, due_on), None);
            let next = received.saturating_add(1.day());
            prop_assert!(due(next, country).due_on >= due_on, "a later request is not due earlier");
        }
    }
}
