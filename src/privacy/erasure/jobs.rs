//! What is left to do after an erasure: files on disk, and what the database file still remembers.

use std::io::ErrorKind;

use tokio::fs;

use super::store;
use crate::bundles;
use crate::exports;
use crate::files;
use crate::files::incoming::path_of;
use crate::server::App;

/// Removes the content of files that nothing refers to any more.
pub async fn erase_files(app: &App, sha256s: &[String]) -> anyhow::Result<()> {
    bundles::jobs::remove_unknown(app).await?;
    exports::jobs::remove_unknown(app).await?;
    for sha256 in sha256s {
        let sha256 = hex::decode(sha256)?;
        if files::store::is_used(&mut app.read().await?, &sha256).await? {
            continue;
        }
        match fs::remove_file(path_of(app, &sha256)).await {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Has the database file forget what was deleted, once for all erasures that wait for it.
pub async fn compact(app: &App) -> anyhow::Result<()> {
    let Some(last) = store::find_uncompacted(&mut app.read().await?).await? else {
        return Ok(());
    };
    app.db.compact().await?;
    let mut conn = app.write().await?;
    store::set_compacted(&mut conn, app.now(), last).await?;
    Ok(app.commit(conn).await?)
}
