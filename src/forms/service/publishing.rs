//! Publishing: now or from a moment on, also over what the linter finds.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::freezing::{add_version, freeze, published_already};
use super::linting::lint_frozen;
use super::record;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, Result};
use crate::forms::model::Form;
use crate::forms::overrides::{self, Override, OverrideInput};
use crate::forms::{renewal, schedule, store};
use crate::ids::{FormId, FormVersionId};
use crate::purposes::model::Change;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// How somebody wants a draft to be published.
#[derive(Clone, Copy, Debug, Default)]
pub struct Publishing {
    /// The draft that the person saw; if it has changed since, nothing is published.
    pub known_revision: Option<i64>,
    /// What it means that another controller is named than before; asked for only then.
    pub controller: Option<Change>,
    /// When visitors are to see it; none: now.
    pub at: Option<Timestamp>,
}

/// Publishes the draft now, as [`publish_as`].
pub async fn publish(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: Option<i64>,
) -> Result<i64> {
    let wish = Publishing {
        known_revision,
        ..Publishing::default()
    };
    publish_as(app, actor, id, &wish).await
}

/// Publishes the draft: freezes it with the purposes and the controller it names, and what it looks
/// like in each language; visitors see it now or from a moment on. Returns the version's number,
/// which is the last one's if nothing has changed since.
pub async fn publish_as(app: &App, actor: &Actor, id: FormId, wish: &Publishing) -> Result<i64> {
    actor.require(Permission::FormsPublish)?;
    publish_for(app, actor, id, wish, None).await
}

/// Publishes a draft over what the linter finds in it, as [`publish`] does, for a reason that stays
/// with the version and stands in the audit log.
pub async fn publish_over(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: i64,
    input: &OverrideInput,
) -> Result<i64> {
    actor.require(Permission::FormsOverride)?;
    let reason = input.checked()?;
    let wish = Publishing {
        known_revision: Some(known_revision),
        controller: input.controller,
        at: None,
    };
    publish_for(app, actor, id, &wish, Some(reason)).await
}

async fn publish_for(
    app: &App,
    actor: &Actor,
    id: FormId,
    wish: &Publishing,
    reason: Option<String>,
) -> Result<i64> {
    let now = app.now();
    let mut conn = app.write().await?;
    let form = store::get_form(&mut conn, id).await?;
    if let Some(number) = done_already(&mut conn, &form, wish).await? {
        return Ok(number);
    }
    // First of all: what was only to be asked for by what waits means nothing any more.
    let instead_of = match wish.at {
        None => schedule::service::give_way(&mut conn, now, actor, &form).await?,
        Some(_) => None,
    };
    renewal::mind_controller(app, &mut conn, now, actor, &form, wish.controller).await?;
    let published = freeze(&mut conn, &form, wish.at.unwrap_or(now)).await?;
    let findings = lint_frozen(&mut conn, &form.draft, &published).await?;
    let overridden = overrides::judge(&findings, reason)?;
    let (version, sha256) = add_version(&mut conn, app, actor, &form, &published).await?;
    let mut detail = json!({
        "key": form.key,
        "version": published.number,
        "sha256": hex::encode(sha256),
    });
    if let Some(number) = instead_of {
        detail["instead_of"] = json!(number);
    }
    show(&mut conn, now, actor, &form, version, wish.at, detail).await?;
    if let Some(overridden) = &overridden {
        overrides::store::add_override(&mut conn, version, overridden).await?;
        let Override { rules, reason } = overridden;
        let detail = json!({ "version": published.number, "rules": rules, "reason": reason });
        record(&mut conn, now, actor, "form.overridden", id, detail).await?;
    }
    app.commit(conn).await?;
    app.published_forms.forget(&form.key);
    Ok(published.number)
}

/// Shows visitors a version, now or from a moment on.
async fn show(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    form: &Form,
    version: FormVersionId,
    at: Option<Timestamp>,
    mut detail: Value,
) -> Result<()> {
    let id = form.id;
    let Some(at) = at else {
        store::set_published(conn, id, version).await?;
        return record(conn, now, actor, "form.published", id, detail).await;
    };
    detail["at"] = json!(dates::rfc3339(at));
    schedule::service::wait_until(conn, now, actor, id, version, at).await?;
    record(conn, now, actor, "form.scheduled", id, detail).await
}

/// The number of the version that there is already: visitors see the same, or it waits for the same
/// moment. A second click makes no second version; somebody who does not know of the first is told.
async fn done_already(conn: &mut Conn, form: &Form, wish: &Publishing) -> Result<Option<i64>> {
    let conflict = Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    let known = wish.known_revision;
    if known.is_some_and(|known| known != form.draft_revision) {
        return conflict;
    }
    if let Some(same) = published_already(conn, form).await? {
        return Ok(Some(same));
    }
    let Some(at) = wish.at else {
        return Ok(None);
    };
    match schedule::store::find_waiting(conn, form.id).await? {
        Some(waiting) if waiting.publish_at == at => Ok(Some(waiting.number)),
        Some(_) => conflict,
        None => Ok(None),
    }
}

/// Why versions of a form were published over findings.
pub async fn list_overrides(
    app: &App,
    actor: &Actor,
    id: FormId,
) -> Result<BTreeMap<FormVersionId, Override>> {
    actor.require(Permission::FormsView)?;
    overrides::store::list_overrides(&mut app.read().await?, id).await
}
