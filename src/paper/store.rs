//! Entered sheets in the database.

use super::model::{Arrival, Entered, Paper};
use crate::error::Result;
use crate::forms::file::FileAnswer;
use crate::ids::{FormVersionId, SubmissionId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Adds what stands around the answers of a submission; false if the scan belongs to another one.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    submission: SubmissionId,
    paper: &Paper,
) -> Result<bool> {
    let sql = "INSERT INTO paper_submissions (submission_id, signed_on, arrival, note, entered_by,
             entered_at, file_name, media_type, size, sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (sha256) DO NOTHING";
    let Paper { scan, .. } = paper;
    let size = i64::try_from(scan.size).unwrap_or(i64::MAX);
    let sha256 = hex::decode(&scan.sha256).unwrap_or_default();
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(submission);
        let query = query
            .bind(paper.signed_on.to_string())
            .bind(paper.arrival.key());
        let query = query.bind(&paper.note).bind(paper.operator).bind(now);
        let query = query.bind(&scan.name).bind(&scan.media_type);
        let query = query.bind(size).bind(&sha256);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

#[derive(sqlx::FromRow)]
struct EnteredRow {
    signed_on: String,
    arrival: Arrival,
    note: String,
    operator: String,
    entered_at: Timestamp,
    file_name: String,
    media_type: String,
    size: i64,
    sha256: Vec<u8>,
}

impl From<EnteredRow> for Entered {
    fn from(row: EnteredRow) -> Self {
        Self {
            signed_on: row.signed_on.parse().unwrap_or_default(),
            arrival: row.arrival,
            note: row.note,
            operator: Some(row.operator),
            entered_at: row.entered_at,
            scan: FileAnswer {
                sha256: hex::encode(row.sha256),
                size: row.size.unsigned_abs(),
                media_type: row.media_type,
                name: row.file_name,
            },
        }
    }
}

/// What is known of the sheet that a submission was entered from; nothing if there was none.
pub async fn find(conn: &mut Conn, submission: SubmissionId) -> Result<Option<Entered>> {
    let sql = "SELECT p.signed_on, p.arrival, p.note, u.name AS operator, p.entered_at,
             p.file_name, p.media_type, p.size, p.sha256
         FROM paper_submissions p JOIN users u ON u.id = p.entered_by
         WHERE p.submission_id = $1";
    let row: Option<EnteredRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(submission)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Entered::from))
}

/// Since when a version has been offered to people; nothing if it waits for its time, or its time was
/// called off.
pub async fn find_offered(conn: &mut Conn, version: FormVersionId) -> Result<Option<Timestamp>> {
    let sql = "SELECT v.published_at FROM form_versions v
         LEFT JOIN form_schedules s ON s.version_id = v.id
         WHERE v.id = $1 AND (s.state IS NULL OR s.state = 'done')";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(version)
        .fetch_optional(c)
        .await)?)
}

/// Empties what staff noted: it proves nothing.
pub async fn delete_note(conn: &mut Conn, submission: SubmissionId) -> Result<()> {
    let sql = "UPDATE paper_submissions SET note = '' WHERE submission_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(submission)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes the sheet away from a submission, and gives the SHA-256 of its scan, if there was one.
pub async fn take(conn: &mut Conn, submission: SubmissionId) -> Result<Option<Vec<u8>>> {
    let sql = "DELETE FROM paper_submissions WHERE submission_id = $1 RETURNING sha256";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(submission)
        .fetch_optional(c)
        .await)?)
}
