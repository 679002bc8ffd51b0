//! Work in the background: whatever is slow or may fail is a row, written in the same transaction
//! as its cause, and done by a runner on any node.
//!
//! A runner takes a job by a lease. If it dies, the lease passes and another runner takes the job,
//! so a job may be begun twice: it must not matter. A job that fails is tried again, later each
//! time; after the last try it stays, failed, with its error.
//!
//! What waits for a stranger's server has slots of its own ([`Lane`]), and of one stranger there is
//! one job at a time ([`Job::queue_key`]): however slow they are, mail leaves.

pub mod ending;

use std::time::Duration;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use tokio::sync::watch;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::db::{Conn, Engine, containing};
use super::{App, attempts, clock, sessions};
use crate::error::Result;
use crate::ids::{
    DeliveryId, FormVersionId, ImportId, JobId, MailId, SubmissionId, TaskId, WebhookId,
};
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::time::{Timestamp, days, minutes};
use ending::Ended;

/// Work that a feature wants done, and what it is done with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    /// Sends a mail of the outbox.
    SendMail { mail: MailId },
    /// Lets a submission lapse that nobody has confirmed.
    LapseSubmission { submission: SubmissionId },
    /// Shows visitors a version of a form that has waited for its time.
    PublishVersion { version: FormVersionId },
    /// Deletes responses that have been kept for long enough.
    DeleteOldResponses,
    /// Tells a webhook, unless it was tried more often meanwhile.
    DeliverWebhook {
        webhook: WebhookId,
        delivery: DeliveryId,
        attempts: i64,
    },
    /// Makes a file with evidence; the language is that of its page to read.
    MakeBundle { bundle: Uuid, language: String },
    /// Makes a table that a program has asked for.
    MakeExport { export: Uuid },
    /// Gets on with an import of consents.
    ImportConsents { import: ImportId },
    /// Gets on with the reset of a purpose.
    ResetConsents { reset: Uuid },
    /// Removes files of somebody who was erased.
    EraseFiles { files: Vec<String> },
    /// Has the database file forget what was deleted.
    CompactDatabase,
    /// Removes a file that became part of nothing.
    SweepFile { sha256: String },
    /// Notes the end of consents whose time is over.
    EndConsents,
    /// Asks people whose consents end soon whether they want to renew them.
    RemindOfRenewal,
    /// Gives the newest checkpoint of the ledger to the outside witness.
    TellWitness,
    /// Goes on with a task for a while.
    RunTask { task: TaskId },
}

impl Job {
    fn kind(&self) -> &'static str {
        match self {
            Self::SendMail { .. } => "send_mail",
            Self::LapseSubmission { .. } => "lapse_submission",
            Self::PublishVersion { .. } => "publish_version",
            Self::DeleteOldResponses => "delete_old_responses",
            Self::DeliverWebhook { .. } => "deliver_webhook",
            Self::MakeBundle { .. } => "make_bundle",
            Self::MakeExport { .. } => "make_export",
            Self::ImportConsents { .. } => "import_consents",
            Self::ResetConsents { .. } => "reset_consents",
            Self::EraseFiles { .. } => "erase_files",
            Self::CompactDatabase => "compact_database",
            Self::SweepFile { .. } => "sweep_file",
            Self::EndConsents => "end_consents",
            Self::RemindOfRenewal => "remind_of_renewal",
            Self::TellWitness => "tell_witness",
            Self::RunTask { .. } => "run_task",
        }
    }

    /// What it stands in a queue for: of jobs with the same key one is done at a time.
    fn queue_key(&self) -> Option<String> {
        match self {
            Self::DeliverWebhook { webhook, .. } => Some(webhook.to_string()),
            // A task is never at work twice.
            Self::RunTask { task } => Some(task.to_string()),
            _ => None,
        }
    }

    async fn run(self, app: &App) -> anyhow::Result<()> {
        match self {
            Self::SendMail { mail } => crate::mail::jobs::send(app, mail).await,
            Self::LapseSubmission { submission } => {
                crate::consents::jobs::lapse(app, submission).await
            }
            Self::PublishVersion { version } => {
                crate::forms::schedule::jobs::publish(app, version).await
            }
            Self::DeleteOldResponses => crate::responses::jobs::delete_old(app).await,
            Self::DeliverWebhook {
                delivery, attempts, ..
            } => crate::webhooks::jobs::deliver(app, delivery, attempts).await,
            Self::MakeBundle { bundle, language } => {
                crate::bundles::jobs::make(app, bundle, &language).await
            }
            Self::MakeExport { export } => crate::exports::jobs::make(app, export).await,
            Self::ImportConsents { import } => {
                crate::register::import::jobs::get_on(app, import).await
            }
            Self::ResetConsents { reset } => crate::register::reset::jobs::get_on(app, reset).await,
            Self::EraseFiles { files } => {
                crate::privacy::erasure::jobs::erase_files(app, &files).await
            }
            Self::CompactDatabase => crate::privacy::erasure::jobs::compact(app).await,
            Self::SweepFile { sha256 } => crate::files::jobs::sweep(app, &sha256).await,
            Self::EndConsents => crate::consents::expiring::end_consents(app).await,
            Self::RemindOfRenewal => crate::consents::reminding::remind(app).await,
            Self::TellWitness => crate::ledger::jobs::tell_witness(app).await,
            Self::RunTask { task } => crate::tasks::jobs::run(app, task).await,
        }
    }
}

