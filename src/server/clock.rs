//! Time, ids and chance: passed in, never taken from the surroundings, because deadlines are legal
//! facts and a test must be able to say what day it is.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use rand::RngExt;
use uuid::Uuid;
use uuid::timestamp::{Timestamp as UuidTime, context::ContextV7};

use crate::time::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// This moment.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// A clock that stands still until it is set: for tests and for demo data with a past.
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that shows `at`.
    #[must_use]
    pub fn new(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.0))
    }

    /// Sets it to another moment.
    pub fn set(&self, at: Timestamp) {
        self.0.store(at.0, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

static ORDER: std::sync::LazyLock<std::sync::Mutex<ContextV7>> =
    std::sync::LazyLock::new(|| std::sync::Mutex::new(ContextV7::new()));

/// A fresh `UUIDv7` that carries `now`; of two made in the same millisecond the later sorts behind.
#[must_use]
pub fn new_id(now: Timestamp) -> Uuid {
    let millis = u64::try_from(now.0).unwrap_or(0);
    let nanos = u32::try_from(millis % 1000).unwrap_or(0) * 1_000_000;
    let order = ORDER
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    Uuid::new_v7(UuidTime::from_unix(&*order, millis / 1000, nanos))
}

/// Bytes that nobody can guess, from the operating system by way of a cryptographic generator.
#[must_use]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    rand::rng().random()
}
