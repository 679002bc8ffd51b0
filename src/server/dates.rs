//! Points in time and dates as people read them.

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leptos::prelude::*;

use crate::i18n::{t, t_with, words};
use crate::time::Timestamp;

/// The zone of an IANA name; UTC if there is none of that name.
#[must_use]
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// The calendar day of a moment in a zone.
#[must_use]
pub fn day(at: Timestamp, zone: &TimeZone) -> Date {
    jiff::Timestamp::from_millisecond(at.0)
        .unwrap_or_default()
        .to_zoned(zone.clone())
        .date()
}

/// The moment at which a day begins in a zone.
#[must_use]
pub fn start_of(day: Date, zone: &TimeZone) -> Timestamp {
    let start = day
        .to_zoned(zone.clone())
        .map(|zoned| zoned.timestamp().as_millisecond());
    Timestamp(start.unwrap_or_default())
}

/// `2026-11-22T09:30:00Z` (RFC 3339).
#[must_use]
pub fn rfc3339(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.0)
        .unwrap_or_default()
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}

/// "22 November 2026", in the language of the view.
#[must_use]
pub fn written(day: Date) -> String {
    let month = t(&format!("month-{}", day.month()));
    t_with(
        "date-long",
        [
            ("day", i64::from(day.day()).into()),
            ("month", month.into()),
            ("year", day.year().to_string().into()),
        ],
    )
}

/// "22 Nov", in the language of the view.
#[must_use]
pub fn short(day: Date) -> String {
    let month = t(&format!("month-{}", day.month()));
    let month: String = month.chars().take(3).collect();
    t_with(
        "date-short",
        [
            ("day", day.day().to_string().into()),
            ("month", month.into()),
        ],
    )
}

/// "Monday, 22 November 2026", in the language of the view.
#[must_use]
pub fn written_with_weekday(day: Date) -> String {
    let weekday = t(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
    t_with(
        "date-weekday",
        [("weekday", weekday.into()), ("date", written(day).into())],
    )
}

/// "22 November 2026, 10:00", in the language of the view.
#[must_use]
pub fn written_with_time(zoned: &Zoned) -> String {
    let time = zoned.strftime("%H:%M").to_string();
    t_with(
        "date-time",
        [
            ("date", written(zoned.date()).into()),
            ("time", time.into()),
        ],
    )
}

/// The zone in which the pages of this request tell the time.
#[derive(Clone)]
pub struct ReaderZone(pub TimeZone);

/// The zone of the view; UTC if none was provided.
#[must_use]
pub fn reader_zone() -> TimeZone {
    use_context::<ReaderZone>().map_or(TimeZone::UTC, |zone| zone.0)
}

/// A moment: day and minute to read, the exact time on hover.
#[component]
pub fn Moment(
    /// When.
    at: Timestamp,
) -> impl IntoView {
    let zoned = jiff::Timestamp::from_millisecond(at.0)
        .unwrap_or_default()
        .to_zoned(reader_zone());
    let text = written_with_time(&zoned);
    let exact = rfc3339(at);
    let title = format!(
        "{} {}",
        zoned.strftime("%Y-%m-%d %H:%M:%S"),
        zoned.strftime("%Z")
    );
    view! { <time datetime=exact title=title lang=words().language>{text}</time> }
}

/// A day.
#[component]
pub fn Day(
    /// Which.
    day: Date,
) -> impl IntoView {
    view! { <time datetime=day.to_string()>{written(day)}</time> }
}
