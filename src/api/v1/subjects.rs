//! Subjects: the people, and what is known of them.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::answer::made;
use crate::api::caller::Caller;
use crate::api::input::{Body, Params};
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::paging::{Address, Cut, Listed};
use crate::api::problem::Problem;
use crate::api::service::identify::{self, KindName};
use crate::api::service::subjects::{self, Changes, NewSubject};
use crate::api::store::subjects::{IdentifierRow, Page, SubjectRow};
use crate::contacts::model::IdentifierKind;
use crate::error::FieldErrors;
use crate::ids::SubjectId;
use crate::organisation;
use crate::purposes::model::tidy;
use crate::server::App;
use crate::time::Timestamp;

/// Longest name of a person.
const NAME_MAX: usize = 200;
/// Most identifiers that a person begins with.
const IDENTIFIERS_MAX: usize = 20;

/// A person.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-000000000002", "name": "Anna Example", "language": "de",
    "identifiers": [{
        "id": "0195a1b2-0000-7000-8000-000000000003",
        "subject": "0195a1b2-0000-7000-8000-000000000002",
        "kind": "email", "value": "anna@example.org", "verified_at": null
    }],
    "fields": { "shoe_size": "39" },
    "created_at": "2026-03-02T09:00:00.000Z", "updated_at": "2026-03-02T09:00:00.000Z"
}))]
pub struct Subject {
    /// Their id.
    pub id: Uuid,
    /// As they wrote it; may be empty.
    pub name: String,
    /// In which to write to them.
    pub language: String,
    /// What they are known by.
    pub identifiers: Vec<Identifier>,
    /// Custom fields by their keys, without those that only some roles may see.
    pub fields: BTreeMap<String, String>,
    /// First seen.
    pub created_at: Moment,
    /// When they or what they are known by changed last.
    pub updated_at: Moment,
}

/// What a person is known by.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-000000000003",
    "subject": "0195a1b2-0000-7000-8000-000000000002",
    "kind": "email", "value": "anna@example.org", "verified_at": null
}))]
pub struct Identifier {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub subject: Uuid,
    /// What it is.
    pub kind: KindName,
    /// As it is kept and compared.
    pub value: String,
    /// When the person proved that it is theirs.
    #[schema(required = true)]
    pub verified_at: Option<Moment>,
}

impl From<IdentifierRow> for Identifier {
    fn from(row: IdentifierRow) -> Self {
        Self {
            id: row.id.0,
            subject: row.subject_id.0,
            kind: row.kind.into(),
            value: row.value,
            verified_at: row.verified_at.map(Moment::from),
        }
    }
}

impl Subject {
    /// Of what the database has.
    #[must_use]
    pub fn new(
        row: SubjectRow,
        identifiers: Vec<IdentifierRow>,
        fields: BTreeMap<String, String>,
    ) -> Self {
        Self {
            id: row.id.0,
            name: row.name,
            language: row.language,
            identifiers: identifiers.into_iter().map(Identifier::from).collect(),
            fields,
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// Which people.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListSubjects {
    /// Only the one with this e-mail address.
    email: Option<String>,
    /// Only the one with this phone number (E.164); write the plus as `%2B`.
    phone: Option<String>,
    /// Only the one with this id of another system.
    external_id: Option<String>,
    /// Only those that changed at this moment or later.
    updated_since: Option<Moment>,
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List people
///
/// By last change, the oldest first: whoever keeps a copy asks for what changed since. By an
/// identifier it is one person or none.
#[utoipa::path(get, path = "/subjects", tag = "People", params(ListSubjects),
    responses((status = 200, description = "A page of people", body = Listed<Subject>)),
    security(("key" = ["subjects:read"])))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    address: Address,
    Params(params): Params<ListSubjects>,
) -> Result<Response, Problem> {
    caller.with(Scope::SubjectsRead)?;
    let cut = Cut::<(Timestamp, Uuid)>::new(params.limit, params.cursor.as_deref())?;
    let since = params.updated_since.map_or(Timestamp(0), |at| at.0);
    let mut conn = app.read().await?;
    let asked = [
        (IdentifierKind::Email, params.email),
        (IdentifierKind::Phone, params.phone),
        (IdentifierKind::ExternalId, params.external_id),
    ];
    let mut asked = asked
        .into_iter()
        .filter_map(|(kind, value)| Some((kind, value?)))
        .peekable();
    let cursor = |subject: &Subject| (subject.updated_at.0, subject.id);
    if asked.peek().is_none() {
        let page = Page {
            after: cut.after.unwrap_or((Timestamp(i64::MIN), Uuid::nil())),
            since,
            rows: cut.rows(),
        };
        let people = subjects::list(&mut conn, &page).await?;
        return Ok(address.page(people, &cut, cursor, |subject| subject));
    }
    let mut found: Option<Option<SubjectId>> = None;
    for (kind, value) in asked {
        let named = identify::Named::By(kind, kind.normalise(&value));
        let id = identify::find_person(&mut conn, &named).await?;
        // Named in two ways, it is one person only if both say the same.
        found = Some(match found {
            Some(before) if before != id => None,
            _ => id,
        });
    }
    let mut people = Vec::new();
    if let Some(id) = found.flatten() {
        let subject = subjects::get(&mut conn, id).await?;
        people.extend((subject.updated_at.0 >= since).then_some(subject));
    }
    people.retain(|subject| cut.after.is_none_or(|after| cursor(subject) > after));
    Ok(address.page(people, &cut, cursor, |subject| subject))
}

/// Get a person
#[utoipa::path(get, path = "/subjects/{subject}", tag = "People",
    params(("subject" = Uuid, Path, description = "The person's id")),
    responses((status = 200, description = "The person", body = Subject)),
    security(("key" = ["subjects:read"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<SubjectId>,
) -> Result<Json<Subject>, Problem> {
    caller.with(Scope::SubjectsRead)?;
    Ok(Json(subjects::get(&mut app.read().await?, id).await?))
}

/// Something that a person is to be known by.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "kind": "phone", "value": "+4930123456" }))]
pub struct NewIdentifier {
    /// What it is.
    pub kind: KindName,
    /// An address, a number in E.164, or an id of at most 200 characters.
    #[schema(min_length = 1, max_length = 254)]
    pub value: String,
}

/// A person to be added.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Anna Example", "language": "de",
    "identifiers": [{ "kind": "email", "value": "anna@example.org" }]
}))]
pub struct SubjectInput {
    /// What they are called.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub name: String,
    /// In which to write to them (BCP 47); without it, the organisation's.
    #[schema(pattern = "^[a-z]{2}$")]
    pub language: Option<String>,
    /// What they are known by.
    #[schema(min_items = 1, max_items = 20)]
    pub identifiers: Vec<NewIdentifier>,
    /// Custom fields by their keys.
    #[serde(default)]
    pub fields: BTreeMap<String, Option<String>>,
}

