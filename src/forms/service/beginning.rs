//! How a form begins.

use serde_json::json;

use super::record;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::forms::input::NewForm;
use crate::forms::model::{Definition, Field, FieldKind, Form, SCHEMA};
use crate::forms::store;
use crate::i18n::Text;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::visitor::VisitorLanguage;

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
pub(in crate::forms) async fn add_form(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    key: String,
    draft: Definition,
    detail: serde_json::Value,
) -> Result<Form> {
    let form = keep_form(app, conn, actor, key, draft).await?;
    record(conn, app.now(), actor, "form.created", form.id, detail).await?;
    Ok(form)
}

/// As [`add_form`], for whoever has another word for the audit log.
pub(in crate::forms) async fn keep_form(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    key: String,
    draft: Definition,
) -> Result<Form> {
    let form = Form {
        id: app.new_id(),
        key,
        draft,
        draft_revision: 1,
        allowed_origins: Vec::new(),
        published: None,
        updated_at: app.now(),
        updated_by: actor.user_id(),
    };
    let is_new = store::create_form(conn, &form).await?;
    let taken = || AppError::Invalid(FieldErrors::one("key", "forms-key-taken"));
    is_new.then_some(form).ok_or_else(taken)
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
