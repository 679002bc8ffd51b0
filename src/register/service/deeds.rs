//! What agents do with records: each an event of their own, in one transaction with the deed that it is
//! part of.

use serde_json::json;
use uuid::Uuid;

use super::searching::user;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::consents::letter::{self, Receipt};
use crate::consents::model::{Event, EventKind, Evidence, OperatorProof, Source};
use crate::consents::{keeping, store as consents};
use crate::contacts;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::{PurposeId, SubjectId, UserId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::PurposeVersion;
use crate::register::input::{AddInput, Said, SelectedInput};
use crate::register::model::{DeedKind, RecordId, opposite};
use crate::register::store::deeds;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What became of a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// The deed; to be taken back by it.
    pub deed: Uuid,
    /// Records that changed.
    pub changed: usize,
}

/// Writes down what somebody said to an agent. The person is created if nobody is known by the identifier.
pub async fn add(app: &App, actor: &Actor, input: &AddInput) -> Result<Done> {
    actor.require(Permission::ConsentsCreate)?;
    let (user, now) = (user(actor)?, app.now());
    let mut conn = app.write().await?;
    let organisation = organisation::service::get_organisation(&mut conn).await?;
    let zone = dates::zone(&organisation.time_zone);
    let said = input.checked(&organisation.country, &zone, now)?;
    let deed = token(&input.token)?;
    let Some(mut work) = Work::begin(app, actor, conn, (user, deed), DeedKind::Add).await? else {
        return Ok(Done { deed, changed: 0 });
    };
    let proof = OperatorProof {
        user,
        method: input.method.clone(),
        note: input.note.trim().to_owned(),
    };
    work.write_down(&said, proof, &organisation.language)
        .await?;
    work.finish().await
}

/// Writes down that people say the opposite now.
pub async fn change(app: &App, actor: &Actor, input: &SelectedInput) -> Result<Done> {
    actor.require(Permission::ConsentsModify)?;
    let (records, user) = (input.records()?, user(actor)?);
    input.check_change()?;
    let deed = token(&input.token)?;
    let conn = app.write().await?;
    let Some(mut work) = Work::begin(app, actor, conn, (user, deed), DeedKind::Change).await?
    else {
        return Ok(Done { deed, changed: 0 });
    };
    for record in records {
        let proof = OperatorProof {
            user,
            method: input.method.clone(),
            note: input.note.trim().to_owned(),
        };
        work.change(record, proof).await?;
    }
    work.finish().await
}

/// Takes wrong records back. They stay in the evidence, and out of the register.
pub async fn delete(app: &App, actor: &Actor, input: &SelectedInput) -> Result<Done> {
    actor.require(Permission::ConsentsDelete)?;
    let (records, user) = (input.records()?, user(actor)?);
    input.check_deletion()?;
    let deed = token(&input.token)?;
    let conn = app.write().await?;
    let Some(mut work) = Work::begin(app, actor, conn, (user, deed), DeedKind::Delete).await?
    else {
        return Ok(Done { deed, changed: 0 });
    };
    for record in records {
        work.delete(record, input.note.trim()).await?;
    }
    work.finish().await
}

fn token(text: &str) -> Result<Uuid> {
    let wrong = || AppError::Invalid(FieldErrors::one("form", "error-not-a-form"));
    text.parse().map_err(|_| wrong())
}

/// A deed that is being done.
struct Work<'a> {
    app: &'a App,
    actor: &'a Actor,
    conn: Conn,
    now: Timestamp,
    deed: Uuid,
    kind: DeedKind,
    events: Vec<Event>,
}

impl<'a> Work<'a> {
    /// None if the same form was sent before.
    async fn begin(
        app: &'a App,
        actor: &'a Actor,
        mut conn: Conn,
        (user, deed): (UserId, Uuid),
        kind: DeedKind,
    ) -> Result<Option<Self>> {
        let now = app.now();
        if !deeds::add(&mut conn, now, user, deed, kind).await? {
            return Ok(None);
        }
        Ok(Some(Self {
            app,
            actor,
            conn,
            now,
            deed,
            kind,
            events: Vec::new(),
        }))
    }

    async fn write_down(
        &mut self,
        said: &Said,
        proof: OperatorProof,
        language: &str,
    ) -> Result<()> {
        let (kind, value) = (said.who.kind, &said.who.value);
        let (conn, now) = (&mut self.conn, self.now);
        let subject =
            contacts::store::find_or_create_subject(conn, now, kind, value, language).await?;
        let version = wording(conn, now, said.purpose).await?;
        consents::lock_state(conn, subject, said.purpose).await?;
        let latest = consents::find_latest(conn, subject, said.purpose).await?;
        let had_agreed = latest
            .as_ref()
            .is_some_and(|latest| latest.kind.is_agreement());
        let kind = match (said.agreed, had_agreed) {
            (true, _) => EventKind::Given,
            (false, true) => EventKind::Withdrawn,
            (false, false) => EventKind::Refused,
        };
        let event = self.event((subject, said.purpose), version, kind, said.at, proof);
        self.keep(event, latest).await
    }

