//! What events rest on: submissions that say what a row of theirs can't be made to say alone, forms with
//! their definitions, and the pages that were shown.

use super::super::report::Report;
use super::store::{self as own, OfEvent};
use crate::error::Result;
use crate::forms::file::FileAnswer;
use crate::ids::{FormVersionId, SubmissionId};
use crate::ledger::store::{self, SubmissionRow};
use crate::paper::model::PaperProof;
use crate::server::crypto::sha256;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// Checks all that an event rests on.
pub async fn check(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let before = report.count_wrong();
    let mut count = 0_usize;
    let mut last = SubmissionId(uuid::Uuid::nil());
    loop {
        let page = own::list_of_events(conn, last).await?;
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

/// Whether what the ledger does not commit to follows from what it commits to.
async fn is_whole(conn: &mut Conn, row: &SubmissionRow, event: &OfEvent) -> Result<bool> {
    let evidence = &event.evidence.0;
    let confirmed_at = evidence
        .get("confirmed_at")
        .and_then(serde_json::Value::as_i64);
    let expected = match confirmed_at {
        Some(_) => "confirmed",
        None => "not_asked",
    };
    let is_confirmed =
        row.confirmation == expected && row.confirmed_at == confirmed_at.map(Timestamp);
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
        && own::count_snapshots(conn, row).await? == 1)
}

/// As `consents::recording` hashes what was sent, and retention what is left of it.
fn sameness(row: &SubmissionRow, paper: Option<&PaperProof>) -> Result<Vec<u8>> {
    let answers = &row.answers.0;
    Ok(match paper.filter(|_| row.answers_deleted_at.is_none()) {
        None => sha256(serde_json::to_vec(answers)?),
        Some(paper) => sha256(serde_json::to_vec(&(answers, paper))?),
    })
}

/// Each file stands among the answers, as they say it.
async fn has_its_files(conn: &mut Conn, row: &SubmissionRow) -> Result<bool> {
    let files = own::list_files(conn, row.id).await?;
    let stands =
        |(field, file): &(String, FileAnswer)| row.answers.0.get(field) == Some(&file.to_string());
    Ok(files.iter().all(stands))
}

/// Definitions and pages are what their hashes say.
async fn check_forms(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let mut last = FormVersionId(uuid::Uuid::nil());
    loop {
        let page = own::list_versions(conn, last).await?;
        if page.is_empty() {
            return Ok(());
        }
        for (id, definition, hash) in page {
            last = id;
            let pages = own::list_pages(conn, id).await?;
            let is_right = sha256(&definition) == hash
                && pages.iter().all(|(html, hash)| sha256(html) == *hash);
            if !is_right {
                report.wrong("verify-db-form", [("id", id.to_string().into())]);
            }
        }
    }
}
