//! One purpose: create and change.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::details::Details;
use super::state::UseBadge;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with, words};
use crate::ids::PurposeId;
use crate::languages::{CODES, own_name};
use crate::purposes::input::{PurposeInput, controls_of};
use crate::purposes::model::{Change, KEY_MAX, Purpose, PurposeVersion};
use crate::purposes::service;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::time::Timestamp;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{FieldGroup, RadioField, SelectField, TextArea, TextField};

/// A purpose that there is, with its versions.
struct Known {
    purpose: Purpose,
    versions: Vec<PurposeVersion>,
    /// When it was looked at.
    now: Timestamp,
}

impl Known {
    async fn load(app: &App, desk: &Desk, id: PurposeId) -> Result<Self> {
        let (purpose, versions) = service::get_purpose(app, &desk.actor, id).await?;
        Ok(Self {
            purpose,
            versions,
            now: app.now(),
        })
    }
}

/// GET /admin/purposes/new
pub async fn new(desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::PurposesManage)?;
    Ok(form(&desk, None, &Draft::default()))
}

/// POST /admin/purposes/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    desk.actor.require(Permission::PurposesManage)?;
    let input = PurposeInput::read(&pairs)?;
    if !input.add.is_empty() {
        return Ok(form(&desk, None, &Draft::new(input)));
    }
    match service::create_purpose(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => Ok(form(&desk, None, &Draft::invalid(input, errors))),
        done => done.map(|_| see_other_saying("/admin/purposes", "flash-purpose-created")),
    }
}

/// GET /admin/purposes/{id}
pub async fn edit(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<PurposeId>,
) -> Result<Response> {
    let known = Known::load(&app, &desk, id).await?;
    let Purpose { key, current, .. } = &known.purpose;
    let draft = Draft::new(PurposeInput {
        // A wording that nobody has been shown yet keeps what was said of it.
        change: Some(current.change).filter(|_| current.first_used_at.is_none()),
        seen: service::mark_of(current)?,
        ..PurposeInput::of(key, &current.content)
    });
    Ok(form(&desk, Some(&known), &draft))
}

/// POST /admin/purposes/{id}
pub async fn update(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<PurposeId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    desk.actor.require(Permission::PurposesManage)?;
    let mut input = PurposeInput::read(&pairs)?;
    if !input.add.is_empty() {
        let known = Known::load(&app, &desk, id).await?;
        return Ok(form(&desk, Some(&known), &Draft::new(input)));
    }
    match service::update_purpose(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            let known = Known::load(&app, &desk, id).await?;
            if errors.get("texts").is_some() {
                // Now they are told, and see it below.
                input.seen = service::mark_of(&known.purpose.current)?;
            }
            Ok(form(&desk, Some(&known), &Draft::invalid(input, errors)))
        }
        done => done.map(|()| see_other_saying("/admin/purposes", "flash-purpose-updated")),
    }
}

fn form(desk: &Desk, known: Option<&Known>, draft: &Draft<PurposeInput>) -> Response {
    let may_manage = desk.actor.may(Permission::PurposesManage);
    let evidence = known.filter(|_| desk.actor.may(Permission::ConsentsExport));
    let evidence = evidence.map(|known| format!("/admin/bundles?purpose={}", known.purpose.id));
    desk.page_with(draft.status(), || {
        let title = known.map_or_else(
            || t("purposes-new"),
            |known| {
                known
                    .purpose
                    .current
                    .content
                    .name_in(words().language)
                    .to_owned()
            },
        );
        let asks = known.is_some_and(|known| known.purpose.current.asks_for_meaning());
        let buttons = may_manage.then(|| view! { <button class="button">{t("save")}</button> });
        let view = view! {
            <Breadcrumb above=vec![("/admin/purposes".to_owned(), t("purposes-title"))]/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&draft.errors/>
            <form method="post" novalidate>
                <input type="hidden" name="seen" value=draft.input.seen.clone()/>
                <Key draft is_new=known.is_none()/>
                <Texts draft/>
                <Details draft/>
                {asks.then(|| view! { <WhatItMeans draft/> })}
                <p class="actions">
                    {buttons}
                    <a class="button button--quiet" href="/admin/purposes">{t("cancel")}</a>
                </p>
                // Behind the button that saves, so that the return key saves.
                {may_manage.then(|| view! { <AddLanguage draft/> })}
            </form>
            {known.map(|known| view! { <Versions known/> })}
            {evidence.map(|href| view! { <p><a href=href>{t("bundle-link-purpose")}</a></p> })}
        };
        (title, view)
    })
}

/// The name for programs: links and exports hold it, so it stays.
#[component]
fn Key<'a>(draft: &'a Draft<PurposeInput>, is_new: bool) -> impl IntoView {
    let key = draft.input.key.clone();
    if !is_new {
        return view! {
            <dl class="facts">
                <dt>{t("purposes-key")}</dt>
                <dd><code>{key}</code></dd>
            </dl>
        }
        .into_any();
    }
    view! {
        <TextField
            name="key"
            label=t("purposes-key")
            hint=t_with("purposes-key-hint", [("max", KEY_MAX.into())])
            value=key
            errors=&draft.errors
        />
    }
    .into_any()
}

