//! Deleting responses, and how long they are kept. Events are never touched.

use sqlx::types::Json;

use crate::error::Result;
use crate::forms::model::Answers;
use crate::ids::{FormId, FormVersionId, SubmissionId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A response that is to go.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// Which.
    pub id: SubmissionId,
    /// With which version it was sent.
    pub version_id: FormVersionId,
    /// By field id.
    pub answers: Answers,
    /// Whether it proves anything: an event says that the person consented or refused with it.
    pub is_proof: bool,
}

#[derive(sqlx::FromRow)]
struct LeavingRow {
    id: SubmissionId,
    form_version_id: FormVersionId,
    answers: Json<Answers>,
    is_proof: bool,
}

impl From<LeavingRow> for Leaving {
    fn from(row: LeavingRow) -> Self {
        Self {
            id: row.id,
            version_id: row.form_version_id,
            answers: row.answers.0,
            is_proof: row.is_proof,
        }
    }
}

macro_rules! leaving {
    () => {
        "SELECT s.id, s.form_version_id, s.answers,
             EXISTS (SELECT 1 FROM consent_events e WHERE e.submission_id = s.id) AS is_proof
         FROM submissions s WHERE s.answers_deleted_at IS NULL AND "
    };
}

/// The oldest responses of a form that were sent before some moment. What waits for its
/// confirmation is not among them.
pub async fn list_older(
    conn: &mut Conn,
    form: FormId,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<Leaving>> {
    let sql = concat!(
        leaving!(),
        "s.form_id = $1 AND s.submitted_at < $2 AND s.confirmation <> 'pending'
         ORDER BY s.submitted_at, s.id LIMIT $3"
    );
    let rows: Vec<LeavingRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(form).bind(before);
        query.bind(limit).fetch_all(c).await
    })?;
    Ok(rows.into_iter().map(Leaving::from).collect())
}

/// One response of a form, if it is still there.
pub async fn find(conn: &mut Conn, form: FormId, id: SubmissionId) -> Result<Option<Leaving>> {
    let sql = concat!(leaving!(), "s.form_id = $1 AND s.id = $2");
    let row: Option<LeavingRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(form).bind(id);
        query.fetch_optional(c).await
    })?;
    Ok(row.map(Leaving::from))
}

/// How many responses of a form were sent before some moment: those that prove something, and the
/// others.
pub async fn count_older(conn: &mut Conn, form: FormId, before: Timestamp) -> Result<(i64, i64)> {
    let sql = "SELECT COUNT(*), COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM consent_events e
             WHERE e.submission_id = s.id) THEN 1 ELSE 0 END), 0)
         FROM submissions s
         WHERE s.answers_deleted_at IS NULL AND s.form_id = $1 AND s.submitted_at < $2
             AND s.confirmation <> 'pending'";
    let (all, proofs): (i64, i64) = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(form)
        .bind(before)
        .fetch_one(c)
        .await)?;
    Ok((proofs, all - proofs))
}

/// The oldest submissions that lapsed and were sent before some moment.
pub async fn list_lapsed(
    conn: &mut Conn,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<SubmissionId>> {
    let sql = "SELECT id FROM submissions WHERE confirmation = 'lapsed' AND submitted_at < $1
         ORDER BY submitted_at LIMIT $2";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(before).bind(limit);
        query.fetch_all(c).await
    })?)
}

/// What is left of a submission that proves a consent.
pub struct Rest<'a> {
    /// Answers that belong to the proof.
    pub answers: &'a Answers,
    /// SHA-256 of these.
    pub answers_sha256: &'a [u8],
    /// Ids of the fields that had been shown.
    pub shown: &'a [&'a str],
}

/// Reduces a submission to its proof.
pub async fn reduce(
    conn: &mut Conn,
    id: SubmissionId,
    now: Timestamp,
    rest: &Rest<'_>,
) -> Result<()> {
    let sql = "UPDATE submissions SET answers = $1, answers_sha256 = $2,
             shown_fields = COALESCE(shown_fields, $3), answers_deleted_at = $4
         WHERE id = $5 AND answers_deleted_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(rest.answers));
        let query = query.bind(rest.answers_sha256).bind(Json(rest.shown));
        query.bind(now).bind(id).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Takes its files away from a submission, and gives the SHA-256 of each.
pub async fn take_files(conn: &mut Conn, id: SubmissionId) -> Result<Vec<Vec<u8>>> {
    let sql = "DELETE FROM submission_files WHERE submission_id = $1 RETURNING sha256";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_all(c)
        .await)?)
}

/// Deletes a submission that proves nothing, and the links that were made for it.
pub async fn delete_whole(conn: &mut Conn, id: SubmissionId) -> Result<()> {
    for sql in [
        "DELETE FROM links WHERE submission_id = $1",
        "DELETE FROM submissions WHERE id = $1",
    ] {
        on_db!(conn, |c| sqlx::query(sql)
            .bind(id)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// Months after which a form's responses are deleted; none: they stay.
pub async fn find_retention(conn: &mut Conn, form: FormId) -> Result<Option<i64>> {
    let sql = "SELECT retention_months FROM forms WHERE id = $1";
    let found: Option<Option<i64>> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(form)
        .fetch_optional(c)
        .await)?;
    Ok(found.flatten())
}

/// Sets them.
pub async fn set_retention(conn: &mut Conn, form: FormId, months: Option<i64>) -> Result<()> {
    let sql = "UPDATE forms SET retention_months = $1 WHERE id = $2";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(months)
        .bind(form)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Forms whose responses do not stay, with the months.
pub async fn list_retentions(conn: &mut Conn) -> Result<Vec<(FormId, i64)>> {
    let sql = "SELECT id, retention_months FROM forms WHERE retention_months IS NOT NULL";
    Ok(on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?)
}
