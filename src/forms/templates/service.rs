//! Beginning a form with a template, or with a copy of another form.

use serde::Deserialize;
use serde_json::json;

use super::{Template, TemplatePurpose, find_template};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::forms::input::NewForm;
use crate::forms::model::{Definition, Form, PublishedDefinition};
use crate::forms::service::{add_form, assemble, controller};
use crate::forms::store;
use crate::i18n::Text;
use crate::ids::{FormId, PurposeId};
use crate::purposes;
use crate::server::App;
use crate::server::db::Conn;

/// Says of a purpose of a template that it is to be added.
pub const NEW: &str = "new";

/// What is typed to begin a form with a template.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewFromTemplate {
    /// Key of the template; empty for none.
    pub template: String,
    /// Name in addresses.
    pub key: String,
    /// Heading, in the first of the languages.
    pub title: String,
    /// Code of the language in which it is written first.
    pub source: String,
    /// Codes of the ticked languages.
    pub languages: Vec<String>,
    /// For each purpose of the template [`NEW`], the id of a purpose that there is, or nothing for
    /// later.
    pub purposes: Vec<String>,
}

impl NewFromTemplate {
    /// The part that does not concern the template.
    #[must_use]
    pub fn form(&self) -> NewForm {
        NewForm {
            key: self.key.clone(),
            title: self.title.clone(),
            source: self.source.clone(),
            languages: self.languages.clone(),
        }
    }
}

/// Adds a form that begins like a template, and the purposes that were chosen to be added with it.
pub async fn create_from_template(
    app: &App,
    actor: &Actor,
    input: &NewFromTemplate,
) -> Result<Form> {
    actor.require(Permission::FormsEdit)?;
    let template = find_template(&input.template).ok_or(AppError::NotFound)?;
    let (key, begun) = input.form().checked()?;
    let mut conn = app.write().await?;
    let mut bound = Vec::new();
    for (place, purpose) in template.purposes.iter().enumerate() {
        let choice = input.purposes.get(place).map(String::as_str);
        let choice = choice.unwrap_or_default();
        bound.push(bind(app, &mut conn, actor, purpose, choice).await?);
    }
    let draft = begin(template, &bound, &begun);
    let detail = json!({ "key": key, "template": template.key });
    let form = add_form(app, &mut conn, actor, key, draft, detail).await?;
    app.commit(conn).await?;
    Ok(form)
}

/// The purpose that was chosen for one that the template names.
async fn bind(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    wanted: &TemplatePurpose,
    choice: &str,
) -> Result<Option<PurposeId>> {
    match choice {
        "" => Ok(None),
        NEW => {
            let (key, content) = (wanted.key.clone(), wanted.content.clone());
            let added = purposes::service::add_purpose(app, conn, actor, key, content).await;
            match added {
                Err(AppError::Invalid(_)) => Err(invalid("templates-purpose-taken", &wanted.key)),
                added => added.map(|purpose| Some(purpose.id)),
            }
        }
        id => {
            let unknown = || invalid("templates-purpose-unknown", &wanted.key);
            let id = id.parse().map_err(|_| unknown())?;
            let found = purposes::store::find_purpose(conn, id).await?;
            found.map(|purpose| Some(purpose.id)).ok_or_else(unknown)
        }
    }
}

fn invalid(key: &str, purpose: &str) -> AppError {
    let mut errors = FieldErrors::new();
    errors.add_with("purposes", key, vec![("key".into(), purpose.into())]);
    AppError::Invalid(errors)
}

/// The template's form in the chosen languages and with the chosen title.
fn begin(template: &Template, bound: &[Option<PurposeId>], begun: &Definition) -> Definition {
    let mut draft = template.bound_to(bound);
    draft.languages.clone_from(&begun.languages);
    draft.title.extend(begun.title.clone());
    let keep = |text: &mut Text| text.retain(|code, _| begun.languages.contains(code));
    for text in [
        &mut draft.title,
        &mut draft.intro,
        &mut draft.submit,
        &mut draft.thanks,
    ] {
        keep(text);
    }
    for field in &mut draft.fields {
        for text in [&mut field.label, &mut field.hint, &mut field.body] {
            keep(text);
        }
    }
    draft
}

/// The template as visitors would see it, asked by this organisation.
pub async fn show_template(app: &App, actor: &Actor, key: &str) -> Result<PublishedDefinition> {
    actor.require(Permission::FormsEdit)?;
    let template = find_template(key).ok_or(AppError::NotFound)?;
    let mut conn = app.read().await?;
    Ok(template.as_published(controller(&mut conn).await?))
}

/// The draft of a form as visitors would see it, for whoever may see forms.
pub async fn show_draft(
    app: &App,
    actor: &Actor,
    id: FormId,
) -> Result<(Form, PublishedDefinition)> {
    actor.require(Permission::FormsView)?;
    let mut conn = app.read().await?;
    let form = store::get_form(&mut conn, id).await?;
    let shown = assemble(&mut conn, &form).await?;
    Ok((form, shown))
}

/// What is typed to copy a form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CopyInput {
    /// Name of the copy in addresses.
    pub key: String,
    /// Its heading, in the first of its languages.
    pub title: String,
}

/// Adds a form with the draft of another one. Which sites may show it is decided anew.
pub async fn duplicate(app: &App, actor: &Actor, id: FormId, input: &CopyInput) -> Result<Form> {
    actor.require(Permission::FormsEdit)?;
    // The copy has the languages of the original.
    let typed = NewForm {
        key: input.key.clone(),
        title: input.title.clone(),
        source: "en".to_owned(),
        languages: Vec::new(),
    };
    let (key, begun) = typed.checked()?;
    let mut conn = app.write().await?;
    let original = store::get_form(&mut conn, id).await?;
    let mut draft = original.draft;
    let first = draft.default_language().to_owned();
    draft.title.extend(
        begun
            .title
            .into_values()
            .map(|title| (first.clone(), title)),
    );
    let detail = json!({ "key": key, "copy_of": original.key });
    let form = add_form(app, &mut conn, actor, key, draft, detail).await?;
    app.commit(conn).await?;
    Ok(form)
}
