//! What stands around events: wordings, and submissions with their answers.

use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use crate::error::Result;
use crate::forms::model::Answers;
use crate::ids::{
    FormId, FormVersionId, PurposeId, PurposeVersionId, SubjectId, SubmissionId, UserId,
};
use crate::ledger::answers::{Left, Sealing};
use crate::on_db;
use crate::server::db::{Conn, placeholders};
use crate::time::Timestamp;

/// A wording, as the ledger needs it.
#[derive(sqlx::FromRow)]
pub struct WordingRow {
    /// Of which purpose.
    pub purpose_id: PurposeId,
    /// 1, 2, ...
    pub number: i64,
    /// What it changed.
    pub change: String,
    /// All texts, as they were stored.
    pub content: Json<Value>,
}

/// A wording by its id.
pub async fn find_wording(conn: &mut Conn, id: PurposeVersionId) -> Result<Option<WordingRow>> {
    let sql = "SELECT purpose_id, number, change, content FROM purpose_versions WHERE id = $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// A version of a form, as the ledger needs it.
#[derive(sqlx::FromRow)]
pub struct FormRow {
    /// Of which form.
    pub form_id: FormId,
    /// 1, 2, ...
    pub number: i64,
    /// SHA-256 of its definition.
    pub definition_sha256: Vec<u8>,
}

/// A version of a form by its id.
pub async fn find_form(conn: &mut Conn, id: FormVersionId) -> Result<Option<FormRow>> {
    let sql = "SELECT form_id, number, definition_sha256 FROM form_versions WHERE id = $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// A submission with all that belongs to it, as the ledger needs it.
#[derive(sqlx::FromRow)]
pub struct SubmissionRow {
    /// Its id.
    pub id: SubmissionId,
    /// Of which form the version is.
    pub form_id: FormId,
    /// Of which form the submission says that it is.
    pub own_form_id: Option<FormId>,
    /// Whose it is.
    pub subject_id: SubjectId,
    /// With which version.
    pub form_version_id: FormVersionId,
    /// Its number.
    pub form_version_number: i64,
    /// SHA-256 of its definition.
    pub definition_sha256: Vec<u8>,
    /// In which language it was shown.
    pub language: String,
    /// SHA-256 of the HTML that was shown.
    pub snapshot_sha256: Vec<u8>,
    /// The form token's.
    pub token_nonce: Vec<u8>,
    /// What was answered, as far as it is still there.
    pub answers: Json<Answers>,
    /// What makes the same submission the same when it comes twice.
    pub answers_sha256: Vec<u8>,
    /// With which answers are opened.
    pub answers_salt: Option<Vec<u8>>,
    /// What is left of it.
    pub answers_left: Option<Json<Value>>,
    /// Ids of the fields that were shown.
    pub shown_fields: Option<Json<Vec<String>>>,
    /// When answers were deleted.
    pub answers_deleted_at: Option<Timestamp>,
    /// When the page was shown.
    pub shown_at: Timestamp,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// On which page.
    pub page: String,
    /// Whether it counts.
    pub confirmation: String,
    /// Since when it was confirmed.
    pub confirmed_at: Option<Timestamp>,
    signed_on: Option<String>,
    arrival: Option<String>,
    entered_by: Option<UserId>,
    entered_at: Option<Timestamp>,
    scan_name: Option<String>,
    scan_type: Option<String>,
    scan_size: Option<i64>,
    scan_sha256: Option<Vec<u8>>,
}

impl SubmissionRow {
    /// What stands around answers on paper. Not the note: it is no evidence, and goes with the answers.
    #[must_use]
    pub fn paper(&self) -> Option<Value> {
        self.signed_on.as_ref().map(|signed_on| {
            json!({
                "signed_on": signed_on,
                "arrival": self.arrival,
                "entered_by": self.entered_by,
                "entered_at": self.entered_at,
                "scan": {
                    "name": self.scan_name,
                    "media_type": self.scan_type,
                    "size": self.scan_size,
                    "sha256": self.scan_sha256.as_ref().map(hex::encode),
                },
            })
        })
    }
}

/// A submission by its id.
pub async fn find_submission(conn: &mut Conn, id: SubmissionId) -> Result<Option<SubmissionRow>> {
    Ok(list_submissions(conn, &[id]).await?.pop())
}

/// Submissions by their ids, in no order.
pub async fn list_submissions(conn: &mut Conn, ids: &[SubmissionId]) -> Result<Vec<SubmissionRow>> {
    let sql = format!(
        "SELECT s.id, v.form_id, s.form_id AS own_form_id, s.subject_id, s.form_version_id,
             v.number AS form_version_number, v.definition_sha256, s.language, s.snapshot_sha256,
             s.token_nonce, s.answers, s.answers_sha256, s.answers_salt, s.answers_left,
             s.shown_fields, s.answers_deleted_at, s.shown_at, s.submitted_at, s.page, s.confirmation,
             s.confirmed_at, p.signed_on, p.arrival, p.entered_by, p.entered_at,
             p.file_name AS scan_name, p.media_type AS scan_type, p.size AS scan_size,
             p.sha256 AS scan_sha256
         FROM submissions s JOIN form_versions v ON v.id = s.form_version_id
         LEFT JOIN paper_submissions p ON p.submission_id = s.id
         WHERE s.id IN ({})",
        placeholders(ids.len())
    );
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = ids.iter().fold(query, |query, id| query.bind(*id));
        query.fetch_all(c).await
    })?)
}

/// The salt of a submission's answers, while all of them are there.
pub async fn find_answers_salt(conn: &mut Conn, id: SubmissionId) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT answers_salt FROM submissions WHERE id = $1";
    let found: Option<Option<Vec<u8>>> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(found.flatten())
}

/// Gives a submission what its answers are opened with.
pub async fn set_answers_sealing(
    conn: &mut Conn,
    id: SubmissionId,
    sealing: &Sealing,
) -> Result<()> {
    let sql = "UPDATE submissions SET answers_salt = $1, shown_fields = $2 WHERE id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(sealing.salt.as_slice());
        let query = query.bind(Json(&sealing.shown)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Leaves what opens the answers that stay, and takes the salt away.
pub async fn set_answers_left(conn: &mut Conn, id: SubmissionId, left: &Left) -> Result<()> {
    let sql = "UPDATE submissions SET answers_salt = NULL, answers_left = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(left)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
