//! Tables of consents and of people: a job makes them, whoever asked comes back for the file.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::queued;
use crate::accounts::Actor;
use crate::api::caller::Caller;
use crate::api::input::Body;
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::paging::Listed;
use crate::api::problem::Problem;
use crate::api::service::identify;
use crate::consents::model::{EventKind, Source};
use crate::contacts::people::filter::Filter;
use crate::contacts::segments;
use crate::exports::model::{Export as Kept, What};
use crate::exports::service;
use crate::ids::{PurposeId, SegmentId};
use crate::purposes::model::CHANNELS;
use crate::register::model::Criteria;
use crate::server::App;
use crate::server::made;
use crate::tables::write::Format as Written;

/// A table that is made, or will be.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-00000000000f", "of": "consents", "format": "csv", "state": "making",
    "size": 65536, "created_at": "2026-03-02T09:00:00.000Z", "expires_at": "2026-03-03T09:00:00.000Z"
}))]
pub struct Export {
    /// Its id.
    pub id: Uuid,
    /// `consents` or `people`.
    pub of: String,
    /// `csv`, `xlsx` or `json`.
    pub format: String,
    /// `waiting`, `making` or `done` (the file can be fetched).
    pub state: String,
    /// Bytes that are written.
    pub size: i64,
    /// When it was asked for.
    pub created_at: Moment,
    /// Until when it can be fetched.
    pub expires_at: Moment,
}

impl From<Kept> for Export {
    fn from(export: Kept) -> Self {
        Self {
            id: export.id,
            of: export.what.key().to_owned(),
            format: export.format.key().to_owned(),
            state: export.state.key().to_owned(),
            size: export.size,
            created_at: export.created_at.into(),
            expires_at: export.expires_at.into(),
        }
    }
}

/// What kind of file.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Comma-separated values (RFC 4180).
    #[default]
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// For programs.
    Json,
}

impl From<Format> for Written {
    fn from(format: Format) -> Self {
        match format {
            Format::Csv => Self::Csv,
            Format::Xlsx => Self::Xlsx,
            Format::Json => Self::Json,
        }
    }
}

/// Which records of the register; nothing said: all.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({ "format": "csv", "purpose": "newsletter", "consent": true }))]
pub struct NewConsentsExport {
    /// As which file.
    #[schema(inline)]
    pub format: Format,
    /// To this purpose, by id or key.
    pub purpose: Option<String>,
    /// TRUE or FALSE.
    pub consent: Option<bool>,
    /// To purposes of this channel.
    pub channel: Option<String>,
    /// Said there.
    pub source: Option<String>,
    /// Said at this moment or later.
    pub from: Option<Moment>,
    /// Said before this one.
    pub to: Option<Moment>,
}

impl NewConsentsExport {
    async fn criteria(&self, app: &App) -> Result<Criteria, Problem> {
        let known = |name: &String| CHANNELS.into_iter().find(|channel| channel.key() == name);
        Ok(Criteria {
            agreed: self.consent,
            from: self.from.map(|at| at.0),
            to: self.to.map(|at| at.0),
            purpose: find_purpose(app, self.purpose.as_deref()).await?,
            channel: one(
                self.channel.as_ref(),
                "/channel",
                "api-channel-unknown",
                known,
            )?,
            source: one(
                self.source.as_ref(),
                "/source",
                "api-source-unknown",
                |name| Source::of(name),
            )?,
            ..Criteria::default()
        })
    }
}

/// Which people; nothing said: all.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({ "format": "xlsx", "language": "de" }))]
pub struct NewPeopleExport {
    /// As which file.
    #[schema(inline)]
    pub format: Format,
    /// To whom mails go in this language.
    pub language: Option<String>,
    /// Who live in this country (ISO 3166-1 alpha-2).
    #[schema(min_length = 2, max_length = 2)]
    pub country: Option<String>,
    /// Who are in this segment.
    pub segment: Option<Uuid>,
    /// Who agreed to this purpose, by id or key, and whose word it still is.
    pub agreed_to: Option<String>,
}

impl NewPeopleExport {
    async fn filter(&self, app: &App) -> Result<Filter, Problem> {
        let purpose = find_purpose(app, self.agreed_to.as_deref());
        let purpose = purpose.await.map_err(|mut problem| {
            problem.errors = Problem::field("/agreed_to", "api-purpose-unknown").errors;
            problem
        })?;
        Ok(Filter {
            language: self.language.clone().unwrap_or_default(),
            country: self.country.clone().unwrap_or_default(),
            segment: self.find_segment(app).await?,
            said: purpose.map(|_| EventKind::Given),
            purpose,
            ..Filter::default()
        })
    }
}

