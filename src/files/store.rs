//! Which files are in use.

use crate::error::Result;
use crate::on_db;
use crate::server::db::Conn;

/// Whether a request, a submission or a sheet of paper has a file of this content.
pub async fn is_used(conn: &mut Conn, sha256: &[u8]) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM attachments WHERE sha256 = $1)
             OR EXISTS (SELECT 1 FROM submission_files WHERE sha256 = $1)
             OR EXISTS (SELECT 1 FROM paper_submissions WHERE sha256 = $1)";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(sha256)
        .fetch_one(c)
        .await)?)
}
