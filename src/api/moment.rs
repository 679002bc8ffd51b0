//! Points in time as the API writes and reads them (RFC 3339).

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use utoipa::ToSchema;

use crate::time::Timestamp;

/// A point in time with its offset from UTC (RFC 3339). Answers are in UTC, to the millisecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ToSchema)]
#[schema(value_type = String, format = DateTime, example = "2026-03-02T09:00:00.000Z")]
pub struct Moment(pub Timestamp);

impl Moment {
    /// The moment of a text; none if it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let at: jiff::Timestamp = text.parse().ok()?;
        Some(Self(Timestamp(at.as_millisecond())))
    }
}

impl From<Timestamp> for Moment {
    fn from(at: Timestamp) -> Self {
        Self(at)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let at = jiff::Timestamp::from_millisecond(self.0.0).unwrap_or_default();
        write!(f, "{at:.3}")
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let not_one = || de::Error::custom("expected a point in time, as in 2026-03-02T09:00:00Z");
        Self::parse(&text).ok_or_else(not_one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_and_written() {
        let at = Moment(Timestamp(1_772_442_000_007));
        assert_eq!(at.to_string(), "2026-03-02T09:00:00.007Z");
        for text in ["2026-03-02T09:00:00.007Z", "2026-03-02T10:00:00.007+01:00"] {
            assert_eq!(Moment::parse(text), Some(at), "{text}");
        }
        for text in ["", "2026-03-02", "yesterday", "2026-03-02T09:00:00"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
