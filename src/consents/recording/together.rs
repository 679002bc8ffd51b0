//! Submissions that come at the same moment are recorded together: one transaction, and one statement for each
//! table. All that can be made ready before is made ready before, by whoever received the submission.
//!
//! A group is all or nothing. What keeps it from being recorded (another node knows one of the people first)
//! is nobody's fault: then each is recorded by itself.

use std::collections::{HashMap, HashSet};

use super::{FLOOD_WINDOW, Sent, check_flood, counting, known_by, new_submission};
use crate::accounts::Actor;
use crate::consents::model::{Confirmation, Event, Submission};
use crate::consents::store::submissions::{self, Sameness};
use crate::consents::{keeping, letter, links};
use crate::contacts;
use crate::contacts::fields::filling;
use crate::contacts::many::{self, NewPerson};
use crate::contacts::model::{ContactPoint, IdentifierKind};
use crate::error::{AppError, Conflict, Result};
use crate::ids::{SubjectId, SubmissionId};
use crate::ledger::ahead;
use crate::ledger::answers::Sealing;
use crate::ledger::entry::Sealed;
use crate::ledger::personal::Sent as ToSeal;
use crate::mail::letter::Letter;
use crate::mail::service::queue_letters;
use crate::privacy::audit::{self, Deed, Target};
use crate::server::App;
use crate::server::db::{Conn, Db};
use crate::server::together::{self, Together, Work};
use crate::time::Timestamp;
use crate::webhooks::announce::{self, With};
use crate::webhooks::model::EventType;

/// Submissions of a group at most.
const GROUP: usize = 32;

/// A submission with all that is to be written down, but for whose it is.
pub struct Ready {
    actor: Actor,
    known_by: ContactPoint,
    name: String,
    submission: Submission,
    sameness: Sameness,
    sealing: Sealing,
    events: Vec<Event>,
    /// The events' seals, if the person is new.
    sealed: Vec<Sealed>,
    /// Of the link in the letter.
    token: String,
    letter: Letter,
    action: &'static str,
    detail: serde_json::Value,
}

/// Records a submission with those that come at the same moment; none if it has to be recorded by itself.
pub async fn record(
    app: &App,
    actor: &Actor,
    sent: &Sent<'_>,
) -> Result<Option<Result<SubmissionId>>> {
    match make_ready(app, actor, sent).await? {
        Some(ready) => together::ask::<Recording>(app, ready).await,
        None => Ok(None),
    }
}

async fn make_ready(app: &App, actor: &Actor, sent: &Sent<'_>) -> Result<Option<Ready>> {
    let now = app.now();
    // Most people are new: what they said is sealed as that of somebody new.
    let submission = new_submission(app, now, sent, app.new_id());
    let is_plain = sent.paper().is_none()
        && sent.files().is_empty()
        && submission.confirmation == Confirmation::NotAsked
        && !filling::has_values(sent.published, &submission);
    if !is_plain {
        return Ok(None);
    }
    let events = counting::events(app, now, sent.published, &submission, None);
    let organisation = app.organisation.get(app).await?;
    let token = links::new_token(now);
    let receipt = counting::receipt(sent.published, &submission, None, &events);
    let letter = letter::receipt_letter(app, &receipt, &organisation, &token);
    let (action, detail) = sent.in_log(&submission);
    let sameness = sent.sameness()?;
    let sealing = Sealing::of(sent.published, &submission.answers);
    let to_seal = ToSeal {
        published: sent.published,
        submission: &submission,
        nonce: &sameness.nonce,
        sealing: &sealing,
    };
    let sealed = ahead::seal(app, &to_seal, &events).await?;
    Ok(Some(Ready {
        actor: actor.clone(),
        known_by: known_by(sent)?,
        name: crate::consents::incoming::name(sent.published, &sent.answers),
        sameness,
        sealing,
        sealed,
        letter,
        submission,
        events,
        token,
        action,
        detail,
    }))
}

/// Recording submissions.
pub struct Recording;

impl Work for Recording {
    type Asked = Ready;
    /// None: it has to be recorded by itself.
    type Done = Option<Result<SubmissionId>>;
    type Tools = ();

    fn queue(app: &App) -> &Together<Self> {
        &app.submissions
    }

    /// SQLite has one writer; on PostgreSQL groups are worked on while others are made durable.
    fn workers(app: &App) -> usize {
        match app.db {
            Db::Sqlite { .. } => 1,
            Db::Postgres(_) => 3,
        }
    }

