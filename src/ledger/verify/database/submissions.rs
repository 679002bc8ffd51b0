//! What events rest on: submissions that say what a row of theirs can't be made to say alone, forms with
//! their definitions, and the pages that were shown.

use sqlx::types::Json;

use super::super::report::Report;
use crate::error::Result;
use crate::forms::file::FileAnswer;
use crate::ids::{FormVersionId, SubjectId, SubmissionId};
use crate::ledger::store::{self, SubmissionRow};
use crate::on_db;
use crate::paper::model::PaperProof;
use crate::server::crypto::sha256;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Rows that are read at once.
const PAGE: i64 = 200;

/// Checks all that an event rests on.
pub async fn check(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let before = report.count_wrong();
    let mut count = 0_usize;
    let mut last = SubmissionId(uuid::Uuid::nil());
    loop {
        let page = list_of_events(conn, last).await?;
        let Some(end) = page.last() else { break };
        last = end.submission_id;
        for event in &page {
            if let Some(row) = store::find_submission(conn, event.submission_id).await? {
                let is_right = is_whole(conn, &row, event).await?;
                if !is_right {
                    let id = row.id.to_string().into();
                    report.wrong("verify-db-submission", [("id", id)]);
                }
                count += 1;
            }
        }
    }
    check_forms(conn, report).await?;
    if report.count_wrong() == before {
        report.right("verify-db-submissions", [("count", count.into())]);
    }
    Ok(())
}

/// What any event of a submission says of it.
#[derive(sqlx::FromRow)]
struct OfEvent {
    submission_id: SubmissionId,
    subject_id: SubjectId,
    evidence: Json<serde_json::Value>,
}

/// Submissions behind one, each with one of its events.
async fn list_of_events(conn: &mut Conn, after: SubmissionId) -> Result<Vec<OfEvent>> {
    let sql = "SELECT e.submission_id, e.subject_id, e.evidence FROM consent_events e
         WHERE e.submission_id > $1
             AND NOT EXISTS (SELECT 1 FROM consent_events o
                 WHERE o.submission_id = e.submission_id AND o.id < e.id)
         ORDER BY e.submission_id LIMIT $2";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(after).bind(PAGE);
        query.fetch_all(c).await
    })?)
}

/// Whether what the ledger does not commit to follows from what it commits to.
async fn is_whole(conn: &mut Conn, row: &SubmissionRow, event: &OfEvent) -> Result<bool> {
    let evidence = &event.evidence.0;
    let confirmed_at = evidence.get("confirmed_at").and_then(serde_json::Value::as_i64);
    let expected = match confirmed_at {
        Some(_) => "confirmed",
        None => "not_asked",
    };
    let is_confirmed = row.confirmation == expected
        && row.confirmed_at == confirmed_at.map(Timestamp);
    let is_reduced = row.answers_deleted_at.is_some();
    let is_opened = row.answers_salt.is_some() != is_reduced
        && row.answers_left.is_some() == is_reduced
        && row.shown_fields.is_some();
    let paper: Option<PaperProof> = evidence
        .get("paper")
        .and_then(|paper| serde_json::from_value(paper.clone()).ok());
    Ok(is_confirmed
        && is_opened
        && row.own_form_id == Some(row.form_id)
        && row.subject_id == event.subject_id
        && row.answers_sha256 == sameness(row, paper.as_ref())?
        && has_its_files(conn, row).await?
        && has_its_snapshot(conn, row).await?)
}

/// As `consents::recording` hashes what was sent, and retention what is left of it.
fn sameness(row: &SubmissionRow, paper: Option<&PaperProof>) -> Result<Vec<u8>> {
    let answers = &row.answers.0;
    Ok(match paper.filter(|_| row.answers_deleted_at.is_none()) {
        None => sha256(serde_json::to_vec(answers)?),
        Some(paper) => sha256(serde_json::to_vec(&(answers, paper))?),
    })
}

#[derive(sqlx::FromRow)]
struct FileRow {
    field: String,
    file_name: String,
    media_type: String,
    size: i64,
    sha256: Vec<u8>,
}

/// Each file stands among the answers, as they say it.
async fn has_its_files(conn: &mut Conn, row: &SubmissionRow) -> Result<bool> {
    let sql = "SELECT field, file_name, media_type, size, sha256 FROM submission_files
         WHERE submission_id = $1";
    let files: Vec<FileRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(row.id)
        .fetch_all(c)
        .await)?;
    let stands = |file: FileRow| {
        let answer = FileAnswer {
            sha256: hex::encode(file.sha256),
            size: file.size.unsigned_abs(),
            media_type: file.media_type,
            name: file.file_name,
        };
        row.answers.0.get(&file.field) == Some(&answer.to_string())
    };
    Ok(files.into_iter().all(stands))
}

/// The page that was shown is there, and the one that was shown.
async fn has_its_snapshot(conn: &mut Conn, row: &SubmissionRow) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM form_snapshots
         WHERE version_id = $1 AND language = $2 AND sha256 = $3";
    let count: i64 = on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(row.form_version_id);
        let query = query.bind(&row.language).bind(&row.snapshot_sha256);
        query.fetch_one(c).await
    })?;
    Ok(count == 1)
}

/// Definitions and pages are what their hashes say.
async fn check_forms(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let sql = "SELECT id, definition, definition_sha256 FROM form_versions WHERE id > $1
         ORDER BY id LIMIT 20";
    let mut last = FormVersionId(uuid::Uuid::nil());
    loop {
        let page: Vec<(FormVersionId, String, Vec<u8>)> = on_db!(conn, |c| sqlx::query_as(sql)
            .bind(last)
            .fetch_all(c)
            .await)?;
        if page.is_empty() {
            return Ok(());
        }
        for (id, definition, hash) in page {
            last = id;
            let is_right = sha256(&definition) == hash && has_its_pages(conn, id).await?;
            if !is_right {
                report.wrong("verify-db-form", [("id", id.to_string().into())]);
            }
        }
    }
}

async fn has_its_pages(conn: &mut Conn, version: FormVersionId) -> Result<bool> {
    let sql = "SELECT html, sha256 FROM form_snapshots WHERE version_id = $1";
    let pages: Vec<(String, Vec<u8>)> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(version)
        .fetch_all(c)
        .await)?;
    Ok(pages.iter().all(|(html, hash)| sha256(html) == *hash))
}
