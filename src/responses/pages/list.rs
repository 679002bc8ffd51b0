//! The table of a form's responses.

use axum::extract::{Path, State};
use axum::response::Response as HttpResponse;
use leptos::prelude::*;

use super::filter::{self, Filter, Nothing, Search};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::consents::model::Confirmation;
use crate::error::Result;
use crate::forms::pages::frame::{FormHead, Framed, Tab, title_of};
use crate::i18n::{t, t_with, words};
use crate::ids::FormId;
use crate::paper::pages::shown::SaidAt;
use crate::responses::book::Book;
use crate::responses::export::FORMATS;
use crate::responses::input::{SearchInput, ViewInput};
use crate::responses::model::{Column, Response};
use crate::responses::service::{self, Listed};
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::input::Form;
use crate::server::page;
use crate::ui::badge::{Badge, Tone};
use crate::ui::pagination::Pagination;

/// GET /admin/forms/{id}/responses
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    input: ViewInput,
) -> Result<HttpResponse> {
    let search = filter::searched(&desk.session, id).await?;
    let wanted = input.filter(search.clone());
    let language = desk.facts.language;
    let listed = service::list(&app, &desk.actor, id, &wanted, input.after, language).await?;
    let framed = Framed::load(&app, &desk, id).await?;
    let may_export = desk.actor.may(Permission::ResponsesExport);
    let may_delete = desk.actor.may(Permission::ResponsesDelete);
    let may_enter = desk.actor.may(Permission::PaperEnter);
    Ok(desk.page(|| {
        let base = format!("/admin/forms/{id}/responses");
        let start = input.from_the_start();
        let has_found = !listed.page.items.is_empty();
        let action = format!("{base}{}", start.query());
        let view = view! {
            <FormHead framed=&framed current=Tab::Responses/>
            <p class="actions">
                <a class="button button--quiet" href=format!("{base}/summary{}", start.query())>{t("responses-summary")}</a>
                {may_enter.then(|| view! {
                    <a class="button button--quiet" href=format!("/admin/forms/{id}/paper")>{t("paper-enter")}</a>
                })}
                {may_delete.then(|| view! {
                    <a class="button button--quiet" href=format!("{base}/retention")>{t("responses-retention")}</a>
                })}
            </p>
            <Filter book=&listed.book input=&input has_columns=true/>
            <Search search=search.clone() action/>
            <Found listed=&listed/>
            <Table listed=&listed input=&input base=base.clone() is_search=!search.is_empty()/>
            {(may_export && has_found).then(|| view! { <Export base query=start.query()/> })}
        };
        (title_of(&framed.form), view)
    }))
}

/// POST /admin/forms/{id}/responses
pub async fn search(
    desk: Desk,
    Path(id): Path<FormId>,
    input: ViewInput,
    Form(sought): Form<SearchInput>,
) -> Result<HttpResponse> {
    desk.actor.require(Permission::ResponsesView)?;
    filter::remember(&desk.session, id, &sought.search).await?;
    let query = input.from_the_start().query();
    Ok(page::see_other(&format!(
        "/admin/forms/{id}/responses{query}"
    )))
}

/// How many there are, or how far back was looked.
#[component]
fn Found<'a>(listed: &'a Listed) -> impl IntoView {
    let count = listed.count.filter(|count| *count > 0);
    let count = count.map(|count| t_with("responses-count", [("count", count.into())]));
    let looked = listed.looked_to.map(|at| {
        view! { <p class="note">{t("responses-looked-to")}" "<Moment at/></p> }
    });
    view! { {count.map(|count| view! { <p role="status">{count}</p> })} {looked} }
}

#[component]
fn Table<'a>(
    listed: &'a Listed,
    input: &'a ViewInput,
    base: String,
    is_search: bool,
) -> impl IntoView {
    let page = &listed.page;
    let is_first = input.after.is_none();
    let start = input.from_the_start().query();
    let more = match start.as_str() {
        "" => format!("{base}?"),
        query => format!("{base}{query}&"),
    };
    if page.items.is_empty() {
        return view! {
            <Nothing is_narrowed=is_search || input.is_filter()/>
            <Pagination base=more is_first next=page.next/>
        }
        .into_any();
    }
    let book = &listed.book;
    let columns = book.chosen(&input.columns);
    let headings: Vec<_> = columns
        .iter()
        .map(|column| {
            let heading = book.heading(column, words().language);
            view! { <th scope="col">{heading}</th> }
        })
        .collect();
    let rows: Vec<_> = page
        .items
        .iter()
        .map(|response| {
            let href = format!("{base}/{}{start}", response.id);
            view! { <Row book response columns=&columns href/> }
        })
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=t("responses-table")>
            <table class="table">
                <thead>
                    <tr><th scope="col">{t("responses-at")}</th>{headings}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <Pagination base=more is_first next=page.next/>
    }
    .into_any()
}

#[component]
fn Row<'a>(
    book: &'a Book,
    response: &'a Response,
    columns: &'a [Column],
    href: String,
) -> impl IntoView {
    let language = words().language;
    let cells: Vec<_> = columns
        .iter()
        .map(|column| {
            let label = book.heading(column, language);
            if *column == Column::State {
                let state = response.confirmation;
                return view! { <td data-label=label><StateBadge state/></td> }.into_any();
            }
            let cell = shortened(&book.cell(response, column, language));
            // On a narrow screen the label of an empty cell would stand alone.
            let label = (!cell.is_empty()).then_some(label);
            view! { <td data-label=label>{cell}</td> }.into_any()
        })
        .collect();
    view! {
        <tr>
            <th scope="row"><a href=href><SaidAt at=response.submitted_at signed_on=response.signed_on/></a></th>
            {cells}
        </tr>
    }
}

/// Characters of an answer that the table shows.
const CELL: usize = 120;

fn shortened(text: &str) -> String {
    match text.char_indices().nth(CELL) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// Whether a response counts.
#[component]
pub fn StateBadge(state: Confirmation) -> impl IntoView {
    let tone = match state {
        Confirmation::NotAsked | Confirmation::Confirmed => Tone::Good,
        Confirmation::Pending => Tone::Info,
        Confirmation::Lapsed => Tone::Neutral,
    };
    let text = t(&format!("responses-state-{}", state.key()));
    view! { <Badge tone text/> }
}

/// All that the filter lets through, as a file.
#[component]
fn Export(base: String, query: String) -> impl IntoView {
    let buttons = FORMATS.map(|format| {
        let key = format.key();
        view! {
            <button class="button button--quiet" name="format" value=key>
                {t(&format!("responses-export-{key}"))}
            </button>
        }
    });
    view! {
        <section>
            <h2>{t("responses-export")}</h2>
            <p>{t("responses-export-text")}</p>
            <form class="actions" method="post" action=format!("{base}/export{query}")>{buttons}</form>
        </section>
    }
}
