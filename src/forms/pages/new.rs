//! A new form.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::input::NewForm;
use crate::forms::service;
use crate::i18n::{t, t_with};
use crate::languages::{CODES, own_name};
use crate::purposes::model::KEY_MAX;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{CheckField, FieldGroup, SelectField, TextField};

/// GET /admin/forms/new
pub async fn show(desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let input = NewForm {
        source: desk.facts.language.code().to_owned(),
        ..NewForm::default()
    };
    Ok(page(&desk, &Draft::new(input)))
}

/// POST /admin/forms/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<NewForm>,
) -> Result<Response> {
    match service::create_form(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => Ok(page(&desk, &Draft::invalid(input, errors))),
        done => done.map(|form| {
            let address = format!("/admin/forms/{}", form.id);
            see_other_saying(&address, "flash-form-created")
        }),
    }
}

fn page(desk: &Desk, draft: &Draft<NewForm>) -> Response {
    desk.page_with(draft.status(), || {
        let Draft { input, errors } = draft;
        let ticked = input.languages.clone();
        let languages = CODES.map(|code| (code.to_owned(), own_name(code).to_owned()));
        let languages = languages.to_vec();
        let view = view! {
            <h1>{t("forms-new")}</h1>
            <ErrorSummary errors/>
            <form method="post" novalidate>
                <TextField
                    name="title"
                    label=t("forms-form-title")
                    hint=t("forms-form-title-hint")
                    value=input.title.clone()
                    errors
                />
                <TextField
                    name="key"
                    label=t("forms-key")
                    hint=t_with("forms-key-hint", [("max", KEY_MAX.into())])
                    value=input.key.clone()
                    errors
                />
                <SelectField
                    name="source"
                    label=t("forms-source")
                    hint=t("forms-source-hint")
                    value=input.source.clone()
                    options=languages
                    errors
                />
                <FieldGroup
                    name="languages"
                    legend=t("forms-further-languages")
                    hint=t("forms-further-languages-hint")
                    errors
                >
                    <Languages ticked/>
                </FieldGroup>
                <button class="button">{t("forms-create")}</button>
                <a class="button button--quiet" href="/admin/forms">{t("cancel")}</a>
            </form>
        };
        (t("forms-new"), view)
    })
}

#[component]
fn Languages(ticked: Vec<String>) -> impl IntoView {
    CODES
        .into_iter()
        .map(|code| {
            view! {
                <CheckField
                    name="languages"
                    value=code
                    label=own_name(code).to_owned()
                    checked=ticked.iter().any(|ticked| ticked == code)
                />
            }
        })
        .collect::<Vec<_>>()
}
