//! Forgetting what somebody said: the one place where events are deleted. What the ledger says of them
//! stays, and without event and salt it says nothing of anybody.

use super::deciding;
use crate::error::Result;
use crate::ledger;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// In this order, because of what refers to what. `$1`: the person.
const STATEMENTS: [&str; 2] = [
    "DELETE FROM links WHERE subject_id = $1",
    "DELETE FROM links WHERE submission_id IN (SELECT id FROM submissions WHERE subject_id = $1)",
];

/// Files and scans that were sent.
const FILES: [&str; 2] = [
    "DELETE FROM submission_files WHERE submission_id IN (SELECT id FROM submissions WHERE subject_id = $1)
     RETURNING sha256",
    "DELETE FROM paper_submissions WHERE submission_id IN (SELECT id FROM submissions WHERE subject_id = $1)
     RETURNING sha256",
];

/// Deletes what a person said and sent, and gives the SHA-256 of their files and scans.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<Vec<Vec<u8>>> {
    let id = person.id();
    deciding::store::erase_messages(conn, id).await?;
    ledger::store::forget(conn, &person.events).await?;
    for sql in STATEMENTS {
        on_db!(conn, |c| sqlx::query(sql)
            .bind(id)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    let mut files: Vec<Vec<u8>> = Vec::new();
    for sql in FILES {
        let taken: Vec<Vec<u8>> = on_db!(conn, |c| sqlx::query_scalar(sql)
            .bind(id)
            .fetch_all(c)
            .await)?;
        files.extend(taken);
    }
    let sql = "DELETE FROM submissions WHERE subject_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(files)
}
