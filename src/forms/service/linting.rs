//! What the linter finds, by what this installation knows.

use super::controller;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts::fields;
use crate::error::Result;
use crate::forms::lint::{self, Context, Finding};
use crate::forms::model::{Definition, Form, PublishedDefinition};
use crate::forms::store;
use crate::forms::translations::marks;
use crate::ids::FormId;
use crate::purposes;
use crate::server::App;
use crate::server::db::Conn;

/// A form and what the linter finds in it.
pub async fn lint_form(app: &App, actor: &Actor, id: FormId) -> Result<(Form, Vec<Finding>)> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = store::get_form(&mut conn, id).await?;
    let findings = lint::lint(&form.draft, &context(&mut conn).await?);
    Ok((form, findings))
}

/// What the linter finds in the draft of a form as somebody has it before them, saved or not.
pub async fn lint_draft(
    app: &App,
    actor: &Actor,
    id: FormId,
    draft: &Definition,
) -> Result<Vec<Finding>> {
    actor.require(Permission::FormsEdit)?;
    let mut conn = app.read().await?;
    let form = store::get_form(&mut conn, id).await?;
    let mut draft = draft.clone();
    // Which translations are out of date shows by what was saved before.
    marks::follow(&form.draft, &mut draft);
    Ok(lint::lint(&draft, &context(&mut conn).await?))
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
    Ok(lint::lint(definition, &context(&mut conn).await?))
}

/// What the linter finds in a draft that is frozen in this transaction.
pub(super) async fn lint_frozen(
    conn: &mut Conn,
    draft: &Definition,
    frozen: &PublishedDefinition,
) -> Result<Vec<Finding>> {
    let mut context = context(conn).await?;
    // Those that fields serve stay; of those that the form asks for, what it freezes.
    let said = frozen.purposes.iter();
    let said = said.map(|(id, version)| (*id, version.content.clone()));
    context.purposes.get_or_insert_default().extend(said);
    context.controller = Some(frozen.controller.clone());
    Ok(lint::lint(draft, &context))
}

/// What the rules can know here.
async fn context(conn: &mut Conn) -> Result<Context> {
    let purposes = purposes::store::list_purposes(conn).await?.into_iter();
    Ok(Context {
        purposes: Some(purposes.map(|one| (one.id, one.current.content)).collect()),
        controller: Some(controller(conn).await?),
        contact_fields: Some(fields::store::list_fields(conn).await?),
    })
}
