//! What is known of one person: seen and corrected by staff, and by the person.
//!
//! Whoever may not see a field does not learn that it has a value, nor that it exists.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::accounts::model::Permission;
use crate::accounts::{self, Actor, Who};
use crate::contacts;
use crate::contacts::fields::input::Sent;
use crate::contacts::fields::known::{Known, NewValue, Origin, Source};
use crate::contacts::fields::model::{ContactField, Portal};
use crate::contacts::fields::{store, values};
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::Arg;
use crate::ids::SubjectId;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// What this member of staff may see of a person: all fields that take values, and archived ones that
/// have one.
pub async fn list_known(app: &App, actor: &Actor, subject: SubjectId) -> Result<Vec<Known>> {
    actor.require(Permission::ContactsView)?;
    let mut conn = app.read().await?;
    let seen = seen_by(&mut conn, actor).await?;
    known(&mut conn, subject, seen).await
}

/// What the person gets to see of themselves in the portal.
pub async fn list_own(app: &App, actor: &Actor) -> Result<Vec<Known>> {
    let subject = actor.require_subject()?;
    let mut conn = app.read().await?;
    let mut fields = store::list_fields(&mut conn).await?;
    fields.retain(|field| field.portal != Portal::Hidden);
    known(&mut conn, subject, fields).await
}

async fn known(
    conn: &mut Conn,
    subject: SubjectId,
    fields: Vec<ContactField>,
) -> Result<Vec<Known>> {
    let mut values = store::list_values(conn, subject).await?;
    let known = fields.into_iter().map(|field| Known {
        value: values.remove(&field.key),
        field,
    });
    let counts = |known: &Known| !known.field.is_archived || known.value.is_some();
    Ok(known.filter(counts).collect())
}

/// The fields that somebody who may see people may see by their roles.
async fn seen_by(conn: &mut Conn, actor: &Actor) -> Result<Vec<ContactField>> {
    let mut fields = store::list_fields(conn).await?;
    if actor.who == Who::System {
        return Ok(fields);
    }
    let user = match actor.user_id() {
        Some(id) => accounts::store::find_user(conn, id).await?,
        None => None,
    };
    let roles = user.map(|user| user.roles).unwrap_or_default();
    let has = |key: &String| roles.iter().any(|role| role.key == *key);
    fields.retain(|field| field.roles.is_empty() || field.roles.iter().any(has));
    Ok(fields)
}

/// Keys of the fields whose values a member of staff may not see: nor may they see them in what
/// people answered to a form. Everybody else sees what is their own.
pub async fn hidden_from(conn: &mut Conn, actor: &Actor) -> Result<BTreeSet<String>> {
    if actor.user_id().is_none() {
        return Ok(BTreeSet::new());
    }
    let seen = seen_by(conn, actor).await?;
    let is_seen = |key: &String| seen.iter().any(|field| field.key == *key);
    let all = store::list_fields(conn).await?.into_iter();
    Ok(all
        .map(|field| field.key)
        .filter(|key| !is_seen(key))
        .collect())
}

/// Keys of the fields that not everybody may see who may see people.
pub async fn restricted(conn: &mut Conn) -> Result<BTreeSet<String>> {
    let all = store::list_fields(conn).await?.into_iter();
    let restricted = all.filter(|field| !field.roles.is_empty());
    Ok(restricted.map(|field| field.key).collect())
}

/// Corrects what is known of a person, as far as this member of staff may see it.
pub async fn update_known(
    app: &App,
    actor: &Actor,
    subject: SubjectId,
    sent: &Sent,
    language: Language,
) -> Result<()> {
    actor.require(Permission::ContactsView)?;
    actor.require(Permission::ContactsEdit)?;
    let mut conn = app.write().await?;
    let person = contacts::store::find_subject(&mut conn, subject).await?;
    person.ok_or(AppError::NotFound)?;
    let mut fields = seen_by(&mut conn, actor).await?;
    fields.retain(|field| !field.is_archived);
    let correction = Correction {
        subject,
        source: Source::Desk,
        sent,
        language,
    };
    correct(app, conn, actor, fields, &correction).await
}

