//! Keeping purposes: what is asked for, in which words.

use serde_json::json;
use sha2::Digest;

use super::input::PurposeInput;
use super::model::{Change, Purpose, PurposeContent, PurposeVersion};
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::ids::PurposeId;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// All purposes.
pub async fn list_purposes(app: &App, actor: &Actor) -> Result<Vec<Purpose>> {
    actor.require(Permission::PurposesView)?;
    store::list_purposes(&mut app.read().await?).await
}

/// One purpose and its versions, newest first.
pub async fn get_purpose(
    app: &App,
    actor: &Actor,
    id: PurposeId,
) -> Result<(Purpose, Vec<PurposeVersion>)> {
    actor.require(Permission::PurposesView)?;
    let mut conn = app.read().await?;
    let purpose = store::find_purpose(&mut conn, id).await?;
    let purpose = purpose.ok_or(AppError::NotFound)?;
    let versions = store::list_versions(&mut conn, id).await?;
    Ok((purpose, versions))
}

/// Adds a purpose with its first version.
pub async fn create_purpose(app: &App, actor: &Actor, input: &PurposeInput) -> Result<Purpose> {
    actor.require(Permission::PurposesManage)?;
    let (key, content) = input.checked_new()?;
    let mut conn = app.write().await?;
    let purpose = add_purpose(app, &mut conn, actor, key, content).await?;
    app.commit(conn).await?;
    Ok(purpose)
}

/// As [`create_purpose`], of what is right already, in the transaction of whatever needs it.
pub async fn add_purpose(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    key: String,
    content: PurposeContent,
) -> Result<Purpose> {
    actor.require(Permission::PurposesManage)?;
    let now = app.now();
    let id = app.new_id();
    let current = PurposeVersion {
        id: app.new_id(),
        purpose_id: id,
        number: 1,
        content,
        change: Change::First,
        first_used_at: None,
    };
    let purpose = Purpose { id, key, current };
    if !store::create_purpose(conn, &purpose, actor.user_id(), now).await? {
        return Err(AppError::Invalid(FieldErrors::one(
            "key",
            "purposes-key-taken",
        )));
    }
    let detail = json!({ "key": purpose.key });
    record(conn, now, actor, "purpose.created", id, detail).await?;
    Ok(purpose)
}

/// Changes what a purpose says: in place while nobody has been asked, else as a new version of
/// which the person says what it means. Nobody's change is overwritten unseen: `input.seen` has to
/// be the text that is there.
pub async fn update_purpose(
    app: &App,
    actor: &Actor,
    id: PurposeId,
    input: &PurposeInput,
) -> Result<()> {
    actor.require(Permission::PurposesManage)?;
    let mut errors = FieldErrors::new();
    let content = input.checked(&mut errors);
    errors.or(())?;
    let now = app.now();

    let mut conn = app.write().await?;
    let purpose = store::find_purpose(&mut conn, id).await?;
    let current = purpose.ok_or(AppError::NotFound)?.current;
    let change = meaning(&current, input.change);
    if current.content == content
        && change
            .as_ref()
            .is_ok_and(|change| *change == current.change)
    {
        return Ok(());
    }
    if input.seen != mark_of(&current)? {
        let error = FieldErrors::one("texts", "purposes-changed-meanwhile");
        return Err(AppError::Invalid(error));
    }
    let change = change?;
    if store::update_version(&mut conn, current.id, &content, change).await? {
        let detail = json!({ "version": current.number, "change": change.key() });
        record(&mut conn, now, actor, "purpose.updated", id, detail).await?;
    } else {
        let version = PurposeVersion {
            id: app.new_id(),
            purpose_id: id,
            number: current.number + 1,
            content,
            change,
            first_used_at: None,
        };
        if !store::add_version(&mut conn, &version, actor.user_id(), now).await? {
            return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
        }
        let detail = json!({ "version": version.number, "change": change.key() });
        record(&mut conn, now, actor, "purpose.version_added", id, detail).await?;
    }
    app.commit(conn).await
}

/// What a change means to those who agreed to an earlier wording. Only the very first, while nobody
/// has been asked, means nothing to anybody.
fn meaning(current: &PurposeVersion, said: Option<Change>) -> Result<Change> {
    if !current.asks_for_meaning() {
        return Ok(Change::First);
    }
    let said = said.filter(|change| *change != Change::First);
    let missing = || AppError::Invalid(FieldErrors::one("change", "purposes-change-missing"));
    said.ok_or_else(missing)
}

/// Tells one text of a purpose from another: forms carry it to say what was seen.
pub fn mark_of(version: &PurposeVersion) -> Result<String> {
    let content = serde_json::to_vec(&version.content)?;
    Ok(hex::encode(sha2::Sha256::digest(&content)))
}

async fn record(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    action: &str,
    id: PurposeId,
    detail: serde_json::Value,
) -> Result<()> {
    audit::record(conn, now, actor, action, Target::purpose(id), detail).await
}
