//! The personal part of an event: all that is known of it, as the commitment in its entry seals it.

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::answers::{self, Sealing};
use super::store::{FormRow, SubmissionRow, WordingRow};
use super::tree::Hash;
use crate::consents::{self, model::Event};
use crate::error::Result;
use crate::forms::model::PublishedDefinition;
use crate::ids::{
    EventId, FormId, FormVersionId, ImportId, PurposeId, PurposeVersionId, SubjectId, SubmissionId,
};
use crate::server::crypto::sha256;
use crate::time::Timestamp;

/// What makes a commitment say nothing to whoever has not got it.
pub type Salt = [u8; 32];

/// An event as its row has it. Evidence stays as it was stored: what later releases make of it does
/// not matter to what was recorded.
#[derive(Clone, Debug)]
pub struct EventFacts {
    /// Its id.
    pub id: EventId,
    /// As whom the person was recorded.
    pub recorded_as: SubjectId,
    /// To what.
    pub purpose_id: PurposeId,
    /// In which wording.
    pub purpose_version_id: PurposeVersionId,
    /// What happened.
    pub kind: String,
    /// When the person said it.
    pub occurred_at: Timestamp,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// Where.
    pub source: String,
    /// With which form.
    pub submission_id: Option<SubmissionId>,
    /// With which import.
    pub import_id: Option<ImportId>,
    /// How it can be shown.
    pub evidence: Value,
}

impl EventFacts {
    /// What is about to be stored.
    pub fn of(event: &Event) -> Result<Self> {
        Ok(Self {
            id: event.id,
            recorded_as: event.subject_id,
            purpose_id: event.purpose_id,
            purpose_version_id: event.purpose_version_id,
            kind: event.kind.key().to_owned(),
            occurred_at: event.occurred_at,
            recorded_at: event.recorded_at,
            source: event.source.key().to_owned(),
            submission_id: event.submission_id,
            import_id: event.evidence.import.as_ref().map(|import| import.batch),
            evidence: serde_json::to_value(&event.evidence)?,
        })
    }
}

/// All that is personal.
#[derive(Clone, Debug, Serialize)]
pub struct Personal {
    subject: SubjectId,
    occurred_at: Timestamp,
    source: String,
    purpose: Wording,
    #[serde(skip_serializing_if = "Option::is_none")]
    submission: Option<Submission>,
    #[serde(skip_serializing_if = "Option::is_none")]
    import: Option<ImportId>,
    evidence: Value,
}

/// What the person was asked for.
#[derive(Clone, Debug, Serialize)]
pub struct Wording {
    id: PurposeId,
    /// Over number, meaning of the change and all texts.
    sha256: String,
}

/// The form that the person sent.
#[derive(Clone, Debug, Serialize)]
pub struct Submission {
    id: SubmissionId,
    form: FormId,
    form_version: FormVersionId,
    form_version_number: i64,
    definition_sha256: String,
    language: String,
    snapshot_sha256: String,
    /// Over a salted hash of each answer, so that some can be deleted and the others still be checked.
    answers_sha256: String,
    shown_fields: Vec<String>,
    token: String,
    shown_at: Timestamp,
    submitted_at: Timestamp,
    page: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    paper: Option<Value>,
}

impl Wording {
    /// Of a version of a purpose.
    pub fn of(row: &WordingRow) -> Result<Self> {
        let said = json!({
            "purpose": row.purpose_id,
            "number": row.number,
            "change": row.change,
            "content": row.content.0,
        });
        Ok(Self {
            id: row.purpose_id,
            sha256: hex::encode(sha256(canonical(&said)?)),
        })
    }
}

impl Submission {
    /// Of a submission as its row has it.
    pub fn of(row: &SubmissionRow) -> Result<Self> {
        let shown = row.shown_fields.as_ref();
        Ok(Self {
            id: row.id,
            form: row.form_id,
            form_version: row.form_version_id,
            form_version_number: row.form_version_number,
            definition_sha256: hex::encode(&row.definition_sha256),
            language: row.language.clone(),
            snapshot_sha256: hex::encode(&row.snapshot_sha256),
            answers_sha256: hex::encode(answers::digest(row)?),
            shown_fields: shown.map(|shown| shown.0.clone()).unwrap_or_default(),
            token: hex::encode(&row.token_nonce),
            shown_at: row.shown_at,
            submitted_at: row.submitted_at,
            page: row.page.clone(),
            paper: row.paper(),
        })
    }

    /// Of one that is about to be stored, sent with the page of a form.
    pub fn about_to_be(form: &FormRow, sent: &Sent<'_>) -> Result<Self> {
        let Sent {
            submission,
            nonce,
            sealing,
            ..
        } = sent;
        Ok(Self {
            id: submission.id,
            form: form.form_id,
            form_version: submission.form_version_id,
            form_version_number: form.number,
            definition_sha256: hex::encode(&form.definition_sha256),
            language: submission.language.clone(),
            snapshot_sha256: hex::encode(&submission.snapshot_sha256),
            answers_sha256: hex::encode(answers::whole_digest(&submission.answers, &sealing.salt)?),
            shown_fields: sealing.shown.clone(),
            token: hex::encode(nonce),
            shown_at: submission.shown_at,
            submitted_at: submission.submitted_at,
            page: submission.page.clone(),
            paper: None,
        })
    }
}

/// What is about to be stored of a form that was sent.
#[derive(Clone, Copy)]
pub struct Sent<'a> {
    /// What was asked.
    pub published: &'a PublishedDefinition,
    /// The submission.
    pub submission: &'a consents::model::Submission,
    /// The form token's.
    pub nonce: &'a [u8],
    /// With which answers are opened.
    pub sealing: &'a Sealing,
}

impl Personal {
    /// Of an event with what it is about.
    #[must_use]
    pub fn of(event: &EventFacts, purpose: Wording, submission: Option<Submission>) -> Self {
        Self {
            subject: event.recorded_as,
            occurred_at: event.occurred_at,
            source: event.source.clone(),
            purpose,
            submission,
            import: event.import_id,
            evidence: event.evidence.clone(),
        }
    }

    /// What an entry says of it, with a salt.
    pub fn commitment(&self, salt: &[u8]) -> Result<Hash> {
        Ok(commitment(salt, &canonical(self)?))
    }
}

/// The hash of a salt and a text behind it.
#[must_use]
pub fn commitment(salt: &[u8], canonical: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(canonical);
    hasher.finalize().into()
}

/// RFC 8785: the same value is the same text.
pub fn canonical(value: &impl Serialize) -> Result<String> {
    let text = serde_json_canonicalizer::to_string(value);
    Ok(text.map_err(|e| anyhow::anyhow!("a value has no canonical JSON: {e}"))?)
}
