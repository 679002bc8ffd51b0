//! What happens to consents when time passes.

use serde_json::json;

use super::store;
use crate::accounts::Actor;
use crate::error::Result;
use crate::ids::SubmissionId;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::dates;
use crate::server::jobs::{self, Job};

/// Lets a submission lapse that nobody has confirmed. One that was confirmed stays as it is.
pub async fn lapse(app: &App, id: SubmissionId) -> anyhow::Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    if !store::set_lapsed(&mut conn, id).await? {
        return Ok(());
    }
    let target = Target::submission(id);
    audit::record(
        &mut conn,
        now,
        &Actor::system(),
        "submission.lapsed",
        target,
        json!({}),
    )
    .await?;
    Ok(app.commit(conn).await?)
}

/// Queues the day's jobs, once: consents end on the day after their last one, and those that end soon
/// are asked for again.
pub async fn queue_daily(app: &App) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    let zone = organisation::service::zone(&mut conn).await?;
    let day = dates::day(now, &zone);
    for (job, name) in [
        (Job::EndConsents, "end-consents"),
        (Job::RemindOfRenewal, "remind-of-renewal"),
    ] {
        let key = format!("{name}-{day}");
        jobs::queue(&mut conn, now, now, &job, Some(&key)).await?;
    }
    app.commit(conn).await
}
