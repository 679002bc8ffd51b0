//! Working through the rows of an import, some hundred a transaction. How far it is stands in the same
//! transaction: whoever comes after a death, or at the same time, does no row twice.

use jiff::tz::TimeZone;

use super::model::{Import, Row, RowResult, State};
use super::rules::{self, Outcome, Place, Said};
use super::store;
use crate::consents::model::{Event, EventKind, Evidence, ImportProof, OperatorProof, Source};
use crate::consents::{keeping, store as consents};
use crate::contacts;
use crate::error::{AppError, Result};
use crate::ids::{ImportId, SubjectId};
use crate::organisation;
use crate::purposes;
use crate::purposes::model::Purpose;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// Rows of one transaction.
const BATCH: i64 = 200;
/// Transactions of one job: it must be over before others think its runner dead.
const BATCHES: usize = 25;

/// Gets on with an import, and has another job do the rest.
pub async fn get_on(app: &App, id: ImportId) -> anyhow::Result<()> {
    for _ in 0..BATCHES {
        let import = store::find(&mut app.read().await?, id).await?;
        let Some(import) = import.filter(|import| import.state.next().is_some()) else {
            return Ok(());
        };
        batch(app, &import).await?;
    }
    let now = app.now();
    let mut conn = app.write().await?;
    jobs::queue(
        &mut conn,
        now,
        now,
        &Job::ImportConsents { import: id },
        None,
    )
    .await?;
    Ok(app.commit(conn).await?)
}

async fn batch(app: &App, import: &Import) -> Result<()> {
    let mut conn = app.write().await?;
    let done = (import.done + BATCH).min(import.total);
    let over = import.state.next().filter(|_| done == import.total);
    if !store::get_on(&mut conn, import, done, over.unwrap_or(import.state)).await? {
        // Somebody else is at it, or it was stopped.
        return Ok(());
    }
    match import.state {
        State::Undoing => take_back(app, &mut conn, import).await?,
        _ => work(app, &mut conn, import).await?,
    }
    app.commit(conn).await
}

async fn work(app: &App, conn: &mut Conn, import: &Import) -> Result<()> {
    let organisation = organisation::service::get_organisation(conn).await?;
    let zone = dates::zone(&organisation.time_zone);
    let purposes = purposes::store::list_purposes(conn).await?;
    let worker = Worker {
        app,
        import,
        place: Place {
            country: &organisation.country,
            zone: &zone,
            purposes: &purposes,
        },
        zone: &zone,
        language: &organisation.language,
        now: app.now(),
    };
    for row in store::list_rows(conn, import.id, import.done, BATCH).await? {
        worker.row(conn, &row).await?;
    }
    Ok(())
}

struct Worker<'a> {
    app: &'a App,
    import: &'a Import,
    place: Place<'a>,
    zone: &'a TimeZone,
    language: &'a str,
    now: Timestamp,
}

impl Worker<'_> {
    async fn row(&self, conn: &mut Conn, row: &Row) -> Result<()> {
        let is_dry = self.import.state == State::Checking;
        let (outcome, event) = match rules::read(row, &self.import.mapping, &self.place) {
            Err(reason) => (Outcome::Refused(reason), None),
            Ok(said) => self.said(conn, row, &said, is_dry).await?,
        };
        let result = RowResult {
            number: row.number,
            outcome: outcome.key().to_owned(),
            reason: outcome.reason().to_owned(),
        };
        store::set_outcome(conn, self.import.id, &result, event, !is_dry).await
    }

    async fn said(
        &self,
        conn: &mut Conn,
        row: &Row,
        said: &Said,
        is_dry: bool,
    ) -> Result<(Outcome, Option<crate::ids::EventId>)> {
        let purpose = &self.place.purposes[said.purpose];
        let (kind, value) = (said.who.kind, &said.who.value);
        let known = contacts::store::find_subject_by(conn, kind, value).await?;
        let mut past = match known {
            Some(subject) => {
                consents::lock_state(conn, subject, purpose.id).await?;
                consents::list_events(conn, subject).await?
            }
            None => Vec::new(),
        };
        past.retain(|event| event.purpose_id == purpose.id);
        let outcome = rules::decide(said, purpose, &past, self.zone, self.now);
        let Outcome::Says(kind, at) = outcome else {
            return Ok((outcome, None));
        };
        if is_dry {
            return Ok((outcome, None));
        }
        let subject = match known {
            Some(subject) => subject,
            None => {
                let (of, value) = (said.who.kind, &said.who.value);
                let (now, language) = (self.now, self.language);
                contacts::store::find_or_create_subject(conn, now, of, value, language).await?
            }
        };
        let event = self
            .event(conn, row, said, (subject, purpose), (kind, at))
            .await?;
        keeping::keep(conn, self.now, std::slice::from_ref(&event)).await?;
        Ok((outcome, Some(event.id)))
    }

    async fn event(
        &self,
        conn: &mut Conn,
        row: &Row,
        said: &Said,
        (subject, purpose): (SubjectId, &Purpose),
        (kind, at): (EventKind, Timestamp),
    ) -> Result<Event> {
        // What was asked then; what was said before anybody was asked here was said to the first wording.
        let asked = match purposes::store::find_asked(conn, purpose.id, at).await? {
            Some(asked) => asked,
            None => {
                let all = purposes::store::list_versions(conn, purpose.id).await?;
                let first = all.into_iter().last().ok_or(AppError::NotFound)?;
                if first.first_used_at.is_none() {
                    purposes::store::mark_used(conn, first.id, self.now).await?;
                }
                first
            }
        };
        Ok(Event {
            id: self.app.new_id(),
            subject_id: subject,
            purpose_id: purpose.id,
            purpose_version_id: asked.id,
            purpose: asked.content,
            kind,
            occurred_at: at,
            recorded_at: self.now,
            source: Source::Import,
            submission_id: None,
            evidence: Evidence {
                control: "import".to_owned(),
                reason: said.evidence.clone(),
                import: Some(ImportProof {
                    batch: self.import.id,
                    sha256: self.import.sha256.clone(),
                    row: row.number,
                }),
                ..Evidence::default()
            },
        })
    }
}

/// Takes back what rows have made, where it still is the person's latest word.
async fn take_back(app: &App, conn: &mut Conn, import: &Import) -> Result<()> {
    let now = app.now();
    for (_, event) in store::list_events(conn, import.id, import.done, BATCH).await? {
        let Some(event) = event else {
            continue;
        };
        let Some(made) = consents::find_event(conn, event).await? else {
            continue;
        };
        consents::lock_state(conn, made.subject_id, made.purpose_id).await?;
        let latest = consents::find_latest(conn, made.subject_id, made.purpose_id).await?;
        if latest.is_none_or(|latest| latest.id != made.id) {
            continue;
        }
        let back = Event {
            id: app.new_id(),
            kind: EventKind::Corrected,
            recorded_at: now,
            source: Source::Agent,
            submission_id: None,
            evidence: Evidence {
                control: "import".to_owned(),
                reason: import.id.to_string(),
                operator: Some(OperatorProof {
                    user: import.user,
                    method: "other".to_owned(),
                    note: String::new(),
                }),
                ..Evidence::default()
            },
            ..made
        };
        keeping::keep(conn, now, std::slice::from_ref(&back)).await?;
    }
    Ok(())
}
