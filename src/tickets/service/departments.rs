//! Who answers what.

use std::collections::HashMap;

use serde_json::json;

use crate::accounts::model::{Permission, User};
use crate::accounts::{self, Actor};
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::{DepartmentId, UserId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::tickets::input::DepartmentInput;
use crate::tickets::model::{
    DPO, Department, DepartmentInfo, EventKind, RequestType, SHIPPED_DEPARTMENTS, Visibility,
};
use crate::tickets::store::departments as store;
use crate::tickets::store::write::{self, NewEvent};
use crate::time::Timestamp;

/// At every start: the shipped departments are there, and every type of request is answered by one,
/// by the DPO's unless somebody has chosen another.
pub async fn prepare(conn: &mut Conn, now: Timestamp) -> Result<()> {
    for key in SHIPPED_DEPARTMENTS {
        let department = Department {
            id: DepartmentId(new_id(now)),
            key: key.to_owned(),
            name: String::new(),
            email: String::new(),
        };
        store::add_department(conn, &department).await?;
    }
    for (position, kind) in (0..).zip(RequestType::ALL) {
        store::add_request_type(conn, kind, position, DPO).await?;
    }
    Ok(())
}

/// All departments with their members, and which of them answers which type.
pub async fn list_departments(
    app: &App,
    actor: &Actor,
) -> Result<(Vec<DepartmentInfo>, HashMap<String, DepartmentId>)> {
    actor.require(Permission::OrganisationManage)?;
    let mut conn = app.read().await?;
    let mut all = Vec::new();
    for department in store::list_departments(&mut conn).await? {
        let members = store::list_members(&mut conn, department.id).await?;
        all.push(DepartmentInfo {
            department,
            members,
        });
    }
    Ok((all, store::list_routes(&mut conn).await?))
}

/// A department to be changed.
pub async fn get_department(app: &App, actor: &Actor, id: DepartmentId) -> Result<DepartmentInfo> {
    actor.require(Permission::OrganisationManage)?;
    let mut conn = app.read().await?;
    let department = store::find_department(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let members = store::list_members(&mut conn, id).await?;
    Ok(DepartmentInfo {
        department,
        members,
    })
}

/// Who could be a member: users who can sign in.
pub async fn list_candidates(app: &App, actor: &Actor) -> Result<Vec<User>> {
    actor.require(Permission::OrganisationManage)?;
    let users = accounts::store::list_users(&mut app.read().await?).await?;
    Ok(users
        .into_iter()
        .filter(|user| user.disabled_at.is_none())
        .collect())
}

/// Adds a department.
pub async fn create_department(
    app: &App,
    actor: &Actor,
    input: &DepartmentInput,
) -> Result<Department> {
    actor.require(Permission::OrganisationManage)?;
    let input = input.checked(false)?;
    let members = chosen(app, actor, &input).await?;
    let now = app.now();
    let id: DepartmentId = app.new_id();
    let department = Department {
        id,
        key: id.to_string(),
        name: input.name,
        email: input.email,
    };

    let mut conn = app.write().await?;
    check_name(&mut conn, &department.name, id).await?;
    store::add_department(&mut conn, &department).await?;
    store::set_members(&mut conn, id, &members).await?;
    let target = Target::department(id);
    let detail = json!({ "members": members });
    audit::record(&mut conn, now, actor, "department.created", target, detail).await?;
    app.commit(conn).await?;
    Ok(department)
}

/// Changes a department and its members. Requests of those who leave it are nobody's again.
pub async fn update_department(
    app: &App,
    actor: &Actor,
    id: DepartmentId,
    input: &DepartmentInput,
) -> Result<()> {
    let known = get_department(app, actor, id).await?.department;
    let input = input.checked(known.is_shipped())?;
    let members = chosen(app, actor, &input).await?;
    let now = app.now();

    let mut conn = app.write().await?;
    check_name(&mut conn, &input.name, id).await?;
    store::update_department(&mut conn, id, &input.name, &input.email).await?;
    store::set_members(&mut conn, id, &members).await?;
    for ticket in store::unassign_strangers(&mut conn, id).await? {
        let kind = EventKind::Assigned { to: None };
        let event = NewEvent::bare(kind, Visibility::Internal);
        write::add_event(&mut conn, now, actor, ticket, event).await?;
    }
    let target = Target::department(id);
    let detail = json!({ "members": members });
    audit::record(&mut conn, now, actor, "department.updated", target, detail).await?;
    app.commit(conn).await
}

/// Two departments of one name can't be told apart; mostly the second is a second click.
async fn check_name(conn: &mut Conn, name: &str, own: DepartmentId) -> Result<()> {
    let all = store::list_departments(conn).await?;
    let is_same = |other: &Department| other.name.to_lowercase() == name.to_lowercase();
    let mut others = all.iter().filter(|department| department.id != own);
    if !name.is_empty() && others.any(is_same) {
        let errors = FieldErrors::one("name", "departments-name-taken");
        return Err(AppError::Invalid(errors));
    }
    Ok(())
}

/// The ticked users, as far as they can sign in.
async fn chosen(app: &App, actor: &Actor, input: &DepartmentInput) -> Result<Vec<UserId>> {
    let candidates = list_candidates(app, actor).await?;
    Ok(candidates
        .into_iter()
        .map(|user| user.id)
        .filter(|id| input.members.contains(&id.to_string()))
        .collect())
}

/// Says which department answers which type from now on: `{type key: department id}`. Requests that
/// are there already stay where they are.
pub async fn update_routes(
    app: &App,
    actor: &Actor,
    routes: &HashMap<String, String>,
) -> Result<()> {
    actor.require(Permission::OrganisationManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    for (key, department) in routes {
        let Some(kind) = RequestType::find(key) else {
            continue;
        };
        let id = department.parse().map_err(|_| AppError::NotFound)?;
        let department = store::find_department(&mut conn, id)
            .await?
            .ok_or(AppError::NotFound)?;
        if store::set_route(&mut conn, kind, id).await? {
            let target = Target::request_type(kind.key());
            let detail = json!({ "department": department.key });
            audit::record(&mut conn, now, actor, "request_type.routed", target, detail).await?;
        }
    }
    app.commit(conn).await
}