/// How long a runner may take before others think it dead.
const LEASE: Duration = minutes(2);
/// Tries before a job counts as failed: with the waits below, about two days.
const TRIES: i64 = 12;
/// How often a runner looks when nothing rings.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Jobs that don't keep each other waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lane {
    /// Mail: each is soon done, and there are many.
    Mail,
    /// Our other work.
    Own,
    /// What waits for a stranger's server.
    Strangers,
}

impl Lane {
    const ALL: [Self; 3] = [Self::Mail, Self::Own, Self::Strangers];

    /// Jobs of it that one runner does at the same time.
    fn slots(self) -> usize {
        match self {
            Self::Mail => 16,
            Self::Own => 8,
            Self::Strangers => 4,
        }
    }

    /// How many of them a runner takes at once that has so many slots free. Of a queue the next one
    /// is due only when this one is taken.
    fn batch(self, free: usize) -> usize {
        match self {
            Self::Mail | Self::Own => free,
            Self::Strangers => 1,
        }
    }

    /// Which jobs are its own, as a condition: word by word that of an index, so that no lane looks through
    /// what waits in another.
    fn condition(self) -> &'static str {
        match self {
            Self::Mail => "kind = 'send_mail'",
            Self::Own => "kind NOT IN ('send_mail', 'deliver_webhook')",
            Self::Strangers => "kind = 'deliver_webhook'",
        }
    }
}

