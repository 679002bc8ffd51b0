//! The register: what is looked for, and what is found.
//!
//! A search is a POST that keeps it; the page is at the id under which it is kept. So no number and no
//! address of anybody gets into logs and histories.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;

use super::filter::{Filter, Saved};
use super::table::{Results, View};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::t;
use crate::register::input::SearchInput;
use crate::register::model::{Found, Place, Search, Turn};
use crate::register::service::searching;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{self, Draft};
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;

/// Which page of which search.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Address {
    /// The search.
    pub search: Option<Uuid>,
    /// What is older than this place.
    pub after: Option<String>,
    /// What is newer than this place.
    pub before: Option<String>,
    /// Whether all of the page is ticked.
    pub all: Option<String>,
}

impl Address {
    fn turn(&self) -> Turn {
        let place = |key: &Option<String>| key.as_deref().and_then(Place::of);
        match (place(&self.after), place(&self.before)) {
            (Some(place), _) => Turn::After(place),
            (None, Some(place)) => Turn::Before(place),
            (None, None) => Turn::First,
        }
    }
}

/// GET /admin/register
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(address): Query<Address>,
) -> Result<Response> {
    desk.actor.require(Permission::ConsentsView)?;
    let search = match address.search {
        Some(id) => match searching::find_search(&app, &desk.actor, id).await {
            Ok(search) => Some(search),
            // It was the last one, and is forgotten.
            Err(AppError::NotFound) => return Ok(page::see_other("/admin/register")),
            Err(e) => return Err(e),
        },
        None => None,
    };
    let draft = match &search {
        Some(search) => Draft::new(SearchInput::of(&search.criteria, desk.zone())),
        None => Draft::new(SearchInput::default()),
    };
    page(&app, &desk, draft, search, &address).await
}

/// POST /admin/register
pub async fn search(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<SearchInput>,
) -> Result<Response> {
    match searching::search(&app, &desk.actor, &input).await {
        Ok(id) => Ok(page::see_other(&format!("/admin/register?search={id}"))),
        Err(AppError::Invalid(errors)) => {
            let draft = Draft::invalid(input, errors);
            page(&app, &desk, draft, None, &Address::default()).await
        }
        Err(e) => Err(e),
    }
}

async fn page(
    app: &App,
    desk: &Desk,
    mut draft: Draft<SearchInput>,
    search: Option<Search>,
    address: &Address,
) -> Result<Response> {
    let actor = &desk.actor;
    let purposes = searching::list_purposes(app, actor).await?;
    let saved = searching::list_searches(app, actor).await?;
    let found = match &search {
        Some(search) => found(app, desk, search, address, &mut draft.errors).await?,
        None => None,
    };
    let may_add = actor.may(Permission::ConsentsCreate);
    let may_import = actor.may(Permission::ConsentsImport);
    let may_reset = actor.may(Permission::ConsentsReset);
    let view = View {
        is_all: address.all.is_some(),
        may_change: actor.may(Permission::ConsentsModify),
        may_delete: actor.may(Permission::ConsentsDelete),
        may_export: actor.may(Permission::ConsentsExport),
    };
    let name = search.as_ref().and_then(|search| search.name.clone());
    Ok(desk.page_with(draft.status(), || {
        let id = search.as_ref().map(|search| search.id);
        let turn = address.turn();
        let results = match (id, found) {
            (Some(id), Some(found)) => view! { <Results id found turn view/> }.into_any(),
            _ => view! { <EmptyState title=t("register-begin") text=t("register-begin-text")/> }
                .into_any(),
        };
        let content = view! {
            <div class="head">
                <h1>{t("register-title")}</h1>
                <div class="actions">
                {may_import.then(|| view! {
                    <a class="button button--quiet" href="/admin/register/import">{t("register-import")}</a>
                })}
                {may_reset.then(|| view! {
                    <a class="button button--quiet" href="/admin/register/reset">{t("register-reset")}</a>
                })}
                {may_add.then(|| view! {
                    <a class="button" href="/admin/register/new">{t("register-add")}</a>
                })}
                </div>
            </div>
            <ErrorSummary errors=&draft.errors/>
            <Filter draft=&draft purposes/>
            <Saved saved current=id name/>
            {results}
        };
        (t("register-title"), content)
    }))
}

/// What a search finds. That it leads to too many people by now is an error of its form.
async fn found(
    app: &App,
    desk: &Desk,
    search: &Search,
    address: &Address,
    errors: &mut FieldErrors,
) -> Result<Option<Found>> {
    match searching::find(app, &desk.actor, &search.criteria, address.turn()).await {
        Ok(found) => Ok(Some(found)),
        Err(AppError::Invalid(wrong)) => {
            errors.extend(wrong);
            Ok(None)
        }
        Err(e) => Err(e),
    }
}
