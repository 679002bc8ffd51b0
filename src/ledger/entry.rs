//! Entries: what the ledger has of an event, and nothing that points at a person.

use std::collections::HashMap;

use serde_json::json;

use super::personal::{EventFacts, Personal, Salt, Submission, Wording, canonical};
use super::tree::{Hash, leaf_hash};
use super::{answers, store};
use crate::consents::model::Event;
use crate::error::{AppError, Conflict, Result};
use crate::ids::{EventId, PurposeVersionId, SubmissionId};
use crate::server::clock::random_bytes;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The event's id.
    pub id: EventId,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// Which wording of which purpose.
    pub purpose_version: PurposeVersionId,
    /// What happened.
    pub kind: String,
    /// Salted hash of all that is personal.
    pub commitment: Hash,
}

impl Entry {
    /// The leaf: canonical JSON (RFC 8785), with the time in milliseconds since 1970.
    pub fn canonical(&self) -> Result<String> {
        canonical(&json!({
            "id": self.id,
            "recorded_at": self.recorded_at,
            "purpose_version": self.purpose_version,
            "kind": self.kind,
            "commitment": hex::encode(self.commitment),
        }))
    }

    /// The leaf's hash.
    pub fn leaf_hash(&self) -> Result<Hash> {
        Ok(leaf_hash(self.canonical()?.as_bytes()))
    }

    /// Reads a leaf; none if it is not one. What it must be byte for byte says [`canonical`](Self::canonical).
    #[must_use]
    pub fn parse(leaf: &str) -> Option<Self> {
        let leaf: serde_json::Value = serde_json::from_str(leaf).ok()?;
        let text = |name: &str| leaf.get(name)?.as_str();
        Some(Self {
            id: text("id")?.parse().ok()?,
            recorded_at: Timestamp(leaf.get("recorded_at")?.as_i64()?),
            purpose_version: text("purpose_version")?.parse().ok()?,
            kind: text("kind")?.to_owned(),
            commitment: hex::decode(text("commitment")?).ok()?.try_into().ok()?,
        })
    }
}

/// What an entry says of all that is personal, and what opens it.
#[derive(Clone, Copy, Debug)]
pub struct Sealed {
    /// Kept beside the event.
    pub salt: Salt,
    /// Kept in the entry.
    pub commitment: Hash,
}

impl Sealed {
    /// Seals it, with a new salt.
    pub fn of(personal: &Personal) -> Result<Self> {
        let salt = random_bytes();
        Ok(Self {
            salt,
            commitment: personal.commitment(&salt)?,
        })
    }
}

/// Seals events with what is stored around them.
pub async fn seal(conn: &mut Conn, events: &[Event]) -> Result<Vec<Sealed>> {
    let mut known = Known::default();
    let mut sealed = Vec::with_capacity(events.len());
    known.read_ahead(conn, events).await?;
    for event in events {
        let personal = known.personal(conn, &EventFacts::of(event)?).await?;
        sealed.push(Sealed::of(&personal)?);
    }
    Ok(sealed)
}

/// Adds an entry for each event that is about to be kept, in the same transaction.
pub async fn add(conn: &mut Conn, events: &[Event], sealed: &[Sealed]) -> Result<()> {
    let entry = |(event, sealed): (&Event, &Sealed)| Entry {
        id: event.id,
        recorded_at: event.recorded_at,
        purpose_version: event.purpose_version_id,
        kind: event.kind.key().to_owned(),
        commitment: sealed.commitment,
    };
    let entries: Vec<Entry> = events.iter().zip(sealed).map(entry).collect();
    keep(conn, &entries).await
}

/// Adds the entry of one event.
pub(super) async fn add_one(
    conn: &mut Conn,
    known: &mut Known,
    event: &EventFacts,
) -> Result<Salt> {
    let sealed = Sealed::of(&known.personal(conn, event).await?)?;
    let entry = Entry {
        id: event.id,
        recorded_at: event.recorded_at,
        purpose_version: event.purpose_version_id,
        kind: event.kind.clone(),
        commitment: sealed.commitment,
    };
    keep(conn, &[entry]).await?;
    Ok(sealed.salt)
}

async fn keep(conn: &mut Conn, entries: &[Entry]) -> Result<()> {
    match store::add_entries(conn, entries).await? {
        true => Ok(()),
        false => Err(AppError::Conflict(Conflict::WrongState)),
    }
}

/// What events have in common, read once.
#[derive(Default)]
pub struct Known {
    wordings: HashMap<PurposeVersionId, Wording>,
    submissions: HashMap<SubmissionId, Submission>,
}

/// Submissions that are kept in mind; events of one follow each other.
const SUBMISSIONS_MAX: usize = 64;

impl Known {
    /// Reads the submissions that events are part of, if they are few enough to be kept in mind.
    async fn read_ahead(&mut self, conn: &mut Conn, events: &[Event]) -> Result<()> {
        let mut ids: Vec<_> = events
            .iter()
            .filter_map(|event| event.submission_id)
            .collect();
        ids.dedup();
        if !(2..=SUBMISSIONS_MAX).contains(&ids.len()) {
            return Ok(());
        }
        for row in store::list_submissions(conn, &ids).await? {
            if row.answers_salt.is_some() {
                self.keep(row.id, Submission::of(&row)?);
            }
        }
        Ok(())
    }

    /// The personal part of an event, from what is stored around it.
    pub async fn personal(&mut self, conn: &mut Conn, event: &EventFacts) -> Result<Personal> {
        let wording = self.wording(conn, event.purpose_version_id).await?;
        let submission = match event.submission_id {
            Some(id) => Some(self.submission(conn, id).await?),
            None => None,
        };
        Ok(Personal::of(event, wording, submission))
    }

    /// The same of an event that has an entry: nothing is made ready that is not there.
    pub async fn stored(&mut self, conn: &mut Conn, event: &EventFacts) -> Result<Personal> {
        if let Some(id) = event
            .submission_id
            .filter(|id| !self.submissions.contains_key(id))
        {
            let submission = Submission::of(&find_submission(conn, id).await?)?;
            self.keep(id, submission);
        }
        self.personal(conn, event).await
    }

    async fn wording(&mut self, conn: &mut Conn, id: PurposeVersionId) -> Result<Wording> {
        if let Some(wording) = self.wordings.get(&id) {
            return Ok(wording.clone());
        }
        let row = store::find_wording(conn, id).await?;
        let wording = Wording::of(&row.ok_or(AppError::NotFound)?)?;
        self.wordings.insert(id, wording.clone());
        Ok(wording)
    }

    async fn submission(&mut self, conn: &mut Conn, id: SubmissionId) -> Result<Submission> {
        if let Some(submission) = self.submissions.get(&id) {
            return Ok(submission.clone());
        }
        let mut row = find_submission(conn, id).await?;
        if row.answers_salt.is_none() && row.answers_left.is_none() {
            answers::prepare(conn, &row).await?;
            row = find_submission(conn, id).await?;
        }
        let submission = Submission::of(&row)?;
        self.keep(id, submission.clone());
        Ok(submission)
    }

    fn keep(&mut self, id: SubmissionId, submission: Submission) {
        if self.submissions.len() >= SUBMISSIONS_MAX {
            self.submissions.clear();
        }
        self.submissions.insert(id, submission);
    }
}

async fn find_submission(conn: &mut Conn, id: SubmissionId) -> Result<store::SubmissionRow> {
    let row = store::find_submission(conn, id).await?;
    row.ok_or(AppError::NotFound)
}
