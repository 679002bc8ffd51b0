//! Typing in what stands on a signed sheet. Everything is in sight: paper hides nothing either.

use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::Choice;
use super::fields::{Answers, Around};
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::pages::frame::title_of;
use crate::forms::pages::version::Languages;
use crate::forms::render::{TOKEN, control_id, messages};
use crate::forms::token::FormToken;
use crate::i18n::{t, t_with, words};
use crate::ids::FormId;
use crate::paper::entry::Entry;
use crate::paper::input::{Days, SCAN};
use crate::paper::service::{self, Outcome, Source};
use crate::server::App;
use crate::server::page::see_other;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorList;

/// GET /admin/forms/{id}/versions/{number}/paper/enter
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, number)): Path<(FormId, i64)>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let wanted = choice.language.as_deref();
    let found = service::find_for_entry(&app, &desk.actor, id, number, wanted).await?;
    let token = service::fresh_token(&app, &found.0);
    page(
        &app,
        &desk,
        StatusCode::OK,
        &found,
        Entry::default(),
        &token,
    )
}

/// POST /admin/forms/{id}/versions/{number}/paper/enter
pub async fn enter(
    State(app): State<App>,
    desk: Desk,
    Path((id, number)): Path<(FormId, i64)>,
    Query(choice): Query<Choice>,
    request: Request,
) -> Result<Response> {
    let wanted = choice.language.as_deref();
    let found = service::find_for_entry(&app, &desk.actor, id, number, wanted).await?;
    match service::enter(&app, &desk.actor, &found.0, request).await? {
        Outcome::Recorded(submission) => Ok(see_other(&format!(
            "/admin/forms/{id}/paper/entered/{submission}"
        ))),
        Outcome::Refused(entry, token) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&app, &desk, status, &found, *entry, &token)
        }
    }
}

fn page(
    app: &App,
    desk: &Desk,
    status: StatusCode,
    (source, days): &(Source, Days),
    entry: Entry,
    token: &FormToken,
) -> Result<Response> {
    let token = token.seal(&app.keys)?;
    Ok(desk.page_with(status, || {
        let form = &source.shown.form;
        let number = source.shown.version.number;
        let above = vec![
            (format!("/admin/forms/{}", form.id), title_of(form)),
            (format!("/admin/forms/{}/paper", form.id), t("paper-title")),
        ];
        let args = [("form", title_of(form).into()), ("number", number.into())];
        let title = t_with("paper-enter-title", args);
        let view = view! {
            <Breadcrumb above/>
            <h1>{title.clone()}</h1>
            <p>{t("paper-enter-intro")}</p>
            <Languages shown=&source.shown snapshot=&source.snapshot/>
            <ErrorList items=problems(source, &entry)/>
            <form method="post" action=source.entry_path() enctype="multipart/form-data" novalidate>
                <input type="hidden" name=TOKEN value=token/>
                <h2>{t("paper-enter-answers")}</h2>
                <Answers source entry=&entry/>
                <h2>{t("paper-enter-around")}</h2>
                <Around entry=&entry days/>
                <p class="actions">
                    <button class="button">{t("paper-enter-button")}</button>
                    <a class="button button--quiet" href=format!("/admin/forms/{}/paper", form.id)>
                        {t("cancel")}
                    </a>
                </p>
            </form>
        };
        (title, view)
    }))
}

/// Everything that is wrong, in the order of the page: id of the control, and what to say.
fn problems(source: &Source, entry: &Entry) -> Vec<(String, String)> {
    let published = &source.shown.published;
    let words = words();
    let answers = messages(published, words.language, &entry.filled).into_iter();
    let around = entry.errors.iter().map(|error| {
        let mut args = error.args.clone();
        args.push(("name".to_owned(), t("paper-scan").into()));
        let id = match error.field.as_str() {
            SCAN => control_id(SCAN),
            name => name.to_owned(),
        };
        (id, words.with_list(&error.key, &args))
    });
    answers
        .map(|(field, text)| (control_id(&field), text))
        .chain(around)
        .collect()
}
