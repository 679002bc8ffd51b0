//! Adding people, and changing what is known of them.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::HeaderMap;
use serde_json::json;

use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::api::etag;
use crate::api::problem::{Kind, Problem};
use crate::api::store::subjects as store;
use crate::api::v1::subjects::Subject;
use crate::contacts;
use crate::contacts::fields::known::{NewValue, Origin, Source};
use crate::contacts::fields::model::ContactField;
use crate::contacts::fields::service::restricted;
use crate::contacts::fields::{store as fields, values};
use crate::contacts::model::IdentifierKind;
use crate::error::{FieldErrors, Result};
use crate::ids::{IdentifierId, SubjectId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// Values of custom fields by their keys; none takes one away.
pub type Fields = BTreeMap<String, Option<String>>;

/// A person to be added, checked but for the fields.
#[derive(Clone, Debug)]
pub struct NewSubject {
    /// What they are called; may be empty.
    pub name: String,
    /// In which to write to them.
    pub language: String,
    /// What they are known by; at least one.
    pub identifiers: Vec<(IdentifierKind, String)>,
    /// What else is known.
    pub fields: Fields,
}

/// What is to change of a person, checked but for the fields.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// What they are called.
    pub name: Option<String>,
    /// In which to write to them.
    pub language: Option<String>,
    /// What else is known.
    pub fields: Fields,
}

/// A person as programs see them.
pub async fn get(conn: &mut Conn, id: SubjectId) -> Result<Subject, Problem> {
    let row = store::find(conn, id).await?;
    let row = row.ok_or_else(|| Problem::new(Kind::NotFound))?;
    let identifiers = store::list_identifiers_of(conn, id).await?;
    let hidden = restricted(conn).await?;
    let values = fields::list_values(conn, id).await?.into_iter();
    let values = values.map(|(key, value)| (key, value.text));
    let values = values.filter(|(key, _)| !hidden.contains(key));
    Ok(Subject::new(row, identifiers, values.collect()))
}

/// A page of people.
pub async fn list(conn: &mut Conn, page: &store::Page) -> Result<Vec<Subject>, Problem> {
    let rows = store::list(conn, page).await?;
    let mut identifiers = store::list_identifiers(conn, page).await?;
    let mut values = store::list_values(conn, page).await?;
    let hidden = restricted(conn).await?;
    let people = rows.into_iter().map(|row| {
        let (own, others) = identifiers
            .drain(..)
            .partition(|identifier| identifier.subject_id == row.id);
        identifiers = others;
        let values = values.remove(&row.id).unwrap_or_default().into_iter();
        let values = values.filter(|(key, _)| !hidden.contains(key)).collect();
        Subject::new(row, own, values)
    });
    Ok(people.collect())
}

/// Adds a person.
pub async fn create(app: &App, actor: &Actor, new: &NewSubject) -> Result<Subject, Problem> {
    actor.require(Permission::ContactsEdit)?;
    let now = app.now();
    let id = app.new_id();
    let mut conn = app.write().await?;
    store::add(&mut conn, now, id, &new.name, &new.language).await?;
    for (kind, value) in &new.identifiers {
        if !contacts::store::add_identifier(&mut conn, now, id, *kind, value).await? {
            return Err(Problem::saying(Kind::Conflict, "api-identifier-taken"));
        }
    }
    write_fields(&mut conn, now, actor, id, &new.fields).await?;
    note_created(&mut conn, now, actor, id).await?;
    let subject = get(&mut conn, id).await?;
    app.commit(conn).await?;
    Ok(subject)
}

/// What follows from a new person: the audit row, and that webhooks are told.
pub async fn note_created(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    id: SubjectId,
) -> Result<()> {
    let target = Target::subject(id);
    audit::record(conn, now, actor, "subject.created", target, json!({})).await?;
    announce::subject(conn, now, EventType::SubjectCreated, id).await
}

/// Changes a person, if the request has seen what there is.
pub async fn update(
    app: &App,
    actor: &Actor,
    id: SubjectId,
    headers: &HeaderMap,
    changes: &Changes,
) -> Result<Subject, Problem> {
    actor.require(Permission::ContactsEdit)?;
    let now = app.now();
    let mut conn = app.write().await?;
    store::lock(&mut conn, id).await?;
    let before = get(&mut conn, id).await?;
    etag::check(headers, &etag::of_answer(&before)?)?;
    let name = changes.name.as_ref().unwrap_or(&before.name);
    let language = changes.language.as_ref().unwrap_or(&before.language);
    let mut changed = Vec::new();
    if *name != before.name {
        changed.push("name".to_owned());
    }
    if *language != before.language {
        changed.push("language".to_owned());
    }
    let fields = write_fields(&mut conn, now, actor, id, &changes.fields).await?;
    changed.extend(fields);
    if changed.is_empty() {
        return Ok(before);
    }
    store::update(&mut conn, now, id, name, language).await?;
    note_updated(&mut conn, now, actor, id, &changed).await?;
    let subject = get(&mut conn, id).await?;
    app.commit(conn).await?;
    Ok(subject)
}

