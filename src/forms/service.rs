//! Keeping forms: drafts, who may embed them, publishing.

use std::time::Duration;

use serde_json::json;

use super::binding::binding_findings;
use super::check;
use super::input::{NewForm, OriginsInput};
use super::model::{
    Controller, Definition, Field, FieldKind, Form, PublishedDefinition, Purposes, SCHEMA,
};
use super::store::{self, FormLine, NewVersion, Snapshot, VersionLine};
use super::{canonical, snapshot};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::contacts::fields::model::ContactField;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::i18n::Text;
use crate::ids::FormId;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::Purpose;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::time::Timestamp;

/// Saves of one person that follow each other this closely are one edit to the audit log.
const SITTING: Duration = Duration::from_mins(15);

/// All forms, the ones last worked on first.
pub async fn list_forms(app: &App, actor: &Actor) -> Result<Vec<FormLine>> {
    actor.require(Permission::FormsView)?;
    store::list_forms(&mut app.read().await?).await
}

/// A form and its versions, newest first.
pub async fn get_form(app: &App, actor: &Actor, id: FormId) -> Result<(Form, Vec<VersionLine>)> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = store::find_form(&mut conn, id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    let versions = store::list_versions(&mut conn, id).await?;
    Ok((form, versions))
}

/// What the builder works with.
pub struct Workpiece {
    /// The form.
    pub form: Form,
    /// What consents can be bound to.
    pub purposes: Vec<Purpose>,
    /// What other answers can be bound to; archived ones are among them.
    pub contact_fields: Vec<ContactField>,
}

/// A form with all that it can be bound to.
pub async fn get_workpiece(app: &App, actor: &Actor, id: FormId) -> Result<Workpiece> {
    actor.require(Permission::FormsEdit)?;
    let mut conn = app.read().await?;
    let form = store::find_form(&mut conn, id).await?;
    Ok(Workpiece {
        form: form.ok_or(AppError::NotFound)?,
        purposes: purposes::store::list_purposes(&mut conn).await?,
        contact_fields: fields::store::list_fields(&mut conn).await?,
    })
}

/// A form and what keeps it from being published.
pub async fn check_form(app: &App, actor: &Actor, id: FormId) -> Result<(Form, FieldErrors)> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = store::find_form(&mut conn, id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    let as_published = assemble(&mut conn, &form).await?;
    let findings = findings(&mut conn, &as_published).await?;
    Ok((form, findings))
}

/// Adds a form whose draft is a sensible beginning.
pub async fn create_form(app: &App, actor: &Actor, input: &NewForm) -> Result<Form> {
    actor.require(Permission::FormsEdit)?;
    let (key, draft) = input.checked()?;
    let draft = beginning(draft);
    let now = app.now();
    let form = Form {
        id: app.new_id(),
        key,
        draft,
        draft_revision: 1,
        allowed_origins: Vec::new(),
        published: None,
        updated_at: now,
        updated_by: actor.user_id(),
    };

    let mut conn = app.write().await?;
    if !store::create_form(&mut conn, &form).await? {
        return Err(AppError::Invalid(FieldErrors::one(
            "key",
            "forms-key-taken",
        )));
    }
    let detail = json!({ "key": form.key });
    record(&mut conn, now, actor, "form.created", form.id, detail).await?;
    app.commit(conn).await?;
    Ok(form)
}

/// Words for the button and the thanks, and an e-mail field: without one nobody is identified.
fn beginning(draft: Definition) -> Definition {
    let mut draft = Definition {
        schema: SCHEMA,
        submit: in_languages("forms-start-submit"),
        thanks: in_languages("forms-start-thanks"),
        next_field: 1,
        ..draft
    };
    let email = Field {
        key: FieldKind::Email.key().to_owned(),
        kind: FieldKind::Email,
        label: in_languages("forms-start-email"),
        required: true,
        ..Field::default()
    };
    draft.add_field(&email, None);
    draft
}

fn in_languages(key: &str) -> Text {
    let languages = super::model::LANGUAGES.into_iter();
    languages
        .map(|code| (code.to_owned(), Language::of(code).words().t(key)))
        .collect()
}

