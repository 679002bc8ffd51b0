//! What a page of a website has against the form.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{Typed, page};
use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::embed::check::{Finding, Report, Weight};
use crate::forms::embed::visit;
use crate::forms::model;
use crate::i18n::{t, t_with, words};
use crate::ids::FormId;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::Draft;
use crate::ui::badge::{Badge, Tone};
use crate::ui::field::TextField;

pub use crate::forms::embed::visit::PageInput;

/// POST /admin/forms/{id}/share/check. Changes nothing; a POST, because it makes us visit a page.
pub async fn check(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Form(input): Form<PageInput>,
) -> Result<Response> {
    let checked = visit::check_page(&app, &desk.actor, id, &input).await;
    let (draft, report) = match checked {
        Err(AppError::Invalid(errors)) => (Draft::invalid(input, errors), None),
        done => (Draft::new(input), Some(done?)),
    };
    let typed = Typed {
        check: draft,
        report,
        ..Typed::default()
    };
    page(&app, &desk, id, typed).await
}

/// The question for a page, and what was found on it.
#[component]
pub fn Checker<'a>(
    form: &'a model::Form,
    draft: &'a Draft<PageInput>,
    report: Option<Report>,
) -> impl IntoView {
    let action = format!("/admin/forms/{}/share/check#checked", form.id);
    view! {
        <section id="checked">
            <h2>{t("sharing-check")}</h2>
            <p>{t("sharing-check-intro")}</p>
            <form method="post" action=action novalidate>
                <TextField
                    name="page"
                    kind="url"
                    label=t("sharing-check-page")
                    hint=t("sharing-check-page-hint")
                    value=draft.input.page.clone()
                    errors=&draft.errors
                />
                <button class="button">{t("sharing-check-button")}</button>
            </form>
            {report.map(|report| view! { <Found report/> })}
        </section>
    }
}

#[component]
fn Found(report: Report) -> impl IntoView {
    let title = if report.is_good() {
        "sharing-check-title-good"
    } else {
        "sharing-check-title-blocked"
    };
    let address = [("address", report.address.as_str().into())];
    let findings: Vec<_> = report.findings.iter().map(finding_view).collect();
    view! {
        <div class="check-found" role="status">
            <h3>{t_with(title, address)}</h3>
            <ul class="findings">{findings}</ul>
        </div>
    }
}

fn finding_view(finding: &Finding) -> AnyView {
    let (tone, weight) = match finding.weight {
        Weight::Blocks => (Tone::Danger, t("sharing-check-blocks")),
        Weight::Notes => (Tone::Info, t("sharing-check-notes")),
        Weight::Fine => (Tone::Good, t("sharing-check-fine")),
    };
    let text = words().with_list(finding.key, &finding.args);
    let line = finding
        .line
        .clone()
        .map(|line| view! { <pre class="line"><code>{line}</code></pre> });
    view! { <li><Badge tone text=weight/>" "{text}{line}</li> }.into_any()
}
