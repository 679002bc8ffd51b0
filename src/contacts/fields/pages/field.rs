//! One field: create and change.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::rules::Rules;
use super::texts::Texts;
use crate::accounts::Desk;
use crate::accounts::model::Role;
use crate::contacts::fields::input::{FieldInput, Pairs};
use crate::contacts::fields::model::{ContactField, KEY_MAX, KINDS, PORTALS, Portal};
use crate::contacts::fields::service;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with, words};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{CheckField, FieldGroup, SelectField, TextField};

/// GET /admin/contacts/fields/new
pub async fn new(State(app): State<App>, desk: Desk) -> Result<Response> {
    let input = FieldInput {
        portal: Portal::default().key().to_owned(),
        ..FieldInput::default()
    };
    form(&app, &desk, None, Draft::new(input)).await
}

/// POST /admin/contacts/fields/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(pairs): Form<Pairs>,
) -> Result<Response> {
    let input = FieldInput::from_pairs(pairs);
    match service::create_field(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => {
            form(&app, &desk, None, Draft::invalid(input, errors)).await
        }
        done => {
            done.map(|()| see_other_saying("/admin/contacts/fields", "flash-contact-field-created"))
        }
    }
}

/// GET /admin/contacts/fields/{key}
pub async fn edit(State(app): State<App>, desk: Desk, Path(key): Path<String>) -> Result<Response> {
    let (field, count) = service::get_field(&app, &desk.actor, &key).await?;
    let draft = Draft::new(FieldInput::of(&field));
    form(&app, &desk, Some((field, count)), draft).await
}

/// POST /admin/contacts/fields/{key}
pub async fn update(
    State(app): State<App>,
    desk: Desk,
    Path(key): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response> {
    let mut input = FieldInput::from_pairs(pairs);
    match service::update_field(&app, &desk.actor, &key, &input).await {
        Err(AppError::Invalid(errors)) => {
            let known = service::get_field(&app, &desk.actor, &key).await?;
            // Now they are told that there is another text; saving again puts theirs in its place.
            input.revision = known.0.revision;
            form(&app, &desk, Some(known), Draft::invalid(input, errors)).await
        }
        done => {
            done.map(|()| see_other_saying("/admin/contacts/fields", "flash-contact-field-updated"))
        }
    }
}

/// `known`: the field, and of how many people something is known in it.
async fn form(
    app: &App,
    desk: &Desk,
    known: Option<(ContactField, i64)>,
    draft: Draft<FieldInput>,
) -> Result<Response> {
    let roles = service::list_roles(app, &desk.actor).await?;
    Ok(desk.page_with(draft.status(), || {
        let title = known.as_ref().map_or_else(
            || t("contact-fields-new"),
            |(field, _)| field.meaning.label_in(words().language).to_owned(),
        );
        let Draft { input, errors } = &draft;
        let above = vec![
            ("/admin/settings".to_owned(), t("settings-title")),
            (
                "/admin/contacts/fields".to_owned(),
                t("contact-fields-title"),
            ),
        ];
        let archive = known.as_ref().filter(|(field, _)| !field.is_archived);
        let archive =
            archive.map(|(field, _)| format!("/admin/contacts/fields/{}/archive", field.key));
        let view = view! {
            <Breadcrumb above/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors/>
            <form class="contact-field" method="post" novalidate id="form" tabindex="-1">
                <input type="hidden" name="revision" value=input.revision.to_string()/>
                <Key input errors is_new=known.is_none()/>
                <Kinds input errors count=known.map_or(0, |(_, count)| count)/>
                <Rules input errors/>
                <Texts input errors/>
                <Audience input errors roles/>
                <p class="actions">
                    <button class="button">{t("save")}</button>
                    <a class="button button--quiet" href="/admin/contacts/fields">{t("cancel")}</a>
                    {archive.map(|href| view! { <a href=href>{t("contact-fields-archive")}</a> })}
                </p>
            </form>
        };
        (title, view)
    }))
}

/// The name for programs: exports and forms hold it, so it stays.
#[component]
fn Key<'a>(input: &'a FieldInput, errors: &'a FieldErrors, is_new: bool) -> impl IntoView {
    if !is_new {
        return view! {
            <dl class="facts">
                <dt>{t("contact-fields-key")}</dt>
                <dd><code>{input.key.clone()}</code></dd>
            </dl>
        }
        .into_any();
    }
    view! {
        <TextField
            name="key"
            label=t("contact-fields-key")
            hint=t_with("contact-fields-key-hint", [("max", KEY_MAX.into())])
            value=input.key.clone()
            errors
        />
    }
    .into_any()
}

#[component]
fn Kinds<'a>(input: &'a FieldInput, errors: &'a FieldErrors, count: i64) -> impl IntoView {
    let words = |key: &str| t(&format!("contact-field-kind-{key}"));
    let options = KINDS.map(|kind| (kind.key().to_owned(), words(kind.key())));
    let hint = if count > 0 {
        t_with("contact-fields-kind-stays", [("count", count.into())])
    } else {
        String::new()
    };
    view! {
        <SelectField
            name="kind"
            label=t("contact-fields-kind")
            hint
            value=input.kind.clone()
            options=options.to_vec()
            errors
        />
    }
}

/// Who may see it.
#[component]
fn Audience<'a>(input: &'a FieldInput, errors: &'a FieldErrors, roles: Vec<Role>) -> impl IntoView {
    let boxes: Vec<_> = roles
        .into_iter()
        .map(|role| {
            let checked = input.roles.contains(&role.key);
            let label = t(&format!("role-{}", role.key));
            view! { <CheckField name="roles" value=role.key label checked/> }
        })
        .collect();
    let words = |key: &str| t(&format!("contact-field-portal-{key}"));
    let portals = PORTALS.map(|portal| (portal.key().to_owned(), words(portal.key())));
    view! {
        <FieldGroup
            name="roles"
            legend=t("contact-fields-roles")
            hint=t("contact-fields-roles-hint")
            errors
        >
            {boxes}
        </FieldGroup>
        <SelectField
            name="portal"
            label=t("contact-fields-portal")
            hint=t("contact-fields-portal-hint")
            value=input.portal.clone()
            options=portals.to_vec()
            errors
        />
    }
}
