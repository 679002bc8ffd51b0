//! Finding people, and choosing some of them.
//!
//! What is searched for is an address or a name, and addresses of pages end up in logs and
//! histories. So a search is a POST, and the session remembers it until the next one.

use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::filters::{FilterForm, Toolbar, languages};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts::model::Subject;
use crate::contacts::people::filter::Filter;
use crate::contacts::people::input::FilterInput;
use crate::contacts::people::service::{self, Choices, Found};
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::ids::SubjectId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::input::Form;
use crate::server::page;
use crate::tables::write::FORMATS;
use crate::ui::empty::EmptyState;
use crate::ui::field::SelectField;
use crate::ui::pagination::{After, Paged, Pagination};

/// Key of the filter in the session.
const FILTER: &str = "people-filter";

/// What this member of staff looks for at the moment.
pub async fn filter_of(desk: &Desk) -> Result<Filter> {
    Ok(desk.session.get(FILTER).await?.unwrap_or_default())
}

/// GET /admin/subjects
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(after): Query<After>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsView)?;
    let mut filter = filter_of(&desk).await?;
    let choices = service::choices(&app, &desk.actor).await?;
    let found = match service::list(&app, &desk.actor, &filter, after.after).await {
        // Of a segment that has gone, or is not for this reader any more, nothing is left.
        Err(AppError::NotFound | AppError::Forbidden) if filter.segment.is_some() => {
            filter.segment = None;
            service::list(&app, &desk.actor, &filter, after.after).await?
        }
        found => found?,
    };
    let may_manage = desk.actor.may(Permission::ContactsManage);
    let may_edit = desk.actor.may(Permission::ContactsEdit);
    let may_export = desk.actor.may(Permission::ContactsExport);
    Ok(desk.page(|| {
        let view = view! {
            <h1>{t("subjects-title")}</h1>
            <Toolbar may_edit may_manage/>
            <FilterForm filter=filter.clone() choices=&choices/>
            <FoundLine found=&found is_filter=!filter.is_empty()/>
            <People found may_manage is_first=after.after.is_none() is_filter=!filter.is_empty() choices/>
            {may_export.then(|| view! { <ExportForm/> })}
        };
        (t("subjects-title"), view)
    }))
}

/// POST /admin/subjects
pub async fn search(desk: Desk, Form(input): Form<FilterInput>) -> Result<Response> {
    desk.actor.require(Permission::ContactsView)?;
    let filter = input.filter();
    if filter.is_empty() {
        desk.session.remove::<Filter>(FILTER).await?;
    } else {
        desk.session.insert(FILTER, filter).await?;
    }
    Ok(page::see_other("/admin/subjects"))
}

#[component]
fn FoundLine<'a>(found: &'a Found, is_filter: bool) -> impl IntoView {
    let count = found.count.filter(|_| is_filter);
    count.map(|count| {
        view! { <p class="note" role="status">{t_with("subjects-found", [("count", count.into())])}</p> }
    })
}

#[component]
fn People(
    found: Found,
    may_manage: bool,
    is_first: bool,
    is_filter: bool,
    choices: Choices,
) -> impl IntoView {
    let Found { page, tags, count } = found;
    if page.items.is_empty() {
        let (title, text) = match is_filter {
            true => (t("subjects-none-found"), t("subjects-none-found-text")),
            false => (t("subjects-empty"), t("subjects-empty-text")),
        };
        return view! { <EmptyState title text/> }.into_any();
    }
    let next = page.next;
    let table = view! { <Table page tags has_boxes=may_manage/> };
    let content = match may_manage {
        true => view! {
            <form method="post" action="/admin/subjects/bulk">
                {table}
                <Bulk choices count/>
            </form>
        }
        .into_any(),
        false => table.into_any(),
    };
    view! {
        {content}
        <Pagination base="/admin/subjects?" is_first next/>
    }
    .into_any()
}

#[component]
fn Table(
    page: Paged<Subject>,
    tags: HashMap<SubjectId, Vec<String>>,
    has_boxes: bool,
) -> impl IntoView {
    let rows: Vec<_> = page
        .items
        .into_iter()
        .map(|subject| {
            let tags = tags.get(&subject.id).cloned().unwrap_or_default();
            view! { <SubjectLine subject tags has_boxes/> }
        })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    {has_boxes.then(|| view! { <th scope="col">{t("subjects-choose")}</th> })}
                    <th scope="col">{t("subjects-person")}</th>
                    <th scope="col">{t("subjects-known-by")}</th>
                    <th scope="col">{t("subjects-tags")}</th>
                    <th scope="col">{t("subjects-first-seen")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn SubjectLine(subject: Subject, tags: Vec<String>, has_boxes: bool) -> impl IntoView {
    let title = subject.title();
    let id = subject.id.to_string();
    let label = t_with("subjects-choose-which", [("name", title.clone().into())]);
    let values: Vec<String> = subject
        .identifiers
        .into_iter()
        .map(|identifier| identifier.value)
        .collect();
    let choose = has_boxes.then(|| {
        view! {
            <td data-label=t("subjects-choose")>
                <input type="checkbox" name="person" value=id aria-label=label/>
            </td>
        }
    });
    view! {
        <tr>
            {choose}
            <th scope="row"><a href=format!("/admin/subjects/{}", subject.id)>{title}</a></th>
            <td data-label=t("subjects-known-by")>{values.join(", ")}</td>
            <td data-label=t("subjects-tags")>{tags.join(", ")}</td>
            <td data-label=t("subjects-first-seen")><Moment at=subject.created_at/></td>
        </tr>
    }
}

/// What can be done to those who are chosen.
#[component]
fn Bulk(choices: Choices, count: Option<i64>) -> impl IntoView {
    let errors = FieldErrors::new();
    let actions = super::bulk::ACTIONS.map(|key| (key.to_owned(), t(&format!("bulk-{key}"))));
    let names = choices.tags.iter().chain(&choices.lists);
    let names: Vec<_> = names
        .map(|group| view! { <option value=group.name.clone()></option> })
        .collect();
    let languages = std::iter::once((String::new(), t("bulk-language-none")))
        .chain(languages())
        .collect();
    let all = match count {
        Some(count) => t_with("bulk-all-found", [("count", count.into())]),
        None => t("bulk-all"),
    };
    view! {
        <fieldset class="filter">
            <legend>{t("bulk-title")}</legend>
            <div class="check">
                <input type="checkbox" id="all" name="all" value="1"/>
                <label for="all">{all}</label>
            </div>
            <SelectField name="action" label=t("bulk-action") value="tag" options=actions.to_vec() errors=&errors/>
            <div class="field">
                <label for="bulk-name">{t("bulk-name")}</label>
                <input id="bulk-name" name="name" list="bulk-names" autocomplete="off"/>
                <datalist id="bulk-names">{names}</datalist>
            </div>
            <SelectField name="bulk-language" label=t("bulk-language") value="" options=languages errors=&errors/>
            <button class="button button--quiet">{t("bulk-next")}</button>
        </fieldset>
    }
}

#[component]
fn ExportForm() -> impl IntoView {
    let buttons: Vec<_> = FORMATS
        .into_iter()
        .map(|format| {
            let key = format.key();
            view! { <button class="button button--quiet" name="format" value=key>{t(&format!("people-export-{key}"))}</button> }
        })
        .collect();
    view! {
        <form method="post" action="/admin/subjects/export" class="actions">
            <span>{t("people-export")}</span>
            {buttons}
        </form>
    }
}
