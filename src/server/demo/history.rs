//! What happened in the demo's last month, day by day.

use std::time::Duration;

use super::letters::{self, Letters};
use super::{calls, known, site_address, survey};
use crate::accounts::{Actor, Who};
use crate::consents::model::{EventKind, Source};
use crate::consents::recording::{self, Sent};
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::model::{Answers, PublishedDefinition};
use crate::forms::token::FormToken;
use crate::forms::validate::validate;
use crate::ids::{FormId, PurposeId, SubjectId};
use crate::server::App;
use crate::server::clock::{SetClock, random_bytes};
use crate::server::language::Language;
use crate::tickets;
use crate::tickets::input::NewTicket;
use crate::tickets::model::RequestType;
use crate::time::{Timestamp, days, hours};

/// How far the demo's history goes back.
const DAYS: u64 = 30;

/// First names of readers; their addresses are made of them.
const READERS: [&str; 24] = [
    "anna", "ben", "clara", "david", "elif", "felix", "greta", "hugo", "ida", "jonas", "karin",
    "lena", "marek", "nora", "oskar", "paula", "quirin", "rosa", "samir", "tilda", "ulf", "vera",
    "wanda", "yusuf",
];

/// The reader whose portal is worth a look.
const MIA: &str = "mia";

/// Who runs the shop, and what it asks people.
pub struct Shop {
    /// Keeps the forms.
    pub admin: Actor,
    /// Looks after the data.
    pub officer: Actor,
    /// The letters' form with its purposes.
    pub letters: Letters,
    /// Answers the telephone.
    pub agent: Actor,
    /// The form about the reading.
    pub survey: FormId,
    /// What is asked about at the telephone.
    pub asked: calls::Asked,
}

/// Something that somebody did at some moment.
pub struct Deed {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
}

