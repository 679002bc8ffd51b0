//! Drafts, which save themselves.

use std::time::Duration;

use serde_json::{Value, json};

use super::record;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms::model::Definition;
use crate::forms::store;
use crate::forms::translations;
use crate::ids::FormId;
use crate::server::App;

/// Saves of one person that follow each other this closely are one edit to the audit log.
const SITTING: Duration = Duration::from_mins(15);

/// Saves a draft that builds on a revision. Returns its own; fails with
/// [`Conflict::ChangedMeanwhile`] if somebody else saved in between.
///
/// Drafts save themselves every second or so; the audit log has a row for each sitting of each person.
pub async fn save_draft(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: i64,
    draft: &Definition,
) -> Result<i64> {
    actor.require(Permission::FormsEdit)?;
    // PostgreSQL takes no NUL, and nobody types one.
    if has_nul(&serde_json::to_value(draft)?) || !draft.is_sane() {
        return Err(AppError::Invalid(FieldErrors::one(
            "form",
            "error-not-a-form",
        )));
    }
    let mut conn = app.write().await?;
    let form = store::get_form(&mut conn, id).await?;
    let mut draft = draft.clone();
    translations::marks::follow(&form.draft, &mut draft);
    let (by, now) = (actor.user_id(), app.now());
    if !store::save_draft(&mut conn, id, known_revision, &draft, by, now).await? {
        // Who never got the answer sends the same again: it is saved already.
        if draft == form.draft {
            return Ok(form.draft_revision);
        }
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    if form.updated_by != by || now.since(form.updated_at) > SITTING {
        let detail = json!({ "revision": known_revision + 1 });
        record(&mut conn, now, actor, "form.edited", id, detail).await?;
    }
    app.commit(conn).await?;
    Ok(known_revision + 1)
}

fn has_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(list) => list.iter().any(has_nul),
        Value::Object(object) => object
            .iter()
            .any(|(name, value)| name.contains('\0') || has_nul(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The draft as it was last saved, with its revision.
pub async fn get_draft(app: &App, actor: &Actor, id: FormId) -> Result<(i64, Definition)> {
    actor.require(Permission::FormsEdit)?;
    let form = store::get_form(&mut app.read().await?, id).await?;
    Ok((form.draft_revision, form.draft))
}