/// The texts, a language beside the other.
#[component]
fn Texts<'a>(draft: &'a Draft<PurposeInput>) -> impl IntoView {
    let input = draft.input.clone();
    let errors = &draft.errors;
    let english = [
        input.name_en,
        input.statement_en,
        input.data_en,
        input.recipients_en,
    ];
    let german = [
        input.name_de,
        input.statement_de,
        input.data_de,
        input.recipients_de,
    ];
    let own = [("en".to_owned(), english), ("de".to_owned(), german)];
    let sections: Vec<_> = own
        .into_iter()
        .chain(input.further)
        .filter_map(|(language, values)| {
            let names = controls_of(&language)?;
            Some(view! { <LanguageTexts language names values errors/> })
        })
        .collect();
    view! { <div class="languages-side-by-side" id="texts">{sections}</div> }
}

/// One more language: the button sends the page, so that nothing that was typed is lost, and saves
/// nothing.
#[component]
fn AddLanguage<'a>(draft: &'a Draft<PurposeInput>) -> impl IntoView {
    let further = &draft.input.further;
    let is_new = |code: &&str| !["en", "de"].contains(code) && !further.contains_key(*code);
    let none = (String::new(), t("purposes-add-choose"));
    let options = CODES.into_iter().filter(is_new);
    let options = options.map(|code| (code.to_owned(), own_name(code).to_owned()));
    let options = std::iter::once(none).chain(options).collect();
    view! {
        <SelectField
            name="add_language"
            label=t("purposes-add-language")
            hint=t("purposes-add-language-hint")
            value=String::new()
            options
            errors=&draft.errors
        />
        <p>
            <button class="button button--quiet" name="add" value="yes" formnovalidate>
                {t("purposes-add")}
            </button>
        </p>
    }
}

#[component]
fn LanguageTexts<'a>(
    language: String,
    names: [&'static str; 4],
    values: [String; 4],
    errors: &'a FieldErrors,
) -> impl IntoView {
    let [name, statement, data, recipients] = names;
    let [name_value, statement_value, data_value, recipients_value] = values;
    let legend = own_name(&language).to_owned();
    let label = |key| {
        let language = own_name(&language);
        t_with(
            "purposes-label-in",
            [("label", t(key).into()), ("language", language.into())],
        )
    };
    view! {
        <section class="panel">
            <h2>{legend}</h2>
            <TextField
                name=name
                label=label("purposes-name")
                hint=t("purposes-name-hint")
                value=name_value
                errors
            />
            <TextArea
                name=statement
                label=label("purposes-statement")
                hint=t("purposes-statement-hint")
                value=statement_value
                errors
            />
            <TextArea
                name=data
                label=label("purposes-data")
                hint=t("purposes-data-hint")
                value=data_value
                errors
                rows=2
            />
            <TextArea
                name=recipients
                label=label("purposes-recipients")
                hint=t("purposes-recipients-hint")
                value=recipients_value
                errors
                rows=2
                required=false
            />
        </section>
    }
}

/// Asked where people have agreed to this wording or an earlier one: what becomes of their consents.
#[component]
fn WhatItMeans<'a>(draft: &'a Draft<PurposeInput>) -> impl IntoView {
    let chosen = draft.input.change;
    let choices: Vec<_> = [Change::Editorial, Change::Material]
        .into_iter()
        .map(|change| {
            let key = change.key();
            let label = t(&format!("purposes-change-{key}"));
            let hint = t(&format!("purposes-change-{key}-hint"));
            let checked = chosen == Some(change);
            view! { <RadioField name="change" value=key label hint checked/> }
        })
        .collect();
    view! {
        <FieldGroup
            name="change"
            legend=t("purposes-change")
            hint=t("purposes-change-hint")
            errors=&draft.errors
        >
            {choices}
        </FieldGroup>
    }
}

#[component]
fn Versions<'a>(known: &'a Known) -> impl IntoView {
    let now = known.now;
    let rows: Vec<_> = known
        .versions
        .iter()
        .map(|version| view! { <VersionLine version=version.clone() now/> })
        .collect();
    view! {
        <section>
            <h2>{t("purposes-versions")}</h2>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("purposes-version")}</th>
                        <th scope="col">{t("purposes-statement")}</th>
                        <th scope="col">{t("purposes-change")}</th>
                        <th scope="col">{t("purposes-state")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

#[component]
fn VersionLine(version: PurposeVersion, now: Timestamp) -> impl IntoView {
    let state = version.in_use(now);
    let change = t(&format!("purposes-change-{}-short", version.change.key()));
    let statement = version.content.statement_in(words().language).to_owned();
    view! {
        <tr>
            <th scope="row">{version.number.to_string()}</th>
            <td data-label=t("purposes-statement")>{statement}</td>
            <td data-label=t("purposes-change")>{change}</td>
            <td data-label=t("purposes-state")><UseBadge state/></td>
        </tr>
    }
}
