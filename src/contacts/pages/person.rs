//! Adding a person by hand, and correcting name, language, country, identifiers, tags and lists.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;

use super::filters::{country_options, languages};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts;
use crate::contacts::model::{IdentifierKind, Subject};
use crate::contacts::people::groups::Sort;
use crate::contacts::people::input::PersonInput;
use crate::contacts::people::service;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::ids::{IdentifierId, SubjectId};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{SelectField, TextField};

/// GET /admin/subjects/new
pub async fn new(desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::ContactsEdit)?;
    let language = desk.facts.language.code().to_owned();
    let input = PersonInput {
        language,
        ..PersonInput::default()
    };
    Ok(new_page(&desk, &Draft::new(input)))
}

/// POST /admin/subjects/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<PersonInput>,
) -> Result<Response> {
    match service::create(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => Ok(new_page(&desk, &Draft::invalid(input, errors))),
        done => done
            .map(|id| see_other_saying(&format!("/admin/subjects/{id}"), "flash-person-created")),
    }
}

fn new_page(desk: &Desk, draft: &Draft<PersonInput>) -> Response {
    let Draft { input, errors } = draft;
    desk.page_with(draft.status(), || {
        let view = view! {
            <Breadcrumb above=vec![("/admin/subjects".to_owned(), t("subjects-title"))]/>
            <h1>{t("person-new")}</h1>
            <ErrorSummary errors/>
            <form method="post">
                <Common input errors/>
                <TextField name="email" kind="email" label=t("identifier-email") value=input.email.clone() errors required=false/>
                <TextField name="phone" kind="tel" label=t("identifier-phone") hint=t("person-phone-hint") value=input.phone.clone() errors required=false/>
                <TextField name="external_id" label=t("identifier-external_id") value=input.external_id.clone() errors required=false/>
                <p class="actions"><button class="button">{t("person-add")}</button></p>
            </form>
        };
        (t("person-new"), view)
    })
}

#[component]
fn Common<'a>(input: &'a PersonInput, errors: &'a FieldErrors) -> impl IntoView {
    let none = (String::new(), t("person-country-none"));
    let countries = std::iter::once(none).chain(country_options()).collect();
    view! {
        <TextField name="name" label=t("subjects-name") value=input.name.clone() errors required=false/>
        <SelectField name="language" label=t("subjects-language") value=input.language.clone() options=languages() errors/>
        <SelectField name="country" label=t("subjects-country") value=input.country.clone() options=countries errors/>
    }
}

/// GET /admin/subjects/{id}/edit
pub async fn edit(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsEdit)?;
    edit_page(&app, &desk, id, None, FieldErrors::new()).await
}

/// POST /admin/subjects/{id}/edit
pub async fn save(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Form(input): Form<PersonInput>,
) -> Result<Response> {
    match service::update(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => edit_page(&app, &desk, id, Some(input), errors).await,
        done => {
            done.map(|()| see_other_saying(&format!("/admin/subjects/{id}"), "flash-person-saved"))
        }
    }
}

/// An identifier to add, or one to take away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct IdentifierInput {
    kind: String,
    value: String,
    remove: Option<IdentifierId>,
}

/// POST /admin/subjects/{id}/identifiers
pub async fn identifiers(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Form(input): Form<IdentifierInput>,
) -> Result<Response> {
    let done = match input.remove {
        Some(identifier) => service::remove_identifier(&app, &desk.actor, id, identifier).await,
        None => service::add_identifier(&app, &desk.actor, id, &input.kind, &input.value).await,
    };
    match done {
        Err(AppError::Invalid(errors)) => edit_page(&app, &desk, id, None, errors).await,
        done => done.map(|()| {
            see_other_saying(&format!("/admin/subjects/{id}/edit"), "flash-person-saved")
        }),
    }
}

/// A tag or list to add by name, or one to take away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupInput {
    sort: String,
    name: String,
    remove: Option<Uuid>,
}

/// POST /admin/subjects/{id}/groups
pub async fn groups(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Form(input): Form<GroupInput>,
) -> Result<Response> {
    let sort = match input.sort.as_str() {
        "list" => Sort::List,
        _ => Sort::Tag,
    };
    let done = match input.remove {
        Some(group) => service::set_group(&app, &desk.actor, id, (sort, group), false).await,
        None => match service::create_group(&app, &desk.actor, sort, &input.name).await {
            Ok(group) => service::set_group(&app, &desk.actor, id, (sort, group), true).await,
            Err(error) => Err(error),
        },
    };
    match done {
        Err(AppError::Invalid(mut errors)) => {
            // The page has a control of that name for each sort.
            let mut named = FieldErrors::new();
            for error in errors.iter() {
                named.add(format!("{}-name", sort.key()), &error.key);
            }
            std::mem::swap(&mut errors, &mut named);
            edit_page(&app, &desk, id, None, errors).await
        }
        done => done.map(|()| {
            see_other_saying(&format!("/admin/subjects/{id}/edit"), "flash-person-saved")
        }),
    }
}

