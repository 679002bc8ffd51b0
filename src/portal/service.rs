//! What a signed-in person may do: take consents back and give them again, choose the language they
//! are written to in, end sessions.

use serde_json::json;
use tower_sessions::Session;

use super::model::LanguageInput;
use crate::accounts::Actor;
use crate::consents;
use crate::consents::model::{EventKind, Source};
use crate::consents::service::Wish;
use crate::contacts;
use crate::error::{AppError, Result};
use crate::ids::{PurposeId, PurposeVersionId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::language::Language;
use crate::server::sessions::{self, Audience, SessionInfo};
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// Takes a consent back. Taken back already, it stays so.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    purpose: PurposeId,
    language: Language,
) -> Result<()> {
    let wish = wish(actor, EventKind::Withdrawn, language)?;
    consents::service::change_as_shown(app, actor, purpose, &wish).await?;
    Ok(())
}

/// Gives a consent to the wording that the person has read; fails if there is another by now.
pub async fn give(
    app: &App,
    actor: &Actor,
    purpose: PurposeId,
    read: PurposeVersionId,
    language: Language,
) -> Result<()> {
    let wish = Wish {
        shown: Some(read),
        ..wish(actor, EventKind::Given, language)?
    };
    consents::service::change_as_shown(app, actor, purpose, &wish).await?;
    Ok(())
}

/// Agrees again, before the time is over, to the wording that the person has read.
pub async fn renew(
    app: &App,
    actor: &Actor,
    purpose: PurposeId,
    read: PurposeVersionId,
    language: Language,
) -> Result<()> {
    let wish = Wish {
        shown: Some(read),
        ..wish(actor, EventKind::Renewed, language)?
    };
    consents::service::change_as_shown(app, actor, purpose, &wish).await?;
    Ok(())
}

/// Takes back everything that the person agreed to.
pub async fn withdraw_all(app: &App, actor: &Actor, language: Language) -> Result<()> {
    let subject = actor.require_subject()?;
    consents::service::withdraw_all(app, actor, subject, Source::Portal, language.into()).await?;
    Ok(())
}

fn wish(actor: &Actor, kind: EventKind, language: Language) -> Result<Wish> {
    Ok(Wish {
        subject: actor.require_subject()?,
        kind,
        source: Source::Portal,
        language: language.into(),
        shown: None,
    })
}

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
    announce::subject(&mut conn, now, EventType::SubjectUpdated, id).await?;
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
