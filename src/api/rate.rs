//! How often a key may ask, counted by the minute in memory: a brake for programs that run wild. Each
//! node counts for itself.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, HeaderName, HeaderValue};

use super::model::ApiKey;
use crate::ids::ApiKeyId;
use crate::time::Timestamp;

/// A minute in milliseconds.
const MINUTE: i64 = 60_000;

/// The counts of this node.
#[derive(Default)]
pub struct Rates(Mutex<HashMap<ApiKeyId, (i64, i64)>>);

/// What is left to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Requests a minute.
    pub limit: i64,
    /// Requests left in this one; below zero, this was too many.
    pub remaining: i64,
    /// Seconds until the next minute.
    pub reset: u64,
}

impl Rates {
    /// Counts a request.
    pub fn count(&self, key: &ApiKey, now: Timestamp) -> Quota {
        let minute = now.0.div_euclid(MINUTE);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(key.id).or_default();
        if count.0 != minute {
            *count = (minute, 0);
        }
        count.1 = count.1.saturating_add(1);
        let left = (minute + 1) * MINUTE - now.0;
        Quota {
            limit: key.rate_per_minute,
            remaining: key.rate_per_minute - count.1,
            reset: u64::try_from(left).unwrap_or(0).div_ceil(1000),
        }
    }

    /// Forgets keys that have been quiet.
    pub fn forget_quiet(&self, now: Timestamp) {
        let minute = now.0.div_euclid(MINUTE);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.retain(|_, (of, _)| *of >= minute);
    }
}

impl Quota {
    /// Whether this request was too many.
    #[must_use]
    pub fn is_exceeded(&self) -> bool {
        self.remaining < 0
    }

    /// Writes `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers).
    pub fn write(&self, headers: &mut HeaderMap) {
        let (limit, reset) = (self.limit, self.reset);
        let left = self.remaining.max(0);
        for (name, value) in [
            ("ratelimit-policy", format!("\"minute\";q={limit};w=60")),
            ("ratelimit", format!("\"minute\";r={left};t={reset}")),
        ] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
    }
}
