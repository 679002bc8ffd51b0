//! Signing in, and who may do what.

use serde_json::json;
use tower_sessions::Session;

use super::actor::Actor;
use super::model::{
    PasswordInput, Permission, SignInInput, User, UserInput, check_password, fold_email,
};
use super::{password, store};
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::{RoleId, UserId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::attempts::Allowance;
use crate::server::db::Conn;
use crate::server::request::Facts;
use crate::server::sessions::{self, Audience, SessionInfo};
use crate::time::minutes;

const TRIES_OF_ACCOUNT: Allowance = Allowance {
    scope: "staff-account",
    tries: 10,
    window: minutes(15),
};
const TRIES_OF_NETWORK: Allowance = Allowance {
    scope: "staff-network",
    tries: 100,
    window: minutes(15),
};

/// Signs a user in. Wrong address and wrong password answer the same.
pub async fn sign_in(
    app: &App,
    facts: &Facts,
    session: &Session,
    input: &SignInInput,
) -> Result<()> {
    let email = fold_email(&input.email);
    let now = app.now();

    // Count the try first: of two at the same moment neither may slip through.
    let mut conn = app.write().await?;
    let network = facts.address_prefix();
    TRIES_OF_ACCOUNT.check(&mut conn, &email, now).await?;
    TRIES_OF_NETWORK.check(&mut conn, &network, now).await?;
    TRIES_OF_ACCOUNT
        .count(&mut conn, app.new_id(), &email, now)
        .await?;
    TRIES_OF_NETWORK
        .count(&mut conn, app.new_id(), &network, now)
        .await?;
    let credentials = store::find_credentials(&mut conn, &email).await?;
    app.commit(conn).await?;

    let (user, hash) = credentials.unzip();
    let is_right = password::verify(input.password.clone(), hash).await?;
    let Some(user) = user.filter(|_| is_right) else {
        return Err(AppError::Invalid(FieldErrors::one(
            "email",
            "sign-in-wrong",
        )));
    };

    sessions::sign_in(session, facts, user.0, now).await?;
    let mut conn = app.write().await?;
    TRIES_OF_ACCOUNT.clear(&mut conn, &email).await?;
    let actor = Actor::staff(user, [], facts);
    audit::record(
        &mut conn,
        now,
        &actor,
        "user.signed_in",
        Target::user(user),
        json!({}),
    )
    .await?;
    app.commit(conn).await
}

/// Signs whoever it is out.
pub async fn sign_out(app: &App, facts: &Facts, session: &Session) -> Result<()> {
    if let Some(principal) = sessions::principal(session).await? {
        let user = UserId(principal.id);
        let actor = Actor::staff(user, [], facts);
        let mut conn = app.write().await?;
        let (target, detail) = (Target::user(user), json!({}));
        audit::record(
            &mut conn,
            app.now(),
            &actor,
            "user.signed_out",
            target,
            detail,
        )
        .await?;
        app.commit(conn).await?;
    }
    sessions::sign_out(session).await
}

/// All users.
pub async fn list_users(app: &App, actor: &Actor) -> Result<Vec<User>> {
    actor.require(Permission::UsersManage)?;
    store::list_users(&mut app.read().await?).await
}

/// One user.
pub async fn get_user(app: &App, actor: &Actor, id: UserId) -> Result<User> {
    actor.require(Permission::UsersManage)?;
    store::find_user(&mut app.read().await?, id)
        .await?
        .ok_or(AppError::NotFound)
}

/// Whoever has an address, as they act on the command line; nobody if they may not sign in.
pub async fn actor_of(app: &App, email: &str) -> Result<Option<Actor>> {
    let email = fold_email(email);
    let users = store::list_users(&mut app.read().await?).await?;
    let mut allowed = users.iter().filter(|user| user.disabled_at.is_none());
    let user = allowed.find(|user| user.email == email);
    Ok(user.map(|user| {
        let permissions = user.roles.iter().flat_map(|role| role.permissions.clone());
        Actor::on_command_line(user.id, permissions)
    }))
}

/// Adds a user with a password and roles.
pub async fn create_user(app: &App, actor: &Actor, input: &UserInput) -> Result<User> {
    actor.require(Permission::UsersManage)?;
    let input = input.checked(true)?;
    let hash = password::hash(input.password.clone()).await?;
    let now = app.now();

    let mut conn = app.write().await?;
    let user = User {
        id: app.new_id(),
        email: input.email,
        name: input.name,
        language: "en".to_owned(),
        disabled_at: None,
        roles: Vec::new(),
    };
    if !store::create_user(&mut conn, &user, &hash, now).await? {
        return Err(AppError::Invalid(FieldErrors::one(
            "email",
            "users-email-taken",
        )));
    }
    let roles = known_roles(&mut conn, &input.roles).await?;
    store::set_roles(&mut conn, user.id, &roles).await?;
    let detail = json!({ "roles": input.roles });
    audit::record(
        &mut conn,
        now,
        actor,
        "user.created",
        Target::user(user.id),
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok(user)
}

/// Changes a user's details and roles, and their password if one is given.
pub async fn update_user(app: &App, actor: &Actor, id: UserId, input: &UserInput) -> Result<()> {
    actor.require(Permission::UsersManage)?;
    let input = input.checked(false)?;
    let new_hash = match input.password.as_str() {
        "" => None,
        new => Some(password::hash(new.to_owned()).await?),
    };
    let now = app.now();

    let mut conn = app.write().await?;
    let mut user = store::find_user(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let roles = known_roles(&mut conn, &input.roles).await?;
    let stays = keeps_managing_users(&mut conn, &roles).await? && !input.disabled;
    if actor.user_id() == Some(id) && !stays {
        return Err(AppError::Invalid(FieldErrors::one(
            "roles",
            "users-not-yourself",
        )));
    }
    user.email = input.email;
    user.name = input.name;
    user.disabled_at = input.disabled.then(|| user.disabled_at.unwrap_or(now));
    if !store::update_user(&mut conn, &user, now).await? {
        return Err(AppError::Invalid(FieldErrors::one(
            "email",
            "users-email-taken",
        )));
    }
    store::set_roles(&mut conn, id, &roles).await?;
    if let Some(hash) = &new_hash {
        store::set_password_hash(&mut conn, id, hash, now).await?;
    }
    if new_hash.is_some() || input.disabled {
        sessions::revoke_all(&mut conn, Audience::Staff, id.0).await?;
    }
    let detail = json!({
        "roles": input.roles, "disabled": input.disabled, "password": new_hash.is_some(),
    });
    audit::record(
        &mut conn,
        now,
        actor,
        "user.updated",
        Target::user(id),
        detail,
    )
    .await?;
    app.commit(conn).await
}

/// The ids of roles named by their keys.
async fn known_roles(conn: &mut Conn, keys: &[String]) -> Result<Vec<RoleId>> {
    let roles = store::list_roles(conn).await?;
    let id_of = |key: &String| {
        let role = roles.iter().find(|role| role.key == *key);
        let unknown = || AppError::Invalid(FieldErrors::one("roles", "users-role-unknown"));
        role.map(|role| role.id).ok_or_else(unknown)
    };
    keys.iter().map(id_of).collect()
}

async fn keeps_managing_users(conn: &mut Conn, roles: &[RoleId]) -> Result<bool> {
    let all = store::list_roles(conn).await?;
    let mut kept = all.iter().filter(|role| roles.contains(&role.id));
    Ok(kept.any(|role| role.permissions.contains(&Permission::UsersManage)))
}

/// Changes one's own password and ends all one's sessions; the caller signs in anew.
pub async fn change_password(app: &App, actor: &Actor, input: &PasswordInput) -> Result<()> {
    let id = actor.user_id().ok_or(AppError::NotSignedIn)?;
    let mut errors = FieldErrors::new();
    check_password("new", &input.new, &mut errors);
    errors.or(())?;

    let now = app.now();
    let key = id.to_string();
    let mut conn = app.write().await?;
    TRIES_OF_ACCOUNT.check(&mut conn, &key, now).await?;
    TRIES_OF_ACCOUNT
        .count(&mut conn, app.new_id(), &key, now)
        .await?;
    let known = store::get_password_hash(&mut conn, id).await?;
    app.commit(conn).await?;
    if !password::verify(input.current.clone(), Some(known)).await? {
        return Err(AppError::Invalid(FieldErrors::one(
            "current",
            "account-password-wrong",
        )));
    }

    let hash = password::hash(input.new.clone()).await?;
    let mut conn = app.write().await?;
    TRIES_OF_ACCOUNT.clear(&mut conn, &key).await?;
    store::set_password_hash(&mut conn, id, &hash, now).await?;
    sessions::revoke_all(&mut conn, Audience::Staff, id.0).await?;
    audit::record(
        &mut conn,
        now,
        actor,
        "user.password_changed",
        Target::user(id),
        json!({}),
    )
    .await?;
    app.commit(conn).await
}

/// One's own sessions.
pub async fn list_sessions(
    app: &App,
    actor: &Actor,
    session: &Session,
) -> Result<Vec<SessionInfo>> {
    let id = actor.user_id().ok_or(AppError::NotSignedIn)?;
    let mut conn = app.read().await?;
    sessions::list_sessions(&mut conn, Audience::Staff, id.0, session.id(), app.now()).await
}

/// Ends one of one's own sessions.
pub async fn revoke_session(app: &App, actor: &Actor, key: &str) -> Result<()> {
    let id = actor.user_id().ok_or(AppError::NotSignedIn)?;
    let mut conn = app.write().await?;
    if !sessions::revoke_session(&mut conn, Audience::Staff, id.0, key).await? {
        return Err(AppError::NotFound);
    }
    let now = app.now();
    audit::record(
        &mut conn,
        now,
        actor,
        "user.session_revoked",
        Target::user(id),
        json!({}),
    )
    .await?;
    app.commit(conn).await
}
