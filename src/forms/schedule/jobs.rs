//! What happens when the time of a version has come.

use serde_json::json;

use super::ScheduleState;
use super::store;
use crate::accounts::Actor;
use crate::forms;
use crate::ids::FormVersionId;
use crate::privacy::audit::{self, Target};
use crate::server::App;

/// Shows visitors a version that has waited. One that does not wait any more stays as it is.
pub async fn publish(app: &App, id: FormVersionId) -> anyhow::Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    if !store::end_wait(&mut conn, id, ScheduleState::Done).await? {
        return Ok(());
    }
    let version = forms::store::find_version(&mut conn, id).await?;
    let Some(version) = version else {
        return Ok(());
    };
    store::set_published_at(&mut conn, id, now).await?;
    forms::store::set_published(&mut conn, version.form_id, id).await?;
    let detail = json!({
        "key": version.form_key,
        "version": version.number,
        "sha256": hex::encode(&version.definition_sha256),
        "scheduled": true,
    });
    let target = Target::form(version.form_id);
    audit::record(
        &mut conn,
        now,
        &Actor::system(),
        "form.published",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    app.published_forms.forget(&version.form_key);
    Ok(())
}
