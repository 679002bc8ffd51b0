//! Making and revoking keys.

use serde_json::json;

use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::api::model::{ApiKey, NewKey, Scope};
use crate::api::store::keys::{self, Secret};
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::{ApiKeyId, UserId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::crypto::{new_token, sha256};

/// Before each secret, so that programs that look for leaked ones know it.
const PREFIX: &str = "plc_";
/// How much of a secret is shown.
const SHOWN: usize = 12;

/// A key that was just made.
pub struct Made {
    /// Its id.
    pub id: ApiKeyId,
    /// Its secret, which is nowhere else.
    pub secret: String,
}

/// All keys, the newest first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ApiKey>> {
    actor.require(Permission::ApiManage)?;
    keys::list(&mut app.read().await?).await
}

/// A key.
pub async fn get(app: &App, actor: &Actor, id: ApiKeyId) -> Result<ApiKey> {
    actor.require(Permission::ApiManage)?;
    let found = keys::find(&mut app.read().await?, id).await?;
    found.ok_or(AppError::NotFound)
}

/// Whether somebody may give a key this scope: they have every right that follows from it.
#[must_use]
pub fn may_grant(actor: &Actor, scope: Scope) -> bool {
    let mut rights = scope.permissions().iter();
    rights.all(|right| actor.may(*right))
}

/// Makes a key, in the name of whoever makes it. It lets do no more than they may do themselves.
pub async fn create(app: &App, actor: &Actor, new: &NewKey) -> Result<Made> {
    create_for(app, actor, new, actor.user_id()).await
}

/// As [`create`], in the name of a user or of nobody.
pub async fn create_for(
    app: &App,
    actor: &Actor,
    new: &NewKey,
    by: Option<UserId>,
) -> Result<Made> {
    actor.require(Permission::ApiManage)?;
    if !new.scopes.iter().all(|scope| may_grant(actor, *scope)) {
        let errors = FieldErrors::one("scopes", "api-scopes-forbidden");
        return Err(AppError::Invalid(errors));
    }
    let now = app.now();
    let secret = format!("{PREFIX}{}", new_token());
    let stored = Secret {
        prefix: &secret[..SHOWN],
        sha256: &sha256(&secret),
    };
    let id = app.new_id();
    let mut conn = app.write().await?;
    keys::add(&mut conn, now, id, new, &stored, by).await?;
    let detail = json!({
        "name": new.name, "scopes": new.scopes, "rate_per_minute": new.rate_per_minute,
        "days": new.lifetime.map(|lifetime| lifetime.as_secs() / 86_400),
    });
    let target = Target::api_key(id);
    audit::record(&mut conn, now, actor, "api_key.created", target, detail).await?;
    app.commit(conn).await?;
    Ok(Made { id, secret })
}

/// Revokes a key: it lets nobody in any more.
pub async fn revoke(app: &App, actor: &Actor, id: ApiKeyId) -> Result<()> {
    actor.require(Permission::ApiManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let key = keys::find(&mut conn, id).await?;
    let key = key.ok_or(AppError::NotFound)?;
    if !keys::revoke(&mut conn, id, now).await? {
        // A second click.
        return Ok(());
    }
    let (target, detail) = (Target::api_key(id), json!({ "name": key.name }));
    audit::record(&mut conn, now, actor, "api_key.revoked", target, detail).await?;
    app.commit(conn).await?;
    app.api_keys.forget(id);
    Ok(())
}