    async fn change(&mut self, record: RecordId, proof: OperatorProof) -> Result<()> {
        let RecordId { subject, purpose } = record;
        consents::lock_state(&mut self.conn, subject, purpose).await?;
        let latest = consents::find_latest(&mut self.conn, subject, purpose).await?;
        let Some(latest) = latest.filter(|latest| latest.kind != EventKind::Corrected) else {
            return Ok(());
        };
        let kind = opposite(latest.kind);
        let version = match kind.is_agreement() {
            true => wording(&mut self.conn, self.now, purpose).await?,
            false => purposes::store::find_version(&mut self.conn, latest.purpose_version_id)
                .await?
                .ok_or(AppError::NotFound)?,
        };
        let at = self.now.max(latest.occurred_at);
        let event = self.event((subject, purpose), version, kind, at, proof);
        self.keep(event, Some(latest)).await
    }

    async fn delete(&mut self, record: RecordId, reason: &str) -> Result<()> {
        let RecordId { subject, purpose } = record;
        consents::lock_state(&mut self.conn, subject, purpose).await?;
        let latest = consents::find_latest(&mut self.conn, subject, purpose).await?;
        let Some(latest) = latest.filter(|latest| latest.kind != EventKind::Corrected) else {
            return Ok(());
        };
        let event = Event {
            id: self.app.new_id(),
            kind: EventKind::Corrected,
            // It was wrong from the beginning.
            occurred_at: latest.occurred_at,
            recorded_at: self.now,
            source: Source::Agent,
            submission_id: None,
            evidence: Evidence {
                control: "register".to_owned(),
                reason: reason.to_owned(),
                operator: user(self.actor).ok().map(|user| OperatorProof {
                    user,
                    method: "other".to_owned(),
                    note: String::new(),
                }),
                ..Evidence::default()
            },
            ..latest.clone()
        };
        self.keep(event, Some(latest)).await
    }

    fn event(
        &self,
        (subject_id, purpose_id): (SubjectId, PurposeId),
        version: PurposeVersion,
        kind: EventKind,
        at: Timestamp,
        proof: OperatorProof,
    ) -> Event {
        Event {
            id: self.app.new_id(),
            subject_id,
            purpose_id,
            purpose_version_id: version.id,
            purpose: version.content,
            kind,
            occurred_at: at,
            recorded_at: self.now,
            source: Source::Agent,
            submission_id: None,
            evidence: Evidence {
                control: "register".to_owned(),
                operator: Some(proof),
                ..Evidence::default()
            },
        }
    }

    async fn keep(&mut self, event: Event, earlier: Option<Event>) -> Result<()> {
        keeping::keep(&mut self.conn, self.now, std::slice::from_ref(&event)).await?;
        let earlier = earlier.map(|earlier| earlier.id);
        deeds::add_event(&mut self.conn, self.deed, event.id, earlier).await?;
        self.events.push(event);
        Ok(())
    }

    /// Mails receipts, writes the log and commits.
    async fn finish(mut self) -> Result<Done> {
        let (now, done) = (
            self.now,
            Done {
                deed: self.deed,
                changed: self.events.len(),
            },
        );
        let mut made = std::mem::take(&mut self.events);
        made.sort_by_key(|event| event.subject_id);
        let is_said = self.kind != DeedKind::Delete;
        for events in made.chunk_by(|a, b| a.subject_id == b.subject_id) {
            let subject = events[0].subject_id;
            if is_said {
                send_receipt(self.app, &mut self.conn, now, events).await?;
            }
            let purposes: Vec<_> = events.iter().map(|event| event.purpose_id).collect();
            let detail = json!({ "deed": self.deed, "purposes": purposes });
            let action = match self.kind {
                DeedKind::Add => "register.added",
                DeedKind::Change => "register.changed",
                DeedKind::Delete => "register.deleted",
            };
            let target = Target::subject(subject);
            audit::record(&mut self.conn, now, self.actor, action, target, detail).await?;
        }
        self.app.commit(self.conn).await?;
        Ok(done)
    }
}

/// Tells somebody what was written down of them, if a mail reaches them.
async fn send_receipt(app: &App, conn: &mut Conn, now: Timestamp, events: &[Event]) -> Result<()> {
    let Some(first) = events.first() else {
        return Ok(());
    };
    let person = contacts::store::find_subject(conn, first.subject_id).await?;
    let language = person.map(|person| person.language).unwrap_or_default();
    let receipt = Receipt {
        language: &language,
        reference: first.id.to_string(),
        at: first.occurred_at,
        form_title: None,
        signed_on: None,
        events,
    };
    letter::send_receipt(app, conn, now, first.subject_id, &receipt).await?;
    Ok(())
}

/// The wording that people are asked to agree to now. Asking by phone is asking: one that no form has asked
/// for is in use from now on.
async fn wording(conn: &mut Conn, now: Timestamp, purpose: PurposeId) -> Result<PurposeVersion> {
    if let Some(asked) = purposes::store::find_asked(conn, purpose, now).await? {
        return Ok(asked);
    }
    let wrong = || AppError::Invalid(FieldErrors::one("purpose", "register-error-purpose"));
    let found = purposes::store::find_purpose(conn, purpose).await?;
    let version = found.ok_or_else(wrong)?.current;
    purposes::store::mark_used(conn, version.id, now).await?;
    Ok(version)
}