/// Corrects what is known of the person who is signed in, where they may do that themselves
/// (GDPR Art. 16).
pub async fn update_own(app: &App, actor: &Actor, sent: &Sent, language: Language) -> Result<()> {
    let subject = actor.require_subject()?;
    let mut conn = app.write().await?;
    let mut fields = store::list_fields(&mut conn).await?;
    fields.retain(|field| field.portal == Portal::Editable && !field.is_archived);
    let correction = Correction {
        subject,
        source: Source::Portal,
        sent,
        language,
    };
    correct(app, conn, actor, fields, &correction).await
}

struct Correction<'a> {
    subject: SubjectId,
    source: Source,
    sent: &'a Sent,
    /// In which messages name the fields.
    language: Language,
}

/// Writes down what differs from what is known. What stays keeps its origin.
async fn correct(
    app: &App,
    mut conn: Conn,
    actor: &Actor,
    fields: Vec<ContactField>,
    correction: &Correction<'_>,
) -> Result<()> {
    let known = known(&mut conn, correction.subject, fields).await?;
    let changes = changes(&known, correction)?;
    if changes.is_empty() {
        return Ok(());
    }
    if correction.sent.seen != mark_of(&known)? {
        let error = FieldErrors::one("seen", "contact-values-changed-meanwhile");
        return Err(AppError::Invalid(error));
    }
    let now = app.now();
    let origin = Origin {
        source: correction.source,
        submission: None,
        user: actor.user_id(),
        is_proven: true,
        said_at: now,
    };
    for (field, text) in &changes {
        let new = NewValue {
            subject: correction.subject,
            field: &field.key,
            kind: field.meaning.kind,
            text,
            origin,
        };
        store::save_value(&mut conn, &new, now).await?;
    }
    let names = changes.iter().map(|(field, _)| field.name_in_log());
    let detail = json!({ "fields": names.collect::<Vec<_>>() });
    let target = Target::subject(correction.subject);
    let action = "subject.fields_changed";
    audit::record(&mut conn, now, actor, action, target, detail).await?;
    let (told, subject) = (EventType::SubjectUpdated, correction.subject);
    announce::subject(&mut conn, now, told, subject).await?;
    app.commit(conn).await
}

/// The fields whose value is to be another one, with that; or what is wrong with it.
fn changes<'a>(
    known: &'a [Known],
    correction: &Correction<'_>,
) -> Result<Vec<(&'a ContactField, String)>> {
    let mut errors = FieldErrors::new();
    let mut changes = Vec::new();
    for known in known {
        let field = &known.field;
        let Some(typed) = correction.sent.values.get(&field.key) else {
            continue;
        };
        if typed == known.text() {
            // Also where today's rules would not take it: nobody has touched it.
            continue;
        }
        match values::validate(field.meaning.kind, &field.meaning.rules, typed) {
            Ok(value) => {
                let value = value.unwrap_or_default();
                if value != known.text() {
                    changes.push((field, value));
                }
            }
            Err((key, mut args)) => {
                let label = field.meaning.label_in(correction.language.code());
                args.push(("name".to_owned(), Arg::from(label)));
                errors.add_with(Sent::control_name(&field.key), key, args);
            }
        }
    }
    errors.or(changes)
}

/// Tells what somebody had before them: forms carry it, so that nothing is overwritten unseen.
pub fn mark_of(known: &[Known]) -> Result<String> {
    let texts = known.iter().map(|known| (&known.field.key, known.text()));
    let texts: BTreeMap<&String, &str> = texts.filter(|(_, text)| !text.is_empty()).collect();
    Ok(hex::encode(crate::server::crypto::sha256(
        serde_json::to_vec(&texts)?,
    )))
}