    fn choose(waiting: &[&Ready]) -> Vec<bool> {
        (0..waiting.len()).map(|place| place < GROUP).collect()
    }

    async fn work(app: &App, (): &mut (), group: Vec<Ready>) -> Vec<Self::Done> {
        let count = group.len();
        match record_group(app, group).await {
            Ok(Some(outcomes)) => outcomes,
            Ok(None) => (0..count).map(|_| None).collect(),
            Err(error) => {
                tracing::warn!("a group of {count} submissions was not recorded: {error}");
                (0..count).map(|_| None).collect()
            }
        }
    }
}

/// What became of each; none at all if another node was in between.
async fn record_group(
    app: &App,
    group: Vec<Ready>,
) -> Result<Option<Vec<Option<Result<SubmissionId>>>>> {
    let now = app.now();
    let mut conn = app.write().await?;
    let mut people = People::find(&mut conn, now, &group).await?;
    let mut outcomes = known_outcomes(&mut conn, &group).await?;
    let mut new = Vec::new();
    for (ready, outcome) in group.into_iter().zip(&mut outcomes) {
        let is_open = matches!(outcome, Outcome::Open);
        if !is_open {
            continue;
        }
        let person = people.of(&ready);
        // Somebody twice in a group: the second one finds what the first one left.
        if !people.taken.insert(person) {
            *outcome = Outcome::Alone;
            continue;
        }
        match check_flood(people.counts.get(&person).copied().unwrap_or(0)) {
            Ok(()) => {
                *outcome = Outcome::Done(Ok(ready.submission.id));
                new.push(of_person(ready, person));
            }
            Err(error) => *outcome = Outcome::Done(Err(error)),
        }
    }
    if !write_down(&mut conn, now, &people, &new).await? {
        return Ok(None);
    }
    app.commit(conn).await?;
    let told = outcomes.into_iter().map(|outcome| match outcome {
        Outcome::Done(done) => Some(done),
        Outcome::Open | Outcome::Alone => None,
    });
    Ok(Some(told.collect()))
}

/// What becomes of one of a group.
enum Outcome {
    Open,
    Done(Result<SubmissionId>),
    Alone,
}

/// Those whose page was sent before have their outcome; of one that is sent twice in a group, the second waits.
async fn known_outcomes(conn: &mut Conn, group: &[Ready]) -> Result<Vec<Outcome>> {
    let nonces: Vec<&[u8]> = group
        .iter()
        .map(|ready| ready.sameness.nonce.as_slice())
        .collect();
    let known = submissions::find_by_nonces(conn, &nonces).await?;
    let mut seen = HashSet::new();
    let outcomes = group
        .iter()
        .map(|ready| match known.get(&ready.sameness.nonce) {
            Some((id, hash)) if *hash == ready.sameness.answers_sha256 => Outcome::Done(Ok(*id)),
            Some(_) => Outcome::Done(Err(AppError::Conflict(Conflict::TokenUsed))),
            None if seen.insert(&ready.sameness.nonce) => Outcome::Open,
            None => Outcome::Alone,
        });
    Ok(outcomes.collect())
}

/// Who sent a group.
struct People {
    known: HashMap<ContactPoint, SubjectId>,
    /// As whom they were sealed.
    new: HashMap<ContactPoint, SubjectId>,
    /// Submissions of those who are known, in the time that counts.
    counts: HashMap<SubjectId, i64>,
    taken: HashSet<SubjectId>,
}

impl People {
    async fn find(conn: &mut Conn, now: Timestamp, group: &[Ready]) -> Result<Self> {
        let points: Vec<&ContactPoint> = group.iter().map(|ready| &ready.known_by).collect();
        let known = many::find_by(conn, &points).await?;
        let ids: Vec<SubjectId> = known.values().copied().collect();
        let counts = submissions::count_submissions(conn, &ids, now - FLOOD_WINDOW).await?;
        Ok(Self {
            known,
            new: HashMap::new(),
            counts,
            taken: HashSet::new(),
        })
    }

    fn of(&mut self, ready: &Ready) -> SubjectId {
        let point = &ready.known_by;
        if let Some(person) = self.known.get(point) {
            return *person;
        }
        let own = ready.submission.subject_id;
        *self.new.entry(point.clone()).or_insert(own)
    }
}

fn of_person(mut ready: Ready, person: SubjectId) -> Ready {
    ready.submission.subject_id = person;
    for event in &mut ready.events {
        event.subject_id = person;
    }
    ready
}

