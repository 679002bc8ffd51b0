//! Reading what was published, comparing it, putting it back into the draft.

use std::collections::BTreeMap;

use serde_json::json;

use super::store::{self, VersionEntry};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, Result};
use crate::forms::canonical;
use crate::forms::diff::Difference;
use crate::forms::model::{Definition, Form, PublishedDefinition};
use crate::forms::service::{assemble, record};
use crate::forms::store::{self as forms, FormVersion, Snapshot};
use crate::i18n::Text;
use crate::ids::{FormId, FormVersionId};
use crate::languages::is_offered;
use crate::purposes;
use crate::server::App;
use crate::server::db::Conn;

/// A form and its versions, newest first.
pub async fn list_versions(
    app: &App,
    actor: &Actor,
    id: FormId,
) -> Result<(Form, Vec<VersionEntry>)> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = forms::get_form(&mut conn, id).await?;
    let versions = store::list_entries(&mut conn, id).await?;
    Ok((form, versions))
}

/// The languages of each version of a form, in the order of the form.
pub async fn list_languages(
    app: &App,
    actor: &Actor,
    id: FormId,
) -> Result<BTreeMap<FormVersionId, Vec<String>>> {
    actor.require(Permission::FormsView)?;
    let versions = forms::list_published(&mut app.read().await?, id).await?;
    let languages = versions.into_iter();
    Ok(languages
        .map(|(version, _, published)| (version, published.definition.languages))
        .collect())
}

/// With what a version is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// Another version, by its number.
    Version(i64),
    /// What would be published now.
    Draft,
}

/// Two versions, the older first, and what is different.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The form.
    pub form: Form,
    /// The older one.
    pub before: PublishedDefinition,
    /// The newer one.
    pub after: PublishedDefinition,
    /// What is different.
    pub difference: Difference,
    /// All versions, newest first, to choose others from.
    pub versions: Vec<VersionEntry>,
}

/// Compares a version with another one or with the draft; the older of two versions comes first,
/// however they were named.
pub async fn compare(
    app: &App,
    actor: &Actor,
    id: FormId,
    number: i64,
    with: With,
) -> Result<Comparison> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = forms::get_form(&mut conn, id).await?;
    let one = definition_of(&mut conn, id, number).await?;
    let other = match with {
        With::Version(other) => definition_of(&mut conn, id, other).await?,
        With::Draft => assemble(&mut conn, &form).await?,
    };
    let (before, after) = if other.number < one.number {
        (other, one)
    } else {
        (one, other)
    };
    Ok(Comparison {
        difference: Difference::between(&before, &after),
        versions: store::list_entries(&mut conn, id).await?,
        form,
        before,
        after,
    })
}

/// A version as it was published.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The form.
    pub form: Form,
    /// The version, with its canonical JSON.
    pub version: FormVersion,
    /// The same, read.
    pub published: PublishedDefinition,
    /// What it looks like, one a language.
    pub snapshots: Vec<Snapshot>,
    /// Whether definition and snapshots still have the checksums that were taken of them.
    pub is_sound: bool,
}

/// A version as it was published, in all its languages.
pub async fn show(app: &App, actor: &Actor, id: FormId, number: i64) -> Result<Shown> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = forms::get_form(&mut conn, id).await?;
    let version = get_version(&mut conn, id, number).await?;
    let snapshots = forms::list_snapshots(&mut conn, version.id).await?;
    let mut all = snapshots.iter();
    let is_sound = canonical::digest(&version.definition_text) == version.definition_sha256
        && all.all(|snapshot| canonical::digest(&snapshot.html) == snapshot.sha256);
    Ok(Shown {
        form,
        published: version.published()?,
        version,
        snapshots,
        is_sound,
    })
}

/// What there is no more of all that an old version needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Codes of languages in which forms can't be offered any more.
    pub languages: Vec<String>,
    /// Names of purposes that there are no more.
    pub purposes: Vec<Text>,
}

/// What would be missing if a version became the draft.
pub async fn find_lost(app: &App, actor: &Actor, shown: &Shown) -> Result<Lost> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let mut lost = Lost::default();
    let languages = shown.published.definition.languages.iter();
    let is_lost = |code: &&String| !is_offered(code);
    lost.languages = languages.filter(is_lost).cloned().collect();
    for (id, version) in &shown.published.purposes {
        if purposes::store::find_purpose(&mut conn, *id)
            .await?
            .is_none()
        {
            lost.purposes.push(version.content.name.clone());
        }
    }
    Ok(lost)
}

/// Makes a version the draft, if the draft is still the one that the person saw. Ids of fields that
/// have come since are not used again.
pub async fn restore(
    app: &App,
    actor: &Actor,
    id: FormId,
    number: i64,
    known_revision: i64,
) -> Result<()> {
    actor.require(Permission::FormsEdit)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let form = forms::get_form(&mut conn, id).await?;
    let old = definition_of(&mut conn, id, number).await?.definition;
    if form.draft.is_like(&old) {
        // A second click, or nothing to do.
        return Ok(());
    }
    let draft = Definition {
        next_field: old.next_field.max(form.draft.next_field),
        ..old
    };
    let by = actor.user_id();
    if !forms::save_draft(&mut conn, id, known_revision, &draft, by, now).await? {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    let detail = json!({ "version": number, "revision": known_revision + 1 });
    record(&mut conn, now, actor, "form.restored", id, detail).await?;
    app.commit(conn).await
}

async fn get_version(conn: &mut Conn, form: FormId, number: i64) -> Result<FormVersion> {
    let id = store::find_by_number(conn, form, number).await?;
    forms::get_version(conn, id.ok_or(AppError::NotFound)?).await
}

async fn definition_of(conn: &mut Conn, form: FormId, number: i64) -> Result<PublishedDefinition> {
    get_version(conn, form, number).await?.published()
}
