//! Publishing a form: what keeps it from being published, or the question whether to.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::title_of;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::forms::check::{self, FORM};
use crate::forms::model::Form;
use crate::forms::service;
use crate::i18n::{t, t_with, words};
use crate::ids::FormId;
use crate::server::App;
use crate::server::page::{see_other, see_other_saying};
use crate::ui::confirm::ConfirmPage;
use crate::ui::empty::EmptyState;

/// The draft that the person looked at.
#[derive(Deserialize)]
pub struct Seen {
    revision: Option<i64>,
}

/// GET /admin/forms/{id}/publish
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(seen): Query<Seen>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsPublish)?;
    let (form, findings) = service::check_form(&app, &desk.actor, id).await?;
    // The question is about the draft as it is now, and its POST goes to the same address.
    if seen.revision != Some(form.draft_revision) {
        let revision = form.draft_revision;
        return Ok(see_other(&format!(
            "/admin/forms/{id}/publish?revision={revision}"
        )));
    }
    if !findings.is_empty() {
        return Ok(blocked(&desk, StatusCode::OK, &form, &findings));
    }
    if !service::has_changed(&app, &desk.actor, &form).await? {
        return Ok(nothing_to_do(&desk, &form));
    }
    Ok(question(&desk, &form))
}

/// POST /admin/forms/{id}/publish
pub async fn publish(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(seen): Query<Seen>,
) -> Result<Response> {
    match service::publish(&app, &desk.actor, id, seen.revision).await {
        Err(AppError::Invalid(_)) => {
            let (form, findings) = service::check_form(&app, &desk.actor, id).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(blocked(&desk, status, &form, &findings))
        }
        done => done.map(|_| {
            let address = format!("/admin/forms/{id}");
            see_other_saying(&address, "flash-form-published")
        }),
    }
}

fn question(desk: &Desk, form: &Form) -> Response {
    desk.page(|| {
        let title = t_with("forms-publish-title", [("form", title_of(form).into())]);
        let languages: Vec<String> = form
            .draft
            .languages
            .iter()
            .map(|code| t(&format!("field-language-{code}")))
            .collect();
        let languages = languages.join(", ");
        let view = view! {
            <ConfirmPage
                title=title.clone()
                action=t("forms-publish")
                back=format!("/admin/forms/{}", form.id)
                is_destructive=false
            >
                <p>{t("forms-publish-text")}</p>
                <ul>
                    <li>{t_with("forms-publish-languages", [("languages", languages.into())])}</li>
                    <li>{t("forms-publish-purposes")}</li>
                    <li>{t("forms-publish-earlier")}</li>
                </ul>
            </ConfirmPage>
        };
        (title, view)
    })
}

fn nothing_to_do(desk: &Desk, form: &Form) -> Response {
    desk.page(|| {
        let title = t("forms-publish-unchanged");
        let view = view! {
            <h1>{title_of(form)}</h1>
            <EmptyState title=title.clone() text=t("forms-publish-unchanged-text")/>
            <Ways form/>
        };
        (title, view)
    })
}

fn blocked(desk: &Desk, status: StatusCode, form: &Form, findings: &FieldErrors) -> Response {
    desk.page_with(status, || {
        let title = t("forms-blocked-title");
        let view = view! {
            <h1>{title.clone()}</h1>
            <p>{t("forms-blocked-text")}</p>
            <Findings form findings/>
            <Ways form/>
        };
        (title, view)
    })
}

/// Where to go on from here.
#[component]
fn Ways<'a>(form: &'a Form) -> impl IntoView {
    let page = format!("/admin/forms/{}", form.id);
    view! {
        <p class="actions">
            <a class="button" href=format!("{page}/edit")>{t("forms-edit")}</a>
            <a class="button button--quiet" href=page>{t("forms-back")}</a>
        </p>
    }
}

/// What is not right yet, each a link to its field in the builder.
#[component]
fn Findings<'a>(form: &'a Form, findings: &'a FieldErrors) -> impl IntoView {
    let words = words();
    let items: Vec<_> = findings
        .iter()
        .map(|finding| {
            let href = format!("/admin/forms/{}/edit#{}", form.id, finding.field);
            let place = place_of(form, &finding.field);
            let text = check::in_words(&words, finding);
            view! { <li><a href=href>{place}</a>": "{text}</li> }
        })
        .collect();
    view! { <ul class="findings">{items}</ul> }
}

/// What to call the field of a finding.
fn place_of(form: &Form, field: &str) -> String {
    let found = form.draft.field(field).filter(|_| field != FORM);
    let Some(found) = found else {
        return t("forms-finding-form");
    };
    let name = found.name_in(words().language, form.draft.default_language());
    let kind = t(&format!("field-kind-{}", found.kind.key()));
    if name.is_empty() {
        return kind;
    }
    t_with(
        "forms-finding-field",
        [("kind", kind.into()), ("name", name.into())],
    )
}
