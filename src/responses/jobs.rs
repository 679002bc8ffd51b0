//! Once a day: responses that have been kept for long enough are deleted, and submissions that
//! nobody confirmed.

use serde_json::json;

use super::retention::{self, Gone};
use super::store::delete as store;
use crate::accounts::Actor;
use crate::error::Result;
use crate::ids::FormId;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::dates;
use crate::server::jobs::{self, Job};
use crate::time::{Timestamp, days};

/// Responses deleted in one transaction: others write in between.
const BATCH: i64 = 200;
/// Transactions of one job; if there is more, another job goes on. It must end within its lease.
const BATCHES: usize = 50;
/// A submission that lapsed stays for so long, for people who ask what became of it.
const LAPSED_STAY: std::time::Duration = days(30);

/// Queues the day's job, once.
pub async fn queue_daily(app: &App) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    let zone = organisation::service::zone(&mut conn).await?;
    let key = format!("delete-old-responses-{}", dates::day(now, &zone));
    jobs::queue(&mut conn, now, now, &Job::DeleteOldResponses, Some(&key)).await?;
    app.commit(conn).await
}

/// Deletes what is old enough.
pub async fn delete_old(app: &App) -> anyhow::Result<()> {
    let now = app.now();
    let mut left = BATCHES;
    delete_lapsed(app, now, &mut left).await?;
    let mut conn = app.read().await?;
    let forms = store::list_retentions(&mut conn).await?;
    let zone = organisation::service::zone(&mut conn).await?;
    drop(conn);
    for (form, months) in forms {
        let before = retention::cutoff(now, months, &zone);
        delete_of(app, now, form, before, &mut left).await?;
    }
    if left == 0 {
        let mut conn = app.write().await?;
        jobs::queue(&mut conn, now, now, &Job::DeleteOldResponses, None).await?;
        app.commit(conn).await?;
    }
    Ok(())
}

/// Deletes old responses of a form, a batch a transaction, each with its line in the audit log.
async fn delete_of(
    app: &App,
    now: Timestamp,
    form: FormId,
    before: Timestamp,
    left: &mut usize,
) -> Result<()> {
    while *left > 0 {
        let mut conn = app.write().await?;
        let leaving = store::list_older(&mut conn, form, before, BATCH).await?;
        if leaving.is_empty() {
            break;
        }
        let (mut whole, mut to_proof) = (0, 0);
        for response in &leaving {
            match retention::delete(&mut conn, now, response).await? {
                Gone::Whole => whole += 1,
                Gone::ToProof => to_proof += 1,
            }
        }
        let detail = json!({
            "deleted": whole, "reduced_to_proof": to_proof, "sent_before": dates::rfc3339(before),
        });
        let action = "form.responses_deleted";
        let target = Target::form(form);
        audit::record(&mut conn, now, &Actor::system(), action, target, detail).await?;
        app.commit(conn).await?;
        *left -= 1;
    }
    Ok(())
}

/// Deletes submissions that nobody confirmed.
async fn delete_lapsed(app: &App, now: Timestamp, left: &mut usize) -> Result<()> {
    while *left > 0 {
        let mut conn = app.write().await?;
        let lapsed = store::list_lapsed(&mut conn, now - LAPSED_STAY, BATCH).await?;
        if lapsed.is_empty() {
            break;
        }
        for id in &lapsed {
            retention::delete_whole(&mut conn, now, *id).await?;
        }
        let detail = json!({ "deleted": lapsed.len() });
        let action = "submission.lapsed_deleted";
        let target = Target::organisation();
        audit::record(&mut conn, now, &Actor::system(), action, target, detail).await?;
        app.commit(conn).await?;
        *left -= 1;
    }
    Ok(())
}