/// Queues a job in the transaction of its cause.
///
/// With a `dedupe_key` the same cause queued twice is one job.
pub async fn queue(
    conn: &mut Conn,
    now: Timestamp,
    run_at: Timestamp,
    job: &Job,
    dedupe_key: Option<&str>,
) -> Result<()> {
    let sql = "INSERT INTO jobs (id, kind, payload, dedupe_key, queue_key, run_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (dedupe_key) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(clock::new_id(now))
            .bind(job.kind())
            .bind(Json(job));
        query
            .bind(dedupe_key)
            .bind(job.queue_key())
            .bind(run_at)
            .bind(now)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// Queues jobs that are due at once, each once for each time that it is queued.
pub async fn queue_all(conn: &mut Conn, now: Timestamp, jobs: &[Job]) -> Result<()> {
    if jobs.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO jobs (id, kind, payload, queue_key, run_at, created_at) VALUES {}",
        conn.rows(jobs.len(), 6)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for job in jobs {
            query = query
                .bind(clock::new_id(now))
                .bind(job.kind())
                .bind(Json(job));
            query = query.bind(job.queue_key()).bind(now).bind(now);
        }
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Takes away jobs that are about any of these ids, whether they are done or not.
pub async fn forget(conn: &mut Conn, ids: &[String]) -> Result<()> {
    let sql = "DELETE FROM jobs WHERE CAST(payload AS TEXT) LIKE $1 OR dedupe_key LIKE $1";
    for id in ids {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(format!("%{id}%"));
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Forgets jobs about a person, and errors that name them: mail servers repeat addresses.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    forget(conn, &person.ids()).await?;
    let sql = "UPDATE jobs SET last_error = NULL WHERE LOWER(last_error) LIKE $1 ESCAPE '\\'";
    for identifier in person.identifiers() {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(containing(&identifier.to_lowercase()));
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// How long to wait after the try of this number (1, 2, ...): doubling from 15 s, at most 8 hours.
fn wait_after(attempt: i64) -> Duration {
    let doublings = u32::try_from(attempt.clamp(1, 12) - 1).unwrap_or(0);
    Duration::from_secs((15 << doublings).min(8 * 3600))
}

#[derive(sqlx::FromRow)]
struct Claimed {
    id: JobId,
    payload: Json<serde_json::Value>,
    attempts: i64,
}

/// Waits for nobody: its time has come, no runner has it, and none has another one of its queue.
const DUE: &str = "state = 'waiting' AND run_at <= $1
     AND (leased_until IS NULL OR leased_until < $1)
     AND (queue_key IS NULL OR queue_key NOT IN (SELECT queue_key FROM jobs
         WHERE queue_key IS NOT NULL AND state = 'waiting' AND leased_until >= $1))";

/// Takes what is due, with so many slots free. Two nodes at the same moment may take two jobs of a
/// queue: it is there for fairness.
async fn claim(app: &App, runner: &str, lane: Lane, free: usize) -> Result<Vec<Claimed>> {
    let now = app.now();
    // Reading first keeps an idle runner from taking SQLite's one writer every two seconds.
    if !is_any_due(app, now, lane).await? {
        return Ok(Vec::new());
    }
    let limit = i64::try_from(lane.batch(free)).unwrap_or(1);
    let mut conn = app.write().await?;
    // SQLite has one writer anyway; nodes on PostgreSQL step over what another one is taking.
    let lock = match conn.engine() {
        Engine::Sqlite(_) => "",
        Engine::Postgres(_) => "FOR UPDATE SKIP LOCKED",
    };
    let sql = sqlx::AssertSqlSafe(format!(
        "UPDATE jobs SET leased_by = $2, leased_until = $3, attempts = attempts + 1
         WHERE id IN (SELECT id FROM jobs WHERE {} AND {DUE} ORDER BY run_at LIMIT $4 {lock})
         RETURNING id, payload, attempts",
        lane.condition()
    ));
    let claimed: Vec<Claimed> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(now).bind(runner);
        query.bind(now + LEASE).bind(limit).fetch_all(c).await
    })?;
    conn.commit().await?;
    Ok(claimed)
}

async fn is_any_due(app: &App, now: Timestamp, lane: Lane) -> Result<bool> {
    let sql = format!(
        "SELECT 1 FROM jobs WHERE {} AND {DUE} LIMIT 1",
        lane.condition()
    );
    let mut conn = app.read().await?;
    let found: Option<i32> = on_db!(conn, |c| {
        let query = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(now);
        query.fetch_optional(c).await
    })?;
    Ok(found.is_some())
}

/// Notes why a job has failed, and when it is tried again.
async fn fail(app: &App, job: &Claimed, runner: &str, error: String) -> Result<()> {
    let now = app.now();
    let state = match job.attempts >= TRIES {
        true => "failed",
        false => "waiting",
    };
    // Only the holder of the lease has a say: one that was too slow has lost it to another.
    let sql = "UPDATE jobs SET state = $1, last_error = $2, run_at = $3, finished_at = $4,
             leased_by = NULL, leased_until = NULL
         WHERE id = $5 AND leased_by = $6";
    let mut conn = app.write().await?;
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(state)
            .bind(error)
            .bind(now + wait_after(job.attempts));
        let query = query
            .bind((state != "waiting").then_some(now))
            .bind(job.id)
            .bind(runner);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(conn.commit().await?)
}

async fn work(app: App, job: Claimed, runner: String) {
    let outcome = match serde_json::from_value::<Job>(job.payload.0.clone()) {
        Ok(todo) => todo.clone().run(&app).await.map(|()| todo),
        Err(e) => Err(e.into()),
    };
    let noted = match outcome.map_err(|e| format!("{e:#}")) {
        Ok(done) => {
            tracing::debug!(job = %job.id, "job done");
            let ended = Ended {
                id: job.id,
                job: done,
                runner,
            };
            ending::end(&app, ended).await
        }
        Err(e) => {
            tracing::warn!(job = %job.id, attempt = job.attempts, "job failed: {e}");
            fail(&app, &job, &runner, e).await
        }
    };
    if let Err(e) = noted {
        tracing::error!(job = %job.id, "could not note the end of a job: {e}");
    }
}

/// Who does jobs: in each lane some at a time, and the next one as soon as one has ended.
struct Runner {
    app: App,
    name: String,
    lanes: [(Lane, JoinSet<()>); 3],
}

impl Runner {
    fn new(app: &App) -> Self {
        Self {
            app: app.clone(),
            name: hex::encode(clock::random_bytes::<8>()),
            lanes: Lane::ALL.map(|lane| (lane, JoinSet::new())),
        }
    }

    /// Begins what is due, as far as slots are free; says how many jobs that were.
    async fn begin(&mut self) -> Result<usize> {
        let mut begun = 0;
        for (lane, working) in &mut self.lanes {
            while working.try_join_next().is_some() {}
            while let free @ 1.. = lane.slots().saturating_sub(working.len()) {
                let claimed = claim(&self.app, &self.name, *lane, free).await?;
                if claimed.is_empty() {
                    break;
                }
                begun += claimed.len();
                for job in claimed {
                    working.spawn(work(self.app.clone(), job, self.name.clone()));
                }
            }
        }
        Ok(begun)
    }

    /// Waits until any job has ended; for ever if none is under way.
    async fn one_ended(&mut self) {
        let [(_, mail), (_, own), (_, strangers)] = &mut self.lanes;
        tokio::select! {
            Some(_) = mail.join_next() => {}
            Some(_) = own.join_next() => {}
            Some(_) = strangers.join_next() => {}
            else => std::future::pending().await,
        }
    }

    /// Waits until all jobs under way have ended.
    async fn finish(&mut self) {
        for (_, working) in &mut self.lanes {
            while working.join_next().await.is_some() {}
        }
    }
}

/// Does what is due now and returns how many jobs that were. Tests drive the runner by this.
pub async fn run_due(app: &App) -> Result<usize> {
    let mut runner = Runner::new(app);
    let count = runner.begin().await?;
    runner.finish().await;
    Ok(count)
}

/// Does jobs until told to stop; then those begun are finished.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut runner = Runner::new(&app);
    let mut swept_at = Timestamp::default();
    while !*stop.borrow() {
        if app.now().since(swept_at) > minutes(10) {
            swept_at = app.now();
            sweep(&app).await;
        }
        if let Err(e) = runner.begin().await {
            tracing::error!("the job runner could not look for work: {e}");
        }
        tokio::select! {
            () = runner.one_ended() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = app.job_bell.notified() => {}
            _ = stop.changed() => {}
        }
    }
    runner.finish().await;
}

/// Deletes what has expired: sessions, tries, codes, and jobs done a month ago; and what a server that
/// was killed left behind.
async fn sweep(app: &App) {
    app.limits.forget_quiet();
    app.api_rates.forget_quiet(app.now());
    if let Err(e) = delete_expired(app).await {
        tracing::error!("could not delete what has expired: {e}");
    }
    if let Err(e) = crate::files::jobs::sweep_incoming(app).await {
        tracing::error!("could not remove what was never received in full: {e}");
    }
    if let Err(e) = crate::bundles::jobs::sweep(app).await {
        tracing::error!("could not remove old evidence files: {e}");
    }
    if let Err(e) = crate::exports::jobs::sweep(app).await {
        tracing::error!("could not remove old exports: {e}");
    }
    if let Err(e) = crate::contacts::imports::service::forget_old(app).await {
        tracing::error!("could not forget old imports: {e}");
    }
    if let Err(e) = crate::responses::jobs::queue_daily(app).await {
        tracing::error!("could not queue the work of the day: {e}");
    }
    if let Err(e) = crate::consents::jobs::queue_daily(app).await {
        tracing::error!("could not queue the day's look at consents: {e}");
    }
}

async fn delete_expired(app: &App) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    sessions::delete_expired(&mut conn, now).await?;
    attempts::delete_before(&mut conn, now - days(1)).await?;
    crate::portal::store::delete_expired_codes(&mut conn, now).await?;
    crate::webhooks::jobs::forget_old(&mut conn, now).await?;
    crate::api::jobs::forget_old(&mut conn, now).await?;
    crate::consents::deciding::whatsapp::forget_closed(&mut conn, now).await?;
    crate::contacts::people::merge::forget_old(&mut conn, now).await?;
    let sql = "DELETE FROM jobs WHERE state = 'done' AND finished_at < $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(now - days(30))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(conn.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_and_end_at_eight_hours() {
        assert_eq!(wait_after(1), Duration::from_secs(15));
        assert_eq!(wait_after(3), minutes(1));
        assert_eq!(wait_after(12), crate::time::hours(8));
    }
}
