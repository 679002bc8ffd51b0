//! A new request: every right in plain words.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::t;
use crate::portal::Visit;
use crate::server::App;
use crate::server::page::{Draft, see_other_saying};
use crate::tickets::input::RequestInput;
use crate::tickets::model::RequestType;
use crate::tickets::pages::parts::FileToSend;
use crate::tickets::service::person as service;
use crate::tickets::upload::Sent;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{FieldGroup, RadioField, TextArea, TextField};

/// What a link to this page may have chosen already: `?type=erasure`.
#[derive(Deserialize)]
pub struct Chosen {
    #[serde(rename = "type", default)]
    request_type: String,
}

/// GET /portal/requests/new
pub async fn show(State(app): State<App>, visit: Visit, Query(chosen): Query<Chosen>) -> Response {
    let form: uuid::Uuid = app.new_id();
    let input = RequestInput {
        request_type: chosen.request_type,
        form: form.to_string(),
        ..RequestInput::default()
    };
    page(&visit, &Draft::new(input))
}

/// POST /portal/requests/new
pub async fn send(State(app): State<App>, visit: Visit, sent: Sent) -> Result<Response> {
    let input = RequestInput::from_fields(sent.fields);
    let had_file = sent.file.is_some();
    let done = if sent.errors.is_empty() {
        service::request(&app, &visit.actor, &input, sent.file).await
    } else {
        // The file is refused; say at once what else is wrong.
        let refused = AppError::Invalid(FieldErrors::new());
        Err(input.checked().err().unwrap_or(refused))
    };
    match done {
        Err(AppError::Invalid(errors)) => {
            let errors = Sent::errors_with(had_file, errors, sent.errors);
            Ok(page(&visit, &Draft::invalid(input, errors)))
        }
        done => done.map(|ticket| {
            see_other_saying(
                &format!("/portal/requests/{}", ticket.id),
                "flash-request-sent",
            )
        }),
    }
}

fn page(visit: &Visit, draft: &Draft<RequestInput>) -> Response {
    let Draft { input, errors } = draft;
    let chosen = input.request_type.clone();
    visit.page_with(draft.status(), || {
        let above = vec![("/portal/requests".to_owned(), t("requests-title"))];
        let view = view! {
            <Breadcrumb above/>
            <h1>{t("requests-new")}</h1>
            <p>{t("requests-new-intro")}</p>
            <p>{t("requests-withdraw-hint")}" "<a href="/portal">{t("requests-withdraw-link")}</a></p>
            <ErrorSummary errors/>
            <form method="post" enctype="multipart/form-data" novalidate>
                <input type="hidden" name="form" value=input.form.clone()/>
                <FieldGroup name="request_type" legend=t("requests-type") errors>
                    <Types chosen/>
                </FieldGroup>
                <TextField
                    name="title"
                    label=t("requests-subject")
                    hint=t("requests-subject-hint")
                    value=input.title.clone()
                    errors
                />
                <TextArea
                    name="text"
                    label=t("requests-text")
                    hint=t("requests-text-hint")
                    value=input.text.clone()
                    errors
                    rows=8
                />
                <FileToSend errors/>
                <p class="actions">
                    <button class="button">{t("requests-send")}</button>
                    <a class="button button--quiet" href="/portal/requests">{t("cancel")}</a>
                </p>
            </form>
        };
        (t("requests-new"), view)
    })
}

#[component]
fn Types(chosen: String) -> impl IntoView {
    RequestType::ALL
        .into_iter()
        .map(|kind| {
            let hint = t(&format!("request-type-{}-hint", kind.key()));
            let checked = kind.key() == chosen;
            view! { <RadioField name="request_type" value=kind.key() label=kind.title() hint checked/> }
        })
        .collect::<Vec<_>>()
}
