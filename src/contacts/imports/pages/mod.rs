//! Imports in the desk: the file, what its columns mean, what would happen, and taking it back.

mod mapping;
mod rows;

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::model::{Import, Mapping, Outcome, Progress};
use super::service::{self, Incoming, Viewed};
use crate::accounts::model::Permission;
use crate::accounts::{Actor, Desk};
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::t;
use crate::ids::{ImportId, TaskId};
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::input::Form;
use crate::server::page::see_other;
use crate::ui::badge::{Badge, Tone};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::FileField;

use mapping::MappingForm;
use rows::Rows;

const ALL: &str = "/admin/subjects/imports";

/// GET /admin/subjects/imports
pub async fn list(State(app): State<App>, desk: Desk) -> Result<Response> {
    list_page(&app, &desk, &FieldErrors::new()).await
}

async fn list_page(app: &App, desk: &Desk, errors: &FieldErrors) -> Result<Response> {
    let imports = service::list(app, &desk.actor).await?;
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(desk.page_with(status, || {
        let view = view! {
            <Breadcrumb above=vec![("/admin/subjects".to_owned(), t("subjects-title"))]/>
            <h1>{t("people-imports-title")}</h1>
            <p>{t("people-imports-intro")}</p>
            <ErrorSummary errors/>
            <form method="post" enctype="multipart/form-data">
                <FileField name="file" label=t("people-import-file") hint=t("people-import-file-hint") accept=".csv,.txt,.tsv,.xlsx" errors/>
                <p class="actions"><button class="button">{t("people-import-upload")}</button></p>
            </form>
            <Imports imports/>
        };
        (t("people-imports-title"), view)
    }))
}

#[component]
fn Imports(imports: Vec<Import>) -> impl IntoView {
    if imports.is_empty() {
        return view! { <EmptyState title=t("people-imports-empty") text=t("people-imports-empty-text")/> }
            .into_any();
    }
    let rows: Vec<_> = imports
        .into_iter()
        .map(|import| {
            view! {
                <tr>
                    <th scope="row"><a href=format!("{ALL}/{}", import.id)>{import.file_name}</a></th>
                    <td data-label=t("task-state")>{t(&format!("people-import-{}", import.progress.key()))}</td>
                    <td data-label=t("people-import-at")><Moment at=import.created_at/></td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table">
            <thead><tr>
                <th scope="col">{t("people-import-file")}</th>
                <th scope="col">{t("task-state")}</th>
                <th scope="col">{t("people-import-at")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// POST /admin/subjects/imports
pub async fn upload(State(app): State<App>, desk: Desk, request: Request) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    match receive(&app, &desk.actor, request).await {
        Err(AppError::Invalid(errors)) => list_page(&app, &desk, &errors).await,
        done => done.map(|id| see_other(&format!("{ALL}/{id}"))),
    }
}

/// Receives the file of a form.
pub async fn receive(app: &App, actor: &Actor, request: Request) -> Result<ImportId> {
    let missing = || AppError::Invalid(FieldErrors::one("file", "people-import-file-missing"));
    let form = Multipart::from_request(request, app).await;
    let mut form = form.map_err(|_| missing())?;
    while let Some(mut field) = form.next_field().await.map_err(refuse)? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let mut incoming = Incoming::begin(app, actor).await?;
        while let Some(chunk) = field.chunk().await.map_err(refuse)? {
            incoming.write(&chunk).await?;
        }
        return incoming.finish(app, actor, &name).await;
    }
    Err(missing())
}

fn refuse(error: MultipartError) -> AppError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        _ => AppError::Invalid(FieldErrors::one("file", "people-import-file-missing")),
    }
}

/// Which rows are shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    rows: String,
    after: i64,
}

impl Shown {
    fn outcome(&self) -> Outcome {
        match self.rows.as_str() {
            "new" => Outcome::New,
            "changed" => Outcome::Changed,
            _ => Outcome::Refused,
        }
    }
}

/// GET /admin/subjects/imports/{id}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    page(&app, &desk, id, &shown, None, FieldErrors::new()).await
}

