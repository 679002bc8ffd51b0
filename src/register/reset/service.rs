//! Beginning a reset.

use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::store::{self, Reset};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::PurposeId;
use crate::privacy::audit::{self, Target};
use crate::register::service::searching::user;
use crate::server::App;
use crate::server::jobs::{self, Job};
use crate::time::hours;

/// For how long an export counts.
const FRESH: std::time::Duration = hours(24);

/// What to reset, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ResetInput {
    /// A purpose's id.
    pub purpose: String,
    /// Why.
    pub reason: String,
    /// The id of this form.
    pub token: String,
}

/// Begins a reset. The same form sent twice begins one.
pub async fn begin(app: &App, actor: &Actor, input: &ResetInput) -> Result<Uuid> {
    actor.require(Permission::ConsentsReset)?;
    let (user, now) = (user(actor)?, app.now());
    let reason = input.reason.trim();
    let mut errors = FieldErrors::new();
    let purpose: Option<PurposeId> = input.purpose.parse().ok();
    if reason.is_empty() || reason.chars().count() > 1_000 {
        errors.add("reason", "register-reset-error-reason");
    }
    let Some(purpose) = purpose else {
        errors.add("purpose", "register-error-purpose");
        return Err(AppError::Invalid(errors));
    };
    let not_a_form = |_| AppError::Invalid(FieldErrors::one("form", "error-not-a-form"));
    let id: Uuid = input.token.parse().map_err(not_a_form)?;
    let mut conn = app.write().await?;
    if store::find(&mut conn, id).await?.is_some() {
        return Ok(id);
    }
    if !store::is_exported(&mut conn, now - FRESH, purpose).await? {
        errors.add("purpose", "register-reset-error-export");
    }
    errors.or(())?;
    let reset = Reset {
        id,
        purpose_id: purpose,
        user_id: user,
        reason: reason.to_owned(),
        done: 0,
        total: 0,
        begun_at: now,
        finished_at: None,
    };
    store::add(&mut conn, &reset).await?;
    let (target, action) = (Target::purpose(purpose), "register.reset");
    audit::record(
        &mut conn,
        now,
        actor,
        action,
        target,
        json!({ "reset": id }),
    )
    .await?;
    jobs::queue(&mut conn, now, now, &Job::ResetConsents { reset: id }, None).await?;
    app.commit(conn).await?;
    Ok(id)
}

/// A reset.
pub async fn find(app: &App, actor: &Actor, id: Uuid) -> Result<Reset> {
    actor.require(Permission::ConsentsReset)?;
    let found = store::find(&mut app.read().await?, id).await?;
    found.ok_or(AppError::NotFound)
}
