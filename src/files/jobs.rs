//! Sweeping away what was received and never became part of anything: visitors leave forms.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::time::{Duration, SystemTime};

use tokio::fs;

use super::incoming::{incoming_dir, path_of};
use super::store;
use crate::error::Result;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::server::serve::UPLOAD_TIMEOUT;
use crate::time::{Timestamp, days};

/// How long a received file waits for its form to be sent: longer than the form's token is good.
const WAITS: Duration = days(2);

/// Plans to look whether a file that was received now has become part of something.
pub async fn plan_sweep(conn: &mut Conn, now: Timestamp, sha256: &[u8]) -> Result<()> {
    let job = Job::SweepFile {
        sha256: hex::encode(sha256),
    };
    jobs::queue(conn, now, now + WAITS, &job, None).await
}

/// Lets content that was received before wait as long again for its form to be sent; false if it is
/// gone.
pub async fn wait_anew(app: &App, sha256: &[u8]) -> Result<bool> {
    let mut how = fs::File::options();
    let Ok(file) = how.append(true).open(path_of(app, sha256)).await else {
        return Ok(false);
    };
    file.into_std().await.set_modified(now_on_disk(app))?;
    let mut conn = app.write().await?;
    plan_sweep(&mut conn, app.now(), sha256).await?;
    app.commit(conn).await?;
    Ok(true)
}

/// Removes what a server was receiving when it was killed: nobody can go on sending it.
pub async fn sweep_incoming(app: &App) -> Result<()> {
    let mut folder = match fs::read_dir(incoming_dir(app)).await {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        folder => folder?,
    };
    while let Some(file) = folder.next_entry().await? {
        // It may be finished and gone in this moment.
        let Ok(known) = file.metadata().await else {
            continue;
        };
        if age(app, &known)? > 2 * UPLOAD_TIMEOUT {
            fs::remove_file(file.path()).await.ok();
        }
    }
    Ok(())
}

fn age(app: &App, known: &Metadata) -> Result<Duration> {
    let age = now_on_disk(app).duration_since(known.modified()?);
    Ok(age.unwrap_or_default())
}

fn now_on_disk(app: &App) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(app.now().0.unsigned_abs())
}

/// Removes content that nothing refers to. What was received again since waits for its own sweep.
pub async fn sweep(app: &App, sha256: &str) -> anyhow::Result<()> {
    let sha256 = hex::decode(sha256)?;
    let path = path_of(app, &sha256);
    let Ok(known) = fs::metadata(&path).await else {
        return Ok(());
    };
    if store::is_used(&mut app.read().await?, &sha256).await? {
        return Ok(());
    }
    if age(app, &known)? >= WAITS / 2 {
        fs::remove_file(path).await?;
    }
    Ok(())
}
