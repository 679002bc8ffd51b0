//! One member of staff: create and change.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::model::{PASSWORD_MIN, SHIPPED_ROLES, User, UserInput};
use crate::accounts::{Desk, service};
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::ids::UserId;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{CheckField, FieldGroup, TextField};

/// GET /admin/users/new
pub async fn new(desk: Desk) -> Result<Response> {
    desk.actor
        .require(crate::accounts::model::Permission::UsersManage)?;
    Ok(form(&desk, None, &Draft::default()))
}

/// POST /admin/users/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<UserInput>,
) -> Result<Response> {
    match service::create_user(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => Ok(form(&desk, None, &Draft::invalid(input, errors))),
        done => done.map(|_| see_other_saying("/admin/users", "flash-user-created")),
    }
}

/// GET /admin/users/{id}
pub async fn edit(State(app): State<App>, desk: Desk, Path(id): Path<UserId>) -> Result<Response> {
    let user = service::get_user(&app, &desk.actor, id).await?;
    let draft = Draft::new(input_of(&user));
    Ok(form(&desk, Some(&user), &draft))
}

/// POST /admin/users/{id}
pub async fn update(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<UserId>,
    Form(input): Form<UserInput>,
) -> Result<Response> {
    match service::update_user(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            let user = service::get_user(&app, &desk.actor, id).await?;
            Ok(form(&desk, Some(&user), &Draft::invalid(input, errors)))
        }
        done => done.map(|()| see_other_saying("/admin/users", "flash-user-updated")),
    }
}

fn input_of(user: &User) -> UserInput {
    UserInput {
        name: user.name.clone(),
        email: user.email.clone(),
        password: String::new(),
        roles: user.roles.iter().map(|role| role.key.clone()).collect(),
        disabled: user.disabled_at.is_some(),
    }
}

fn form(desk: &Desk, user: Option<&User>, draft: &Draft<UserInput>) -> Response {
    desk.page_with(draft.status(), || {
        let title = user.map_or_else(|| t("users-new"), |user| user.name.clone());
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/settings".to_owned(), t("settings-title")),
                ("/admin/users".to_owned(), t("users-title")),
            ]/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&draft.errors/>
            <form method="post" novalidate>
                <Details draft is_new=user.is_none()/>
                <p class="actions">
                    <button class="button">{t("save")}</button>
                    <a class="button button--quiet" href="/admin/users">{t("cancel")}</a>
                </p>
            </form>
        };
        (title, view)
    })
}

#[component]
fn Details<'a>(draft: &'a Draft<UserInput>, is_new: bool) -> impl IntoView {
    let Draft { input, errors } = draft;
    let min = [("min", PASSWORD_MIN.into())];
    let roles = input.roles.clone();
    let hint = if is_new {
        "users-password-hint"
    } else {
        "users-password-hint-change"
    };
    view! {
        <TextField name="name" label=t("users-name") hint=t("users-name-hint") value=input.name.clone() errors/>
        <TextField name="email" kind="email" label=t("users-email") value=input.email.clone() errors/>
        <TextField
            name="password"
            kind="password"
            label=t("users-password")
            hint=t_with(hint, min)
            value=""
            errors
            autocomplete="new-password"
            required=is_new
        />
        <FieldGroup name="roles" legend=t("users-roles") hint=t("users-roles-hint") errors>
            <Roles chosen=roles/>
        </FieldGroup>
        {(!is_new).then(|| view! {
            <CheckField
                name="disabled"
                value="true"
                label=t("users-disable")
                hint=t("users-disable-hint")
                checked=input.disabled
            />
        })}
    }
}

#[component]
fn Roles(chosen: Vec<String>) -> impl IntoView {
    SHIPPED_ROLES
        .iter()
        .map(|role| {
            let key = role.key;
            view! {
                <CheckField
                    name="roles"
                    value=key
                    label=t(&format!("role-{key}"))
                    hint=t(&format!("role-{key}-hint"))
                    checked=chosen.iter().any(|chosen| chosen == key)
                />
            }
        })
        .collect::<Vec<_>>()
}
