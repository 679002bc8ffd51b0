//! Bringing forms in from files, and out to files.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::renumber::renumber;
use super::{Dialect, NamedPurpose, Read, portable, schema};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms::model::{Definition, Form, PublishedDefinition};
use crate::forms::service::keep_form;
use crate::forms::store;
use crate::forms::translations::marks;
use crate::forms::versions::store::find_by_number;
use crate::ids::{FormId, PurposeId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::{KEY_MAX, is_key};
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What is to be read, as it was typed or chosen.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// The file's text.
    pub text: String,
    /// Whose format it is in; what it looks like, if nobody says.
    pub dialect: Option<Dialect>,
    /// Of texts that do not say theirs; the organisation's, if nobody says.
    pub language: Option<String>,
    /// The form's name in addresses; the file's own, or one made of the title, if nobody says.
    pub key: Option<String>,
}

/// Reads a file for this installation: nothing is kept. Where the input is wrong, the errors name
/// the field `file`.
pub async fn read(app: &App, actor: &Actor, incoming: &Incoming) -> Result<Read> {
    actor.require(Permission::FormsEdit)?;
    let mut conn = app.read().await?;
    let language = if let Some(language) = &incoming.language {
        language.clone()
    } else {
        let organisation = organisation::store::find_organisation(&mut conn).await?;
        organisation.unwrap_or_default().language
    };
    let known = purposes::store::list_purposes(&mut conn).await?;
    let read = super::read(&incoming.text, incoming.dialect, &language);
    let read = read.map_err(|wrong| AppError::Invalid(wrong.errors("file")))?;
    let mut read = read.settled(&known);
    marks::prune(&mut read.definition);
    let key = incoming.key.clone().or(read.key.take());
    read.key = Some(key.unwrap_or_else(|| key_from(read.title())));
    Ok(read)
}

/// A key made of a title: what it can't hold is left out.
fn key_from(title: &str) -> String {
    let mut key = String::new();
    for c in title.to_lowercase().chars() {
        match c {
            'ä' => key.push_str("ae"),
            'ö' => key.push_str("oe"),
            'ü' => key.push_str("ue"),
            'ß' => key.push_str("ss"),
            c if c.is_ascii_alphanumeric() => key.push(c),
            _ if key.ends_with('-') => {}
            _ => key.push('-'),
        }
    }
    let key = key.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    let key: String = key.chars().take(KEY_MAX).collect();
    let key = key.trim_end_matches('-');
    if is_key(key) { key } else { "imported-form" }.to_owned()
}

/// Adds a form whose draft is what was read.
pub async fn create(app: &App, actor: &Actor, read: &Read) -> Result<Form> {
    actor.require(Permission::FormsEdit)?;
    let key = read.key.clone().unwrap_or_default();
    if !is_key(&key) {
        let mut errors = FieldErrors::new();
        let max = vec![("max".into(), KEY_MAX.into())];
        errors.add_with("key", "forms-key-invalid", max);
        return Err(AppError::Invalid(errors));
    }
    let mut conn = app.write().await?;
    let form = keep_form(app, &mut conn, actor, key, read.definition.clone()).await?;
    record(&mut conn, app.now(), actor, &form, read).await?;
    app.commit(conn).await?;
    Ok(form)
}