async fn edit_page(
    app: &App,
    desk: &Desk,
    id: SubjectId,
    input: Option<PersonInput>,
    errors: FieldErrors,
) -> Result<Response> {
    let subject = contacts::service::view_subject(app, &desk.actor, id).await?;
    let (tags, lists) = service::groups_of(app, &desk.actor, id).await?;
    let input = input.unwrap_or_else(|| PersonInput {
        name: subject.name.clone(),
        language: subject.language.clone(),
        country: subject.country.clone(),
        ..PersonInput::default()
    });
    let draft = Draft::invalid(input, errors);
    Ok(desk.page_with(draft.status(), || {
        let title = t_with("person-edit-title", [("name", subject.title().into())]);
        let above = vec![
            ("/admin/subjects".to_owned(), t("subjects-title")),
            (format!("/admin/subjects/{id}"), subject.title()),
        ];
        let Draft { input, errors } = &draft;
        let view = view! {
            <Breadcrumb above/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors/>
            <form method="post" action=format!("/admin/subjects/{id}/edit")>
                <Common input errors/>
                <p class="actions"><button class="button">{t("save")}</button></p>
            </form>
            <Identifiers subject=&subject errors/>
            <Groups id sort="tag" groups=tags errors/>
            <Groups id sort="list" groups=lists errors/>
        };
        (title, view)
    }))
}

#[component]
fn Identifiers<'a>(subject: &'a Subject, errors: &'a FieldErrors) -> impl IntoView {
    let action = format!("/admin/subjects/{}/identifiers", subject.id);
    let rows: Vec<_> = subject
        .identifiers
        .iter()
        .map(|one| {
            let label = t_with("person-identifier-remove", [("value", one.value.clone().into())]);
            view! {
                <li>
                    {t(&format!("identifier-{}", one.kind.key()))} ": " {one.value.clone()} " "
                    <button class="link" name="remove" value=one.id.to_string() aria-label=label>{t("person-remove")}</button>
                </li>
            }
        })
        .collect();
    let kinds = IdentifierKind::ALL.map(|kind| {
        (
            kind.key().to_owned(),
            t(&format!("identifier-{}", kind.key())),
        )
    });
    view! {
        <section>
            <h2>{t("subjects-known-by")}</h2>
            <form method="post" action=action.clone()><ul>{rows}</ul></form>
            <form method="post" action=action class="filter">
                <SelectField name="kind" label=t("person-identifier-kind") value="email" options=kinds.to_vec() errors/>
                <TextField name="value" label=t("person-identifier-value") value="" errors/>
                <button class="button button--quiet">{t("person-identifier-add")}</button>
            </form>
        </section>
    }
}

#[component]
fn Groups<'a>(
    id: SubjectId,
    sort: &'static str,
    groups: Vec<(Uuid, String)>,
    errors: &'a FieldErrors,
) -> impl IntoView {
    let action = format!("/admin/subjects/{id}/groups");
    let rows: Vec<_> = groups
        .into_iter()
        .map(|(id, name)| {
            let label = t_with("person-group-remove", [("name", name.clone().into())]);
            view! {
                <li>
                    {name} " "
                    <button class="link" name="remove" value=id.to_string() aria-label=label>{t("person-remove")}</button>
                </li>
            }
        })
        .collect();
    let name = format!("{sort}-name");
    let error = errors.get(&name).map(|error| t(&error.key));
    view! {
        <section>
            <h2>{t(&format!("{sort}s-title"))}</h2>
            <form method="post" action=action.clone()>
                <input type="hidden" name="sort" value=sort/>
                <ul>{rows}</ul>
            </form>
            <form method="post" action=action class="filter">
                <input type="hidden" name="sort" value=sort/>
                <div class="field">
                    <label for=name.clone()>{t(&format!("person-{sort}-add"))}</label>
                    {error.map(|text| view! { <p class="field__error">{text}</p> })}
                    <input id=name name="name" autocomplete="off"/>
                </div>
                <button class="button button--quiet">{t("person-group-add")}</button>
            </form>
        </section>
    }
}
