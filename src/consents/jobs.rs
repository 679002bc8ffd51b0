//! What happens to consents when time passes.

use serde_json::json;

use super::store;
use crate::accounts::Actor;
use crate::ids::SubmissionId;
use crate::privacy::audit::{self, Target};
use crate::server::App;

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
