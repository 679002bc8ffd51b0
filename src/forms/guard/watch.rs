//! Notices when far more forms are sent than people send. Each node watches for itself, in memory: a
//! node that starts anew is calm, and an attack shows again within a minute.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::time::{Timestamp, minutes};

/// So many of one form within [`WINDOW`] are an attack, whether they were taken or not.
pub const OF_A_FORM: usize = 40;
/// So many of all forms together.
pub const OF_ALL: usize = 200;
/// In which they are counted.
const WINDOW: Duration = minutes(1);
/// So long after the last sign of it an attack is over.
const CALM_AFTER: Duration = minutes(10);

/// What has been sent lately.
struct Tally {
    limit: usize,
    /// The latest, at most `limit`.
    sent: VecDeque<Timestamp>,
    under_attack_until: Option<Timestamp>,
}

impl Tally {
    fn new(limit: usize) -> Self {
        Self {
            limit,
            sent: VecDeque::with_capacity(limit),
            under_attack_until: None,
        }
    }

    fn note(&mut self, now: Timestamp) {
        if self.sent.len() == self.limit {
            self.sent.pop_front();
        }
        self.sent.push_back(now);
        if self.within_window(now) == self.limit {
            self.under_attack_until = Some(now + CALM_AFTER);
        }
    }

    fn within_window(&self, now: Timestamp) -> usize {
        let latest = self.sent.iter().rev();
        latest.take_while(|at| now.since(**at) < WINDOW).count()
    }

    fn until(&self, now: Timestamp) -> Option<Timestamp> {
        self.under_attack_until.filter(|until| now < *until)
    }
}

/// How things are with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Sent in the last minute; more than [`OF_A_FORM`] are not told apart.
    pub sent: usize,
    /// Until when at least the form asks for work; none while all is calm.
    pub until: Option<Timestamp>,
}

/// Watches the forms of this node.
pub struct Watch(Mutex<Tallies>);

struct Tallies {
    by_form: HashMap<String, Tally>,
    of_all: Tally,
}

impl Default for Watch {
    fn default() -> Self {
        Self(Mutex::new(Tallies {
            by_form: HashMap::new(),
            of_all: Tally::new(OF_ALL),
        }))
    }
}

impl Watch {
    /// Counts a form that was sent, whatever becomes of it. `form` is the key of one that there is:
    /// what is kept grows with their number.
    pub fn note(&self, form: &str, now: Timestamp) {
        let mut tallies = self.lock();
        tallies.of_all.note(now);
        if let Some(tally) = tallies.by_form.get_mut(form) {
            tally.note(now);
            return;
        }
        let mut tally = Tally::new(OF_A_FORM);
        tally.note(now);
        tallies.by_form.insert(form.to_owned(), tally);
    }

    /// Whether a form, or the node as a whole, is under attack.
    pub fn is_under_attack(&self, form: &str, now: Timestamp) -> bool {
        self.standing(form, now).until.is_some()
    }

    /// How things are with a form.
    pub fn standing(&self, form: &str, now: Timestamp) -> Standing {
        let tallies = self.lock();
        let own = tallies.by_form.get(form);
        let until = own.and_then(|tally| tally.until(now));
        Standing {
            sent: own.map_or(0, |tally| tally.within_window(now)),
            until: until.max(tallies.of_all.until(now)),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Tallies> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp(1_000_000);

    fn send(
        watch: &Watch,
        form: &str,
        count: usize,
        from: Timestamp,
        every: Duration,
    ) -> Timestamp {
        let mut at = from;
        for _ in 0..count {
            watch.note(form, at);
            at = at + every;
        }
        at
    }

    #[test]
    fn what_people_send_is_no_attack() {
        let watch = Watch::default();
        let now = send(&watch, "news", 500, START, Duration::from_secs(2));
        assert!(!watch.is_under_attack("news", now));
        assert_eq!(watch.standing("news", now).sent, 29);
        assert_eq!(watch.standing("other", now).sent, 0);
    }

    #[test]
    fn a_flood_is_one_until_it_has_been_calm_for_a_while() {
        let watch = Watch::default();
        let second = Duration::from_secs(1);
        let now = send(&watch, "news", OF_A_FORM - 1, START, second);
        assert!(!watch.is_under_attack("news", now));
        watch.note("news", now);
        assert!(watch.is_under_attack("news", now));
        assert!(
            !watch.is_under_attack("other", now),
            "other forms are left alone"
        );
        let last = now + CALM_AFTER;
        assert!(watch.is_under_attack("news", last + Duration::ZERO - second));
        assert!(!watch.is_under_attack("news", last));
        watch.note("news", last - second);
        assert!(
            !watch.is_under_attack("news", last),
            "one more is no attack"
        );
    }

    #[test]
    fn a_flood_over_many_forms_is_one_too() {
        let watch = Watch::default();
        for number in 0..OF_ALL {
            watch.note(&format!("form{}", number % 20), START);
        }
        assert!(watch.is_under_attack("form1", START));
        assert!(watch.is_under_attack("unsent", START));
    }
}