/// Replaces the draft of a form by what was read, if it is still at the revision that the person
/// knows; without one, at the revision that it is found at. Answers the form as it is then.
///
/// A field's id is never used for something else: a file that does so is refused.
pub async fn replace(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: Option<i64>,
    read: &Read,
) -> Result<Form> {
    actor.require(Permission::FormsEdit)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let mut form = store::get_form(&mut conn, id).await?;
    let revision = known_revision.unwrap_or(form.draft_revision);
    let versions = store::list_published(&mut conn, id).await?;
    let earlier = versions
        .iter()
        .map(|(_, _, published)| &published.definition);
    let earlier: Vec<_> = std::iter::once(&form.draft).chain(earlier).collect();
    let draft = succeeding(&earlier, read)?;
    if revision == form.draft_revision && draft == form.draft {
        return Ok(form);
    }
    let by = actor.user_id();
    if !store::save_draft(&mut conn, id, revision, &draft, by, now).await? {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    form.draft = draft;
    form.draft_revision = revision + 1;
    record(&mut conn, now, actor, &form, read).await?;
    app.commit(conn).await?;
    Ok(form)
}

/// What was read, as the next draft of a form. `earlier` has its draft and what was published. The ids
/// of our own files stay; fields of other programs get ids that were never used.
fn succeeding(earlier: &[&Definition], read: &Read) -> Result<Definition> {
    let mut draft = read.definition.clone();
    let next_fields = earlier.iter().map(|definition| definition.next_field);
    let next_field = next_fields.max().unwrap_or(1);
    if read.dialect == Dialect::Placet {
        let mut errors = FieldErrors::new();
        for field in &draft.fields {
            let mut known = earlier.iter().filter_map(|one| one.field(&field.id));
            if known.any(|known| known.kind != field.kind) {
                let id = vec![("id".into(), field.id.as_str().into())];
                errors.add_with("file", "interchange-id-reused", id);
            }
        }
        draft.next_field = draft.next_field.max(next_field);
        return errors.or(draft);
    }
    let first = next_field.max(1) - 1;
    renumber(&mut draft, first);
    draft.next_field = draft.next_field.saturating_add(first);
    Ok(draft)
}

async fn record(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    form: &Form,
    read: &Read,
) -> Result<()> {
    let detail = json!({
        "key": form.key,
        "from": read.dialect.key(),
        "revision": form.draft_revision,
    });
    let target = Target::form(form.id);
    audit::record(conn, now, actor, "form.imported", target, detail).await
}

/// The form of a key.
pub async fn find(app: &App, actor: &Actor, key: &str) -> Result<Option<Form>> {
    actor.require(Permission::FormsView)?;
    store::find_form_by_key(&mut app.read().await?, key).await
}

/// A form's draft as `form.json`, or one of its published versions. Answers the form's key too.
pub async fn export(
    app: &App,
    actor: &Actor,
    id: FormId,
    version: Option<i64>,
) -> Result<(String, String)> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = store::get_form(&mut conn, id).await?;
    let published = match version {
        None => None,
        Some(number) => {
            let version = find_by_number(&mut conn, id, number).await?;
            let version = store::get_version(&mut conn, version.ok_or(AppError::NotFound)?);
            Some(version.await?.published()?)
        }
    };
    let definition = published
        .as_ref()
        .map_or(&form.draft, |one| &one.definition);
    let named = named(&mut conn, definition, published.as_ref()).await?;
    let address = schema::address(&app.config);
    let text = portable::write(&form.key, definition, &named, &address);
    Ok((form.key, text))
}

/// Keys and words of the purposes that a form names: the words that a version was published with,
/// else those of now.
async fn named(
    conn: &mut Conn,
    definition: &Definition,
    published: Option<&PublishedDefinition>,
) -> Result<BTreeMap<PurposeId, NamedPurpose>> {
    let fields = definition.fields.iter();
    let ids: BTreeSet<PurposeId> = fields
        .flat_map(|field| [field.purpose, field.serves])
        .flatten()
        .collect();
    let known = purposes::store::list_purposes(conn).await?.into_iter();
    let named = known.filter(|purpose| ids.contains(&purpose.id));
    let named = named.map(|purpose| {
        let frozen = published.and_then(|published| published.purposes.get(&purpose.id));
        let content = frozen.map_or(purpose.current.content, |frozen| frozen.content.clone());
        let named = NamedPurpose {
            key: purpose.key,
            content: Some(content),
        };
        (purpose.id, named)
    });
    Ok(named.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_key() {
        for (title, key) in [
            ("Newsletter – für alle!", "newsletter-fuer-alle"),
            ("2026: our year", "our-year"),
            ("日本", "imported-form"),
            ("", "imported-form"),
        ] {
            assert_eq!(key_from(title), key, "{title}");
        }
        assert!(is_key(&key_from(&"long title ".repeat(50))));
    }

    #[test]
    fn fields_of_other_programs_get_ids_that_were_never_used() {
        let survey = r#"{"elements":[{"type":"text","name":"a"},
            {"type":"text","name":"f1","visibleIf":"{a} = 'f1'"}]}"#;
        let read = super::super::read(survey, None, "en").expect("a form");
        let before = Definition {
            next_field: 8,
            ..Definition::default()
        };
        let draft = succeeding(&[&before], &read).expect("a draft");
        let ids: Vec<_> = draft.fields.iter().map(|field| field.id.as_str()).collect();
        assert_eq!((ids, draft.next_field), (vec!["f8", "f9"], 10));
        let condition = serde_json::to_value(&draft.fields[1].visible_if).expect("JSON");
        let expected = json!({ "field": "f8", "op": "is", "value": "f1" });
        assert_eq!(condition, expected, "values stay as they are");
        assert!(draft.is_sane());
    }
}
