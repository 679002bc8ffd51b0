//! Files of consents and of people, read in by jobs: sent, tried out, read in for good, taken back. Each step is
//! a request, and how far it is stands in the answer to a GET.

pub mod model;

use self::model::{Import, Mapping, Row};
use super::answer::{made, queued};
use crate::accounts::Actor;
use crate::api::caller::Caller;
use crate::api::input::{Body, Params};
use crate::api::model::Scope;
use crate::api::paging::{Address, Cut, Listed};
use crate::api::problem::{Kind, Place, Problem};
use crate::api::service::identify;
use crate::api::service::imports::{self as service, Found};
use crate::contacts::imports as people;
use crate::contacts::imports::model::Outcome;
use crate::error::AppError;
use crate::ids::ImportId;
use crate::register::import as consents;
use crate::server::App;
use axum::Json;
use axum::extract::{Path, Request, State};
use axum::http::header;
use axum::response::Response;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// A file of a form (RFC 7578).
#[derive(ToSchema)]
#[schema(example = json!({ "file": "phone,purpose,consent,evidence\n+4930901820,newsletter,TRUE,call 17\n" }))]
pub struct Upload {
    /// CSV, XLSX or, of consents, JSON; names of the columns on top.
    #[schema(content_media_type = "application/octet-stream")]
    pub file: String,
}

/// List imports
///
/// The newest fifty of each kind that the key may read in, of the desk as well.
#[utoipa::path(get, path = "/imports", tag = "Imports and exports",
    responses((status = 200, description = "Imports", body = Listed<Import>)),
    security(("key" = ["consents:import"]), ("key" = ["subjects:import"])))]
pub async fn list(State(app): State<App>, caller: Caller) -> Result<Json<Listed<Import>>, Problem> {
    let all = service::list(&app, &caller).await?;
    Ok(Json(Listed {
        items: all.iter().map(Import::from).collect(),
        next: None,
    }))
}

/// Send a file of consents
///
/// Nothing is changed by it: say what the columns mean, and have it tried out. A file that can't be read to its
/// end is refused.
#[utoipa::path(post, path = "/imports/consents", tag = "Imports and exports",
    request_body(content = Upload, content_type = "multipart/form-data"),
    responses((status = 201, description = "The file is there", body = Import)),
    security(("key" = ["consents:import"])))]
pub async fn send_consents(
    State(app): State<App>,
    caller: Caller,
    request: Request,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::ConsentsImport)?;
    check_form(&request)?;
    let received = consents::pages::list::receive(&app, request).await?;
    let missing = || Problem::field("/file", "register-import-error-missing");
    let (file, sha256) = received.ok_or_else(missing)?;
    let id = consents::service::upload(&app, actor, file, sha256).await?;
    sent(&app, &caller, id).await
}

/// Send a file of people
///
/// Nothing is changed by it: say what the columns mean, and have it tried out.
#[utoipa::path(post, path = "/imports/people", tag = "Imports and exports",
    request_body(content = Upload, content_type = "multipart/form-data"),
    responses((status = 201, description = "The file is there", body = Import)),
    security(("key" = ["subjects:import"])))]
pub async fn send_people(
    State(app): State<App>,
    caller: Caller,
    request: Request,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::SubjectsImport)?;
    check_form(&request)?;
    let id = people::pages::receive(&app, actor, request).await?;
    sent(&app, &caller, id).await
}

/// Files come as forms: only those may take their time.
fn check_form(request: &Request) -> Result<(), Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    match is_form {
        true => Ok(()),
        false => Err(Problem::new(Kind::UnsupportedMediaType)),
    }
}

async fn sent(app: &App, caller: &Caller, id: ImportId) -> Result<Response, Problem> {
    let (found, _) = service::find(app, caller, id).await?;
    let path = format!("/imports/{id}");
    Ok(made(app, true, &path, &Import::from(&found)))
}

/// Get an import
#[utoipa::path(get, path = "/imports/{import}", tag = "Imports and exports",
    params(("import" = Uuid, Path, description = "The import's id")),
    responses((status = 200, description = "How far it is", body = Import)),
    security(("key" = ["consents:import"]), ("key" = ["subjects:import"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
) -> Result<Json<Import>, Problem> {
    let (found, _) = service::find(&app, &caller, id).await?;
    Ok(Json(Import::from(&found)))
}

/// Try an import out
///
/// A job goes through the file and says row by row what would happen; nothing else is changed. Columns are taken
/// for what their names say unless the body says otherwise.
#[utoipa::path(post, path = "/imports/{import}/check", tag = "Imports and exports",
    request_body = Mapping,
    params(("import" = Uuid, Path, description = "The import's id")),
    responses((status = 202, description = "It waits to be tried out", body = Import)),
    security(("key" = ["consents:import"]), ("key" = ["subjects:import"])))]
pub async fn check(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
    Body(input): Body<Mapping>,
) -> Result<Response, Problem> {
    let (found, actor) = service::find(&app, &caller, id).await?;
    let checked = match &found {
        Found::Consents(import) => check_consents(&app, actor, import, &input).await?,
        Found::People(import, _) => {
            let mapping = input.of_people(import)?;
            let task = people::service::check(&app, actor, id, &mapping).await;
            task.map(|_| ())
        }
    };
    checked.map_err(at_columns)?;
    answer(&app, &caller, id).await
}