async fn page(
    app: &App,
    desk: &Desk,
    id: ImportId,
    shown: &Shown,
    typed: Option<Mapping>,
    errors: FieldErrors,
) -> Result<Response> {
    let outcome = shown.outcome();
    let viewed = service::view(app, &desk.actor, id, outcome, shown.after).await?;
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(desk.page_with(status, || {
        let Viewed {
            import,
            fields,
            rows,
            can_undo,
        } = viewed;
        let title = import.file_name.clone();
        let mapping = typed.unwrap_or_else(|| import.mapping.clone());
        let is_open = matches!(
            import.progress,
            Progress::Uploaded | Progress::Checking | Progress::Checked
        );
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (ALL.to_owned(), t("people-imports-title")),
            ]/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&errors/>
            <Standing import=&import can_undo/>
            <Rows import=&import outcome rows/>
            {is_open.then(|| view! { <MappingForm import=&import mapping fields errors=&errors/> })}
        };
        (title, view)
    }))
}

/// How far it is, and the next step.
#[component]
fn Standing<'a>(import: &'a Import, can_undo: bool) -> impl IntoView {
    let task = import.task.map(|task: TaskId| {
        view! { <a href=format!("/admin/tasks/{task}")>{t("people-import-task")}</a> }
    });
    let tone = match import.progress {
        Progress::Imported => Tone::Good,
        Progress::Undone | Progress::Uploaded => Tone::Neutral,
        _ => Tone::Info,
    };
    let is_tried = !matches!(import.progress, Progress::Uploaded | Progress::Checking);
    let counts = import.counts;
    let facts = is_tried.then(|| {
        view! {
            <dt>{t("people-import-row-new")}</dt><dd>{counts.new}</dd>
            <dt>{t("people-import-row-changed")}</dt><dd>{counts.changed}</dd>
            <dt>{t("people-import-row-same")}</dt><dd>{counts.same}</dd>
            <dt>{t("people-import-row-refused")}</dt><dd>{counts.refused}</dd>
        }
    });
    let start = (import.progress == Progress::Checked).then(|| {
        view! {
            <form method="post" action=format!("{ALL}/{}/start", import.id) class="actions">
                <button class="button">{t("people-import-start")}</button>
            </form>
        }
    });
    let undo = (can_undo || import.progress == Progress::Importing).then(|| {
        view! {
            <form method="post" action=format!("{ALL}/{}/undo", import.id) class="actions">
                <button class="button button--quiet">{t("people-import-undo")}</button>
            </form>
            <p class="quiet">{t("people-import-undo-hint")}</p>
        }
    });
    view! {
        <dl class="facts">
            <dt>{t("task-state")}</dt>
            <dd><Badge tone text=t(&format!("people-import-{}", import.progress.key()))/>" "{task}</dd>
            {facts}
        </dl>
        {start}
        {undo}
    }
}

/// POST /admin/subjects/imports/{id}
pub async fn check(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let mut mapping = Mapping::default();
    for (name, value) in pairs {
        match name.as_str() {
            "replace" => mapping.replace = true,
            "tag" => value.trim().clone_into(&mut mapping.tag),
            "language" => mapping.language = value,
            name if name.starts_with("column-") => mapping.columns.push(value),
            _ => {}
        }
    }
    match service::check(&app, &desk.actor, id, &mapping).await {
        Err(AppError::Invalid(errors)) => {
            page(&app, &desk, id, &Shown::default(), Some(mapping), errors).await
        }
        done => done.map(|task| see_other(&format!("/admin/tasks/{task}"))),
    }
}

/// POST /admin/subjects/imports/{id}/start
pub async fn start(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    let task = service::import(&app, &desk.actor, id).await?;
    Ok(see_other(&format!("/admin/tasks/{task}")))
}

/// POST /admin/subjects/imports/{id}/undo
pub async fn undo(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    let task = service::undo(&app, &desk.actor, id).await?;
    Ok(see_other(&format!("/admin/tasks/{task}")))
}