impl NewPeopleExport {
    async fn find_segment(&self, app: &App) -> Result<Option<SegmentId>, Problem> {
        let Some(id) = self.segment.map(SegmentId) else {
            return Ok(None);
        };
        let found = segments::store::find(&mut app.read().await?, id).await?;
        let unknown = || Problem::field("/segment", "api-segment-unknown");
        found.map(|_| Some(id)).ok_or_else(unknown)
    }
}

async fn find_purpose(app: &App, name: Option<&str>) -> Result<Option<PurposeId>, Problem> {
    let Some(name) = name else { return Ok(None) };
    let found = identify::find_purpose(&mut app.read().await?, name).await?;
    let unknown = || Problem::field("/purpose", "api-purpose-unknown");
    found.ok_or_else(unknown).map(|purpose| Some(purpose.id))
}

/// What a name stands for, if one is said.
fn one<T>(
    name: Option<&String>,
    pointer: &str,
    unknown: &str,
    known: impl Fn(&String) -> Option<T>,
) -> Result<Option<T>, Problem> {
    let found = name.map(|name| known(name).ok_or_else(|| Problem::field(pointer, unknown)));
    found.transpose()
}

const SCOPES: [Scope; 2] = [Scope::ConsentsExport, Scope::SubjectsExport];

/// List exports
///
/// The newest hundred of what the key may take out.
#[utoipa::path(get, path = "/exports", tag = "Imports and exports",
    responses((status = 200, description = "Exports of the last day", body = Listed<Export>)),
    security(("key" = ["consents:export"]), ("key" = ["subjects:export"])))]
pub async fn list(State(app): State<App>, caller: Caller) -> Result<Json<Listed<Export>>, Problem> {
    let exports = service::list(&app, caller.with_any(&SCOPES)?).await?;
    Ok(Json(Listed {
        items: exports.into_iter().map(Export::from).collect(),
        next: None,
    }))
}

/// Have consents exported
///
/// A job makes the file: ask for its state until it is `done`, then fetch it. It goes after a day. Read in again,
/// it changes nothing.
#[utoipa::path(post, path = "/exports/consents", tag = "Imports and exports",
    request_body = NewConsentsExport,
    responses((status = 202, description = "It waits to be made", body = Export)),
    security(("key" = ["consents:export"])))]
pub async fn create_of_consents(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<NewConsentsExport>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::ConsentsExport)?;
    let criteria = input.criteria(&app).await?;
    create(&app, actor, What::Consents { criteria }, input.format).await
}

/// Have people exported
///
/// A job makes the file: ask for its state until it is `done`, then fetch it. It goes after a day.
#[utoipa::path(post, path = "/exports/people", tag = "Imports and exports",
    request_body = NewPeopleExport,
    responses((status = 202, description = "It waits to be made", body = Export)),
    security(("key" = ["subjects:export"])))]
pub async fn create_of_people(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<NewPeopleExport>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::SubjectsExport)?;
    let filter = input.filter(&app).await?;
    create(&app, actor, What::People { filter }, input.format).await
}

async fn create(app: &App, actor: &Actor, what: What, format: Format) -> Result<Response, Problem> {
    let export = service::queue(app, actor, what, format.into()).await?;
    let path = format!("/exports/{}", export.id);
    Ok(queued(app, &path, &Export::from(export)))
}

/// Get an export's state
#[utoipa::path(get, path = "/exports/{export}", tag = "Imports and exports",
    params(("export" = Uuid, Path, description = "The export's id")),
    responses((status = 200, description = "How far it is", body = Export)),
    security(("key" = ["consents:export"]), ("key" = ["subjects:export"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Export>, Problem> {
    let export = service::find(&app, caller.with_any(&SCOPES)?, id).await?;
    Ok(Json(export.into()))
}

/// Fetch an export
///
/// Once it is `done`; before, there is nothing (404).
#[utoipa::path(get, path = "/exports/{export}/file", tag = "Imports and exports",
    params(("export" = Uuid, Path, description = "The export's id")),
    responses((status = 200, description = "The file", content(
        (Vec<u8> = "text/csv"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (Vec<u8> = "application/json")))),
    security(("key" = ["consents:export"]), ("key" = ["subjects:export"])))]
pub async fn fetch(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let (export, file) = service::fetch(&app, caller.with_any(&SCOPES)?, id).await?;
    let media_type = export.format.media_type();
    Ok(made::sent(
        file,
        export.size,
        media_type,
        &export.file_name(),
    ))
}