/// Writes all of it down; false if another node was in between.
async fn write_down(
    conn: &mut Conn,
    now: Timestamp,
    people: &People,
    group: &[Ready],
) -> Result<bool> {
    if group.is_empty() {
        return Ok(true);
    }
    let is_new = |ready: &&Ready| people.new.contains_key(&ready.known_by);
    let new: Vec<_> = group.iter().filter(is_new).map(person_of).collect();
    if !many::create(conn, now, &new).await? {
        return Ok(false);
    }
    let rows = group.iter();
    let rows = rows.map(|ready| (&ready.submission, &ready.sameness, &ready.sealing));
    let rows: Vec<_> = rows.collect();
    if submissions::add_submissions(conn, &rows).await? < rows.len() {
        return Ok(false);
    }
    let mut known: Vec<&Ready> = group.iter().filter(|ready| !is_new(ready)).collect();
    // In one order, whoever writes, so that two who do never wait for each other.
    known.sort_by_key(|ready| ready.submission.subject_id);
    for ready in &known {
        let Submission {
            subject_id,
            language,
            ..
        } = &ready.submission;
        contacts::store::update_subject(conn, now, *subject_id, &ready.name, language).await?;
    }
    let new: Vec<&Ready> = group.iter().filter(is_new).collect();
    keep(conn, now, &new, &known).await?;
    send_receipts(conn, now, group, &known).await?;
    tell(conn, now, people, group).await?;
    let deeds = group.iter().map(|ready| Deed {
        actor: &ready.actor,
        action: ready.action,
        target: Target::submission(ready.submission.id),
        detail: ready.detail.clone(),
    });
    audit::record_all(conn, now, &deeds.collect::<Vec<_>>()).await?;
    Ok(true)
}

async fn keep(conn: &mut Conn, now: Timestamp, new: &[&Ready], known: &[&Ready]) -> Result<()> {
    let events = |group: &[&Ready]| -> Vec<Event> {
        let events = group.iter().flat_map(|ready| &ready.events);
        events.cloned().collect()
    };
    let sealed: Vec<Sealed> = new.iter().flat_map(|ready| ready.sealed.clone()).collect();
    keeping::keep_sealed(conn, now, &events(new), &sealed).await?;
    keeping::keep(conn, now, &events(known)).await
}

fn person_of(ready: &Ready) -> NewPerson<'_> {
    NewPerson {
        id: ready.submission.subject_id,
        known_by: &ready.known_by,
        name: &ready.name,
        language: &ready.submission.language,
    }
}

async fn send_receipts(
    conn: &mut Conn,
    now: Timestamp,
    group: &[Ready],
    known: &[&Ready],
) -> Result<()> {
    let ids: Vec<SubjectId> = known
        .iter()
        .map(|ready| ready.submission.subject_id)
        .collect();
    let mut emails = many::find_emails(conn, &ids).await?;
    for ready in group {
        // Whoever is new is reached by what they are known by, if a mail reaches that.
        if ready.known_by.kind == IdentifierKind::Email {
            let own = || ready.known_by.value.clone();
            emails
                .entry(ready.submission.subject_id)
                .or_insert_with(own);
        }
    }
    let address = |ready: &Ready| emails.get(&ready.submission.subject_id);
    let reached = group
        .iter()
        .filter_map(|ready| Some((ready, address(ready)?)));
    let reached: Vec<(&Ready, &String)> = reached.collect();
    let links = reached.iter();
    let links = links.map(|(ready, _)| (ready.token.as_str(), ready.submission.subject_id));
    links::add_manage_links(conn, now, &links.collect::<Vec<_>>()).await?;
    let letters = reached.iter();
    let letters = letters.map(|(ready, address)| (address.as_str(), &ready.letter));
    queue_letters(conn, now, &letters.collect::<Vec<_>>()).await
}

/// Tells webhooks, of which most forms have none.
async fn tell(conn: &mut Conn, now: Timestamp, people: &People, group: &[Ready]) -> Result<()> {
    let mut is_heard = HashMap::new();
    for ready in group {
        let version = ready.submission.form_version_id;
        if let std::collections::hash_map::Entry::Vacant(unknown) = is_heard.entry(version) {
            unknown.insert(announce::is_submission_heard(conn, version).await?);
        }
        if is_heard[&version] {
            let with = With {
                is_new_subject: people.new.contains_key(&ready.known_by),
                events: &ready.events,
            };
            let told = EventType::SubmissionRecorded;
            announce::submission(conn, now, told, &ready.submission, with).await?;
        }
    }
    Ok(())
}
