//! Bringing in a form from a file: what would become of it, then the draft.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::naming::KeyField;
use super::report::ReportView;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::forms::interchange::upload::Sent;
use crate::forms::interchange::{DIALECTS, Read, service};
use crate::i18n::{t, t_with};
use crate::languages::{CODES, own_name};
use crate::server::App;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{FileField, SelectField, TextArea};

/// GET /admin/forms/import
pub async fn show(desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let sent = Sent {
        language: desk.facts.language.code().to_owned(),
        ..Sent::default()
    };
    Ok(page(&desk, &Draft::new(sent)))
}

/// POST /admin/forms/import: shows what would become of a file; creates the draft once that has been
/// seen.
pub async fn send(State(app): State<App>, desk: Desk, sent: Result<Sent>) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let mut sent = sent?;
    if sent.text.trim().is_empty() {
        let errors = FieldErrors::one("file", "interchange-missing");
        return Ok(page(&desk, &Draft::invalid(sent, errors)));
    }
    let read = match service::read(&app, &desk.actor, &sent.incoming()).await {
        Err(AppError::Invalid(errors)) => return Ok(page(&desk, &Draft::invalid(sent, errors))),
        read => read?,
    };
    sent.key = read.key.clone().unwrap_or_default();
    if !sent.is_final {
        return Ok(review(&desk, &read, &Draft::new(sent)));
    }
    match service::create(&app, &desk.actor, &read).await {
        Err(AppError::Invalid(errors)) => Ok(review(&desk, &read, &Draft::invalid(sent, errors))),
        done => done.map(|form| {
            let address = format!("/admin/forms/{}", form.id);
            see_other_saying(&address, "flash-form-imported")
        }),
    }
}

fn page(desk: &Desk, draft: &Draft<Sent>) -> Response {
    desk.page_with(draft.status(), || {
        let Draft { input, errors } = draft;
        let detect = (String::new(), t("interchange-dialect-detect"));
        let dialects = DIALECTS.into_iter().map(|dialect| {
            let key = dialect.key();
            (key.to_owned(), t(&format!("interchange-dialect-{key}")))
        });
        let languages = CODES.into_iter();
        let languages = languages
            .map(|code| (code.to_owned(), own_name(code).to_owned()))
            .collect();
        let view = view! {
            <Breadcrumb above=vec![("/admin/forms".to_owned(), t("forms-title"))]/>
            <h1>{t("interchange-title")}</h1>
            <p>{t("interchange-intro")}</p>
            <ErrorSummary errors/>
            <form method="post" enctype="multipart/form-data" novalidate>
                <FileField
                    name="file"
                    label=t("interchange-file")
                    hint=t("interchange-file-hint")
                    accept=".json,application/json"
                    errors
                />
                <TextArea
                    name="text"
                    label=t("interchange-text")
                    hint=t("interchange-text-hint")
                    value=input.text.clone()
                    errors
                    rows=8
                    required=false
                />
                <SelectField
                    name="dialect"
                    label=t("interchange-dialect")
                    value=input.dialect.clone()
                    options=std::iter::once(detect).chain(dialects).collect()
                    errors
                />
                <SelectField
                    name="language"
                    label=t("interchange-language")
                    hint=t("interchange-language-hint")
                    value=input.language.clone()
                    options=languages
                    errors
                />
                <p class="actions">
                    <button class="button">{t("interchange-check")}</button>
                    <a class="button button--quiet" href="/admin/forms">{t("cancel")}</a>
                </p>
            </form>
        };
        (t("interchange-title"), view)
    })
}

/// What would become of the file, and the key that its form gets.
fn review(desk: &Desk, read: &Read, draft: &Draft<Sent>) -> Response {
    let status = match draft.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    desk.page_with(status, || {
        let Draft { input, errors } = draft;
        let dialect = t(&format!("interchange-dialect-{}", read.dialect.key()));
        let fields = read.definition.fields.len();
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/forms".to_owned(), t("forms-title")),
                ("/admin/forms/import".to_owned(), t("interchange-title")),
            ]/>
            <h1>{t("interchange-report")}</h1>
            <ErrorSummary errors/>
            <p>
                {t_with("interchange-read-as", [("name", dialect.into())])}". "
                {t_with("interchange-report-fields", [("count", fields.into())])}
            </p>
            <form method="post" enctype="multipart/form-data" novalidate>
                <input type="hidden" name="text" value=input.text.clone()/>
                <input type="hidden" name="dialect" value=read.dialect.key()/>
                <input type="hidden" name="language" value=input.language.clone()/>
                <KeyField value=input.key.clone() errors/>
                <p class="actions">
                    <button class="button" name="create" value="yes">{t("interchange-create")}</button>
                    <a class="button button--quiet" href="/admin/forms/import">{t("interchange-again")}</a>
                </p>
            </form>
            <ReportView report=&read.report/>
        };
        (t("interchange-report"), view)
    })
}