/// Saves a draft that builds on a revision. Returns its own; fails with
/// [`Conflict::ChangedMeanwhile`] if somebody else saved in between.
///
/// Drafts save themselves every second or so; the audit log has a row for each sitting of each person.
pub async fn save_draft(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: i64,
    draft: &Definition,
) -> Result<i64> {
    actor.require(Permission::FormsEdit)?;
    // PostgreSQL takes no NUL, and nobody types one.
    let has_nul = serde_json::to_string(draft)?.contains("\\u0000");
    if has_nul || !draft.is_sane() {
        return Err(AppError::Invalid(FieldErrors::one(
            "form",
            "error-not-a-form",
        )));
    }
    let mut conn = app.write().await?;
    let form = store::find_form(&mut conn, id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    let (by, now) = (actor.user_id(), app.now());
    if !store::save_draft(&mut conn, id, known_revision, draft, by, now).await? {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    if form.updated_by != by || now.since(form.updated_at) > SITTING {
        let detail = json!({ "revision": known_revision + 1 });
        record(&mut conn, now, actor, "form.edited", id, detail).await?;
    }
    app.commit(conn).await?;
    Ok(known_revision + 1)
}

/// The draft as it was last saved, with its revision.
pub async fn get_draft(app: &App, actor: &Actor, id: FormId) -> Result<(i64, Definition)> {
    actor.require(Permission::FormsEdit)?;
    let form = store::find_form(&mut app.read().await?, id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    Ok((form.draft_revision, form.draft))
}

/// Says which sites may frame a form.
pub async fn set_allowed_origins(
    app: &App,
    actor: &Actor,
    id: FormId,
    input: &OriginsInput,
) -> Result<()> {
    actor.require(Permission::FormsPublish)?;
    let origins = input.checked()?;
    let now = app.now();
    let mut conn = app.write().await?;
    let form = store::find_form(&mut conn, id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    store::set_allowed_origins(&mut conn, id, &origins).await?;
    let detail = json!({ "origins": origins });
    record(&mut conn, now, actor, "form.origins_set", id, detail).await?;
    app.commit(conn).await?;
    app.published_forms.forget(&form.key);
    Ok(())
}

/// Publishes the draft: freezes it with the purposes and the controller it names, and what it looks
/// like in each language. Returns the version's number, which is the last one's if nothing has
/// changed since.
///
/// `known_revision` is the draft that the person saw; if it has changed since, nothing is published.
pub async fn publish(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: Option<i64>,
) -> Result<i64> {
    actor.require(Permission::FormsPublish)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let form = store::find_form(&mut conn, id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    if known_revision.is_some_and(|known| known != form.draft_revision) {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    if let Some(same) = published_already(&mut conn, &form).await? {
        return Ok(same);
    }
    let published = freeze(&mut conn, &form, now).await?;
    let sha256 = add_version(&mut conn, app, actor, &form, &published).await?;
    let detail = json!({
        "key": form.key,
        "version": published.number,
        "sha256": hex::encode(sha256),
    });
    record(&mut conn, now, actor, "form.published", id, detail).await?;
    app.commit(conn).await?;
    app.published_forms.forget(&form.key);
    Ok(published.number)
}

/// The form as it stands now, for good; fails with [`AppError::Invalid`] if it can't be published
/// like that.
async fn freeze(conn: &mut Conn, form: &Form, now: Timestamp) -> Result<PublishedDefinition> {
    for (_, id) in form.draft.consents() {
        if let Some(purpose) = purposes::store::find_purpose(conn, id).await? {
            purposes::store::mark_used(conn, purpose.current.id, now).await?;
        }
    }
    // First marked, then read: what is read now, nobody can change any more. A wording that was
    // added in between is not marked.
    let published = assemble(conn, form).await?;
    let mut versions = published.purposes.values();
    if versions.any(|version| version.first_used_at.is_none()) {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    findings(conn, &published).await?.or(published)
}

/// What keeps a form from being published.
async fn findings(conn: &mut Conn, published: &PublishedDefinition) -> Result<FieldErrors> {
    let said = published.purposes.iter();
    let said = said.map(|(id, version)| (*id, version.content.clone()));
    let mut findings = check::check(&published.definition, &said.collect());
    if published.controller.name.is_empty() {
        findings.add(check::FORM, "check-controller-missing");
    }
    let known = fields::store::list_fields(conn).await?;
    findings.extend(binding_findings(&published.definition, &known));
    Ok(findings)
}

/// The form as it would be published now.
async fn assemble(conn: &mut Conn, form: &Form) -> Result<PublishedDefinition> {
    let mut purposes = Purposes::new();
    for (_, id) in form.draft.consents() {
        let purpose = purposes::store::find_purpose(conn, id).await?;
        purposes.extend(purpose.map(|purpose| (id, purpose.current)));
    }
    let known = fields::store::list_fields(conn).await?.into_iter();
    let bound = known.filter(|known| form.draft.fills(&known.key));
    // Before it has been named there is none, which is a finding.
    let organisation = organisation::store::find_organisation(conn).await?;
    let organisation = organisation.unwrap_or_default();
    let versions = store::list_versions(conn, form.id).await?;
    Ok(PublishedDefinition {
        form_key: form.key.clone(),
        number: versions.first().map_or(1, |last| last.number + 1),
        definition: form.draft.clone(),
        purposes,
        contact_fields: bound.map(|field| (field.key, field.meaning)).collect(),
        controller: Controller {
            name: organisation.name,
            contact_email: organisation.contact_email,
            privacy_url: organisation.privacy_url,
        },
    })
}

/// Stores a version with its snapshots and shows it to visitors. Returns its SHA-256.
async fn add_version(
    conn: &mut Conn,
    app: &App,
    actor: &Actor,
    form: &Form,
    published: &PublishedDefinition,
) -> Result<Vec<u8>> {
    let definition_text = canonical::canonical(published)?;
    let sha256 = canonical::digest(&definition_text);
    let version = NewVersion {
        id: app.new_id(),
        form_id: form.id,
        number: published.number,
        definition_text: &definition_text,
        definition_sha256: &sha256,
    };
    if !store::add_version(conn, &version, actor.user_id(), app.now()).await? {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    for language in &published.definition.languages {
        let html = snapshot::snapshot_html(published, language);
        let snapshot = Snapshot {
            language: language.clone(),
            sha256: canonical::digest(&html),
            html,
        };
        store::add_snapshot(conn, version.id, &snapshot).await?;
    }
    store::set_published(conn, form.id, version.id).await?;
    Ok(sha256)
}

/// Whether publishing would change anything: the draft, a purpose's words, the kind of something that
/// it fills or the controller are others than when the form was last published.
pub async fn has_changed(app: &App, actor: &Actor, form: &Form) -> Result<bool> {
    actor.require(Permission::FormsView)?;
    Ok(published_already(&mut app.read().await?, form)
        .await?
        .is_none())
}

/// The number of the version that visitors see, if publishing now would make the same again: a
/// second click makes no second version.
async fn published_already(conn: &mut Conn, form: &Form) -> Result<Option<i64>> {
    let Some(version) = form.published else {
        return Ok(None);
    };
    let version = store::find_version(conn, version).await?;
    let version = version.ok_or(AppError::NotFound)?;
    let published: PublishedDefinition = serde_json::from_str(&version.definition_text)?;
    let now = assemble(conn, form).await?;
    let wordings = |of: &PublishedDefinition| {
        let versions = of.purposes.values();
        versions.map(|version| version.id).collect::<Vec<_>>()
    };
    let kinds = |of: &PublishedDefinition| {
        let filled = of.contact_fields.iter();
        filled
            .map(|(key, meaning)| (key.clone(), meaning.kind))
            .collect::<Vec<_>>()
    };
    let is_same = wordings(&published) == wordings(&now)
        && kinds(&published) == kinds(&now)
        && published.controller == now.controller
        && published.definition.is_like(&now.definition);
    Ok(is_same.then_some(version.number))
}

async fn record(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    action: &str,
    id: FormId,
    detail: serde_json::Value,
) -> Result<()> {
    audit::record(conn, now, actor, action, Target::form(id), detail).await
}
