//! Signing in by what only the owner of an address can know: a code or a link, sent there.
//!
//! Every address is answered alike and gets the same mail, whether it is known or not: the subject
//! is created when the address has been proven, not before. The code works only in the browser that
//! asked for it, which alone knows the id of the pending sign-in; the link works anywhere, but only
//! by a button, because mail scanners follow links.

use serde_json::json;
use tower_sessions::Session;
use uuid::Uuid;

use super::letter;
use super::model::{CodeInput, EmailInput, Next, Pending, VALID_FOR};
use super::store;
use crate::accounts::Actor;
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::SubjectId;
use crate::mail::service::queue_letter;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::attempts::Allowance;
use crate::server::crypto::{Keys, new_code, new_token, same, sha256};
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::server::request::Facts;
use crate::server::sessions;
use crate::time::{Timestamp, days, minutes};
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

const MAILS_TO_ADDRESS: Allowance = Allowance {
    scope: "portal-address",
    tries: 5,
    window: minutes(15),
};
const MAILS_FROM_NETWORK: Allowance = Allowance {
    scope: "portal-network",
    tries: 30,
    window: minutes(15),
};
/// Whoever asks for code after code could guess one in the end. The link can't be guessed, so its
/// owner is not locked out by that.
const CODES_OF_ADDRESS: Allowance = Allowance {
    scope: "portal-code",
    tries: 30,
    window: days(1),
};

/// Sends a code and a link to an address, known or not. The id is for the browser that asked.
pub async fn ask(app: &App, facts: &Facts, input: &EmailInput, next: &Next) -> Result<Uuid> {
    let email = input.checked()?;
    let now = app.now();
    let network = facts.address_prefix();

    let mut conn = app.write().await?;
    MAILS_TO_ADDRESS.check(&mut conn, &email, now).await?;
    MAILS_FROM_NETWORK.check(&mut conn, &network, now).await?;
    MAILS_TO_ADDRESS
        .count(&mut conn, app.new_id(), &email, now)
        .await?;
    MAILS_FROM_NETWORK
        .count(&mut conn, app.new_id(), &network, now)
        .await?;
    let language = language_for(&mut conn, &email, facts).await?;
    let (code, token) = (new_code(), new_token());
    let id = app.new_id();
    let pending = Pending {
        id,
        code_hash: hash_code(&app.keys, id, &code),
        link_hash: sha256(&token),
        language: language.code().to_owned(),
        attempts: 0,
        created_at: now,
        expires_at: now + VALID_FOR,
        used_at: None,
        email,
    };
    store::create_pending(&mut conn, &pending).await?;
    let organisation = organisation::store::find_organisation(&mut conn).await?;
    let link = next.carried_by(&format!("/portal/sign-in/link/{token}"));
    let letter = letter::code(
        language,
        &organisation.unwrap_or_default().name,
        &code,
        app.config.url(&link),
    );
    queue_letter(&mut conn, now, &pending.email, &letter).await?;
    app.commit(conn).await?;
    Ok(id)
}

/// The language a person is written to: the one they chose; for a new address, the browser's.
async fn language_for(conn: &mut Conn, email: &str, facts: &Facts) -> Result<Language> {
    let known = contacts::store::find_subject_by(conn, IdentifierKind::Email, email).await?;
    let subject = match known {
        Some(id) => contacts::store::find_subject(conn, id).await?,
        None => None,
    };
    Ok(subject.map_or(facts.language, |subject| Language::of(&subject.language)))
}

/// The address that the browser's pending sign-in was sent to, while it works.
pub async fn find_asked_address(app: &App, id: Uuid) -> Result<Option<String>> {
    let pending = store::find_pending(&mut app.read().await?, id).await?;
    let open = pending.filter(|pending| pending.is_open(app.now()));
    Ok(open.map(|pending| pending.email))
}

