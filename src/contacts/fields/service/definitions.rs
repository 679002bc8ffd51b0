//! Which custom fields there are. That an organisation wants to know something of people is decided
//! by those who keep its settings; they see of how many people it is known, and nobody's value.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::accounts::model::{Permission, Role};
use crate::accounts::{self, Actor};
use crate::contacts::fields::input::{FieldInput, MoveInput};
use crate::contacts::fields::model::{ContactField, Kind, Rules};
use crate::contacts::fields::store;
use crate::error::{AppError, FieldErrors, Result};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// All fields in their order, and of how many people something is known in each, by their keys.
pub async fn list_fields(
    app: &App,
    actor: &Actor,
) -> Result<(Vec<ContactField>, HashMap<String, i64>)> {
    actor.require(Permission::OrganisationManage)?;
    let mut conn = app.read().await?;
    let fields = store::list_fields(&mut conn).await?;
    Ok((fields, store::count_values(&mut conn).await?))
}

/// One field, and of how many people something is known in it.
pub async fn get_field(app: &App, actor: &Actor, key: &str) -> Result<(ContactField, i64)> {
    actor.require(Permission::OrganisationManage)?;
    let mut conn = app.read().await?;
    let field = find(&mut conn, key).await?;
    let counts = store::count_values(&mut conn).await?;
    Ok((field, counts.get(key).copied().unwrap_or_default()))
}

/// The roles that may see people at all: those among which a field can choose.
pub async fn list_roles(app: &App, actor: &Actor) -> Result<Vec<Role>> {
    actor.require(Permission::OrganisationManage)?;
    let roles = accounts::store::list_roles(&mut app.read().await?).await?;
    let sees_people = |role: &Role| role.permissions.contains(&Permission::ContactsView);
    Ok(roles.into_iter().filter(sees_people).collect())
}

async fn find(conn: &mut Conn, key: &str) -> Result<ContactField> {
    let field = store::find_field(conn, key).await?;
    field.ok_or(AppError::NotFound)
}

/// Adds a field behind the others. The same again is no second one and no mistake.
pub async fn create_field(app: &App, actor: &Actor, input: &FieldInput) -> Result<()> {
    let roles = list_roles(app, actor).await?;
    let field = input.checked_new(&roles)?;
    let now = app.now();
    let mut conn = app.write().await?;
    if store::add_field(&mut conn, &field, now).await? {
        let detail = json!({ "kind": field.meaning.kind });
        record(
            &mut conn,
            now,
            actor,
            "contact_field.created",
            &field.key,
            detail,
        )
        .await?;
        return app.commit(conn).await;
    }
    if find(&mut conn, &field.key).await? == field {
        return Ok(());
    }
    Err(wrong("key", "contact-fields-key-taken"))
}

/// Changes a field. Nobody's change is overwritten unseen, a kind stays while there are values of it,
/// and a choice while it is somebody's.
pub async fn update_field(app: &App, actor: &Actor, key: &str, input: &FieldInput) -> Result<()> {
    let roles = list_roles(app, actor).await?;
    let now = app.now();
    let mut conn = app.write().await?;
    let known = find(&mut conn, key).await?;
    let field = input.checked(&known, &roles)?;
    if field == known {
        return Ok(());
    }
    if input.revision != known.revision {
        return Err(wrong("form", "contact-fields-changed-meanwhile"));
    }
    check_values(&mut conn, &known, &field).await?;
    if !store::update_field(&mut conn, &field, now).await? {
        return Err(wrong("form", "contact-fields-changed-meanwhile"));
    }
    let detail = json!({ "revision": known.revision + 1 });
    record(&mut conn, now, actor, "contact_field.updated", key, detail).await?;
    app.commit(conn).await
}

/// Whether the values that are there are still values of the changed field.
async fn check_values(conn: &mut Conn, known: &ContactField, field: &ContactField) -> Result<()> {
    let (before, after) = (known.meaning.kind, field.meaning.kind);
    let values = store::list_distinct(conn, &field.key).await?;
    if before == after {
        return check_choices(after, &field.meaning.rules, &values);
    }
    if values.is_empty() {
        return store::delete_empty(conn, &field.key).await;
    }
    let count = store::count_values(conn).await?;
    let count = count.get(&field.key).copied().unwrap_or_default();
    let mut errors = FieldErrors::new();
    let args = vec![("count".to_owned(), count.into())];
    errors.add_with("kind", "contact-fields-kind-stays", args);
    errors.or(())
}

/// Whether every value is still on the list.
fn check_choices(kind: Kind, rules: &Rules, values: &[String]) -> Result<()> {
    if !kind.has_choices() {
        return Ok(());
    }
    let is_on_list = |value: &&str| rules.choices.iter().any(|choice| choice.value == **value);
    let mut all = values.iter().flat_map(|value| value.split('\n'));
    match all.find(|value| !is_on_list(value)) {
        None => Ok(()),
        Some(missing) => {
            let mut errors = FieldErrors::new();
            let args = vec![("value".to_owned(), missing.into())];
            errors.add_with("choices", "contact-fields-choice-stays", args);
            errors.or(())
        }
    }
}

/// Puts a field into a place among those that are not archived; into the same place again changes
/// nothing.
pub async fn move_field(app: &App, actor: &Actor, key: &str, input: &MoveInput) -> Result<()> {
    actor.require(Permission::OrganisationManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let fields = store::list_fields(&mut conn).await?;
    let (archived, active): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.is_archived);
    let mut order: Vec<&str> = active.iter().map(|field| field.key.as_str()).collect();
    let from = order.iter().position(|other| *other == key);
    let from = from.ok_or(AppError::NotFound)?;
    let to = input.to.min(order.len() - 1);
    if from == to {
        return Ok(());
    }
    let moved = order.remove(from);
    order.insert(to, moved);
    order.extend(archived.iter().map(|field| field.key.as_str()));
    store::set_order(&mut conn, &order).await?;
    let detail = json!({ "place": to + 1 });
    record(&mut conn, now, actor, "contact_field.moved", key, detail).await?;
    app.commit(conn).await
}

/// Archives a field: what is known stays, nothing new comes in.
pub async fn archive_field(app: &App, actor: &Actor, key: &str) -> Result<()> {
    set_archived(app, actor, key, true).await
}

/// Takes a field out of the archive.
pub async fn restore_field(app: &App, actor: &Actor, key: &str) -> Result<()> {
    set_archived(app, actor, key, false).await
}

async fn set_archived(app: &App, actor: &Actor, key: &str, is_archived: bool) -> Result<()> {
    actor.require(Permission::OrganisationManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    find(&mut conn, key).await?;
    if !store::set_archived(&mut conn, key, is_archived.then_some(now)).await? {
        return Ok(());
    }
    let action = if is_archived {
        "contact_field.archived"
    } else {
        "contact_field.restored"
    };
    record(&mut conn, now, actor, action, key, json!({})).await?;
    app.commit(conn).await
}

fn wrong(field: &str, key: &str) -> AppError {
    AppError::Invalid(FieldErrors::one(field, key))
}

async fn record(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    action: &str,
    key: &str,
    detail: Value,
) -> Result<()> {
    audit::record(conn, now, actor, action, Target::contact_field(key), detail).await
}
