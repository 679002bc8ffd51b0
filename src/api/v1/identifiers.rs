//! Identifiers: what people are known by.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::answer::made;
use super::subjects::{Identifier, NewIdentifier};
use crate::api::caller::Caller;
use crate::api::input::Body;
use crate::api::model::Scope;
use crate::api::problem::Problem;
use crate::api::service::{identify, subjects};
use crate::error::FieldErrors;
use crate::ids::{IdentifierId, SubjectId};
use crate::server::App;

/// Add an identifier
///
/// Whom it belongs to already keeps it.
#[utoipa::path(post, path = "/subjects/{subject}/identifiers", tag = "People",
    request_body = NewIdentifier,
    params(("subject" = Uuid, Path, description = "The person's id")),
    responses((status = 201, description = "The identifier", body = Identifier),
        (status = 200, description = "The person had it already", body = Identifier)),
    security(("key" = ["subjects:write"])))]
pub async fn add(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<SubjectId>,
    Body(input): Body<NewIdentifier>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::SubjectsWrite)?;
    let mut errors = FieldErrors::new();
    let kind = input.kind.into();
    let value = identify::checked_identifier(kind, &input.value, "value", &mut errors);
    let value = errors.or(value.unwrap_or_default())?;
    let (row, is_new) = subjects::add_identifier(&app, actor, id, kind, &value).await?;
    let identifier = Identifier::from(row);
    let path = format!("/subjects/{id}");
    Ok(made(&app, is_new, &path, &identifier))
}

/// Remove an identifier
///
/// The last one stays: without any, nobody could find the person.
#[utoipa::path(delete, path = "/subjects/{subject}/identifiers/{identifier}", tag = "People",
    params(("subject" = Uuid, Path, description = "The person's id"),
        ("identifier" = Uuid, Path, description = "The identifier's id")),
    responses((status = 204, description = "Removed")),
    security(("key" = ["subjects:write"])))]
pub async fn remove(
    State(app): State<App>,
    caller: Caller,
    Path((id, identifier)): Path<(SubjectId, IdentifierId)>,
) -> Result<StatusCode, Problem> {
    let actor = caller.with(Scope::SubjectsWrite)?;
    subjects::remove_identifier(&app, actor, id, identifier).await?;
    Ok(StatusCode::NO_CONTENT)
}
