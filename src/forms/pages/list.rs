//! The list of forms.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::forms::service;
use crate::forms::store::FormLine;
use crate::i18n::{pick, t, t_with, words};
use crate::languages::own_name;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;

/// GET /admin/forms
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let forms = service::list_forms(&app, &desk.actor).await?;
    let may_edit = desk.actor.may(Permission::FormsEdit);
    Ok(desk.page(|| {
        let view = view! {
            <div class="head">
                <h1>{t("forms-title")}</h1>
                {may_edit.then(|| view! { <NewForm/> })}
            </div>
            <Forms forms may_edit/>
        };
        (t("forms-title"), view)
    }))
}

#[component]
fn NewForm() -> impl IntoView {
    view! { <a class="button" href="/admin/forms/new">{t("forms-new")}</a> }
}

#[component]
fn Forms(forms: Vec<FormLine>, may_edit: bool) -> impl IntoView {
    if forms.is_empty() {
        return view! {
            <EmptyState title=t("forms-empty") text=t("forms-empty-text")>
                {may_edit.then(|| view! { <NewForm/> })}
            </EmptyState>
        }
        .into_any();
    }
    let rows: Vec<_> = forms
        .into_iter()
        .map(|line| view! { <Line line/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("forms-form-title")}</th>
                    <th scope="col">{t("forms-key")}</th>
                    <th scope="col">{t("forms-state")}</th>
                    <th scope="col">{t("forms-languages")}</th>
                    <th scope="col">{t("forms-updated")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Line(line: FormLine) -> impl IntoView {
    let FormLine {
        form,
        published,
        is_unpublished,
    } = line;
    let number = published.map(|(number, _)| number);
    let draft = &form.draft;
    let title = pick(&draft.title, words().language, draft.default_language());
    let title = if title.is_empty() { &form.key } else { title }.to_owned();
    let languages: Vec<String> = draft
        .languages
        .iter()
        .map(|code| own_name(code).to_owned())
        .collect();
    view! {
        <tr>
            <th scope="row"><a href=format!("/admin/forms/{}", form.id)>{title}</a></th>
            <td data-label=t("forms-key")><code>{form.key}</code></td>
            <td data-label=t("forms-state")><PublishedBadge published=number is_unpublished/></td>
            <td data-label=t("forms-languages")>{languages.join(", ")}</td>
            <td data-label=t("forms-updated")><Moment at=form.updated_at/></td>
        </tr>
    }
}

/// Which version visitors see, if any.
#[component]
pub fn PublishedBadge(
    /// Its number.
    published: Option<i64>,
    /// Whether they saw one and don't any more.
    is_unpublished: bool,
) -> impl IntoView {
    let (tone, text) = match published {
        Some(number) => {
            let text = t_with("forms-published", [("number", number.into())]);
            (Tone::Good, text)
        }
        None if is_unpublished => (Tone::Warning, t("unpublished")),
        None => (Tone::Neutral, t("forms-draft")),
    };
    view! { <Badge tone text/> }
}
