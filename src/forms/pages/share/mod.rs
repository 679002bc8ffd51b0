//! How a form gets onto a website: the snippet in each mode, which sites may show it, a code for paper,
//! what keeps programs out, and what a website has against it.

pub mod check;
mod protection;
pub mod qr;
mod snippet;
pub mod try_out;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use self::check::Checker;
use self::protection::Protection;
use self::qr::QrCode;
use self::snippet::{Chosen, Snippets};
use super::frame::{FormHead, Framed, Tab, title_of};
use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::embed::check::Report;
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
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let typed = Typed {
        chosen,
        ..Typed::default()
    };
    page(&app, &desk, id, typed).await
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
            let typed = Typed {
                origins: Some(Draft::invalid(input, errors)),
                ..Typed::default()
            };
            page(&app, &desk, id, typed).await
        }
        done => done.map(|()| {
            let address = format!("/admin/forms/{id}/share");
            see_other_saying(&address, "flash-form-origins")
        }),
    }
}

/// What has been chosen or typed on the page, and what came of it.
#[derive(Default)]
struct Typed {
    chosen: Chosen,
    origins: Option<Draft<OriginsInput>>,
    check: Draft<check::PageInput>,
    report: Option<Report>,
}

impl Typed {
    fn status(&self) -> StatusCode {
        let origins = self.origins.as_ref().map_or(StatusCode::OK, Draft::status);
        origins.max(self.check.status())
    }
}

async fn page(app: &App, desk: &Desk, id: FormId, typed: Typed) -> Result<Response> {
    let framed = Framed::load(app, desk, id).await?;
    let standing = app.watch.standing(&framed.form.key, app.now());
    let status = typed.status();
    let Typed {
        chosen,
        origins,
        check,
        report,
    } = typed;
    let origins = origins.unwrap_or_else(|| {
        Draft::new(OriginsInput {
            origins: framed.form.allowed_origins.join("\n"),
        })
    });
    Ok(desk.page_with(status, || {
        let form = &framed.form;
        let public_url = app.config.public_url.as_str();
        let may_publish = framed.may_publish;
        let is_out = form.published.is_some();
        let out = is_out.then(|| {
            view! {
                <Snippets form public_url chosen/>
                <QrCode form public_url/>
            }
        });
        let checker =
            (is_out && framed.may_edit).then(|| view! { <Checker form draft=&check report/> });
        let view = view! {
            <FormHead framed=&framed current=Tab::Share/>
            <ErrorSummary errors=&origins.errors/>
            <ErrorSummary errors=&check.errors/>
            {(!is_out).then(|| view! { <NotYet/> })}
            {out}
            <Origins form draft=&origins may_publish/>
            {checker}
            <Protection standing/>
        };
        (title_of(form), view)
    }))
}

/// What stands in the place of the snippets before the form is out.
#[component]
fn NotYet() -> impl IntoView {
    let text = t("forms-snippet-later-text");
    view! {
        <section>
            <h2>{t("forms-snippet")}</h2>
            <EmptyState title=t("forms-snippet-later") text/>
        </section>
    }
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
