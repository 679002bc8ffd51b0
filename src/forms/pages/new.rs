//! A new form: from nothing, or from a template.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::naming::{KeyField, TitleField};
use super::template_cards::{Cards, PurposeChoices};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::service;
use crate::forms::templates::service::{NEW, NewFromTemplate, create_from_template};
use crate::forms::templates::{Template, find_template};
use crate::i18n::t;
use crate::languages::{CODES, own_name};
use crate::purposes;
use crate::purposes::model::Purpose;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{CheckField, FieldGroup, SelectField};

/// With what the form begins.
#[derive(Deserialize)]
pub struct Choice {
    #[serde(default)]
    template: String,
}

/// GET /admin/forms/new
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let known = known_purposes(&app, &desk).await?;
    let mut input = NewFromTemplate {
        template: choice.template.clone(),
        source: desk.facts.language.code().to_owned(),
        ..NewFromTemplate::default()
    };
    if let Some(template) = find_template(&choice.template) {
        propose(&mut input, template, &known);
    }
    Ok(page(&desk, &known, &Draft::new(input)))
}

/// The purposes that the person may know of.
async fn known_purposes(app: &App, desk: &Desk) -> Result<Vec<Purpose>> {
    match desk.actor.may(Permission::PurposesView) {
        true => purposes::service::list_purposes(app, &desk.actor).await,
        false => Ok(Vec::new()),
    }
}

/// What a template brings along: its texts, and its purposes unless there are such already.
fn propose(input: &mut NewFromTemplate, template: &Template, known: &[Purpose]) {
    let definition = &template.definition;
    input.key.clone_from(&template.key);
    input.languages.clone_from(&definition.languages);
    let title = definition.title.get(definition.default_language());
    input.title = title.cloned().unwrap_or_default();
    let choice = |wanted: &str| {
        let same = known.iter().find(|purpose| purpose.key == wanted);
        same.map_or(NEW.to_owned(), |purpose| purpose.id.to_string())
    };
    let wanted = template.purposes.iter();
    input.purposes = wanted.map(|purpose| choice(&purpose.key)).collect();
}

/// POST /admin/forms/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<NewFromTemplate>,
) -> Result<Response> {
    let created = if input.template.is_empty() {
        service::create_form(&app, &desk.actor, &input.form()).await
    } else {
        create_from_template(&app, &desk.actor, &input).await
    };
    match created {
        Err(AppError::Invalid(errors)) => {
            let known = known_purposes(&app, &desk).await?;
            Ok(page(&desk, &known, &Draft::invalid(input, errors)))
        }
        done => done.map(|form| {
            let address = format!("/admin/forms/{}", form.id);
            see_other_saying(&address, "flash-form-created")
        }),
    }
}

fn page(desk: &Desk, known: &[Purpose], draft: &Draft<NewFromTemplate>) -> Response {
    let may_manage = desk.actor.may(Permission::PurposesManage);
    desk.page_with(draft.status(), || {
        let Draft { input, errors } = draft;
        let ticked = input.languages.clone();
        let languages = CODES.map(|code| (code.to_owned(), own_name(code).to_owned()));
        let languages = languages.to_vec();
        let purposes = find_template(&input.template).map(|template| {
            view! { <PurposeChoices template chosen=&input.purposes known may_manage errors/> }
        });
        let view = view! {
            <Breadcrumb above=vec![("/admin/forms".to_owned(), t("forms-title"))]/>
            <h1>{t("forms-new")}</h1>
            <ErrorSummary errors/>
            <Cards chosen=input.template.clone()/>
            <form method="post" action="/admin/forms/new" novalidate>
                <input type="hidden" name="template" value=input.template.clone()/>
                <TitleField value=input.title.clone() errors/>
                <KeyField value=input.key.clone() errors/>
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
                    <div class="many-checks"><Languages ticked/></div>
                </FieldGroup>
                {purposes}
                <p class="actions">
                    <button class="button">{t("forms-create")}</button>
                    <a class="button button--quiet" href="/admin/forms">{t("cancel")}</a>
                </p>
            </form>
            <p><a href="/admin/forms/import">{t("interchange-title")}</a></p>
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
