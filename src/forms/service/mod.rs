//! Keeping forms: drafts, who may embed them, publishing.

mod beginning;
mod drafts;
mod freezing;
mod linting;
mod publishing;

use serde_json::json;

use super::input::OriginsInput;
use super::model::Form;
use super::store::{self, FormLine, VersionLine};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::contacts::fields::model::ContactField;
use crate::error::Result;
use crate::ids::FormId;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::Purpose;
use crate::server::App;
use crate::server::db::Conn;
use crate::time::Timestamp;

pub(super) use self::beginning::{add_form, keep_form};
pub use self::beginning::{create_form, in_languages};
pub use self::drafts::{get_draft, save_draft};
pub use self::freezing::has_changed;
pub(super) use self::freezing::{assemble, controller};
pub use self::linting::{lint_definition, lint_draft, lint_form};
pub use self::publishing::{Publishing, list_overrides, publish, publish_as, publish_over};

/// All forms, the ones last worked on first.
pub async fn list_forms(app: &App, actor: &Actor) -> Result<Vec<FormLine>> {
    actor.require(Permission::FormsView)?;
    store::list_forms(&mut app.read().await?).await
}

/// A form and its versions, newest first.
pub async fn get_form(app: &App, actor: &Actor, id: FormId) -> Result<(Form, Vec<VersionLine>)> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = store::get_form(&mut conn, id).await?;
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
    Ok(Workpiece {
        form: store::get_form(&mut conn, id).await?,
        purposes: purposes::store::list_purposes(&mut conn).await?,
        contact_fields: fields::store::list_fields(&mut conn).await?,
    })
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
    let form = store::get_form(&mut conn, id).await?;
    store::set_allowed_origins(&mut conn, id, &origins).await?;
    let detail = json!({ "origins": origins });
    record(&mut conn, now, actor, "form.origins_set", id, detail).await?;
    app.commit(conn).await?;
    app.published_forms.forget(&form.key);
    Ok(())
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
