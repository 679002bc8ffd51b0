//! Sweeping away what was received and never became part of anything: visitors leave forms.

use std::time::{Duration, SystemTime};

use tokio::fs;

use super::incoming::path_of;
use super::store;
use crate::error::Result;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
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
    file.into_std().await.set_modified(system_time(app.now()))?;
    let mut conn = app.write().await?;
    plan_sweep(&mut conn, app.now(), sha256).await?;
    app.commit(conn).await?;
    Ok(true)
}

fn system_time(at: Timestamp) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(at.0.unsigned_abs())
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
    let age = system_time(app.now()).duration_since(known.modified()?);
    if age.unwrap_or_default() >= WAITS / 2 {
        fs::remove_file(path).await?;
    }
    Ok(())
}
