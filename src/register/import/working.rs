//! What becomes of some rows: tried, or for good. What they need to know is read at once, and what they make
//! is written at once.

use std::collections::HashMap;

use super::model::{Import, RowResult, State};
use super::rules::{self, Outcome, Place, Said};
use super::store;
use crate::consents::keeping;
use crate::consents::model::{Event, EventKind, Evidence, ImportProof, Source};
use crate::consents::store::many;
use crate::contacts::many::{self as people, NewPerson};
use crate::error::{AppError, Result};
use crate::ids::{PurposeId, SubjectId};
use crate::organisation;
use crate::purposes;
use crate::purposes::model::PurposeVersion;
use crate::register::model::Reading;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Deals with the next rows, and gives the key of what became of each; none if another node was quicker to
/// write down somebody who is new.
pub async fn rows(
    app: &App,
    conn: &mut Conn,
    import: &Import,
    limit: i64,
) -> Result<Option<Vec<&'static str>>> {
    let now = app.now();
    let is_dry = import.state == State::Checking;
    let organisation = organisation::service::get_organisation(conn).await?;
    let zone = dates::zone(&organisation.time_zone);
    let purposes = purposes::store::list_purposes(conn).await?;
    let place = Place {
        country: &organisation.country,
        zone: &zone,
        purposes: &purposes,
    };
    let rows = store::list_rows(conn, import.id, import.done, limit).await?;
    let said: Vec<_> = rows
        .iter()
        .map(|row| rules::read(row, &import.mapping, &place))
        .collect();
    let mut book = Book::open(app, conn, &said, is_dry).await?;
    let mut results = Vec::with_capacity(rows.len());
    let mut events = Vec::new();
    for (row, said) in rows.iter().zip(&said) {
        let (outcome, event) = match said {
            Err(reason) => (Outcome::Refused(reason), None),
            Ok(said) => {
                let proof = ImportProof {
                    batch: import.id,
                    sha256: import.sha256.clone(),
                    row: row.number,
                };
                let purpose = &purposes[said.purpose];
                let subject = book.subject(&said.who);
                let past = book.past(subject, purpose.id);
                let outcome = rules::decide(said, purpose, past, &zone, now);
                let event = match outcome {
                    Outcome::Says(kind, at) => {
                        let wording = book.wording(conn, now, purpose.id, at).await?;
                        Some(event(app, now, (subject, wording), (kind, at), said, proof))
                    }
                    _ => None,
                };
                (outcome, event)
            }
        };
        results.push(RowResult {
            number: row.number,
            outcome: outcome.key(),
            reason: outcome.reason(),
            event: event.as_ref().filter(|_| !is_dry).map(|event| event.id),
        });
        if let Some(event) = event {
            book.note(&event);
            events.push(event);
        }
    }
    if !is_dry {
        let new = book.new_people(&events, &organisation.language);
        if !people::create(conn, now, &new).await? {
            return Ok(None);
        }
        keeping::keep(conn, now, &events).await?;
    }
    store::set_outcomes(conn, import.id, &results, !is_dry).await?;
    Ok(Some(results.iter().map(|result| result.outcome).collect()))
}

/// An event of a row.
fn event(
    app: &App,
    now: Timestamp,
    (subject, wording): (SubjectId, PurposeVersion),
    (kind, at): (EventKind, Timestamp),
    said: &Said,
    proof: ImportProof,
) -> Event {
    Event {
        id: app.new_id(),
        subject_id: subject,
        purpose_id: wording.purpose_id,
        purpose_version_id: wording.id,
        purpose: wording.content,
        kind,
        occurred_at: at,
        recorded_at: now,
        source: Source::Import,
        submission_id: None,
        evidence: Evidence {
            control: "import".to_owned(),
            reason: said.evidence.clone(),
            import: Some(proof),
            ..Evidence::default()
        },
    }
}

/// What is known of the people of some rows, and what the rows add to it.
struct Book {
    is_dry: bool,
    /// Whoever is not known yet has the id that they will have.
    people: HashMap<Reading, SubjectId>,
    new: HashMap<SubjectId, Reading>,
    /// Newest first.
    past: HashMap<(SubjectId, PurposeId), Vec<Event>>,
    wordings: HashMap<PurposeId, Vec<PurposeVersion>>,
}

impl Book {
    async fn open(
        app: &App,
        conn: &mut Conn,
        said: &[Result<Said, &'static str>],
        is_dry: bool,
    ) -> Result<Self> {
        let named: Vec<&Reading> = said.iter().flatten().map(|said| &said.who).collect();
        let mut people = people::find_by(conn, &named).await?;
        let mut known: Vec<SubjectId> = people.values().copied().collect();
        known.sort_unstable();
        known.dedup();
        if !is_dry {
            many::lock_states(conn, &known).await?;
        }
        let mut past: HashMap<_, Vec<Event>> = HashMap::new();
        for event in many::list_events(conn, &known).await? {
            let of = (event.subject_id, event.purpose_id);
            past.entry(of).or_default().push(event);
        }
        let mut new = HashMap::new();
        for reading in named {
            if !people.contains_key(reading) {
                let id: SubjectId = app.new_id();
                people.insert(reading.clone(), id);
                new.insert(id, reading.clone());
            }
        }
        Ok(Self {
            is_dry,
            people,
            new,
            past,
            wordings: HashMap::new(),
        })
    }

    fn subject(&self, who: &Reading) -> SubjectId {
        self.people
            .get(who)
            .copied()
            .unwrap_or(SubjectId(uuid::Uuid::nil()))
    }

    fn past(&self, subject: SubjectId, purpose: PurposeId) -> &[Event] {
        let past = self.past.get(&(subject, purpose));
        past.map(Vec::as_slice).unwrap_or_default()
    }

    /// Adds what a row makes: the next row of the same person comes after it.
    fn note(&mut self, event: &Event) {
        let of = (event.subject_id, event.purpose_id);
        self.past.entry(of).or_default().insert(0, event.clone());
    }

    /// Those of the people who are new that anything is written down of.
    fn new_people<'a>(&'a self, events: &[Event], language: &'a str) -> Vec<NewPerson<'a>> {
        let mut ids: Vec<SubjectId> = events.iter().map(|event| event.subject_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let new = ids.into_iter();
        let new = new.filter_map(|id| {
            Some(NewPerson {
                id,
                known_by: self.new.get(&id)?,
                name: "",
                language,
            })
        });
        new.collect()
    }

    /// What was asked at some time; what was said before anybody was asked here was said to the first wording.
    async fn wording(
        &mut self,
        conn: &mut Conn,
        now: Timestamp,
        purpose: PurposeId,
        at: Timestamp,
    ) -> Result<PurposeVersion> {
        if !self.wordings.contains_key(&purpose) {
            let mut all = purposes::store::list_versions(conn, purpose).await?;
            let first = all.last_mut().ok_or(AppError::NotFound)?;
            if first.first_used_at.is_none() && !self.is_dry {
                purposes::store::mark_used(conn, first.id, now).await?;
                first.first_used_at = Some(now);
            }
            self.wordings.insert(purpose, all);
        }
        let all = self
            .wordings
            .get(&purpose)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let was_asked =
            |version: &&PurposeVersion| version.first_used_at.is_some_and(|since| since <= at);
        let asked = all.iter().find(was_asked).or(all.last());
        asked.cloned().ok_or(AppError::NotFound)
    }
}
