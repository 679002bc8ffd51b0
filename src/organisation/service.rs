//! Naming the organisation: once at the first start, later in the settings.

use jiff::tz::TimeZone;
use serde_json::json;

use super::model::{Organisation, SetupInput};
use super::store;
use crate::accounts::model::{Permission, User};
use crate::accounts::{self, Actor, Who, password};
use crate::error::{AppError, Result};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::crypto::{new_token, sha256};
use crate::server::dates;
use crate::server::db::Conn;

/// The organisation; fails with [`AppError::NotFound`] before it has been named.
pub async fn get_organisation(conn: &mut Conn) -> Result<Organisation> {
    store::find_organisation(conn)
        .await?
        .ok_or(AppError::NotFound)
}

/// The zone in which the organisation lives; UTC before it has been named.
pub async fn zone(conn: &mut Conn) -> Result<TimeZone> {
    let organisation = store::find_organisation(conn).await?;
    Ok(organisation.map_or(TimeZone::UTC, |organisation| {
        dates::zone(&organisation.time_zone)
    }))
}

/// Changes the organisation's details.
pub async fn update_organisation(app: &App, actor: &Actor, input: &Organisation) -> Result<()> {
    actor.require(Permission::OrganisationManage)?;
    let organisation = input.checked()?;
    let now = app.now();
    let mut conn = app.write().await?;
    store::save_organisation(&mut conn, &organisation, now).await?;
    // Periods are counted by these.
    let detail = json!({ "country": organisation.country, "time_zone": organisation.time_zone });
    let target = Target::organisation();
    audit::record(
        &mut conn,
        now,
        actor,
        "organisation.updated",
        target,
        detail,
    )
    .await?;
    app.commit(conn).await?;
    app.organisation.forget();
    Ok(())
}

/// At every start: the shipped roles and departments are there. If there is no user yet, the
/// address of a fresh one-time link that creates the first.
pub async fn prepare(app: &App) -> Result<Option<String>> {
    let now = app.now();
    let mut conn = app.write().await?;
    accounts::store::save_shipped_roles(&mut conn, now).await?;
    crate::tickets::service::prepare(&mut conn, now).await?;
    let link = match accounts::store::count_users(&mut conn).await? {
        0 => {
            let token = new_token();
            store::replace_setup_link(&mut conn, &sha256(&token), now).await?;
            Some(app.config.url(&format!("/setup/{token}")))
        }
        _ => None,
    };
    app.commit(conn).await?;
    Ok(link)
}

/// Whether a set-up link can be used.
pub async fn is_setup_link_open(app: &App, token: &str) -> Result<bool> {
    store::is_setup_link_open(&mut app.read().await?, &sha256(token)).await
}

/// Uses the link up: names the organisation and creates its first administrator.
pub async fn set_up(app: &App, actor: &Actor, token: &str, input: &SetupInput) -> Result<()> {
    // Before the password is hashed: that is costly on purpose, and not for everybody to order.
    if !is_setup_link_open(app, token).await? {
        return Err(AppError::NotFound);
    }
    let input = input.checked()?;
    let hash = password::hash(input.admin_password.clone()).await?;
    let now = app.now();

    let mut conn = app.write().await?;
    if !store::use_setup_link(&mut conn, &sha256(token), now).await? {
        return Err(AppError::NotFound);
    }
    store::save_organisation(&mut conn, &input.organisation, now).await?;
    let admin = User {
        id: app.new_id(),
        email: input.admin_email,
        name: input.admin_name,
        language: input.organisation.language,
        disabled_at: None,
        roles: Vec::new(),
    };
    accounts::store::create_user(&mut conn, &admin, &hash, now).await?;
    let roles = accounts::store::list_roles(&mut conn).await?;
    let role = roles
        .iter()
        .find(|role| role.key == "admin")
        .ok_or(AppError::NotFound)?;
    accounts::store::set_roles(&mut conn, admin.id, &[role.id]).await?;
    let actor = actor.as_who(Who::Staff(admin.id));
    let target = Target::organisation();
    audit::record(
        &mut conn,
        now,
        &actor,
        "organisation.set_up",
        target,
        json!({}),
    )
    .await?;
    let target = Target::user(admin.id);
    let detail = json!({ "roles": ["admin"] });
    audit::record(&mut conn, now, &actor, "user.created", target, detail).await?;
    app.commit(conn).await?;
    app.organisation.forget();
    Ok(())
}
