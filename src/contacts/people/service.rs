//! Finding people, adding them, and correcting what they are known by.

use serde_json::json;
use uuid::Uuid;

use super::filter::{Filter, Scope};
use super::groups::{self, Group, Sort};
use super::input::{Person, PersonInput};
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::model::{IdentifierKind, Subject};
use crate::contacts::segments::compile::Reading;
use crate::contacts::segments::model::Segment;
use crate::contacts::{self, fields, segments};
use crate::error::{AppError, FieldErrors, Result};
use crate::ids::{IdentifierId, SubjectId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes::model::Purpose;
use crate::server::App;
use crate::server::db::Conn;
use crate::ui::pagination::Paged;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// What a filter means for somebody now. A segment that looks at fields which they may not see finds
/// nobody for them: else they could find out what stands there.
pub async fn scope(app: &App, conn: &mut Conn, actor: &Actor, filter: &Filter) -> Result<Scope> {
    let hidden = fields::service::hidden_from(conn, actor).await?;
    let hidden: Vec<String> = hidden.into_iter().collect();
    if filter.purpose.is_some() {
        actor.require(Permission::ConsentsView)?;
    }
    let tree = match filter.segment {
        Some(id) => {
            let segment = segments::store::find(conn, id).await?;
            let segment = segment.ok_or(AppError::NotFound)?;
            if !segments::service::is_seen(&segment, &hidden, actor) {
                return Err(AppError::Forbidden);
            }
            Some(segment.tree)
        }
        None => None,
    };
    Ok(Scope {
        filter: filter.clone(),
        tree,
        hidden,
        reading: Reading {
            zone: organisation::service::zone(conn).await?,
            now: app.now(),
        },
    })
}

/// A page of people.
pub struct Found {
    /// Newest first.
    pub page: Paged<Subject>,
    /// Names of their tags.
    pub tags: std::collections::HashMap<SubjectId, Vec<String>>,
    /// How many there are on all pages; only where something is looked for.
    pub count: Option<i64>,
}

/// Whom a filter finds.
pub async fn list(app: &App, actor: &Actor, filter: &Filter, after: Option<Uuid>) -> Result<Found> {
    actor.require(Permission::ContactsView)?;
    let mut conn = app.read().await?;
    let scope = scope(app, &mut conn, actor, filter).await?;
    let before = after.unwrap_or(Uuid::max());
    let people = store::list(&mut conn, &scope, before, Paged::<Subject>::limit()).await?;
    let page = Paged::from_rows(people, |subject| subject.id.0);
    let ids: Vec<SubjectId> = page.items.iter().map(|subject| subject.id).collect();
    let count = match filter.is_empty() {
        true => None,
        false => Some(store::count(&mut conn, &scope).await?),
    };
    Ok(Found {
        tags: store::list_tags(&mut conn, &ids).await?,
        page,
        count,
    })
}

/// What there is to filter by and to put people into.
pub struct Choices {
    /// All tags.
    pub tags: Vec<Group>,
    /// All lists.
    pub lists: Vec<Group>,
    /// Segments that the reader may use.
    pub segments: Vec<Segment>,
    /// All purposes; none for whoever may not read consents.
    pub purposes: Vec<Purpose>,
}

/// What there is to choose from.
pub async fn choices(app: &App, actor: &Actor) -> Result<Choices> {
    actor.require(Permission::ContactsView)?;
    let mut conn = app.read().await?;
    let purposes = match actor.may(Permission::ConsentsView) {
        true => crate::purposes::store::list_purposes(&mut conn).await?,
        false => Vec::new(),
    };
    Ok(Choices {
        tags: groups::list(&mut conn, Sort::Tag).await?,
        lists: groups::list(&mut conn, Sort::List).await?,
        segments: segments::service::list_seen(&mut conn, actor).await?,
        purposes,
    })
}

/// Adds a person by hand.
pub async fn create(app: &App, actor: &Actor, input: &PersonInput) -> Result<SubjectId> {
    actor.require(Permission::ContactsEdit)?;
    let person = input.checked_new()?;
    let now = app.now();
    let id: SubjectId = app.new_id();
    let mut conn = app.write().await?;
    store::add(
        &mut conn,
        now,
        id,
        &person.name,
        &person.language,
        &person.country,
    )
    .await?;
    let mut errors = FieldErrors::new();
    for (kind, value) in &person.identifiers {
        if !contacts::store::add_identifier(&mut conn, now, id, *kind, value).await? {
            errors.add(kind.key(), "person-identifier-taken");
        }
    }
    errors.or(())?;
    let kinds: Vec<&str> = person
        .identifiers
        .iter()
        .map(|(kind, _)| kind.key())
        .collect();
    let detail = json!({ "identifiers": kinds });
    audit::record(
        &mut conn,
        now,
        actor,
        "subject.created",
        Target::subject(id),
        detail,
    )
    .await?;
    announce::subject(&mut conn, now, EventType::SubjectCreated, id).await?;
    app.commit(conn).await?;
    Ok(id)
}

/// Corrects name, language and country.
pub async fn update(app: &App, actor: &Actor, id: SubjectId, input: &PersonInput) -> Result<()> {
    actor.require(Permission::ContactsEdit)?;
    let Person {
        name,
        language,
        country,
        ..
    } = input.checked()?;
    let now = app.now();
    let mut conn = app.write().await?;
    let before = store::find(&mut conn, id).await?;
    let before = before.ok_or(AppError::NotFound)?;
    let changes = [
        ("name", before.name != name),
        ("language", before.language != language),
        ("country", before.country != country),
    ];
    let changed: Vec<&str> = changes
        .into_iter()
        .filter(|(_, is)| *is)
        .map(|(key, _)| key)
        .collect();
    if changed.is_empty() {
        return Ok(());
    }
    store::update(&mut conn, now, id, &name, &language, &country).await?;
    let detail = json!({ "changed": changed });
    audit::record(
        &mut conn,
        now,
        actor,
        "subject.changed",
        Target::subject(id),
        detail,
    )
    .await?;
    announce::subject(&mut conn, now, EventType::SubjectUpdated, id).await?;
    app.commit(conn).await
}

/// Adds an identifier to a person.
pub async fn add_identifier(
    app: &App,
    actor: &Actor,
    id: SubjectId,
    kind: &str,
    text: &str,
) -> Result<()> {
    actor.require(Permission::ContactsEdit)?;
    let wrong = |key: &str| AppError::Invalid(FieldErrors::one("value", key));
    let kind = IdentifierKind::of(kind).ok_or_else(|| wrong("error-not-a-form"))?;
    let value = super::input::identifier(kind, text).map_err(wrong)?;
    let now = app.now();
    let mut conn = app.write().await?;
    store::find(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    if !contacts::store::add_identifier(&mut conn, now, id, kind, &value).await? {
        return Err(wrong("person-identifier-taken"));
    }
    let detail = json!({ "kind": kind.key() });
    let action = "subject.identifier_added";
    audit::record(&mut conn, now, actor, action, Target::subject(id), detail).await?;
    announce::subject(&mut conn, now, EventType::SubjectUpdated, id).await?;
    app.commit(conn).await
}

/// Takes an identifier from a person. The last one stays: without it nobody could be told apart.
pub async fn remove_identifier(
    app: &App,
    actor: &Actor,
    id: SubjectId,
    identifier: IdentifierId,
) -> Result<()> {
    actor.require(Permission::ContactsEdit)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let subject = store::find(&mut conn, id).await?;
    let subject = subject.ok_or(AppError::NotFound)?;
    let found = subject.identifiers.iter().find(|one| one.id == identifier);
    let kind = found.ok_or(AppError::NotFound)?.kind;
    if subject.identifiers.len() == 1 {
        let error = FieldErrors::one("value", "person-identifier-last");
        return Err(AppError::Invalid(error));
    }
    store::remove_identifier(&mut conn, id, identifier).await?;
    let detail = json!({ "kind": kind.key() });
    let action = "subject.identifier_removed";
    audit::record(&mut conn, now, actor, action, Target::subject(id), detail).await?;
    announce::subject(&mut conn, now, EventType::SubjectUpdated, id).await?;
    app.commit(conn).await
}

/// Puts a tag on a person or takes it off; the same with a list.
pub async fn set_group(
    app: &App,
    actor: &Actor,
    id: SubjectId,
    (sort, group): (Sort, Uuid),
    is_in: bool,
) -> Result<()> {
    actor.require(Permission::ContactsEdit)?;
    let now = app.now();
    let mut conn = app.write().await?;
    store::find(&mut conn, id)
        .await?
        .ok_or(AppError::NotFound)?;
    groups::find_name(&mut conn, sort, group)
        .await?
        .ok_or(AppError::NotFound)?;
    let (changed, action) = match is_in {
        true => (
            groups::add(&mut conn, sort, group, id).await?,
            format!("subject.{}_added", sort.key()),
        ),
        false => (
            groups::remove(&mut conn, sort, group, id).await?,
            format!("subject.{}_removed", sort.key()),
        ),
    };
    if changed {
        let detail = json!({ "id": group });
        audit::record(&mut conn, now, actor, &action, Target::subject(id), detail).await?;
    }
    app.commit(conn).await
}

/// Tags and lists of a person, by id and name.
pub async fn groups_of(
    app: &App,
    actor: &Actor,
    id: SubjectId,
) -> Result<(Vec<(Uuid, String)>, Vec<(Uuid, String)>)> {
    actor.require(Permission::ContactsView)?;
    let mut conn = app.read().await?;
    let tags = groups::list_of(&mut conn, Sort::Tag, id).await?;
    Ok((tags, groups::list_of(&mut conn, Sort::List, id).await?))
}

/// All tags or all lists.
pub async fn list_groups(app: &App, actor: &Actor, sort: Sort) -> Result<Vec<Group>> {
    actor.require(Permission::ContactsView)?;
    groups::list(&mut app.read().await?, sort).await
}

fn target(sort: Sort, id: Uuid) -> Target {
    match sort {
        Sort::Tag => Target::tag(id.into()),
        Sort::List => Target::list(id.into()),
    }
}

/// Adds a tag or list; the one of that name, if there is one.
pub async fn create_group(app: &App, actor: &Actor, sort: Sort, name: &str) -> Result<Uuid> {
    actor.require(Permission::ContactsEdit)?;
    if name.trim().is_empty() {
        return Err(AppError::Invalid(FieldErrors::one(
            "name",
            "group-name-missing",
        )));
    }
    let now = app.now();
    let mut conn = app.write().await?;
    let (id, is_new) = groups::find_or_create(&mut conn, now, sort, name).await?;
    if is_new {
        let action = format!("{}.created", sort.key());
        audit::record(&mut conn, now, actor, &action, target(sort, id), json!({})).await?;
    }
    app.commit(conn).await?;
    Ok(id)
}

/// Gives a tag or list another name.
pub async fn rename_group(
    app: &App,
    actor: &Actor,
    sort: Sort,
    id: Uuid,
    name: &str,
) -> Result<()> {
    actor.require(Permission::ContactsManage)?;
    let wrong = |key: &str| AppError::Invalid(FieldErrors::one("name", key));
    if name.trim().is_empty() || name.trim().chars().count() > groups::NAME_MAX {
        return Err(wrong("group-name-missing"));
    }
    let now = app.now();
    let mut conn = app.write().await?;
    groups::find_name(&mut conn, sort, id)
        .await?
        .ok_or(AppError::NotFound)?;
    if !groups::rename(&mut conn, sort, id, name).await? {
        return Err(wrong("group-name-taken"));
    }
    let action = format!("{}.renamed", sort.key());
    audit::record(&mut conn, now, actor, &action, target(sort, id), json!({})).await?;
    app.commit(conn).await
}

/// Deletes a tag or list. The people stay.
pub async fn delete_group(app: &App, actor: &Actor, sort: Sort, id: Uuid) -> Result<()> {
    actor.require(Permission::ContactsManage)?;
    let now = app.now();
    let mut conn = app.write().await?;
    if groups::delete(&mut conn, sort, id).await? {
        let action = format!("{}.deleted", sort.key());
        audit::record(&mut conn, now, actor, &action, target(sort, id), json!({})).await?;
    }
    app.commit(conn).await
}
