//! A form's responses counted, as plots that can be read.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::charts::{ByLanguage, FieldChart, OverTime};
use super::filter::{self, Filter, Nothing};
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::pages::frame::{FormHead, Framed, Tab, title_of};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::responses::input::ViewInput;
use crate::responses::service;
use crate::responses::summary::Summary;
use crate::server::App;

/// GET /admin/forms/{id}/responses/summary
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    input: ViewInput,
) -> Result<Response> {
    let search = filter::searched(&desk.session, id).await?;
    let wanted = input.filter(search.clone());
    let language = desk.facts.language;
    let (book, summary) = service::summarise(&app, &desk.actor, id, &wanted, language).await?;
    let framed = Framed::load(&app, &desk, id).await?;
    Ok(desk.page(|| {
        let table = format!(
            "/admin/forms/{id}/responses{}",
            input.from_the_start().query()
        );
        let searched =
            (!search.is_empty()).then(|| view! { <p class="note">{t("responses-search-on")}</p> });
        let view = view! {
            <FormHead framed=&framed current=Tab::Responses/>
            <p class="actions">
                <a class="button button--quiet" href=table>{t("responses-table")}</a>
            </p>
            <Filter book=&book input=&input has_columns=false/>
            {searched}
            <Counted summary is_narrowed=!search.is_empty() || input.is_filter()/>
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn Counted(summary: Summary, is_narrowed: bool) -> impl IntoView {
    if summary.total == 0 {
        return view! { <Nothing is_narrowed/> }.into_any();
    }
    let Summary {
        total,
        is_cut,
        over_time,
        by_language,
        fields,
    } = summary;
    let cut = is_cut.then(|| {
        let text = t_with("responses-summary-cut", [("count", total.into())]);
        view! { <p class="note">{text}</p> }
    });
    let fields: Vec<_> = fields
        .into_iter()
        .map(|field| view! { <FieldChart field total/> })
        .collect();
    view! {
        <p role="status">{t_with("responses-count", [("count", total.into())])}</p>
        {cut}
        <section class="counted">
            <h2>{t("responses-over-time")}</h2>
            <OverTime counts=over_time/>
        </section>
        <section class="counted">
            <h2>{t("responses-by-language")}</h2>
            <ByLanguage counts=by_language/>
        </section>
        {fields}
    }
    .into_any()
}
