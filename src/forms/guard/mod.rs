//! What keeps programs from filling forms in, without a service of anybody else and without a riddle
//! for people.
//!
//! Always: a signed single-use token ([`super::token`]), a field that only programs see, a shortest
//! time between reading and sending, and a limit for each network (`server::limits`). Under attack
//! ([`watch`]) also some work for the sender's machine ([`work`]), which nobody notices. Whoever can't
//! do it, for want of JavaScript, confirms by mail instead: nobody stands before a wall.

pub mod watch;
pub mod work;

use std::time::Duration;

use crate::server::App;
use crate::server::request::Facts;
use crate::time::Timestamp;

/// Nobody reads what a consent is about and sends the form in less.
pub const SHORTEST: Duration = Duration::from_secs(2);

/// Counts a form that was sent, whatever becomes of it.
pub fn note(app: &App, facts: &Facts, form: &str) {
    if !facts.is_local {
        app.watch.note(form, app.now());
    }
}

/// Whether a form was sent sooner after it was shown than people can.
#[must_use]
pub fn is_too_quick_for_people(app: &App, facts: &Facts, shown_at: Timestamp) -> bool {
    // Whoever works at this machine itself is a test or a bench, not a visitor.
    !facts.is_local && is_too_quick(shown_at, app.now())
}

/// Whether it has to be made sure that a person sent a form: it is under attack, and the work for this
/// token was not done.
#[must_use]
pub fn is_doubtful(app: &App, facts: &Facts, form: &str, token: &str, work: &str) -> bool {
    !facts.is_local && app.watch.is_under_attack(form, app.now()) && !work::is_done(token, work)
}

fn is_too_quick(shown_at: Timestamp, now: Timestamp) -> bool {
    now.since(shown_at) < SHORTEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_take_two_seconds() {
        assert!(is_too_quick(Timestamp(1000), Timestamp(2999)));
        assert!(!is_too_quick(Timestamp(1000), Timestamp(3000)));
    }
}
