//! What people sent with forms, as programs read it.

use sqlx::types::Json;
use uuid::Uuid;

use crate::consents::model::Confirmation;
use crate::error::Result;
use crate::forms::model::Answers;
use crate::ids::{FormId, FormVersionId, SubjectId, SubmissionId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A submission with the names of its form.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SubmissionRow {
    /// Its id.
    pub id: SubmissionId,
    /// Of which form.
    pub form_id: FormId,
    /// That form's key.
    pub form_key: String,
    /// Which version.
    pub form_version_id: FormVersionId,
    /// That version's number.
    pub number: i64,
    /// Canonical JSON of what was asked.
    pub definition: String,
    /// In which language.
    pub language: String,
    /// By whom.
    pub subject_id: SubjectId,
    /// What they answered.
    pub answers: Json<Answers>,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// Whether it counts.
    pub confirmation: Confirmation,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
    /// When the answers were deleted that prove nothing.
    pub answers_deleted_at: Option<Timestamp>,
}

macro_rules! submissions {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, f.id AS form_id, f.key AS form_key, s.form_version_id, v.number,
                 v.definition, s.language, s.subject_id, s.answers, s.submitted_at, s.confirmation,
                 s.confirmed_at, s.answers_deleted_at
             FROM submissions s JOIN form_versions v ON v.id = s.form_version_id
             JOIN forms f ON f.id = v.form_id ",
            $rest
        )
    };
}

/// A submission.
pub async fn find(conn: &mut Conn, id: SubmissionId) -> Result<Option<SubmissionRow>> {
    let sql = submissions!("WHERE s.id = $1");
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// Which submissions a page has.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// By whom.
    pub subject: Option<SubjectId>,
    /// With which form.
    pub form: Option<FormId>,
    /// Before this one.
    pub before: Uuid,
    /// So many rows.
    pub rows: i64,
}

/// Submissions, the newest first.
pub async fn list(conn: &mut Conn, page: &Page) -> Result<Vec<SubmissionRow>> {
    let sql = match page.subject {
        Some(_) => submissions!(
            "WHERE s.id < $1 AND ($2 IS NULL OR s.form_id = $2) AND s.subject_id = $4
             ORDER BY s.id DESC LIMIT $3"
        ),
        None => submissions!(
            "WHERE s.id < $1 AND ($2 IS NULL OR s.form_id = $2) ORDER BY s.id DESC LIMIT $3"
        ),
    };
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(page.before).bind(page.form);
        let query = query.bind(page.rows);
        match page.subject {
            Some(subject) => query.bind(subject).fetch_all(c).await,
            None => query.fetch_all(c).await,
        }
    })?)
}
