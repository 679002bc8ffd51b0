//! Jobs that have ended well at the same moment are noted together.

use sqlx::AssertSqlSafe;

use super::super::App;
use super::super::together::{self, Together, Work};
use super::Job;
use crate::error::Result;
use crate::ids::JobId;
use crate::mail::store::set_sent;
use crate::on_db;
use crate::server::db::placeholders;

/// Jobs that are noted at once at most.
const GROUP: usize = 64;

/// A job that has ended well.
pub struct Ended {
    /// Which.
    pub id: JobId,
    /// What it was.
    pub job: Job,
    /// Who did it.
    pub runner: String,
}

/// Noting that jobs have ended.
pub struct Ending;

impl Work for Ending {
    type Asked = Ended;
    type Done = Result<()>;
    type Tools = ();

    fn queue(app: &App) -> &Together<Self> {
        &app.ended_jobs
    }

    fn workers(_: &App) -> usize {
        1
    }

    /// Those of one runner.
    fn choose(waiting: &[&Ended]) -> Vec<bool> {
        let runner = waiting.first().map(|ended| &ended.runner);
        let mut left = GROUP;
        let chosen = waiting.iter().map(|ended| {
            let is_taken = left > 0 && Some(&ended.runner) == runner;
            left -= usize::from(is_taken);
            is_taken
        });
        chosen.collect()
    }

    async fn work(app: &App, (): &mut (), ended: Vec<Ended>) -> Vec<Result<()>> {
        let noted = note(app, &ended).await;
        ended.iter().map(|_| noted.clone()).collect()
    }
}

/// Notes that a job has ended well.
pub async fn end(app: &App, ended: Ended) -> Result<()> {
    together::ask::<Ending>(app, ended).await?
}

/// Only the holder of the lease has a say: one that was too slow has lost it to another. That a mail was sent
/// is true whoever has the lease.
async fn note(app: &App, ended: &[Ended]) -> Result<()> {
    let Some(first) = ended.first() else {
        return Ok(());
    };
    let sql = format!(
        "UPDATE jobs SET state = 'done', last_error = NULL, finished_at = ${}, leased_by = NULL,
             leased_until = NULL
         WHERE id IN ({}) AND leased_by = ${}",
        ended.len() + 1,
        placeholders(ended.len()),
        ended.len() + 2
    );
    let mut conn = app.write().await?;
    on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = ended
            .iter()
            .fold(query, |query, ended| query.bind(ended.id));
        let query = query.bind(app.now()).bind(&first.runner);
        query.execute(c).await.map(|_| ())
    })?;
    let mails = ended.iter().filter_map(|ended| match ended.job {
        Job::SendMail { mail } => Some(mail),
        _ => None,
    });
    set_sent(&mut conn, &mails.collect::<Vec<_>>(), app.now()).await?;
    Ok(conn.commit().await?)
}
