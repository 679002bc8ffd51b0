//! How a form gets onto a website: the snippet, and which sites may show it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{FormHead, Framed, Tab, title_of};
use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::input::OriginsInput;
use crate::forms::model;
use crate::forms::service;
use crate::i18n::t;
use crate::ids::FormId;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextArea;

/// GET /admin/forms/{id}/share
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    page(&app, &desk, id, None).await
}

/// POST /admin/forms/{id}/share
pub async fn set_origins(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Form(input): Form<OriginsInput>,
) -> Result<Response> {
    match service::set_allowed_origins(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            page(&app, &desk, id, Some(Draft::invalid(input, errors))).await
        }
        done => done.map(|()| {
            let address = format!("/admin/forms/{id}/share");
            see_other_saying(&address, "flash-form-origins")
        }),
    }
}

async fn page(
    app: &App,
    desk: &Desk,
    id: FormId,
    draft: Option<Draft<OriginsInput>>,
) -> Result<Response> {
    let framed = Framed::load(app, desk, id).await?;
    let draft = draft.unwrap_or_else(|| {
        Draft::new(OriginsInput {
            origins: framed.form.allowed_origins.join("\n"),
        })
    });
    Ok(desk.page_with(draft.status(), || {
        let form = &framed.form;
        let public_url = app.config.public_url.clone();
        let may_publish = framed.may_publish;
        let view = view! {
            <FormHead framed=&framed current=Tab::Share/>
            <ErrorSummary errors=&draft.errors/>
            <Embedding form public_url/>
            <Origins form draft=&draft may_publish/>
        };
        (title_of(form), view)
    }))
}

/// What to put into the other website's page. The link works alone; the script makes a frame of it.
pub fn snippet(public_url: &str, key: &str, link: &str) -> String {
    let link = link.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<div data-placet=\"{key}\"><a href=\"{public_url}/f/{key}\">{link}</a></div>\n\
         <script async src=\"{public_url}/embed.js\"></script>"
    )
}

#[component]
fn Embedding<'a>(form: &'a model::Form, public_url: String) -> impl IntoView {
    if form.published.is_none() {
        let text = t("forms-snippet-later-text");
        return view! {
            <section>
                <h2>{t("forms-snippet")}</h2>
                <EmptyState title=t("forms-snippet-later") text/>
            </section>
        }
        .into_any();
    }
    let code = snippet(&public_url, &form.key, &t("forms-snippet-link"));
    view! {
        <section>
            <h2>{t("forms-snippet")}</h2>
            <div class="field snippet">
                <label for="snippet">{t("forms-snippet-label")}</label>
                <p class="field__hint" id="snippet-hint">{t("forms-snippet-hint")}</p>
                <textarea id="snippet" rows="4" readonly aria-describedby="snippet-hint" spellcheck="false">
                    {code}
                </textarea>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Origins<'a>(
    form: &'a model::Form,
    draft: &'a Draft<OriginsInput>,
    may_publish: bool,
) -> impl IntoView {
    let body = if may_publish {
        let action = format!("/admin/forms/{}/share", form.id);
        view! {
            <form method="post" action=action novalidate>
                <TextArea
                    name="origins"
                    label=t("forms-origins-label")
                    hint=t("forms-origins-hint")
                    value=draft.input.origins.clone()
                    errors=&draft.errors
                    required=false
                />
                <button class="button">{t("save")}</button>
            </form>
        }
        .into_any()
    } else {
        let origins = form.allowed_origins.iter().cloned();
        let items: Vec<_> = origins
            .map(|origin| view! { <li><code>{origin}</code></li> })
            .collect();
        if items.is_empty() {
            view! { <p>{t("forms-origins-none")}</p> }.into_any()
        } else {
            view! { <ul>{items}</ul> }.into_any()
        }
    };
    view! {
        <section>
            <h2>{t("forms-origins")}</h2>
            {body}
        </section>
    }
}
