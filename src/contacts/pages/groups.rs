//! Tags and lists: all there are, with how many people each has.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts::people::groups::{Group, Sort};
use crate::contacts::people::service;
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::confirm::ConfirmPage;
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

/// Name of a tag or list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameInput {
    name: String,
}

fn sort_of(path: &str) -> Result<Sort> {
    match path {
        "tags" => Ok(Sort::Tag),
        "lists" => Ok(Sort::List),
        _ => Err(AppError::NotFound),
    }
}

fn address(sort: Sort) -> String {
    format!("/admin/subjects/{}s", sort.key())
}

/// GET /admin/subjects/tags
pub async fn show_tags(state: State<App>, desk: Desk) -> Result<Response> {
    show(&state, &desk, Sort::Tag, Draft::default()).await
}

/// GET /admin/subjects/lists
pub async fn show_lists(state: State<App>, desk: Desk) -> Result<Response> {
    show(&state, &desk, Sort::List, Draft::default()).await
}

/// POST /admin/subjects/tags
pub async fn create_tag(state: State<App>, desk: Desk, input: Form<NameInput>) -> Result<Response> {
    create(&state, &desk, Sort::Tag, input.0).await
}

/// POST /admin/subjects/lists
pub async fn create_list(
    state: State<App>,
    desk: Desk,
    input: Form<NameInput>,
) -> Result<Response> {
    create(&state, &desk, Sort::List, input.0).await
}

async fn create(app: &App, desk: &Desk, sort: Sort, input: NameInput) -> Result<Response> {
    match service::create_group(app, &desk.actor, sort, &input.name).await {
        Err(AppError::Invalid(errors)) => {
            show(app, desk, sort, Draft::invalid(input, errors)).await
        }
        done => done.map(|_| see_other_saying(&address(sort), "flash-group-saved")),
    }
}

async fn show(app: &App, desk: &Desk, sort: Sort, draft: Draft<NameInput>) -> Result<Response> {
    let groups = service::list_groups(app, &desk.actor, sort).await?;
    let may_edit = desk.actor.may(Permission::ContactsEdit);
    let may_manage = desk.actor.may(Permission::ContactsManage);
    Ok(desk.page_with(draft.status(), || {
        let title = t(&format!("{}s-title", sort.key()));
        let Draft { input, errors } = &draft;
        let form = may_edit.then(|| {
            view! {
                <form method="post" class="filter">
                    <TextField name="name" label=t(&format!("{}-name", sort.key())) value=input.name.clone() errors/>
                    <button class="button">{t(&format!("{}-create", sort.key()))}</button>
                </form>
            }
        });
        let view = view! {
            <Breadcrumb above=vec![("/admin/subjects".to_owned(), t("subjects-title"))]/>
            <h1>{title.clone()}</h1>
            <p>{t(&format!("{}s-intro", sort.key()))}</p>
            <ErrorSummary errors/>
            {form}
            <Table groups sort may_manage/>
        };
        (title, view)
    }))
}

#[component]
fn Table(groups: Vec<Group>, sort: Sort, may_manage: bool) -> impl IntoView {
    let key = sort.key();
    if groups.is_empty() {
        let (title, text) = (
            t(&format!("{key}s-empty")),
            t(&format!("{key}s-empty-text")),
        );
        return view! { <EmptyState title text/> }.into_any();
    }
    let rows: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let href = format!("/admin/people/{key}s/{}", group.id);
            let change = may_manage.then(|| view! { <a href=href>{t("group-change")}</a> });
            let label = t_with("group-show-which", [("name", group.name.clone().into())]);
            view! {
                <tr>
                    <th scope="row">{group.name}</th>
                    <td data-label=t("group-people")>{group.people}</td>
                    <td data-label=t("group-actions")>
                        <form method="post" action="/admin/subjects">
                            <button class="link" name=key value=group.id.to_string() aria-label=label>{t("group-show")}</button>
                        </form>
                        {change}
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table">
            <thead><tr>
                <th scope="col">{t(&format!("{key}-name"))}</th>
                <th scope="col">{t("group-people")}</th>
                <th scope="col">{t("group-actions")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// GET /admin/people/{sort}/{id}
pub async fn edit(
    State(app): State<App>,
    desk: Desk,
    Path((path, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    edit_page(&app, &desk, sort_of(&path)?, id, None).await
}

/// POST /admin/people/{sort}/{id}
pub async fn rename(
    State(app): State<App>,
    desk: Desk,
    Path((path, id)): Path<(String, Uuid)>,
    Form(input): Form<NameInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let sort = sort_of(&path)?;
    match service::rename_group(&app, &desk.actor, sort, id, &input.name).await {
        Err(AppError::Invalid(errors)) => {
            let draft = Draft::invalid(input, errors);
            edit_page(&app, &desk, sort, id, Some(draft)).await
        }
        done => done.map(|()| see_other_saying(&address(sort), "flash-group-saved")),
    }
}

async fn edit_page(
    app: &App,
    desk: &Desk,
    sort: Sort,
    id: Uuid,
    draft: Option<Draft<NameInput>>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let groups = service::list_groups(app, &desk.actor, sort).await?;
    let group = groups
        .into_iter()
        .find(|group| group.id == id)
        .ok_or(AppError::NotFound)?;
    let draft = draft.unwrap_or_else(|| {
        Draft::new(NameInput {
            name: group.name.clone(),
        })
    });
    Ok(desk.page_with(draft.status(), || {
        let Draft { input, errors } = &draft;
        let above = vec![
            ("/admin/subjects".to_owned(), t("subjects-title")),
            (address(sort), t(&format!("{}s-title", sort.key()))),
        ];
        let delete = format!("/admin/people/{}s/{id}/delete", sort.key());
        let view = view! {
            <Breadcrumb above/>
            <h1>{group.name.clone()}</h1>
            <ErrorSummary errors/>
            <form method="post">
                <TextField name="name" label=t(&format!("{}-name", sort.key())) value=input.name.clone() errors/>
                <p class="actions">
                    <button class="button">{t("save")}</button>
                    <a class="button button--quiet" href=delete>{t("group-delete")}</a>
                </p>
            </form>
        };
        (group.name.clone(), view)
    }))
}

/// GET /admin/people/{sort}/{id}/delete
pub async fn ask_delete(
    State(app): State<App>,
    desk: Desk,
    Path((path, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let sort = sort_of(&path)?;
    let groups = service::list_groups(&app, &desk.actor, sort).await?;
    let group = groups
        .into_iter()
        .find(|group| group.id == id)
        .ok_or(AppError::NotFound)?;
    Ok(desk.page(|| {
        let title = t_with("group-delete-title", [("name", group.name.clone().into())]);
        let text = t_with("group-delete-text", [("count", group.people.into())]);
        let view = view! {
            <ConfirmPage title=title.clone() action=t("group-delete") back=address(sort)>
                <p>{text}</p>
            </ConfirmPage>
        };
        (title, view)
    }))
}

/// POST /admin/people/{sort}/{id}/delete
pub async fn delete(
    State(app): State<App>,
    desk: Desk,
    Path((path, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let sort = sort_of(&path)?;
    service::delete_group(&app, &desk.actor, sort, id).await?;
    Ok(see_other_saying(&address(sort), "flash-group-deleted"))
}