async fn check_consents(
    app: &App,
    actor: &Actor,
    import: &consents::model::Import,
    input: &Mapping,
) -> Result<Result<(), AppError>, Problem> {
    let mut mapping = input.of_consents(import)?;
    if !mapping.purpose.is_empty() {
        let mut conn = app.read().await?;
        let purpose = identify::find_purpose(&mut conn, &mapping.purpose).await?;
        let unknown = || Problem::field("/purpose", "api-purpose-unknown");
        mapping.purpose = purpose.ok_or_else(unknown)?.key;
    }
    Ok(consents::service::check(app, actor, import.id, &mapping).await)
}

/// The desk's forms have a field a column.
fn at_columns(error: AppError) -> Problem {
    let mut problem = Problem::from(error);
    for pointed in &mut problem.errors {
        if let Place::Pointer(pointer) = &mut pointed.place
            && let Some(column) = pointer.strip_prefix("/column-")
        {
            *pointer = format!("/columns/{column}");
        }
    }
    problem
}

/// Read an import in for good
///
/// Once it is `checked`. A job does it: ask for its state until it is `done`.
#[utoipa::path(post, path = "/imports/{import}/run", tag = "Imports and exports",
    params(("import" = Uuid, Path, description = "The import's id")),
    responses((status = 202, description = "It waits to be read in", body = Import)),
    security(("key" = ["consents:import"]), ("key" = ["subjects:import"])))]
pub async fn run(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    let (found, actor) = service::find(&app, &caller, id).await?;
    service::run(&app, actor, &found).await?;
    answer(&app, &caller, id).await
}

/// Stop an import
///
/// What is in stays, and can be taken back.
#[utoipa::path(post, path = "/imports/{import}/stop", tag = "Imports and exports",
    params(("import" = Uuid, Path, description = "The import's id")),
    responses((status = 202, description = "It stops", body = Import)),
    security(("key" = ["consents:import"]), ("key" = ["subjects:import"])))]
pub async fn stop(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    let (found, actor) = service::find(&app, &caller, id).await?;
    service::stop(&app, actor, &found).await?;
    answer(&app, &caller, id).await
}

/// Take an import back
///
/// Where nobody has said or changed anything since.
#[utoipa::path(post, path = "/imports/{import}/undo", tag = "Imports and exports",
    params(("import" = Uuid, Path, description = "The import's id")),
    responses((status = 202, description = "It waits to be taken back", body = Import)),
    security(("key" = ["consents:import"]), ("key" = ["subjects:import"])))]
pub async fn undo(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    let (found, actor) = service::find(&app, &caller, id).await?;
    service::undo(&app, actor, &found).await?;
    answer(&app, &caller, id).await
}

async fn answer(app: &App, caller: &Caller, id: ImportId) -> Result<Response, Problem> {
    let (found, _) = service::find(app, caller, id).await?;
    Ok(queued(
        app,
        &format!("/imports/{id}"),
        &Import::from(&found),
    ))
}

/// Which rows.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRows {
    /// Only those of which this became; of people `refused` unless it is said.
    outcome: Option<String>,
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List the rows of an import
///
/// What became of each, or would; why some are refused. Of people, the first thousand of each outcome and all that
/// are refused.
#[utoipa::path(get, path = "/imports/{import}/rows", tag = "Imports and exports",
    params(("import" = Uuid, Path, description = "The import's id"), ListRows),
    responses((status = 200, description = "A page of rows", body = Listed<Row>)),
    security(("key" = ["consents:import"]), ("key" = ["subjects:import"])))]
pub async fn rows(
    State(app): State<App>,
    caller: Caller,
    address: Address,
    Path(id): Path<ImportId>,
    Params(params): Params<ListRows>,
) -> Result<Response, Problem> {
    let (found, actor) = service::find(&app, &caller, id).await?;
    let cut = Cut::<i64>::new(params.limit, params.cursor.as_deref())?;
    let after = cut.after.unwrap_or(0);
    let outcome = params.outcome.unwrap_or_default();
    let words = caller.facts.words();
    let rows: Vec<Row> = match found {
        Found::Consents(_) => {
            let place = (after, cut.rows());
            let rows = consents::service::results(&app, actor, id, &outcome, place).await?;
            let rows = rows.into_iter();
            rows.map(|row| Row::of_consents(row, &words)).collect()
        }
        Found::People(..) => {
            let outcome = match outcome.as_str() {
                "" => Some(Outcome::Refused),
                outcome => Outcome::of(outcome),
            };
            let unknown = || Problem::parameter("outcome", "api-outcome-unknown");
            let outcome = outcome.ok_or_else(unknown)?;
            let mut conn = app.read().await?;
            let rows = people::store::list_rows(&mut conn, id, outcome, after, cut.rows()).await?;
            let rows = rows.into_iter();
            rows.map(|row| Row::of_people(row, &words)).collect()
        }
    };
    Ok(address.page(rows, &cut, |row| row.row, |row| row))
}
