//! The sheet, to be printed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::Choice;
use crate::accounts::Desk;
use crate::error::Result;
use crate::html::in_title;
use crate::i18n::{t, t_with, words};
use crate::ids::FormId;
use crate::languages::{direction, own_name};
use crate::paper::service::{self, Source};
use crate::paper::sheet;
use crate::server::App;
use crate::server::assets;
use crate::server::page::{self, Policy};

/// GET /admin/forms/{id}/versions/{number}/paper
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, number)): Path<(FormId, i64)>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let wanted = choice.language.as_deref();
    let source = service::find_source(&app, &desk.actor, id, number, wanted).await?;
    let body = sheet::html(&app, &source)?;
    let document = page::render(&desk.facts, || document(&source, body));
    Ok(page::html(StatusCode::OK, document, &Policy::NoScript))
}

/// A document of its own: nothing of the desk is to come out of the printer.
fn document(source: &Source, body: String) -> impl IntoView + use<> {
    let number = source.shown.version.number.into();
    let name = [("form", sheet::title(source).into()), ("number", number)];
    let language = words().language;
    view! {
        <html lang=language dir=direction(language)>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title inner_html=in_title(&t_with("version-title", name))></title>
                <link rel="icon" href=assets::address("icon.svg") type="image/svg+xml"/>
                <link rel="stylesheet" href=assets::address("sheet.css")/>
            </head>
            <body>
                <Bar source/>
                <main inner_html=body></main>
            </body>
        </html>
    }
}

/// Words of the desk, on the screen only: the way back, other languages, how to print.
#[component]
fn Bar<'a>(source: &'a Source) -> impl IntoView {
    let back = format!("/admin/forms/{}/paper", source.shown.form.id);
    let links: Vec<_> = source
        .shown
        .snapshots
        .iter()
        .map(|other| {
            let code = other.language.clone();
            let is_current = (code == source.language()).then_some("page");
            let href = format!("?language={code}");
            let name = own_name(&code).to_owned();
            view! { <li><a href=href lang=code aria-current=is_current>{name}</a></li> }
        })
        .collect();
    view! {
        <header class="bar">
            <a href=back>{t("paper-back")}</a>
            <nav aria-label=t("version-languages")><ul>{links}</ul></nav>
            <p>{t("paper-print-how")}</p>
        </header>
    }
}
