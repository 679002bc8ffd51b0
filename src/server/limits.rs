//! How often one network may ask for work, counted in memory: a brake for floods, not a lock.
//! What guards a secret is counted in the database (`attempts`).

use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::request::Facts;
use crate::error::{AppError, Result};

/// Submissions of public forms a minute from one /24 or /48 network.
const SUBMISSIONS_A_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");

/// The same for those that may come from a program, and that no mail can make sure of.
const DOUBTFUL_A_MINUTE: NonZeroU32 = NonZeroU32::new(3).expect("not zero");

/// The limits of this node.
pub struct Limits {
    submissions: DefaultKeyedRateLimiter<String>,
    doubtful: DefaultKeyedRateLimiter<String>,
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl Limits {
    /// Limits that nobody has used yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            submissions: RateLimiter::keyed(Quota::per_minute(SUBMISSIONS_A_MINUTE)),
            doubtful: RateLimiter::keyed(Quota::per_minute(DOUBTFUL_A_MINUTE)),
        }
    }

    /// Counts a submission; fails with [`AppError::TooMany`] when the network sends too many.
    pub fn count_submission(&self, facts: &Facts) -> Result<()> {
        // Whoever works at this machine itself is a test or a bench, not a visitor.
        if facts.is_local {
            return Ok(());
        }
        count(&self.submissions, facts)
    }

    /// Counts a submission that may come from a program.
    pub fn count_doubtful(&self, facts: &Facts) -> Result<()> {
        count(&self.doubtful, facts)
    }

    /// Forgets networks that have been quiet.
    pub fn forget_quiet(&self) {
        self.submissions.retain_recent();
        self.doubtful.retain_recent();
    }
}

fn count(limiter: &DefaultKeyedRateLimiter<String>, facts: &Facts) -> Result<()> {
    let counted = limiter.check_key(&facts.address_prefix());
    counted.map_err(|not_until| {
        let wait = not_until.wait_time_from(DefaultClock::default().now());
        AppError::TooMany {
            retry_after_seconds: wait.as_secs().max(1),
        }
    })
}
