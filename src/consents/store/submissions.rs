//! What comes in with forms: many at once, each once.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use crate::consents::model::Submission;
use crate::error::Result;
use crate::forms::file::FileAnswer;
use crate::ids::{SubjectId, SubmissionId};
use crate::ledger::answers::Sealing;
use crate::on_db;
use crate::server::db::{Conn, placeholders};
use crate::time::Timestamp;

/// What makes a submission the same one when it comes twice.
#[derive(Clone, Debug)]
pub struct Sameness {
    /// The nonce of the form token.
    pub nonce: Vec<u8>,
    /// SHA-256 of the answers.
    pub answers_sha256: Vec<u8>,
}

/// A submission with what is stored beside it.
pub type NewSubmission<'a> = (&'a Submission, &'a Sameness, &'a Sealing);

/// Adds submissions; how many, because those whose form tokens have been used are left out.
pub async fn add_submissions(conn: &mut Conn, submissions: &[NewSubmission<'_>]) -> Result<usize> {
    let mut columns = ["{}"; 15];
    columns[2] = "(SELECT form_id FROM form_versions WHERE id = {})";
    let sql = format!(
        "INSERT INTO submissions (id, form_version_id, form_id, language, snapshot_sha256,
             subject_id, answers, token_nonce, answers_sha256, shown_at, submitted_at, page,
             confirmation, answers_salt, shown_fields)
         VALUES {} ON CONFLICT (token_nonce) DO NOTHING",
        conn.rows_as(submissions.len(), &columns)
    );
    let added = on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (submission, sameness, sealing) in submissions {
            let version = submission.form_version_id;
            query = query.bind(submission.id).bind(version).bind(version);
            query = query
                .bind(&submission.language)
                .bind(&submission.snapshot_sha256);
            query = query
                .bind(submission.subject_id)
                .bind(Json(&submission.answers));
            query = query.bind(&sameness.nonce).bind(&sameness.answers_sha256);
            query = query
                .bind(submission.shown_at)
                .bind(submission.submitted_at);
            query = query
                .bind(&submission.page)
                .bind(submission.confirmation.key());
            query = query
                .bind(sealing.salt.as_slice())
                .bind(Json(&sealing.shown));
        }
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(usize::try_from(added).unwrap_or(0))
}

/// Adds the files among the answers of a submission.
pub async fn add_files(
    conn: &mut Conn,
    submission: SubmissionId,
    files: &[(&str, FileAnswer)],
) -> Result<()> {
    let sql =
        "INSERT INTO submission_files (submission_id, field, file_name, media_type, size, sha256)
         VALUES ($1, $2, $3, $4, $5, $6)";
    for (field, file) in files {
        let size = i64::try_from(file.size).unwrap_or(i64::MAX);
        let sha256 = hex::decode(&file.sha256).unwrap_or_default();
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(submission).bind(*field);
            let query = query.bind(&file.name).bind(&file.media_type);
            query.bind(size).bind(&sha256).execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// How many submissions there were in the names of people since a moment; those without any are left out.
pub async fn count_submissions(
    conn: &mut Conn,
    people: &[SubjectId],
    since: Timestamp,
) -> Result<HashMap<SubjectId, i64>> {
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT subject_id, COUNT(*) FROM submissions WHERE subject_id IN ({}) AND submitted_at > ${}
         GROUP BY subject_id",
        placeholders(people.len()),
        people.len() + 1
    );
    let rows: Vec<(SubjectId, i64)> = on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = people.iter().fold(query, |query, id| query.bind(*id));
        query.bind(since).fetch_all(c).await
    })?;
    Ok(rows.into_iter().collect())
}

/// The submissions that used form tokens: by the nonce of each, with the SHA-256 of their answers.
pub async fn find_by_nonces(
    conn: &mut Conn,
    nonces: &[&[u8]],
) -> Result<HashMap<Vec<u8>, (SubmissionId, Vec<u8>)>> {
    let sql = format!(
        "SELECT token_nonce, id, answers_sha256 FROM submissions WHERE token_nonce IN ({})",
        placeholders(nonces.len())
    );
    let rows: Vec<(Vec<u8>, SubmissionId, Vec<u8>)> = on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = nonces.iter().fold(query, |query, nonce| query.bind(*nonce));
        query.fetch_all(c).await
    })?;
    let rows = rows.into_iter();
    Ok(rows.map(|(nonce, id, hash)| (nonce, (id, hash))).collect())
}
