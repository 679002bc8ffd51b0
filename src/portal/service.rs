//! A person's own account: the language they are written to in, and where they are signed in.

use serde_json::json;
use tower_sessions::Session;

use super::model::LanguageInput;
use crate::accounts::Actor;
use crate::contacts;
use crate::error::{AppError, Result};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::sessions::{self, Audience, SessionInfo};

/// Changes the language in which the person is written to.
pub async fn choose_language(app: &App, actor: &Actor, input: &LanguageInput) -> Result<()> {
    let id = actor.require_subject()?;
    let language = input.checked()?.code();
    let now = app.now();
    let mut conn = app.write().await?;
    contacts::store::update_subject(&mut conn, now, id, "", language).await?;
    let detail = json!({ "language": language });
    let target = Target::subject(id);
    audit::record(
        &mut conn,
        now,
        actor,
        "subject.language_chosen",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// The person's sessions.
pub async fn list_sessions(
    app: &App,
    actor: &Actor,
    session: &Session,
) -> Result<Vec<SessionInfo>> {
    let id = actor.require_subject()?;
    let mut conn = app.read().await?;
    sessions::list_sessions(&mut conn, Audience::Subject, id.0, session.id(), app.now()).await
}

/// Ends one of the person's sessions.
pub async fn revoke_session(app: &App, actor: &Actor, key: &str) -> Result<()> {
    let id = actor.require_subject()?;
    let now = app.now();
    let mut conn = app.write().await?;
    if !sessions::revoke_session(&mut conn, Audience::Subject, id.0, key).await? {
        return Err(AppError::NotFound);
    }
    let target = Target::subject(id);
    audit::record(
        &mut conn,
        now,
        actor,
        "subject.session_revoked",
        target,
        json!({}),
    )
    .await?;
    app.commit(conn).await
}

/// Ends all of the person's sessions, this one included.
pub async fn sign_out_everywhere(app: &App, actor: &Actor, session: &Session) -> Result<()> {
    let id = actor.require_subject()?;
    let now = app.now();
    let mut conn = app.write().await?;
    sessions::revoke_all(&mut conn, Audience::Subject, id.0).await?;
    let target = Target::subject(id);
    audit::record(
        &mut conn,
        now,
        actor,
        "subject.signed_out_everywhere",
        target,
        json!({}),
    )
    .await?;
    app.commit(conn).await?;
    sessions::sign_out(session).await
}
