//! What the columns of a file mean.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::accounts::Desk;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, words};
use crate::ids::ImportId;
use crate::purposes::model::Purpose;
use crate::register::import::model::{Import, Mapping, Meaning, State as At};
use crate::register::import::service;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page;
use crate::ui::field::SelectField;

/// What was chosen, in the order of the columns.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MappingInput {
    column: Vec<String>,
    purpose: String,
}

/// POST /admin/register/import/{id}/check
pub async fn check(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
    Form(input): Form<MappingInput>,
) -> Result<Response> {
    let meaning = |key: &String| {
        let found = Meaning::ALL
            .into_iter()
            .find(|meaning| meaning.key() == key);
        found.unwrap_or(Meaning::Ignored)
    };
    let mapping = Mapping {
        columns: input.column.iter().map(meaning).collect(),
        purpose: input.purpose,
    };
    match service::check(&app, &desk.actor, id, &mapping).await {
        Ok(()) => Ok(page::see_other(&format!("/admin/register/import/{id}"))),
        Err(AppError::Invalid(errors)) => super::import::page(&app, &desk, id, errors).await,
        Err(e) => Err(e),
    }
}

/// The columns, each with what its name says.
#[component]
pub fn Columns<'a>(
    import: &'a Import,
    purposes: Vec<Purpose>,
    errors: &'a FieldErrors,
) -> impl IntoView {
    let columns = import.heading.iter().zip(&import.mapping.columns);
    let columns: Vec<_> = columns
        .enumerate()
        .map(|(at, (heading, meaning))| {
            let id = format!("column-{at}");
            let options: Vec<_> = Meaning::ALL
                .into_iter()
                .map(|offered| {
                    let is_it = offered == *meaning;
                    let text = t(&format!("register-import-column-{}", offered.key()));
                    view! { <option value=offered.key() selected=is_it>{text}</option> }
                })
                .collect();
            view! {
                <div class="field">
                    <label for=id.clone()>{heading.clone()}</label>
                    <select id=id name="column">{options}</select>
                </div>
            }
        })
        .collect();
    let language = words().language;
    let named = purposes.iter().map(|purpose| {
        let name = purpose.current.content.name_in(language).to_owned();
        (purpose.key.clone(), name)
    });
    let none = (String::new(), t("register-import-purpose-none"));
    let options = std::iter::once(none).chain(named).collect();
    let action = format!("/admin/register/import/{}/check", import.id);
    // Once it is tried, the next step is another button.
    let class = match import.state {
        At::Checked => "button button--quiet",
        _ => "button",
    };
    view! {
        <form method="post" action=action novalidate>
            <div id="columns" class="register-columns" tabindex="-1">{columns}</div>
            <SelectField name="purpose" label=t("register-import-purpose") hint=t("register-import-purpose-hint")
                value=import.mapping.purpose.clone() options errors/>
            <button class=class>{t("register-import-check")}</button>
        </form>
    }
}
