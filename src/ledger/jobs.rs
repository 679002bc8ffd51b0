//! The outside witness: somebody else who keeps checkpoints, so that the ledger can't be made anew by
//! whoever has the database and the keys. It gets the newest one a minute, if there is a new one.

use std::time::Duration;

use hyper::header::{CONTENT_TYPE, HeaderValue};
use tokio::io::AsyncWriteExt;

use super::store::{self, Stored};
use crate::error::Result;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::server::outbound::Limits;
use crate::time::{Timestamp, minutes};

/// How long a witness may take, and how much of its answer is read.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(15),
    bytes: 2000,
    cut: true,
};

/// Has the witness told at the end of this minute, if there is one.
pub async fn queue_witness(conn: &mut Conn, app: &App) -> Result<()> {
    if app.config.witness_url.is_empty() && app.config.witness_file.as_os_str().is_empty() {
        return Ok(());
    }
    let now = app.now();
    let minute = i64::try_from(minutes(1).as_millis()).unwrap_or(i64::MAX);
    let end = now.0.div_euclid(minute) + 1;
    let key = format!("witness:{end}");
    jobs::queue(
        conn,
        now,
        Timestamp(end * minute),
        &Job::TellWitness,
        Some(&key),
    )
    .await
}

/// Gives the newest checkpoint to the witness.
pub async fn tell_witness(app: &App) -> anyhow::Result<()> {
    let Some(newest) = store::find_last_checkpoint(&mut app.read().await?).await? else {
        return Ok(());
    };
    if !app.config.witness_file.as_os_str().is_empty() {
        append(app, &newest).await?;
    }
    if !app.config.witness_url.is_empty() {
        send(app, &newest).await?;
    }
    let mut conn = app.write().await?;
    store::set_witnessed(&mut conn, app.now(), newest.size).await?;
    Ok(app.commit(conn).await?)
}

async fn send(app: &App, newest: &Stored) -> anyhow::Result<()> {
    let kind = (
        CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    let body = newest.note.clone().into_bytes();
    let url = &app.config.witness_url;
    let answer = app.outbound.post(url, vec![kind], body, &LIMITS).await;
    let answer = answer.map_err(|e| anyhow::anyhow!("the witness was not reached: {e}"))?;
    anyhow::ensure!(
        (200..300).contains(&answer.status),
        "the witness answered {}",
        answer.status
    );
    Ok(())
}

/// Adds the note with an empty line behind it, unless it is the last one there already.
async fn append(app: &App, newest: &Stored) -> anyhow::Result<()> {
    let path = &app.config.witness_file;
    let wording = format!("{}\n", newest.note);
    let known = tokio::fs::read(path).await.unwrap_or_default();
    if known.ends_with(wording.as_bytes()) {
        return Ok(());
    }
    let mut options = tokio::fs::OpenOptions::new();
    let file = options.create(true).append(true).open(path).await;
    let mut file = file.map_err(|e| anyhow::anyhow!("can't write to {}: {e}", path.display()))?;
    file.write_all(wording.as_bytes()).await?;
    Ok(file.sync_all().await?)
}
