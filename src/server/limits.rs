//! How often one network may ask for work, counted in memory: a brake for floods, not a lock.
//! What guards a secret is counted in the database (`attempts`).

use std::num::NonZeroU32;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter};

use super::request::Facts;
use crate::error::{AppError, Result};

/// Submissions of public forms a minute from one /24 or /48 network.
const SUBMISSIONS_A_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");

/// The same for those that may come from a program, and that no mail can make sure of.
const DOUBTFUL_A_MINUTE: NonZeroU32 = NonZeroU32::new(3).expect("not zero");

/// Verifications of files by strangers a minute: they take a whole core for a moment.
const VERIFICATIONS_A_MINUTE: NonZeroU32 = NonZeroU32::new(10).expect("not zero");

/// Kibibytes of files an hour that are kept for one network.
const KEPT_AN_HOUR: NonZeroU32 = NonZeroU32::new(200 * 1024).expect("not zero");

/// The limits of this node.
pub struct Limits {
    kept: DefaultKeyedRateLimiter<String>,
    submissions: DefaultKeyedRateLimiter<String>,
    doubtful: DefaultKeyedRateLimiter<String>,
    verifications: DefaultKeyedRateLimiter<String>,
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
            kept: RateLimiter::keyed(Quota::per_hour(KEPT_AN_HOUR)),
            submissions: RateLimiter::keyed(Quota::per_minute(SUBMISSIONS_A_MINUTE)),
            doubtful: RateLimiter::keyed(Quota::per_minute(DOUBTFUL_A_MINUTE)),
            verifications: RateLimiter::keyed(Quota::per_minute(VERIFICATIONS_A_MINUTE)),
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

    /// Counts files that somebody wants verified.
    pub fn count_verification(&self, facts: &Facts) -> Result<()> {
        if facts.is_local {
            return Ok(());
        }
        count(&self.verifications, facts)
    }

    /// Counts a file of a public form that is to be kept, of so many bytes.
    pub fn count_kept(&self, facts: &Facts, bytes: u64) -> Result<()> {
        if facts.is_local {
            return Ok(());
        }
        self.count_bytes(&facts.address_prefix(), bytes)
    }

    fn count_bytes(&self, network: &str, bytes: u64) -> Result<()> {
        let kibibytes = u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
        let kibibytes = NonZeroU32::new(kibibytes).unwrap_or(NonZeroU32::MIN);
        let counted = self.kept.check_key_n(&network.to_owned(), kibibytes);
        let counted = counted.map_err(|_| AppError::TooLarge)?;
        counted.map_err(|not_until| too_many(&not_until))
    }

    /// Forgets networks that have been quiet.
    pub fn forget_quiet(&self) {
        self.submissions.retain_recent();
        self.doubtful.retain_recent();
        self.verifications.retain_recent();
        self.kept.retain_recent();
    }
}

fn count(limiter: &DefaultKeyedRateLimiter<String>, facts: &Facts) -> Result<()> {
    let counted = limiter.check_key(&facts.address_prefix());
    counted.map_err(|not_until| too_many(&not_until))
}

fn too_many(not_until: &NotUntil<<DefaultClock as Clock>::Instant>) -> AppError {
    let wait = not_until.wait_time_from(DefaultClock::default().now());
    AppError::TooMany {
        retry_after_seconds: wait.as_secs().max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_a_budget_of_bytes() {
        let limits = Limits::new();
        let ten = 10 * 1024 * 1024;
        for _ in 0..20 {
            assert_eq!(limits.count_bytes("192.0.2.0/24", ten), Ok(()));
        }
        let over = limits.count_bytes("192.0.2.0/24", ten);
        assert!(matches!(over, Err(AppError::TooMany { .. })), "{over:?}");
        assert_eq!(limits.count_bytes("198.51.100.0/24", ten), Ok(()));
        let never = limits.count_bytes("198.51.100.0/24", u64::MAX);
        assert_eq!(never, Err(AppError::TooLarge));
    }
}