fn checked_name(name: &str, errors: &mut FieldErrors) -> String {
    let tidied = tidy(name);
    if name.chars().count() > NAME_MAX || tidied.contains('\n') {
        errors.add("name", "api-name-of-person-invalid");
    }
    tidied
}

/// Add a person
///
/// Nobody else may be known by the same identifiers.
#[utoipa::path(post, path = "/subjects", tag = "People", request_body = SubjectInput,
    responses((status = 201, description = "The person", body = Subject)),
    security(("key" = ["subjects:write"])))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    Body(input): Body<SubjectInput>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::SubjectsWrite)?;
    let mut errors = FieldErrors::new();
    let name = checked_name(&input.name, &mut errors);
    let language = match &input.language {
        Some(code) => identify::checked_language(code, "language", &mut errors),
        None => default_language(&app).await?,
    };
    if input.identifiers.is_empty() || input.identifiers.len() > IDENTIFIERS_MAX {
        errors.add("identifiers", "api-identifiers-count");
    }
    let mut identifiers = Vec::new();
    for (index, identifier) in input.identifiers.iter().enumerate() {
        let place = format!("identifiers/{index}/value");
        let kind = identifier.kind.into();
        let value = identify::checked_identifier(kind, &identifier.value, &place, &mut errors);
        let pair = value.map(|value| (kind, value));
        if let Some(pair) = pair.filter(|pair| !identifiers.contains(pair)) {
            identifiers.push(pair);
        }
    }
    let new = errors.or(NewSubject {
        name,
        language,
        identifiers,
        fields: input.fields,
    })?;
    let subject = subjects::create(&app, actor, &new).await?;
    let path = format!("/subjects/{}", subject.id);
    Ok(made(&app, true, &path, &subject))
}

/// The organisation's language.
pub(super) async fn default_language(app: &App) -> Result<String, Problem> {
    let found = organisation::store::find_organisation(&mut app.read().await?).await?;
    Ok(found.unwrap_or_default().language)
}

/// What is to change of a person; what is not there stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(example = json!({ "name": "Anna Maria Example", "fields": { "shoe_size": null } }))]
pub struct SubjectChanges {
    /// What they are called.
    #[schema(max_length = 200)]
    pub name: Option<String>,
    /// In which to write to them (BCP 47).
    #[schema(pattern = "^[a-z]{2}$")]
    pub language: Option<String>,
    /// Custom fields by their keys; null takes a value away.
    pub fields: BTreeMap<String, Option<String>>,
}

/// Change a person
///
/// With `If-Match`, only if nobody else has changed them since.
#[utoipa::path(patch, path = "/subjects/{subject}", tag = "People", request_body = SubjectChanges,
    params(("subject" = Uuid, Path, description = "The person's id")),
    responses((status = 200, description = "The person as they are now", body = Subject)),
    security(("key" = ["subjects:write"])))]
pub async fn update(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<SubjectId>,
    headers: HeaderMap,
    Body(input): Body<SubjectChanges>,
) -> Result<Json<Subject>, Problem> {
    let actor = caller.with(Scope::SubjectsWrite)?;
    let mut errors = FieldErrors::new();
    let name = input.name.as_deref();
    let name = name.map(|name| checked_name(name, &mut errors));
    let language = input.language.as_deref();
    let language = language.map(|code| identify::checked_language(code, "language", &mut errors));
    let changes = errors.or(Changes {
        name,
        language,
        fields: input.fields,
    })?;
    let subject = subjects::update(&app, actor, id, &headers, &changes).await?;
    Ok(Json(subject))
}
