//! The key that signs, and changing it for another.

use serde_json::json;

use super::model::{PublicKey, SigningKey};
use super::{seal, store};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::clock::random_bytes;
use crate::server::db::Conn;

/// The key that signs now. If there is none yet it is made: in the connection's own transaction, or, if
/// it only reads, in one beside it. Two nodes that do so at once get the same key.
pub async fn current(conn: &mut Conn, app: &App) -> Result<SigningKey> {
    if let Some(key) = find(conn, app).await? {
        return Ok(key);
    }
    if conn.can_write() {
        return make(conn, app).await;
    }
    let mut beside = app.write().await?;
    let key = make(&mut beside, app).await?;
    app.commit(beside).await?;
    Ok(key)
}

/// Every key that signs or ever signed, the newest first. They are public.
pub async fn list(app: &App) -> Result<Vec<PublicKey>> {
    store::list_public(&mut app.read().await?).await
}

/// Makes another key the one that signs, and gives its name. What the old one has signed can still be
/// checked; it signs nothing more, because its private half is deleted.
pub async fn rotate(app: &App, actor: &Actor) -> Result<String> {
    actor.require(Permission::OrganisationManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let old = store::find_current(&mut conn).await?.map(|(kid, _)| kid);
    store::retire_current(&mut conn, now).await?;
    let (key, is_new) = add(&mut conn, app).await?;
    if is_new {
        let detail = json!({ "retired": old });
        let target = Target::signing_key(key.kid());
        audit::record(&mut conn, now, actor, "signing_key.rotated", target, detail).await?;
    }
    app.commit(conn).await?;
    Ok(key.kid().to_owned())
}

async fn find(conn: &mut Conn, app: &App) -> Result<Option<SigningKey>> {
    let Some((kid, sealed)) = store::find_current(conn).await? else {
        return Ok(None);
    };
    let private = seal::open(&app.keys, &kid, &sealed)?;
    Ok(Some(SigningKey::of(&private)))
}

async fn make(conn: &mut Conn, app: &App) -> Result<SigningKey> {
    let (key, is_new) = add(conn, app).await?;
    if is_new {
        let target = Target::signing_key(key.kid());
        let actor = Actor::system();
        audit::record(
            conn,
            app.now(),
            &actor,
            "signing_key.created",
            target,
            json!({}),
        )
        .await?;
    }
    Ok(key)
}

/// A fresh key, and true; or, if another node was quicker, that node's.
async fn add(conn: &mut Conn, app: &App) -> Result<(SigningKey, bool)> {
    let key = SigningKey::of(&random_bytes());
    let sealed = seal::seal(&app.keys, key.kid(), &key.private())?;
    if store::add_current(conn, app.now(), key.kid(), &key.public(), &sealed).await? {
        return Ok((key, true));
    }
    let others = find(conn, app).await?;
    let others = others.ok_or_else(|| anyhow::anyhow!("the signing key has gone meanwhile"))?;
    Ok((others, false))
}
