//! What the program logs while it is tested. Errors belong into the output of a test: users are told
//! only a reference. Words that are missing, or lack something to be filled in with, are a mistake that
//! a reader would see: whatever asks for them fails.

use std::fmt::{Debug, Write};
use std::sync::Once;

use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;

/// Has errors shown, and missing words fail the tests of this process.
pub fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let refuse = Refuse.with_filter(LevelFilter::WARN);
        let show = tracing_subscriber::fmt::layer()
            .with_ansi(false)
            .with_test_writer();
        let show = show.with_filter(LevelFilter::ERROR);
        tracing_subscriber::registry()
            .with(refuse)
            .with(show)
            .init();
    });
}

struct Refuse;

impl<S: Subscriber> Layer<S> for Refuse {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut said = Said(String::new());
        event.record(&mut said);
        let of_words = ["no message for this key", "message could not be filled in"];
        assert!(!of_words.iter().any(|of| said.0.contains(of)), "{}", said.0);
    }
}

struct Said(String);

impl Visit for Said {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, "{field}={value:?} ").expect("room");
    }
}
