//! One department: create and change.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::{Permission, User};
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::ids::DepartmentId;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::tickets::input::DepartmentInput;
use crate::tickets::model::{Department, DepartmentInfo};
use crate::tickets::service::departments as service;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{CheckField, FieldGroup, TextField};

/// GET /admin/departments/new
pub async fn new(State(app): State<App>, desk: Desk) -> Result<Response> {
    form(&app, &desk, None, Draft::default()).await
}

/// POST /admin/departments/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<DepartmentInput>,
) -> Result<Response> {
    match service::create_department(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => {
            form(&app, &desk, None, Draft::invalid(input, errors)).await
        }
        done => done.map(|_| see_other_saying("/admin/departments", "flash-department-saved")),
    }
}

/// GET /admin/departments/{id}
pub async fn edit(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<DepartmentId>,
) -> Result<Response> {
    let info = service::get_department(&app, &desk.actor, id).await?;
    let draft = Draft::new(input_of(&info));
    form(&app, &desk, Some(info.department), draft).await
}

/// POST /admin/departments/{id}
pub async fn update(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<DepartmentId>,
    Form(input): Form<DepartmentInput>,
) -> Result<Response> {
    match service::update_department(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            let info = service::get_department(&app, &desk.actor, id).await?;
            let draft = Draft::invalid(input, errors);
            form(&app, &desk, Some(info.department), draft).await
        }
        done => done.map(|()| see_other_saying("/admin/departments", "flash-department-saved")),
    }
}

fn input_of(info: &DepartmentInfo) -> DepartmentInput {
    let members = info.members.iter().map(|member| member.id.to_string());
    DepartmentInput {
        name: info.department.name.clone(),
        email: info.department.email.clone(),
        members: members.collect(),
    }
}

async fn form(
    app: &App,
    desk: &Desk,
    department: Option<Department>,
    draft: Draft<DepartmentInput>,
) -> Result<Response> {
    let candidates = service::list_candidates(app, &desk.actor).await?;
    Ok(desk.page_with(draft.status(), || {
        let title = department
            .as_ref()
            .map_or_else(|| t("departments-new"), Department::title);
        let is_shipped = department.as_ref().is_some_and(Department::is_shipped);
        let above = vec![
            ("/admin/settings".to_owned(), t("settings-title")),
            ("/admin/departments".to_owned(), t("departments-title")),
        ];
        let view = view! {
            <Breadcrumb above/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&draft.errors/>
            <form method="post" novalidate>
                <Details draft=&draft candidates is_shipped/>
                <p class="actions">
                    <button class="button">{t("save")}</button>
                    <a class="button button--quiet" href="/admin/departments">{t("cancel")}</a>
                </p>
            </form>
        };
        (title, view)
    }))
}

#[component]
fn Details<'a>(
    draft: &'a Draft<DepartmentInput>,
    candidates: Vec<User>,
    is_shipped: bool,
) -> impl IntoView {
    let Draft { input, errors } = draft;
    let members = input.members.clone();
    let hint = if is_shipped {
        t("departments-name-hint")
    } else {
        String::new()
    };
    view! {
        <TextField
            name="name"
            label=t("departments-name")
            hint
            value=input.name.clone()
            errors
            required=!is_shipped
        />
        <TextField
            name="email"
            kind="email"
            label=t("departments-email")
            hint=t("departments-email-hint")
            value=input.email.clone()
            errors
            required=false
        />
        <FieldGroup name="members" legend=t("departments-members") hint=t("departments-members-hint") errors>
            <Members candidates members/>
        </FieldGroup>
    }
}

#[component]
fn Members(candidates: Vec<User>, members: Vec<String>) -> impl IntoView {
    candidates
        .into_iter()
        .map(|user| {
            let id = user.id.to_string();
            let may = user
                .roles
                .iter()
                .any(|role| role.permissions.contains(&Permission::TicketsWork));
            let hint = if may {
                String::new()
            } else {
                t("departments-member-no-right")
            };
            let checked = members.contains(&id);
            view! { <CheckField name="members" value=id label=user.name hint checked/> }
        })
        .collect::<Vec<_>>()
}
