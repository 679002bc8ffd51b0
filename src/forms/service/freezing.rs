//! The form as it stands, for good: what a version is made of.

use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::error::{AppError, Conflict, Result};
use crate::forms::model::{Controller, Form, PublishedDefinition, Purposes};
use crate::forms::store::{self, NewVersion, Snapshot};
use crate::forms::{canonical, snapshot};
use crate::ids::FormVersionId;
use crate::organisation;
use crate::purposes;
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// The form as it would be published now.
pub(in crate::forms) async fn assemble(
    conn: &mut Conn,
    form: &Form,
) -> Result<PublishedDefinition> {
    let mut purposes = Purposes::new();
    for (_, id) in form.draft.consents() {
        let purpose = purposes::store::find_purpose(conn, id).await?;
        purposes.extend(purpose.map(|purpose| (id, purpose.current)));
    }
    let known = fields::store::list_fields(conn).await?.into_iter();
    let bound = known.filter(|known| form.draft.fills(&known.key));
    Ok(PublishedDefinition {
        form_key: form.key.clone(),
        number: store::find_last_number(conn, form.id).await?.unwrap_or(0) + 1,
        definition: form.draft.as_published(),
        purposes,
        contact_fields: bound.map(|field| (field.key, field.meaning)).collect(),
        controller: controller(conn).await?,
    })
}

/// Who asks. Before the organisation has been named nobody does, which is a finding.
pub(in crate::forms) async fn controller(conn: &mut Conn) -> Result<Controller> {
    let organisation = organisation::store::find_organisation(conn).await?;
    let organisation = organisation.unwrap_or_default();
    Ok(Controller {
        name: organisation.name,
        contact_email: organisation.contact_email,
        privacy_url: organisation.privacy_url,
    })
}

/// The form as it stands now, for good, to be shown `from` a moment on.
pub(super) async fn freeze(
    conn: &mut Conn,
    form: &Form,
    from: Timestamp,
) -> Result<PublishedDefinition> {
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

/// Stores a version with its snapshots. Returns its id and its SHA-256.
pub(super) async fn add_version(
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
pub(super) async fn published_already(conn: &mut Conn, form: &Form) -> Result<Option<i64>> {
    let Some(version) = form.published else {
        return Ok(None);
    };
    let version = store::get_version(conn, version).await?;
    let published = version.published()?;
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