/// Where a name stands, that person did it; else the staff.
pub enum What {
    Subscribes {
        name: &'static str,
        newsletter: bool,
        readings: bool,
    },
    Answers(String, usize),
    Changes(&'static str, PurposeId, EventKind),
    Asks(&'static str),
    WritesDown(&'static str),
    AsksMore,
    Rewords,
    BeginsMore,
    Calls(usize),
    OptsIn(usize),
}

/// The first day: what happens, happens by day, whenever the demo is begun.
pub fn begin(end: Timestamp) -> Timestamp {
    let day = i64::try_from(days(1).as_millis()).unwrap_or(i64::MAX);
    Timestamp(end.0 - end.0.rem_euclid(day)) - days(DAYS)
}

/// All that happened, in the order in which it did: ids are made in that order too.
pub async fn pass(
    app: &App,
    clock: &SetClock,
    shop: &Shop,
    begin: Timestamp,
    end: Timestamp,
) -> Result<()> {
    let mut deeds: Vec<Deed> = readers(shop, begin, end)
        .chain(guests(begin))
        .chain(mia(shop, begin))
        .chain(staff(begin))
        .chain(calls::all(begin))
        .collect();
    deeds.sort_by_key(|deed| deed.at);
    for deed in deeds {
        clock.set(deed.at);
        happen(app, shop, deed.what).await?;
    }
    Ok(())
}

async fn happen(app: &App, shop: &Shop, what: What) -> Result<()> {
    let Shop {
        admin,
        officer,
        agent,
        letters,
        survey,
        asked,
    } = shop;
    match what {
        What::Subscribes {
            name,
            newsletter,
            readings,
        } => letters::submit(app, name, newsletter, readings).await,
        What::Answers(name, at) => survey::answer(app, &name, at).await,
        What::Changes(name, purpose, kind) => {
            let subject = find_person(app, name).await?;
            change(app, subject, purpose, kind).await
        }
        What::Asks(name) => add_request(app, find_person(app, name).await?).await,
        What::WritesDown(name) => {
            known::write_down(app, officer, find_person(app, name).await?).await
        }
        What::AsksMore => survey::ask_more(app, admin, *survey).await,
        What::Rewords => letters::reword(app, admin, *letters).await,
        What::BeginsMore => {
            survey::add_from_templates(app, admin).await?;
            survey::leave_unfinished(app, admin, *survey).await
        }
        What::Calls(number) => calls::call(app, *asked, number).await,
        What::OptsIn(number) => calls::write_down(app, agent, *asked, number).await,
    }
}

/// Readers subscribe, and some of them stop. Not random, so that every demo looks the same.
fn readers(shop: &Shop, begin: Timestamp, end: Timestamp) -> impl Iterator<Item = Deed> {
    let newsletter = shop.letters.newsletter;
    (0..).zip(READERS).flat_map(move |(number, name)| {
        let at = begin + days(1 + (number * 7) % (DAYS - 1)) + hours(8);
        let subscribes = Deed {
            at,
            what: What::Subscribes {
                name,
                newsletter: number % 5 != 3,
                readings: number.is_multiple_of(3),
            },
        };
        let stops = (number % 6 == 2).then(|| Deed {
            at: (at + days(2 + number % 9)).min(end - hours(1)),
            what: What::Changes(name, newsletter, EventKind::Withdrawn),
        });
        std::iter::once(subscribes).chain(stops)
    })
}

/// Guests of the reading say what they thought of it: first readers, then people nobody knew.
fn guests(begin: Timestamp) -> impl Iterator<Item = Deed> {
    let known = READERS.map(str::to_owned).into_iter();
    let unknown = READERS.into_iter().map(|name| format!("{name}.guest"));
    let all = known.chain(unknown).enumerate();
    all.map(move |(number, name)| {
        let day = 4 + number as u64 * 5 % 24;
        Deed {
            at: begin + days(day) + hours(10),
            what: What::Answers(name, number),
        }
    })
}

fn mia(shop: &Shop, begin: Timestamp) -> impl Iterator<Item = Deed> {
    let readings = shop.letters.readings;
    let subscribes = What::Subscribes {
        name: MIA,
        newsletter: true,
        readings: true,
    };
    [
        (3, 8, subscribes),
        (5, 10, What::Answers(MIA.to_owned(), 11)),
        (14, 18, What::Changes(MIA, readings, EventKind::Withdrawn)),
        (18, 0, What::Asks(MIA)),
        (19, 9, What::WritesDown(MIA)),
        (20, 18, What::Changes(MIA, readings, EventKind::Given)),
    ]
    .into_iter()
    .map(move |(day, hour, what)| Deed {
        at: begin + days(day) + hours(hour),
        what,
    })
}

fn staff(begin: Timestamp) -> impl Iterator<Item = Deed> {
    [
        (12, What::AsksMore),
        (24, What::Rewords),
        (28, What::BeginsMore),
    ]
    .into_iter()
    .map(move |(day, what)| Deed {
        at: begin + days(day) + hours(7),
        what,
    })
}

/// A form that somebody fills in.
pub struct Visit {
    /// Its key.
    pub form: &'static str,
    /// The language in which they read it.
    pub language: &'static str,
    /// What they answer, by the fields' ids.
    pub answers: Answers,
}

/// Somebody sends a form.
pub async fn visit(app: &App, visit: Visit) -> Result<()> {
    let mut conn = app.read().await?;
    let form = forms::store::find_published(&mut conn, visit.form)
        .await?
        .ok_or(AppError::NotFound)?;
    drop(conn);
    let published: PublishedDefinition = serde_json::from_str(&form.definition_text)?;
    let answers = validate(&published.definition, &visit.answers).map_err(AppError::Invalid)?;
    let mut snapshots = form.snapshots.iter();
    let snapshot = snapshots.find(|snapshot| snapshot.language == visit.language);
    let snapshot = snapshot.ok_or(AppError::NotFound)?;
    let token = FormToken {
        key: form.key,
        version: form.version_id,
        language: visit.language.into(),
        shown_at: app.now() - Duration::from_secs(40),
        nonce: random_bytes(),
        page: format!("http://{}/", site_address(&app.config)),
    };
    let sent = Sent {
        published: &published,
        snapshot_sha256: &snapshot.sha256,
        token: &token,
        answers,
        manner: recording::Manner::Page { is_doubtful: false },
    };
    let visitor = Actor::system().as_who(Who::Visitor);
    recording::record(app, &visitor, &sent).await?;
    Ok(())
}

async fn change(app: &App, subject: SubjectId, purpose: PurposeId, kind: EventKind) -> Result<()> {
    let actor = Actor::system().as_who(Who::Subject(subject));
    let (source, language) = (Source::Portal, Language::En.into());
    crate::consents::service::change(app, &actor, subject, purpose, kind, source, language).await?;
    Ok(())
}

/// The address of a reader.
pub fn address_of(name: &str) -> String {
    format!("{name}@reader.example")
}

async fn find_person(app: &App, name: &str) -> Result<SubjectId> {
    let mut conn = app.read().await?;
    let email = address_of(name);
    let found = contacts::store::find_subject_by(&mut conn, IdentifierKind::Email, &email).await?;
    found.ok_or(AppError::NotFound)
}

async fn add_request(app: &App, subject: SubjectId) -> Result<()> {
    let request = NewTicket {
        subject,
        request_type: RequestType::Access,
        title: "What do you know about me?".into(),
        text: "Please send me everything that you hold on me, and tell me who has received it."
            .into(),
        file: None,
        form: app.new_id(),
    };
    let actor = Actor::system().as_who(Who::Subject(subject));
    tickets::service::create(app, &actor, request).await?;
    Ok(())
}
