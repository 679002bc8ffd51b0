//! Each search that the page can ask, with other values each time.

use std::time::{Duration, Instant};

use jiff::tz::TimeZone;
use placet::accounts::Actor;
use placet::purposes::model::Purpose;
use placet::register::input::SearchInput;
use placet::register::model::{Criteria, Turn};
use placet::register::service::searching;
use placet::server::App;
use placet::server::dates;
use placet::time::Timestamp;

use super::Result;
use super::generate::{BEGIN, SPAN};

/// How often each is asked.
const TIMES: usize = 200;

/// A search: its name, and what is typed the so-and-so-many-th time.
type Search = (&'static str, fn(&mut Values) -> SearchInput);

/// Values that a search asks for.
struct Values<'a> {
    purposes: &'a [Purpose],
    people: u64,
    state: u64,
}

impl Values<'_> {
    /// The next of a row of numbers without pattern (`SplitMix64`).
    fn next(&mut self, below: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below.max(1)
    }

    fn number(&mut self) -> String {
        format!("030 {:08}", self.next(self.people))
    }

    fn purpose(&mut self) -> String {
        let at = self.next(self.purposes.len() as u64);
        let purpose = usize::try_from(at)
            .ok()
            .and_then(|at| self.purposes.get(at));
        purpose
            .map(|purpose| purpose.id.to_string())
            .unwrap_or_default()
    }

    fn channel(&mut self) -> String {
        let at = self.next(self.purposes.len() as u64);
        let purpose = usize::try_from(at)
            .ok()
            .and_then(|at| self.purposes.get(at));
        purpose
            .map(|purpose| purpose.key.clone())
            .unwrap_or_default()
    }

    fn moment(&mut self) -> Timestamp {
        Timestamp(BEGIN + i64::try_from(self.next(SPAN.unsigned_abs())).unwrap_or(0))
    }

    fn day(&mut self) -> String {
        dates::day(self.moment(), &TimeZone::UTC).to_string()
    }

    fn one_of(&mut self, all: &[&str]) -> String {
        let at = self.next(all.len() as u64);
        let found = usize::try_from(at).ok().and_then(|at| all.get(at));
        found.map(|&text| text.to_owned()).unwrap_or_default()
    }

    fn value(&mut self) -> String {
        self.one_of(&["true", "false"])
    }

    fn source(&mut self) -> String {
        self.one_of(&[
            "form", "portal", "call", "whatsapp", "agent", "import", "api",
        ])
    }
}

const SEARCHES: [Search; 15] = [
    ("number", |v| typed(v.number(), "exact")),
    ("number of nobody", |v| {
        typed(format!("089 {:08}", v.next(1_000_000)), "exact")
    }),
    ("address", |v| {
        let person = v.next(v.people / 4) * 4;
        typed(format!("person-{person:08}@reader.example"), "exact")
    }),
    ("beginning of a number, up to 1,000 people", |v| {
        typed(format!("030 {:05}", v.next(v.people / 1_000)), "prefix")
    }),
    ("number, purpose and value", |v| SearchInput {
        purpose: v.purpose(),
        consent: v.value(),
        ..typed(v.number(), "exact")
    }),
    ("TRUE or FALSE", |v| SearchInput {
        consent: v.value(),
        ..SearchInput::default()
    }),
    ("purpose", |v| SearchInput {
        purpose: v.purpose(),
        ..SearchInput::default()
    }),
    ("channel", |v| SearchInput {
        channel: v.channel(),
        ..SearchInput::default()
    }),
    ("source", |v| SearchInput {
        source: v.source(),
        ..SearchInput::default()
    }),
    ("source of few records", |v| SearchInput {
        source: v.one_of(&["paper", "system"]),
        ..SearchInput::default()
    }),
    ("since a day", |v| SearchInput {
        from: v.day(),
        ..SearchInput::default()
    }),
    ("one day", |v| {
        let day = v.day();
        SearchInput {
            from: day.clone(),
            to: day,
            ..SearchInput::default()
        }
    }),
    ("channel, value and one day", |v| {
        let day = v.day();
        SearchInput {
            channel: v.channel(),
            consent: v.value(),
            from: day.clone(),
            to: day,
            ..SearchInput::default()
        }
    }),
    ("purpose, value and source", |v| SearchInput {
        purpose: v.purpose(),
        consent: v.value(),
        source: v.source(),
        ..SearchInput::default()
    }),
    ("everything at once, few records", |v| SearchInput {
        purpose: v.purpose(),
        channel: v.channel(),
        consent: v.value(),
        source: v.one_of(&["paper", "system"]),
        to: v.day(),
        ..SearchInput::default()
    }),
];

fn typed(identifier: String, how: &str) -> SearchInput {
    SearchInput {
        identifier,
        how: how.to_owned(),
        ..SearchInput::default()
    }
}

/// Asks all of them, and says how long that took.
pub async fn measure(app: &App, agent: &Actor, purposes: &[Purpose], rows: i64) -> Result<()> {
    println!(
        "  {:<44} {:>9} {:>9} {:>9}",
        "search, page of 50 and count", "p50 ms", "p95 ms", "worst"
    );
    let mut values = Values {
        purposes,
        people: (rows / 2).unsigned_abs(),
        state: 7,
    };
    for (name, typed) in SEARCHES {
        let mut times = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            let criteria = typed(&mut values).checked("DE", &TimeZone::UTC)?;
            times.push(ask(app, agent, &criteria, Turn::First).await?);
        }
        say(name, times);
    }
    for (name, is_older) in [
        ("a page from the midst", true),
        ("a page from the midst, backwards", false),
    ] {
        let mut times = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            let input = SearchInput {
                consent: values.value(),
                ..SearchInput::default()
            };
            let criteria = input.checked("DE", &TimeZone::UTC)?;
            let place = placet::register::model::Place {
                since: values.moment(),
                subject: app.new_id(),
                purpose: app.new_id(),
            };
            let turn = if is_older {
                Turn::After(place)
            } else {
                Turn::Before(place)
            };
            times.push(ask(app, agent, &criteria, turn).await?);
        }
        say(name, times);
    }
    Ok(())
}

async fn ask(app: &App, agent: &Actor, criteria: &Criteria, turn: Turn) -> Result<Duration> {
    let begun = Instant::now();
    searching::find(app, agent, criteria, turn).await?;
    Ok(begun.elapsed())
}

fn say(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let of = |percent: usize| {
        let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
        times
            .get(at)
            .map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
    };
    println!(
        "  {name:<44} {:>9.1} {:>9.1} {:>9.1}",
        of(50),
        of(95),
        of(100)
    );
}
