//! Making segments and counting who belongs to them.

use serde_json::json;

use super::compile::{Reading, is_readable};
use super::model::{DEPTH_MAX, NODES_MAX, Node, Segment};
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::contacts::people;
use crate::contacts::people::filter::{Filter, Scope};
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::ids::SegmentId;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;

/// Longest name, in characters.
const NAME_MAX: usize = 80;

/// Segments that look at nothing which the reader may not see.
pub async fn list_seen(conn: &mut Conn, actor: &Actor) -> Result<Vec<Segment>> {
    let hidden = fields::service::hidden_from(conn, actor).await?;
    let hidden: Vec<String> = hidden.into_iter().collect();
    let mut all = store::list(conn).await?;
    all.retain(|segment| is_seen(segment, &hidden, actor));
    Ok(all)
}

/// Whether somebody from whom these fields are hidden may use a segment.
#[must_use]
pub fn is_seen(segment: &Segment, hidden: &[String], actor: &Actor) -> bool {
    let tree = &segment.tree;
    let may_see_consents = actor.may(Permission::ConsentsView);
    !tree.looks_at(hidden) && (may_see_consents || !looks_at_consents(tree))
}

fn looks_at_consents(node: &Node) -> bool {
    use super::model::What;
    matches!(node.what, What::Consent | What::Event) || node.nodes.iter().any(looks_at_consents)
}

/// One of them.
pub async fn find(app: &App, actor: &Actor, id: SegmentId) -> Result<Segment> {
    actor.require(Permission::ContactsView)?;
    let mut conn = app.read().await?;
    let seen = list_seen(&mut conn, actor).await?;
    let found = seen.into_iter().find(|segment| segment.id == id);
    found.ok_or(AppError::NotFound)
}

/// How many people a condition finds now.
pub async fn count(app: &App, actor: &Actor, tree: &Node) -> Result<i64> {
    actor.require(Permission::ContactsView)?;
    let mut conn = app.read().await?;
    check(app, &mut conn, actor, tree).await?;
    let scope = Scope {
        filter: Filter::default(),
        tree: Some(tree.clone()),
        hidden: Vec::new(),
        reading: reading(app, &mut conn).await?,
    };
    people::store::count(&mut conn, &scope).await
}

async fn reading(app: &App, conn: &mut Conn) -> Result<Reading> {
    Ok(Reading {
        zone: organisation::service::zone(conn).await?,
        now: app.now(),
    })
}

/// Whether every test can be read, and looks at nothing that is not for this member of staff.
async fn check(app: &App, conn: &mut Conn, actor: &Actor, tree: &Node) -> Result<()> {
    let hidden = fields::service::hidden_from(conn, actor).await?;
    let hidden: Vec<String> = hidden.into_iter().collect();
    let may_see_consents = actor.may(Permission::ConsentsView);
    if tree.looks_at(&hidden) || (!may_see_consents && looks_at_consents(tree)) {
        return Err(AppError::Forbidden);
    }
    let mut errors = FieldErrors::new();
    if tree.count() > NODES_MAX || tree.depth() > DEPTH_MAX {
        errors.add("add", "segment-too-large");
    }
    let reading = reading(app, conn).await?;
    unreadable(tree, "n", &reading, &mut errors);
    errors.or(())
}

/// Names of controls follow from the place in the tree: `n`, `n.0`, `n.0.2`.
fn unreadable(node: &Node, path: &str, reading: &Reading, errors: &mut FieldErrors) {
    if !is_readable(node, reading) {
        errors.add(format!("{path}.value"), "segment-test-unreadable");
    }
    for (at, inner) in node.nodes.iter().enumerate() {
        unreadable(inner, &format!("{path}.{at}"), reading, errors);
    }
}

/// Adds a segment, or changes it.
pub async fn save(app: &App, actor: &Actor, segment: &Segment) -> Result<()> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    check(app, &mut conn, actor, &segment.tree).await?;
    let length = segment.name.chars().count();
    let wrong = |key: &str| AppError::Invalid(FieldErrors::one("name", key));
    if length == 0 || length > NAME_MAX {
        return Err(wrong("group-name-missing"));
    }
    if store::is_taken(&mut conn, &segment.name, segment.id).await? {
        return Err(wrong("group-name-taken"));
    }
    if !store::save(&mut conn, segment, now).await? {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    let action = match segment.revision {
        0 => "segment.created",
        _ => "segment.changed",
    };
    audit::record(
        &mut conn,
        now,
        actor,
        action,
        Target::segment(segment.id),
        json!({}),
    )
    .await?;
    app.commit(conn).await
}

/// Deletes a segment. The people stay.
pub async fn delete(app: &App, actor: &Actor, id: SegmentId) -> Result<()> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    if store::delete(&mut conn, id).await? {
        audit::record(
            &mut conn,
            now,
            actor,
            "segment.deleted",
            Target::segment(id),
            json!({}),
        )
        .await?;
    }
    app.commit(conn).await
}