async fn note_updated(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    id: SubjectId,
    changed: &[String],
) -> Result<()> {
    let (target, detail) = (Target::subject(id), json!({ "changed": changed }));
    audit::record(conn, now, actor, "subject.updated", target, detail).await?;
    announce::subject(conn, now, EventType::SubjectUpdated, id).await
}

/// Writes down what differs from what is known; gives the names of the fields. A program has no role: what
/// only some roles may see is not there for it.
async fn write_fields(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    id: SubjectId,
    sent: &Fields,
) -> Result<Vec<String>, Problem> {
    if sent.is_empty() {
        return Ok(Vec::new());
    }
    let all = fields::list_fields(conn).await?;
    let known = fields::list_values(conn, id).await?;
    let mut errors = FieldErrors::new();
    let mut changed = Vec::new();
    for (key, text) in sent {
        let is_open = |field: &&ContactField| field.roles.is_empty() && !field.is_archived;
        let field = all.iter().filter(is_open).find(|field| field.key == *key);
        let place = format!("/fields/{key}");
        let Some(field) = field else {
            errors.add(place, "api-field-unknown");
            continue;
        };
        let typed = text.as_deref().unwrap_or_default();
        match values::validate(field.meaning.kind, &field.meaning.rules, typed) {
            Err((words, mut args)) => {
                args.push(("name".to_owned(), key.as_str().into()));
                errors.add_with(place, words, args);
            }
            Ok(value) => {
                let value = value.unwrap_or_default();
                let before = known.get(key).map_or("", |value| value.text.as_str());
                if value != before {
                    changed.push((field, value));
                }
            }
        }
    }
    let changed = errors.or(changed)?;
    for (field, text) in &changed {
        let new = NewValue {
            subject: id,
            field: &field.key,
            kind: field.meaning.kind,
            text,
            origin: Origin {
                source: Source::Desk,
                submission: None,
                user: actor.user_id(),
                is_proven: true,
                said_at: now,
            },
        };
        fields::save_value(conn, &new, now).await?;
    }
    Ok(changed.iter().map(|(field, _)| field.key.clone()).collect())
}

/// Gives a person an identifier; says whether it is new to them.
pub async fn add_identifier(
    app: &App,
    actor: &Actor,
    id: SubjectId,
    kind: IdentifierKind,
    value: &str,
) -> Result<(store::IdentifierRow, bool), Problem> {
    actor.require(Permission::ContactsEdit)?;
    let now = app.now();
    let mut conn = app.write().await?;
    if !store::lock(&mut conn, id).await? {
        return Err(Problem::new(Kind::NotFound));
    }
    let is_new = contacts::store::add_identifier(&mut conn, now, id, kind, value).await?;
    let own = store::list_identifiers_of(&mut conn, id).await?.into_iter();
    let mut same = own.filter(|row| row.kind == kind && row.value == value);
    let Some(row) = same.next() else {
        return Err(Problem::saying(Kind::Conflict, "api-identifier-taken"));
    };
    if is_new {
        store::touch(&mut conn, now, id).await?;
        let changed = [format!("identifiers ({})", kind.key())];
        note_updated(&mut conn, now, actor, id, &changed).await?;
        app.commit(conn).await?;
    }
    Ok((row, is_new))
}

/// Takes an identifier from a person. The last one stays: without any, nobody could find them.
pub async fn remove_identifier(
    app: &App,
    actor: &Actor,
    id: SubjectId,
    identifier: IdentifierId,
) -> Result<(), Problem> {
    actor.require(Permission::ContactsEdit)?;
    let now = app.now();
    let mut conn = app.write().await?;
    store::lock(&mut conn, id).await?;
    let own = store::list_identifiers_of(&mut conn, id).await?;
    let kinds: BTreeSet<_> = own
        .iter()
        .filter(|row| row.id == identifier)
        .map(|row| row.kind.key())
        .collect();
    let Some(kind) = kinds.first() else {
        return Err(Problem::new(Kind::NotFound));
    };
    if own.len() == 1 {
        return Err(Problem::saying(Kind::Conflict, "api-identifier-last"));
    }
    store::delete_identifier(&mut conn, id, identifier).await?;
    store::touch(&mut conn, now, id).await?;
    let changed = [format!("identifiers ({kind})")];
    note_updated(&mut conn, now, actor, id, &changed).await?;
    app.commit(conn).await?;
    Ok(())
}
