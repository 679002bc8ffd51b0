//! Checks of everything that the desk asked for.

use std::time::Duration;

use sqlx::types::Json;
use uuid::Uuid;

use crate::error::Result;
use crate::ledger::verify::report::Report;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::{Timestamp, minutes};

/// A check.
#[derive(Clone, Debug)]
pub struct Check {
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// Records that were checked, so far.
    pub records: i64,
    /// What was found.
    pub report: Option<Report>,
    /// Whether it goes on; if not, and it has no end, its program died.
    pub is_running: bool,
}

#[derive(sqlx::FromRow)]
struct CheckRow {
    started_at: Timestamp,
    alive_at: Timestamp,
    finished_at: Option<Timestamp>,
    records: i64,
    report: Option<Json<Report>>,
}

/// A check that has been silent for so long is over.
const SILENCE: Duration = minutes(2);

/// The last check.
pub async fn find_last_check(conn: &mut Conn, now: Timestamp) -> Result<Option<Check>> {
    let sql = "SELECT started_at, alive_at, finished_at, records, report FROM ledger_checks
         ORDER BY id DESC LIMIT 1";
    let row: Option<CheckRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_optional(c).await)?;
    Ok(row.map(|row| Check {
        started_at: row.started_at,
        finished_at: row.finished_at,
        records: row.records,
        report: row.report.map(|report| report.0),
        is_running: row.finished_at.is_none() && now.since(row.alive_at) < SILENCE,
    }))
}

/// Adds a check that begins.
pub async fn add_check(conn: &mut Conn, now: Timestamp, id: Uuid) -> Result<()> {
    let sql = "INSERT INTO ledger_checks (id, started_at, alive_at, records)
         VALUES ($1, $2, $2, 0)";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes how far a check is, or, with a report, its end.
pub async fn note_check(
    conn: &mut Conn,
    now: Timestamp,
    id: Uuid,
    records: u64,
    report: Option<&Report>,
) -> Result<()> {
    let sql = "UPDATE ledger_checks SET alive_at = $1, records = $2, report = $3, finished_at = $4
         WHERE id = $5";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now);
        let query = query.bind(i64::try_from(records).unwrap_or(i64::MAX));
        let query = query.bind(report.map(Json)).bind(report.map(|_| now));
        query.bind(id).execute(c).await.map(|_| ())
    })?;
    Ok(())
}
