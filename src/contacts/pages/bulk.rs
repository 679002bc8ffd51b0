//! Changing many people at once: asked first, then done as a task, and taken back the same way.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::subjects::filter_of;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts::people::bulk::{self, BulkInput};
use crate::contacts::people::export;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::ids::{SubjectId, TaskId};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page;
use crate::tables::write::Format;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;

/// What can be done, in the order in which it is offered.
pub const ACTIONS: [&str; 6] = [
    "tag",
    "untag",
    "add-to-list",
    "remove-from-list",
    "set-language",
    "delete-bare",
];

fn input_of(pairs: Vec<(String, String)>) -> (BulkInput, bool) {
    let mut input = BulkInput::default();
    let mut is_confirmed = false;
    for (name, value) in pairs {
        match name.as_str() {
            "action" => input.action = value,
            "name" => input.name = value,
            "bulk-language" => input.language = value.trim().to_owned(),
            "all" => input.is_all = true,
            "person" => input.people.extend(value.parse::<SubjectId>()),
            "confirmed" => is_confirmed = true,
            _ => {}
        }
    }
    (input, is_confirmed)
}

/// POST /admin/subjects/bulk
pub async fn change(
    State(app): State<App>,
    desk: Desk,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let (input, is_confirmed) = input_of(pairs);
    let filter = filter_of(&desk).await?;
    let done = match (input.check(), is_confirmed) {
        (Ok(()), true) => bulk::start(&app, &desk.actor, &input, &filter)
            .await
            .map(Some),
        (checked, _) => checked.map(|()| None),
    };
    match done {
        Ok(Some(task)) => Ok(page::see_other(&format!("/admin/tasks/{task}"))),
        Ok(None) => {
            let count = bulk::count(&app, &desk.actor, &input, &filter).await?;
            Ok(ask(&desk, &input, count))
        }
        Err(AppError::Invalid(errors)) => Ok(wrong(&desk, &errors)),
        Err(error) => Err(error),
    }
}

/// Says what will happen, and asks.
fn ask(desk: &Desk, input: &BulkInput, count: i64) -> Response {
    desk.page(|| {
        let title = t_with("bulk-ask", [("count", count.into())]);
        let can_undo = input.action != "delete-bare";
        let people: Vec<_> = input
            .people
            .iter()
            .map(|id| view! { <input type="hidden" name="person" value=id.to_string()/> })
            .collect();
        let all = input
            .is_all
            .then(|| view! { <input type="hidden" name="all" value="1"/> });
        let text = t_with(
            &format!("bulk-{}-text", input.action),
            [
                ("name", input.name.trim().into()),
                ("language", input.language.clone().into()),
            ],
        );
        let class = if can_undo {
            "button"
        } else {
            "button button--danger"
        };
        let undo = if can_undo {
            "bulk-can-undo"
        } else {
            "bulk-cannot-undo"
        };
        let view = view! {
            <Breadcrumb above=vec![("/admin/subjects".to_owned(), t("subjects-title"))]/>
            <h1>{title.clone()}</h1>
            <p>{text}</p>
            <p>{t(undo)}</p>
            <form method="post" class="actions">
                <input type="hidden" name="action" value=input.action.clone()/>
                <input type="hidden" name="name" value=input.name.clone()/>
                <input type="hidden" name="bulk-language" value=input.language.clone()/>
                <input type="hidden" name="confirmed" value="1"/>
                {all}
                {people}
                <button class=class>{t(&format!("bulk-{}", input.action))}</button>
                <a class="button button--quiet" href="/admin/subjects">{t("confirm-back")}</a>
            </form>
        };
        (title, view)
    })
}

fn wrong(desk: &Desk, errors: &FieldErrors) -> Response {
    desk.page_with(StatusCode::UNPROCESSABLE_ENTITY, || {
        let view = view! {
            <Breadcrumb above=vec![("/admin/subjects".to_owned(), t("subjects-title"))]/>
            <h1>{t("bulk-title")}</h1>
            <ErrorSummary errors/>
            <p><a class="button" href="/admin/subjects">{t("bulk-back")}</a></p>
        };
        (t("bulk-title"), view)
    })
}

/// POST /admin/subjects/bulk/{id}/undo
pub async fn undo(State(app): State<App>, desk: Desk, Path(id): Path<TaskId>) -> Result<Response> {
    let task = bulk::start_undo(&app, &desk.actor, id).await?;
    Ok(page::see_other(&format!("/admin/tasks/{task}")))
}

/// As which file.
#[derive(Deserialize)]
pub struct ExportInput {
    #[serde(default)]
    format: String,
}

/// POST /admin/subjects/export: a POST, because it leaves a line in the audit log.
pub async fn export(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<ExportInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsExport)?;
    let unknown = || AppError::Invalid(FieldErrors::one("format", "error-not-a-form"));
    let format = Format::of(&input.format).ok_or_else(unknown)?;
    let filter = filter_of(&desk).await?;
    let export = export::start(&app, &desk.actor, &filter, format).await?;
    Ok(export.into_response())
}
