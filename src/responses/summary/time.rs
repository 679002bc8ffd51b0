//! Days as spans of time that fit a plot, whatever days people have typed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// A day, a week, a month, or some years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeSpan {
    /// One day.
    Day(Date),
    /// The week that begins on this Monday.
    Week(Date),
    /// The month of this day, the first.
    Month(Date),
    /// So many years from this day on, a first of January.
    Years(Date, i16),
}

impl TimeSpan {
    /// Its first day.
    #[must_use]
    pub fn start(self) -> Date {
        match self {
            Self::Day(day) | Self::Week(day) | Self::Month(day) | Self::Years(day, _) => day,
        }
    }
}

/// Most bars of a plot.
const BARS: usize = 45;

/// How long the spans of a plot are.
#[derive(Clone, Copy)]
enum Step {
    Day,
    Week,
    Month,
    Years(i16),
}

impl Step {
    /// The shortest with which so many days fit.
    fn for_days(days: usize) -> Self {
        let fits = |step: &i16| days < BARS * 365 * usize::from(step.unsigned_abs());
        match days {
            _ if days < BARS => Self::Day,
            _ if days < BARS * 7 => Self::Week,
            _ if days < BARS * 30 => Self::Month,
            _ => Self::Years([1, 10, 100].into_iter().find(fits).unwrap_or(1000)),
        }
    }

    /// The span that a day is in.
    fn around(self, day: Date) -> TimeSpan {
        match self {
            Self::Day => TimeSpan::Day(day),
            Self::Week => {
                let since_monday = i64::from(day.weekday().to_monday_zero_offset());
                TimeSpan::Week(day.checked_sub(since_monday.days()).unwrap_or(day))
            }
            Self::Month => TimeSpan::Month(day.first_of_month()),
            Self::Years(count) => {
                let first = day.year().div_euclid(count) * count;
                TimeSpan::Years(Date::new(first, 1, 1).unwrap_or(day), count)
            }
        }
    }

    fn length(self) -> Span {
        match self {
            Self::Day => 1.day(),
            Self::Week => 1.week(),
            Self::Month => 1.month(),
            Self::Years(count) => count.years(),
        }
    }
}

/// Counts of days as counts of spans that fit a plot; gaps are there with zeros.
#[must_use]
pub fn by_time(days: &BTreeMap<Date, i64>) -> Vec<(TimeSpan, i64)> {
    let (Some((first, _)), Some((last, _))) = (days.first_key_value(), days.last_key_value())
    else {
        return Vec::new();
    };
    let step = Step::for_days(usize::try_from((*last - *first).get_days()).unwrap_or(0));
    let mut counts: BTreeMap<TimeSpan, i64> = BTreeMap::new();
    let mut at = step.around(*first);
    while at <= step.around(*last) {
        counts.insert(at, 0);
        let Ok(next) = at.start().checked_add(step.length()) else {
            break;
        };
        at = step.around(next);
    }
    for (day, count) in days {
        *counts.entry(step.around(*day)).or_default() += count;
    }
    counts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn between(first: &str, last: &str) -> Vec<(TimeSpan, i64)> {
        by_time(&BTreeMap::from([(day(first), 2), (day(last), 1)]))
    }

    #[test]
    fn time_is_cut_as_it_fits() {
        let days = between("2026-03-01", "2026-03-03");
        assert_eq!(days.len(), 3);
        assert_eq!(days[1], (TimeSpan::Day(day("2026-03-02")), 0));
        let weeks = between("2026-01-01", "2026-03-31");
        assert_eq!(weeks[0].0, TimeSpan::Week(day("2025-12-29")));
        let months = between("2025-01-31", "2026-03-31");
        let second = TimeSpan::Month(day("2025-02-01"));
        assert_eq!((months.len(), months[1].0), (15, second));
        let decades = between("1901-05-05", "2026-03-31");
        let first = TimeSpan::Years(day("1900-01-01"), 10);
        assert_eq!((decades.len(), decades[0]), (13, (first, 2)));
        assert!(by_time(&BTreeMap::new()).is_empty());
    }

    #[test]
    fn days_that_nobody_means_make_no_endless_plot() {
        assert_eq!(between("0001-01-01", "9999-12-31").len(), 10);
        assert_eq!(between("-009999-01-01", "9999-12-31").len(), 20);
    }

    proptest! {
        #[test]
        fn no_day_gets_lost(days in prop::collection::btree_map(0..2_900_000_i32, 1..9_i64, 0..50)) {
            let start = day("1990-01-01");
            let days: BTreeMap<Date, i64> =
                days.into_iter().map(|(at, n)| (start + i64::from(at).days(), n)).collect();
            let spans = by_time(&days);
            let sum: i64 = spans.iter().map(|(_, n)| n).sum();
            prop_assert_eq!(sum, days.values().sum::<i64>());
            prop_assert!(spans.len() <= BARS + 15);
        }
    }
}
