//! Changing the languages of a form and its translations.
//!
//! Everything here builds on the draft that the person had before them. Where it has changed since,
//! nothing is saved, unless what they want is so already: a second click is no conflict.

use serde_json::{Value, json};

use super::import::{self, Entry};
use super::input::TableInput;
use super::{languages, marks};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms::model::Definition;
use crate::forms::store;
use crate::ids::FormId;
use crate::languages::is_offered;
use crate::privacy::audit::{self, Target};
use crate::server::App;

/// A form, and the draft of it that the person had before them.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// Which form.
    pub form: FormId,
    /// Which save of its draft.
    pub revision: i64,
}

/// Offers a form in one more language.
pub async fn add_language(app: &App, actor: &Actor, seen: Seen, language: &str) -> Result<()> {
    let detail = json!({ "language": language });
    change(app, actor, seen, ("form.language_added", detail), |draft| {
        if !is_offered(language) {
            let error = FieldErrors::one("language", "translations-language-missing");
            return Err(AppError::Invalid(error));
        }
        languages::add(draft, language);
        Ok(())
    })
    .await
}

/// Takes a language away with all its texts. The source stays.
pub async fn remove_language(app: &App, actor: &Actor, seen: Seen, language: &str) -> Result<()> {
    let detail = json!({ "language": language });
    change(
        app,
        actor,
        seen,
        ("form.language_removed", detail),
        |draft| {
            if draft.default_language() == language {
                return Err(AppError::Conflict(Conflict::WrongState));
            }
            languages::remove(draft, language);
            Ok(())
        },
    )
    .await
}

/// Makes another of its languages the one that a form is written in.
pub async fn set_source(app: &App, actor: &Actor, seen: Seen, language: &str) -> Result<()> {
    let detail = json!({ "language": language });
    change(
        app,
        actor,
        seen,
        ("form.source_language_set", detail),
        |draft| {
            known(draft, language)?;
            marks::set_source(draft, language);
            Ok(())
        },
    )
    .await
}

/// Saves a page of the table.
pub async fn save_texts(
    app: &App,
    actor: &Actor,
    form: FormId,
    language: &str,
    input: &TableInput,
) -> Result<()> {
    let seen = Seen {
        form,
        revision: input.revision,
    };
    let detail = json!({ "language": language });
    change(app, actor, seen, ("form.translated", detail), |draft| {
        is_target(draft, language)?;
        input.apply(draft, language)
    })
    .await
}

/// Takes the texts of a file.
pub async fn import_texts(
    app: &App,
    actor: &Actor,
    seen: Seen,
    language: &str,
    entries: &[Entry],
) -> Result<()> {
    let detail = json!({ "language": language, "texts": entries.len() });
    change(
        app,
        actor,
        seen,
        ("form.translations_imported", detail),
        |draft| {
            is_target(draft, language)?;
            import::apply(draft, language, entries);
            Ok(())
        },
    )
    .await
}

fn known(draft: &Definition, language: &str) -> Result<()> {
    let is_known = draft.languages.iter().any(|code| code == language);
    is_known.then_some(()).ok_or(AppError::NotFound)
}

/// A language that is translated into; the source is not.
fn is_target(draft: &Definition, language: &str) -> Result<()> {
    known(draft, language)?;
    match draft.default_language() == language {
        true => Err(AppError::Conflict(Conflict::WrongState)),
        false => Ok(()),
    }
}

/// Changes the draft, with an audit row of its own.
async fn change(
    app: &App,
    actor: &Actor,
    seen: Seen,
    (action, detail): (&'static str, Value),
    change: impl FnOnce(&mut Definition) -> Result<()>,
) -> Result<()> {
    actor.require(Permission::FormsEdit)?;
    let mut conn = app.write().await?;
    let form = store::get_form(&mut conn, seen.form).await?;
    let mut draft = form.draft.clone();
    change(&mut draft)?;
    if draft == form.draft {
        return Ok(());
    }
    let (id, by, now) = (form.id, actor.user_id(), app.now());
    if !store::save_draft(&mut conn, id, seen.revision, &draft, by, now).await? {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    audit::record(&mut conn, now, actor, action, Target::form(id), detail).await?;
    app.commit(conn).await
}
