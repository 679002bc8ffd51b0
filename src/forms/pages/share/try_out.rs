//! A form in each of its modes, in a real frame in the desk, as a website would show it.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::super::frame::{FormHead, Framed, Tab, title_of};
use super::NotYet;
use super::snippet::Chosen;
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::embed::snippet::{MODES, Mode, Snippet};
use crate::i18n::t;
use crate::ids::FormId;
use crate::server::App;

/// GET /admin/forms/{id}/share/try
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    let nonce = desk.facts.nonce.clone();
    Ok(desk.page_with(axum::http::StatusCode::OK, || {
        let mode = chosen.mode();
        let link = match mode {
            Mode::Manage => t("sharing-link-manage"),
            _ => t("forms-snippet-link"),
        };
        let snippet = Snippet {
            // Our own script, wherever people reach us.
            public_url: "",
            key: &framed.form.key,
            link: &link,
            mode,
            is_pinned: false,
        };
        let body = if framed.form.published.is_some() {
            view! {
                <p class="note">{t("sharing-try-note")}</p>
                <div class="tried" inner_html=snippet.element()></div>
                <script async nonce=nonce src="/embed.js"></script>
            }
            .into_any()
        } else {
            view! { <NotYet/> }.into_any()
        };
        let view = view! {
            <FormHead framed=&framed current=Tab::Share/>
            <h2>{t("sharing-try-title")}</h2>
            <Modes id mode/>
            <p>{t(&format!("sharing-mode-{}-text", mode.key()))}</p>
            {body}
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn Modes(id: FormId, mode: Mode) -> impl IntoView {
    let links: Vec<_> = MODES
        .into_iter()
        .map(|one| {
            let href = format!("/admin/forms/{id}/share/try?mode={}", one.key());
            let is_current = (one == mode).then_some("true");
            view! {
                <a href=href aria-current=is_current>{t(&format!("sharing-mode-{}", one.key()))}</a>
            }
        })
        .collect();
    view! { <nav class="tabs" aria-label=t("sharing-modes")>{links}</nav> }
}
