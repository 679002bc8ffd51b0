//! Submissions: what people sent with forms.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::accounts::model::Permission;
use crate::api::caller::Caller;
use crate::api::input::Params;
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::paging::{Address, Cut, Listed};
use crate::api::problem::{Kind, Problem};
use crate::api::store::submissions::{self as store, Page, SubmissionRow};
use crate::contacts::fields::service::restricted;
use crate::ids::{FormId, SubjectId, SubmissionId};
use crate::server::App;
use crate::webhooks::payload;

/// A form.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({ "id": "0195a1b2-0000-7000-8000-000000000005", "key": "fair" }))]
pub struct FormRef {
    /// Its id.
    pub id: Uuid,
    /// Its name in addresses.
    pub key: String,
}

/// What somebody sent with a form.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-000000000006",
    "form": { "id": "0195a1b2-0000-7000-8000-000000000005", "key": "fair" }, "version": 1,
    "subject": "0195a1b2-0000-7000-8000-000000000002", "language": "en",
    "submitted_at": "2026-03-02T09:00:00.000Z", "confirmation": "not_asked", "confirmed_at": null,
    "answers": { "email": "anna@example.org", "colour": "red" }
}))]
pub struct Submission {
    /// Its id.
    pub id: Uuid,
    /// With which form.
    pub form: FormRef,
    /// Number of the form's version.
    pub version: i64,
    /// By whom.
    pub subject: Uuid,
    /// In which language they read it.
    pub language: String,
    /// When it was sent.
    pub submitted_at: Moment,
    /// `not_asked`, `pending` (it does not count yet), `confirmed` or `lapsed`.
    pub confirmation: String,
    /// When the person confirmed by the link in a mail.
    #[schema(required = true)]
    pub confirmed_at: Option<Moment>,
    /// By the names of the fields, without what only some roles may see; null once the answers were
    /// deleted.
    #[schema(required = true, value_type = Option<Object>)]
    pub answers: Option<serde_json::Value>,
}

impl Submission {
    fn new(row: SubmissionRow, hidden: &BTreeSet<String>) -> Result<Self, Problem> {
        let answers = match row.answers_deleted_at {
            None => Some(payload::answers(&row.definition, &row.answers.0, hidden)?),
            Some(_) => None,
        };
        Ok(Self {
            id: row.id.0,
            form: FormRef {
                id: row.form_id.0,
                key: row.form_key,
            },
            version: row.number,
            subject: row.subject_id.0,
            language: row.language,
            submitted_at: row.submitted_at.into(),
            confirmation: row.confirmation.key().to_owned(),
            confirmed_at: row.confirmed_at.map(Moment::from),
            answers,
        })
    }
}

/// Which submissions.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListSubmissions {
    /// Only those of this person.
    subject: Option<Uuid>,
    /// Only those of this form.
    form: Option<Uuid>,
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List submissions
///
/// The newest first.
#[utoipa::path(get, path = "/submissions", tag = "Submissions", params(ListSubmissions),
    responses((status = 200, description = "A page of submissions", body = Listed<Submission>)),
    security(("key" = ["submissions:read"])))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    address: Address,
    Params(params): Params<ListSubmissions>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::SubmissionsRead)?;
    actor.require(Permission::ResponsesView)?;
    let cut = Cut::<Uuid>::new(params.limit, params.cursor.as_deref())?;
    let page = Page {
        subject: params.subject.map(SubjectId),
        form: params.form.map(FormId),
        before: cut.after.unwrap_or(Uuid::max()),
        rows: cut.rows(),
    };
    let mut conn = app.read().await?;
    let hidden = restricted(&mut conn).await?;
    let rows = store::list(&mut conn, &page).await?.into_iter();
    let rows: Result<Vec<_>, Problem> = rows.map(|row| Submission::new(row, &hidden)).collect();
    let cursor = |submission: &Submission| submission.id;
    Ok(address.page(rows?, &cut, cursor, |submission| submission))
}

/// Get a submission
#[utoipa::path(get, path = "/submissions/{submission}", tag = "Submissions",
    params(("submission" = Uuid, Path, description = "The submission's id")),
    responses((status = 200, description = "The submission", body = Submission)),
    security(("key" = ["submissions:read"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<SubmissionId>,
) -> Result<Json<Submission>, Problem> {
    let actor = caller.with(Scope::SubmissionsRead)?;
    actor.require(Permission::ResponsesView)?;
    let mut conn = app.read().await?;
    let row = store::find(&mut conn, id).await?;
    let row = row.ok_or_else(|| Problem::new(Kind::NotFound))?;
    let hidden = restricted(&mut conn).await?;
    Ok(Json(Submission::new(row, &hidden)?))
}
