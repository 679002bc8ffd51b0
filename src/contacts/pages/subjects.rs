//! Finding people.
//!
//! What is searched for is an address or a name, and addresses of pages end up in logs and
//! histories. So a search is a POST, and the session remembers it until the next one.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts::model::Subject;
use crate::contacts::service;
use crate::error::Result;
use crate::i18n::t;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::input::Form;
use crate::server::page;
use crate::ui::empty::EmptyState;
use crate::ui::pagination::{After, Paged, Pagination};

/// Key of the search in the session.
const SEARCH: &str = "subjects-search";

/// What somebody looks for.
#[derive(Deserialize)]
pub struct SearchInput {
    /// Part of a name, or the beginning of an identifier.
    search: String,
}

/// GET /admin/subjects
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(after): Query<After>,
) -> Result<Response> {
    let search: String = desk.session.get(SEARCH).await?.unwrap_or_default();
    let page = service::list_subjects(&app, &desk.actor, &search, after.after).await?;
    Ok(desk.page(|| {
        let view = view! {
            <h1>{t("subjects-title")}</h1>
            <Search search=search.clone()/>
            <Subjects page is_first=after.after.is_none() is_search=!search.is_empty()/>
        };
        (t("subjects-title"), view)
    }))
}

/// POST /admin/subjects
pub async fn search(desk: Desk, Form(input): Form<SearchInput>) -> Result<Response> {
    desk.actor.require(Permission::ContactsView)?;
    match input.search.trim() {
        "" => {
            desk.session.remove::<String>(SEARCH).await?;
        }
        search => desk.session.insert(SEARCH, search).await?,
    }
    Ok(page::see_other("/admin/subjects"))
}

#[component]
fn Search(search: String) -> impl IntoView {
    let clear = (!search.is_empty()).then(|| {
        view! {
            <button class="button button--quiet" name="search" value="" form="subjects-clear">
                {t("subjects-search-clear")}
            </button>
        }
    });
    let is_on = (!search.is_empty())
        .then(|| view! { <p class="note" role="status">{t("subjects-search-on")}</p> });
    view! {
        <form class="filter" method="post" role="search">
            <label for="search">{t("subjects-search")}</label>
            <input id="search" name="search" type="search" value=search aria-describedby="search-hint"/>
            <button class="button button--quiet">{t("subjects-search-button")}</button>
            {clear}
        </form>
        <form id="subjects-clear" method="post"></form>
        <p class="field__hint" id="search-hint">{t("subjects-search-hint")}</p>
        {is_on}
    }
}

#[component]
fn Subjects(page: Paged<Subject>, is_first: bool, is_search: bool) -> impl IntoView {
    if page.items.is_empty() {
        let (title, text) = if is_search {
            (t("subjects-none-found"), t("subjects-none-found-text"))
        } else {
            (t("subjects-empty"), t("subjects-empty-text"))
        };
        return view! { <EmptyState title text/> }.into_any();
    }
    let rows: Vec<_> = page
        .items
        .into_iter()
        .map(|subject| view! { <SubjectLine subject/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("subjects-person")}</th>
                    <th scope="col">{t("subjects-known-by")}</th>
                    <th scope="col">{t("subjects-first-seen")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Pagination base="/admin/subjects?" is_first next=page.next/>
    }
    .into_any()
}

#[component]
fn SubjectLine(subject: Subject) -> impl IntoView {
    let title = subject.title();
    let values: Vec<String> = subject
        .identifiers
        .into_iter()
        .map(|identifier| identifier.value)
        .collect();
    view! {
        <tr>
            <th scope="row"><a href=format!("/admin/subjects/{}", subject.id)>{title}</a></th>
            <td data-label=t("subjects-known-by")>{values.join(", ")}</td>
            <td data-label=t("subjects-first-seen")><Moment at=subject.created_at/></td>
        </tr>
    }
}
