//! Checks of everything that the desk asks for: begun by a button, done beside the requests, and what was
//! found is kept.

use std::time::Duration;

use serde_json::json;
use sqlx::types::Json;
use uuid::Uuid;

use super::verify::database::database;
use super::verify::keys::Keys;
use super::verify::report::Report;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, Result};
use crate::on_db;
use crate::privacy::audit::{self, Target};
use crate::server::App;
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

/// How often a check says that it goes on, and how long it may be silent.
const BREATH: Duration = Duration::from_secs(5);
const SILENCE: Duration = minutes(2);

/// The last check.
pub async fn find_last(conn: &mut Conn, now: Timestamp) -> Result<Option<Check>> {
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

/// Begins a check of everything, unless one goes on. It is done when its row says so.
pub async fn begin(app: &App, actor: &Actor) -> Result<()> {
    actor.require(Permission::AuditView)?;
    let now = app.now();
    let id: Uuid = app.new_id();
    let mut conn = app.write().await?;
    super::store::lock_head(&mut conn).await?;
    if find_last(&mut conn, now)
        .await?
        .is_some_and(|last| last.is_running)
    {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let sql =
        "INSERT INTO ledger_checks (id, started_at, alive_at, records) VALUES ($1, $2, $2, 0)";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    let target = Target::ledger();
    audit::record(&mut conn, now, actor, "ledger.checked", target, json!({})).await?;
    app.commit(conn).await?;
    let app = app.clone();
    tokio::spawn(async move {
        if let Err(e) = run(&app, id).await {
            tracing::error!("the ledger could not be checked: {e}");
        }
    });
    Ok(())
}

/// Checks, and meanwhile says every few seconds how far it is.
async fn run(app: &App, id: Uuid) -> Result<()> {
    let (tell, mut told) = tokio::sync::watch::channel(0_u64);
    let breathing = async {
        loop {
            tokio::time::sleep(BREATH).await;
            let records = *told.borrow_and_update();
            if let Err(e) = note(app, id, records, None).await {
                tracing::warn!("a check of the ledger could not say that it goes on: {e}");
            }
        }
    };
    let mut records = 0;
    let keys = Keys::default();
    let mut progress = |count| {
        records = count;
        tell.send_replace(count);
    };
    let report = tokio::select! {
        report = database(app, &keys, &mut progress) => report?,
        () = breathing => return Ok(()),
    };
    note(app, id, records, Some(&report)).await
}

async fn note(app: &App, id: Uuid, records: u64, report: Option<&Report>) -> Result<()> {
    let now = app.now();
    let sql = "UPDATE ledger_checks SET alive_at = $1, records = $2, report = $3, finished_at = $4
         WHERE id = $5";
    let mut conn = app.write().await?;
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now);
        let query = query.bind(i64::try_from(records).unwrap_or(i64::MAX));
        let query = query.bind(report.map(Json)).bind(report.map(|_| now));
        query.bind(id).execute(c).await.map(|_| ())
    })?;
    app.commit(conn).await
}
