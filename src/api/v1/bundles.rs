//! Bundles of evidence: a job makes them, whoever asked comes back for the zip.

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
use crate::api::problem::{Kind, Problem};
use crate::api::service::identify::{self, Named};
use crate::bundles::model::{Bundle as Kept, Scope as Records};
use crate::bundles::pages::take;
use crate::bundles::service;
use crate::ids::SubjectId;
use crate::server::App;

/// A bundle of evidence: records, notices, receipts, proofs and keys, for `placet verify`.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-00000000000d", "state": "making", "done": 300, "total": 510,
    "subject": null, "purpose": "0195a1b2-0000-7000-8000-000000000001", "from": null, "to": null,
    "size": null, "created_at": "2026-03-02T09:00:00.000Z", "expires_at": "2026-03-09T09:00:00.000Z"
}))]
pub struct Bundle {
    /// Its id.
    pub id: Uuid,
    /// `waiting`, `making`, `done` (the zip can be fetched) or `failed`.
    pub state: String,
    /// Records that are in it.
    pub done: i64,
    /// Records that there are.
    pub total: i64,
    /// All of this person.
    #[schema(required = true)]
    pub subject: Option<Uuid>,
    /// All about the purpose of this id.
    #[schema(required = true)]
    pub purpose: Option<Uuid>,
    /// All that happened from this moment on.
    #[schema(required = true)]
    pub from: Option<Moment>,
    /// And before this one.
    #[schema(required = true)]
    pub to: Option<Moment>,
    /// Bytes of the zip, once it is made.
    #[schema(required = true)]
    pub size: Option<i64>,
    /// When it was asked for.
    pub created_at: Moment,
    /// Until when it can be fetched.
    pub expires_at: Moment,
}

impl From<Kept> for Bundle {
    fn from(bundle: Kept) -> Self {
        let (subject, purpose, period) = match bundle.scope {
            Records::Subject { id } => (Some(id.0), None, None),
            Records::Purpose { id } => (None, Some(id.0), None),
            Records::Period { from, to } => (None, None, Some((from, to))),
        };
        Self {
            id: bundle.id,
            state: bundle.state.key().to_owned(),
            done: bundle.done,
            total: bundle.total,
            subject,
            purpose,
            from: period.map(|(from, _)| from.into()),
            to: period.map(|(_, to)| to.into()),
            size: (bundle.size > 0).then_some(bundle.size),
            created_at: bundle.created_at.into(),
            expires_at: bundle.expires_at.into(),
        }
    }
}

/// Which records: those of a person, about a purpose, or of a time.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(min_properties = 1, max_properties = 2, example = json!({ "purpose": "newsletter" }))]
pub struct NewBundle {
    /// All of this person, by id.
    pub subject: Option<Uuid>,
    /// All about this purpose, by id or key.
    #[schema(min_length = 1, max_length = 60)]
    pub purpose: Option<String>,
    /// All that happened from this moment on; with `to`.
    pub from: Option<Moment>,
    /// And before this one.
    pub to: Option<Moment>,
}

impl NewBundle {
    async fn records(self, app: &App) -> Result<Records, Problem> {
        let mut conn = app.read().await?;
        match (self.subject, self.purpose, self.from, self.to) {
            (Some(id), None, None, None) => {
                let id = SubjectId(id);
                let known = identify::find_person(&mut conn, &Named::Id(id)).await?;
                let unknown = || Problem::field("/subject", "api-person-unknown");
                known.map(|id| Records::Subject { id }).ok_or_else(unknown)
            }
            (None, Some(name), None, None) => {
                let known = identify::find_purpose(&mut conn, &name).await?;
                let unknown = || Problem::field("/purpose", "api-purpose-unknown");
                let known = known.ok_or_else(unknown)?;
                Ok(Records::Purpose { id: known.id })
            }
            (None, None, Some(from), Some(to)) if from < to => Ok(Records::Period {
                from: from.0,
                to: to.0,
            }),
            (None, None, Some(_), Some(_)) => Err(Problem::field("/to", "api-bundle-period")),
            _ => Err(Problem::field("", "api-bundle-what")),
        }
    }
}

fn actor(caller: &Caller) -> Result<&Actor, Problem> {
    caller.with(Scope::BundlesRead)
}

/// List bundles
///
/// The newest hundred, whoever asked for them.
#[utoipa::path(get, path = "/bundles", tag = "Bundles",
    responses((status = 200, description = "Bundles of the last week", body = Listed<Bundle>)),
    security(("key" = ["bundles:read"])))]
pub async fn list(State(app): State<App>, caller: Caller) -> Result<Json<Listed<Bundle>>, Problem> {
    let bundles = service::list(&app, actor(&caller)?).await?;
    Ok(Json(Listed {
        items: bundles.into_iter().map(Bundle::from).collect(),
        next: None,
    }))
}

/// Have a bundle made
///
/// A job makes it: ask for its state until it is `done`, then fetch the file. It goes after a week.
#[utoipa::path(post, path = "/bundles", tag = "Bundles", request_body = NewBundle,
    responses((status = 202, description = "It waits to be made", body = Bundle)),
    security(("key" = ["bundles:read"])))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<NewBundle>,
) -> Result<Response, Problem> {
    let actor = actor(&caller)?;
    let records = input.records(&app).await?;
    let made = service::queue(&app, actor, records, caller.facts.language).await?;
    let bundle = made.ok_or_else(|| Problem::new(Kind::NotFound))?;
    let path = format!("/bundles/{}", bundle.id);
    Ok(queued(&app, &path, &Bundle::from(bundle)))
}

/// Get a bundle's state
#[utoipa::path(get, path = "/bundles/{bundle}", tag = "Bundles",
    params(("bundle" = Uuid, Path, description = "The bundle's id")),
    responses((status = 200, description = "How far it is", body = Bundle)),
    security(("key" = ["bundles:read"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Bundle>, Problem> {
    let bundle = service::find(&app, actor(&caller)?, id).await?;
    let bundle = bundle.ok_or_else(|| Problem::new(Kind::NotFound))?;
    Ok(Json(bundle.into()))
}

/// Fetch a bundle
///
/// Once it is `done`; before, there is nothing (404).
#[utoipa::path(get, path = "/bundles/{bundle}/file", tag = "Bundles",
    params(("bundle" = Uuid, Path, description = "The bundle's id")),
    responses((status = 200, description = "The zip", body = Vec<u8>, content_type = "application/zip")),
    security(("key" = ["bundles:read"])))]
pub async fn fetch(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let (bundle, file) = service::fetch(&app, actor(&caller)?, id).await?;
    Ok(take::sent(&app, &bundle, file))
}