/// Signs in with the code, in the browser that asked for it.
pub async fn sign_in_with_code(
    app: &App,
    facts: &Facts,
    session: &Session,
    id: Option<Uuid>,
    input: &CodeInput,
) -> Result<()> {
    let now = app.now();
    let code = input.digits();

    let mut conn = app.write().await?;
    let pending = match id {
        Some(id) => store::find_pending(&mut conn, id).await?,
        None => None,
    };
    let pending = pending
        .filter(|pending| pending.is_open(now))
        .ok_or_else(|| refused("portal-code-over"))?;
    if !may_try_code(app, &mut conn, &pending, now).await? {
        return Err(refused("portal-code-locked"));
    }
    if !same(&hash_code(&app.keys, pending.id, &code), &pending.code_hash) {
        app.commit(conn).await?;
        return Err(refused("portal-code-wrong"));
    }
    CODES_OF_ADDRESS.clear(&mut conn, &pending.email).await?;
    finish(app, conn, facts, session, &pending).await
}

/// Counts a typed code, whatever comes of it.
async fn may_try_code(
    app: &App,
    conn: &mut Conn,
    pending: &Pending,
    now: Timestamp,
) -> Result<bool> {
    match CODES_OF_ADDRESS.check(conn, &pending.email, now).await {
        Err(AppError::TooMany { .. }) => return Ok(false),
        checked => checked?,
    }
    CODES_OF_ADDRESS
        .count(conn, app.new_id(), &pending.email, now)
        .await?;
    store::count_attempt(conn, pending.id).await
}

/// The address a link was sent to, while the link works. Changes nothing.
pub async fn find_linked_address(app: &App, token: &str) -> Result<Option<String>> {
    let mut conn = app.read().await?;
    let pending = store::find_pending_by_link(&mut conn, &sha256(token)).await?;
    let open = pending.filter(|pending| pending.is_open(app.now()));
    Ok(open.map(|pending| pending.email))
}

/// Signs in with the link, in any browser.
pub async fn sign_in_with_link(
    app: &App,
    facts: &Facts,
    session: &Session,
    token: &str,
) -> Result<()> {
    let mut conn = app.write().await?;
    let pending = store::find_pending_by_link(&mut conn, &sha256(token)).await?;
    let pending = pending.ok_or_else(|| refused("portal-link-over"))?;
    finish(app, conn, facts, session, &pending).await
}

/// Signs whoever it is out.
pub async fn sign_out(app: &App, facts: &Facts, session: &Session) -> Result<()> {
    if let Some(principal) = sessions::principal(session).await? {
        let subject = SubjectId(principal.id);
        let actor = Actor::subject(subject, facts);
        let mut conn = app.write().await?;
        let (target, detail) = (Target::subject(subject), json!({}));
        audit::record(
            &mut conn,
            app.now(),
            &actor,
            "subject.signed_out",
            target,
            detail,
        )
        .await?;
        app.commit(conn).await?;
    }
    sessions::sign_out(session).await
}

/// The address is proven: uses code and link up, and signs in whoever owns the address.
async fn finish(
    app: &App,
    mut conn: Conn,
    facts: &Facts,
    session: &Session,
    pending: &Pending,
) -> Result<()> {
    let now = app.now();
    if !store::use_pending(&mut conn, pending.id, now).await? {
        return Err(refused("portal-link-over"));
    }
    let subject = proven_subject(&mut conn, pending, now).await?;
    let actor = Actor::subject(subject, facts);
    let target = Target::subject(subject);
    audit::record(
        &mut conn,
        now,
        &actor,
        "subject.signed_in",
        target,
        json!({}),
    )
    .await?;
    app.commit(conn).await?;
    sessions::sign_in(session, facts, subject.0, now).await
}

async fn proven_subject(conn: &mut Conn, pending: &Pending, now: Timestamp) -> Result<SubjectId> {
    let (kind, email) = (IdentifierKind::Email, &pending.email);
    let language = &pending.language;
    let (subject, is_new) =
        contacts::store::find_or_create(conn, now, kind, email, language).await?;
    if is_new {
        announce::subject(conn, now, EventType::SubjectCreated, subject).await?;
    }
    contacts::store::verify_identifier(conn, now, kind, email).await?;
    Ok(subject)
}

fn hash_code(keys: &Keys, id: Uuid, code: &str) -> Vec<u8> {
    let message = [id.as_bytes(), code.as_bytes()].concat();
    keys.sign("sign-in-code", &message)
}

fn refused(key: &str) -> AppError {
    AppError::Invalid(FieldErrors::one("code", key))
}
