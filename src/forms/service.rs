//! Keeping forms: drafts, who may embed them, publishing.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::json;

use super::input::{NewForm, OriginsInput};
use super::lint::{self, Context, Finding};
use super::model::{
    Controller, Definition, Field, FieldKind, Form, PublishedDefinition, Purposes, SCHEMA,
};
use super::overrides::{self, Override, OverrideInput};
use super::store::{self, FormLine, NewVersion, Snapshot, VersionLine};
use super::{canonical, renewal, schedule, snapshot, translations};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::contacts::fields::model::ContactField;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::i18n::Text;
use crate::ids::{FormId, FormVersionId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::{Change, Purpose};
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::visitor::VisitorLanguage;
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

/// A form and what the linter finds in it.
pub async fn lint_form(app: &App, actor: &Actor, id: FormId) -> Result<(Form, Vec<Finding>)> {
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
    let mut conn = app.write().await?;
    let detail = json!({ "key": key });
    let form = add_form(app, &mut conn, actor, key, draft, detail).await?;
    app.commit(conn).await?;
    Ok(form)
}

/// Adds a form with a draft, in the transaction of whatever else begins with it.
pub(super) async fn add_form(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    key: String,
    draft: Definition,
    detail: serde_json::Value,
) -> Result<Form> {
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
    if !store::create_form(conn, &form).await? {
        return Err(AppError::Invalid(FieldErrors::one(
            "key",
            "forms-key-taken",
        )));
    }
    record(conn, now, actor, "form.created", form.id, detail).await?;
    Ok(form)
}

/// Words for the button and the thanks, and an e-mail field: without one nobody is identified.
fn beginning(draft: Definition) -> Definition {
    let mut draft = Definition {
        schema: SCHEMA,
        submit: in_languages(&draft.languages, "forms-start-submit"),
        thanks: in_languages(&draft.languages, "forms-start-thanks"),
        next_field: 1,
        ..draft
    };
    let email = Field {
        key: FieldKind::Email.key().to_owned(),
        kind: FieldKind::Email,
        label: in_languages(&draft.languages, "forms-start-email"),
        required: true,
        ..Field::default()
    };
    draft.add_field(&email, None);
    draft
}

/// Words of ours, as visitors read them, in each of some languages.
#[must_use]
pub fn in_languages(languages: &[String], key: &str) -> Text {
    let in_language = |code: &String| (code.clone(), VisitorLanguage::of(code).words().t(key));
    languages.iter().map(in_language).collect()
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
    let mut draft = draft.clone();
    translations::marks::follow(&form.draft, &mut draft);
    let (by, now) = (actor.user_id(), app.now());
    if !store::save_draft(&mut conn, id, known_revision, &draft, by, now).await? {
        // Who never got the answer sends the same again: it is saved already.
        if draft == form.draft {
            return Ok(form.draft_revision);
        }
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

/// How somebody wants a draft to be published.
#[derive(Clone, Copy, Debug, Default)]
pub struct Publishing {
    /// The draft that the person saw; if it has changed since, nothing is published.
    pub known_revision: Option<i64>,
    /// What it means that another controller is named than before; asked for only then.
    pub controller: Option<Change>,
    /// When visitors are to see it; none: now.
    pub at: Option<Timestamp>,
}

/// Publishes the draft now, as [`publish_as`].
pub async fn publish(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: Option<i64>,
) -> Result<i64> {
    let wish = Publishing {
        known_revision,
        ..Publishing::default()
    };
    publish_as(app, actor, id, &wish).await
}

/// Publishes the draft: freezes it with the purposes and the controller it names, and what it looks
/// like in each language; visitors see it now or from a moment on. Returns the version's number,
/// which is the last one's if nothing has changed since.
pub async fn publish_as(app: &App, actor: &Actor, id: FormId, wish: &Publishing) -> Result<i64> {
    actor.require(Permission::FormsPublish)?;
    publish_for(app, actor, id, wish, None).await
}

/// Publishes a draft over what the linter finds in it, as [`publish`] does, for a reason that stays
/// with the version and stands in the audit log.
pub async fn publish_over(
    app: &App,
    actor: &Actor,
    id: FormId,
    known_revision: Option<i64>,
    input: &OverrideInput,
) -> Result<i64> {
    actor.require(Permission::FormsOverride)?;
    let reason = input.checked()?;
    let wish = Publishing {
        known_revision,
        ..Publishing::default()
    };
    publish_for(app, actor, id, &wish, Some(reason)).await
}

async fn publish_for(
    app: &App,
    actor: &Actor,
    id: FormId,
    wish: &Publishing,
    reason: Option<String>,
) -> Result<i64> {
    let now = app.now();
    let mut conn = app.write().await?;
    let form = store::find_form(&mut conn, id).await?;
    let form = form.ok_or(AppError::NotFound)?;
    let known = wish.known_revision;
    if known.is_some_and(|known| known != form.draft_revision) {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    if let Some(same) = published_already(&mut conn, &form).await? {
        return Ok(same);
    }
    let waiting = schedule::store::find_waiting(&mut conn, id).await?;
    if let Some(waiting) = waiting.filter(|_| wish.at.is_some()) {
        // A second click, or somebody who does not know of the first.
        let is_same = wish.at == Some(waiting.publish_at);
        let conflict = AppError::Conflict(Conflict::ChangedMeanwhile);
        return is_same.then_some(waiting.number).ok_or(conflict);
    }
    renewal::mind_controller(app, &mut conn, now, actor, &form, wish.controller).await?;
    let published = freeze(&mut conn, &form, wish.at.unwrap_or(now)).await?;
    let findings = findings(&mut conn, &published).await?;
    let overridden = overrides::judge(&findings, reason)?;
    let (version, sha256) = add_version(&mut conn, app, actor, &form, &published).await?;
    let mut detail = json!({
        "key": form.key,
        "version": published.number,
        "sha256": hex::encode(sha256),
    });
    let action = match wish.at {
        None => {
            if let Some(number) = schedule::service::give_way(&mut conn, now, id).await? {
                detail["instead_of"] = json!(number);
            }
            store::set_published(&mut conn, id, version).await?;
            "form.published"
        }
        Some(at) => {
            detail["at"] = json!(dates::rfc3339(at));
            schedule::service::wait_until(&mut conn, now, actor, id, version, at).await?;
            "form.scheduled"
        }
    };
    record(&mut conn, now, actor, action, id, detail).await?;
    if let Some(overridden) = &overridden {
        overrides::store::add_override(&mut conn, version, overridden).await?;
        let Override { rules, reason } = overridden;
        let detail = json!({ "version": published.number, "rules": rules, "reason": reason });
        record(&mut conn, now, actor, "form.overridden", id, detail).await?;
    }
    app.commit(conn).await?;
    app.published_forms.forget(&form.key);
    Ok(published.number)
}

/// What the linter finds in a form that may not be kept here, by the purposes, the controller and the
/// custom fields of this installation.
pub async fn lint_definition(
    app: &App,
    actor: &Actor,
    definition: &Definition,
) -> Result<Vec<Finding>> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let purposes = purposes::store::list_purposes(&mut conn).await?;
    let purposes = purposes.into_iter();
    let context = Context {
        purposes: Some(purposes.map(|one| (one.id, one.current.content)).collect()),
        controller: Some(controller(&mut conn).await?),
        contact_fields: Some(fields::store::list_fields(&mut conn).await?),
    };
    Ok(lint::lint(definition, &context))
}

/// Why versions of a form were published over findings.
pub async fn list_overrides(
    app: &App,
    actor: &Actor,
    id: FormId,
) -> Result<BTreeMap<FormVersionId, Override>> {
    actor.require(Permission::FormsView)?;
    overrides::store::list_overrides(&mut app.read().await?, id).await
}

/// The form as it stands now, for good, to be shown `from` a moment on.
async fn freeze(conn: &mut Conn, form: &Form, from: Timestamp) -> Result<PublishedDefinition> {
    for (_, id) in form.draft.consents() {
        if let Some(purpose) = purposes::store::find_purpose(conn, id).await? {
            purposes::store::mark_used(conn, purpose.current.id, from).await?;
        }
    }
    // First marked, then read: what is read now, nobody can change any more. A wording that was
    // added in between is not marked.
    let published = assemble(conn, form).await?;
    let mut versions = published.purposes.values();
    if versions.any(|version| version.first_used_at.is_none()) {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    Ok(published)
}

/// What the linter finds in what would be published.
async fn findings(conn: &mut Conn, published: &PublishedDefinition) -> Result<Vec<Finding>> {
    // Those that fields serve as well; of those that the form asks for, what it freezes.
    let all = purposes::store::list_purposes(conn).await?;
    let all = all.into_iter();
    let mut said: BTreeMap<_, _> = all
        .map(|purpose| (purpose.id, purpose.current.content))
        .collect();
    let frozen = published.purposes.iter();
    said.extend(frozen.map(|(id, version)| (*id, version.content.clone())));
    let context = Context {
        purposes: Some(said),
        controller: Some(published.controller.clone()),
        contact_fields: Some(fields::store::list_fields(conn).await?),
    };
    Ok(lint::lint(&published.definition, &context))
}

/// The form as it would be published now.
pub(super) async fn assemble(conn: &mut Conn, form: &Form) -> Result<PublishedDefinition> {
    let mut purposes = Purposes::new();
    for (_, id) in form.draft.consents() {
        let purpose = purposes::store::find_purpose(conn, id).await?;
        purposes.extend(purpose.map(|purpose| (id, purpose.current)));
    }
    let known = fields::store::list_fields(conn).await?.into_iter();
    let bound = known.filter(|known| form.draft.fills(&known.key));
    let versions = store::list_versions(conn, form.id).await?;
    Ok(PublishedDefinition {
        form_key: form.key.clone(),
        number: versions.first().map_or(1, |last| last.number + 1),
        definition: form.draft.as_published(),
        purposes,
        contact_fields: bound.map(|field| (field.key, field.meaning)).collect(),
        controller: controller(conn).await?,
    })
}

/// Who asks. Before the organisation has been named nobody does, which is a finding.
async fn controller(conn: &mut Conn) -> Result<Controller> {
    let organisation = organisation::store::find_organisation(conn).await?;
    let organisation = organisation.unwrap_or_default();
    Ok(Controller {
        name: organisation.name,
        contact_email: organisation.contact_email,
        privacy_url: organisation.privacy_url,
    })
}

/// Stores a version with its snapshots. Returns its id and its SHA-256.
async fn add_version(
    conn: &mut Conn,
    app: &App,
    actor: &Actor,
    form: &Form,
    published: &PublishedDefinition,
) -> Result<(FormVersionId, Vec<u8>)> {
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
    Ok((version.id, sha256))
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

pub(super) async fn record(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    action: &str,
    id: FormId,
    detail: serde_json::Value,
) -> Result<()> {
    audit::record(conn, now, actor, action, Target::form(id), detail).await
}
