//! Making requests, and writing to them.

use axum::extract::{Extension, Path, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Case, Ticket, TicketEvent, TicketType};
use crate::api::caller::Caller;
use crate::api::idempotency::RequestKey;
use crate::api::input::Body;
use crate::api::model::Scope;
use crate::api::problem::{Kind, Problem};
use crate::api::service::identify::{self, Person};
use crate::api::service::subjects::note_created;
use crate::api::v1::answer::made;
use crate::api::v1::subjects::default_language;
use crate::error::FieldErrors;
use crate::ids::TicketId;
use crate::server::App;
use crate::tickets::input::{CommentInput, NewTicket, RequestInput};
use crate::tickets::model::Visibility;
use crate::tickets::service::create as create_ticket;
use crate::tickets::service::program::{self, Note};

/// A request to be made for a person.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "subject": { "email": "anna@example.org" }, "type": "access",
    "title": "What do you have on me?", "text": "Please send me a copy."
}))]
pub struct TicketInput {
    /// Whose request it is.
    pub subject: Person,
    /// What it asks for.
    #[serde(rename = "type")]
    pub request_type: TicketType,
    /// In the person's words.
    #[schema(min_length = 1, max_length = 150)]
    pub title: String,
    /// All they wrote.
    #[schema(min_length = 1, max_length = 20000)]
    pub text: String,
}

/// Create a ticket
///
/// In the person's name: they get a mail that it has arrived, if one reaches them, and see it in the
/// portal. Somebody who is not known yet becomes known by their identifier.
#[utoipa::path(post, path = "/tickets", tag = "Tickets", request_body = TicketInput,
    responses((status = 201, description = "The ticket", body = Ticket)),
    security(("key" = ["tickets:write"])))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    key: Option<Extension<RequestKey>>,
    Body(input): Body<TicketInput>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::TicketsWrite)?;
    let mut errors = FieldErrors::new();
    let named = input.subject.checked("subject", &mut errors);
    let request = RequestInput {
        request_type: input.request_type.key().to_owned(),
        title: input.title,
        text: input.text,
        form: String::new(),
    };
    let checked = request.checked();
    let (Some(named), ()) = (named, errors.or(())?) else {
        return Err(Problem::new(Kind::Invalid));
    };
    let (request_type, title, text) = checked?;
    let language = default_language(&app).await?;
    let now = app.now();
    let mut conn = app.write().await?;
    let (subject, is_new) =
        identify::find_or_create_person(&mut conn, now, &named, &language, "/subject/id").await?;
    if is_new {
        note_created(&mut conn, now, actor, subject).await?;
        app.commit(conn).await?;
    } else {
        drop(conn);
    }
    let new = NewTicket {
        subject,
        request_type,
        title,
        text,
        file: None,
        form: key.map_or_else(|| app.new_id(), |Extension(RequestKey(id))| id),
    };
    let ticket = create_ticket(&app, actor, new).await?;
    let path = format!("/tickets/{}", ticket.id);
    Ok(made(&app, true, &path, &Ticket::from(ticket)))
}

/// Who wrote something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Writer {
    /// The person whose request it is; the program passes it on.
    Person,
    /// The organisation.
    Organisation,
}

/// Who may read something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// The person as well.
    Public,
    /// The department alone.
    Internal,
}

/// Something to be written to a request.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "from": "organisation", "visibility": "internal", "text": "The shop has sent its part."
}))]
pub struct TicketCommentInput {
    /// Who wrote it.
    pub from: Writer,
    /// Who may read it. What the person wrote is always public.
    pub visibility: Reader,
    /// All of it.
    #[schema(min_length = 1, max_length = 20000)]
    pub text: String,
}

/// Comment on a ticket
///
/// The person gets a mail when the organisation has written to them, the department when the person
/// has written. What was answered is open again by the person's words.
#[utoipa::path(post, path = "/tickets/{ticket}/comments", tag = "Tickets",
    request_body = TicketCommentInput,
    params(("ticket" = Uuid, Path, description = "The ticket's id")),
    responses((status = 201, description = "The ticket with its timeline", body = Case)),
    security(("key" = ["tickets:write"])))]
pub async fn comment(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
    key: Option<Extension<RequestKey>>,
    Body(input): Body<TicketCommentInput>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::TicketsWrite)?;
    let is_of_person = input.from == Writer::Person;
    let visibility = match input.visibility {
        Reader::Public => Visibility::Public,
        Reader::Internal if is_of_person => {
            return Err(Problem::field("/visibility", "api-person-writes-in-public"));
        }
        Reader::Internal => Visibility::Internal,
    };
    let typed = CommentInput {
        text: input.text,
        form: String::new(),
    };
    let note = Note {
        text: typed.checked(false)?,
        visibility,
        is_of_person,
        form: key.map_or_else(|| app.new_id(), |Extension(RequestKey(id))| id),
    };
    program::comment(&app, actor, caller.member(), id, &note).await?;
    let (ticket, events) = program::get(&app, actor, caller.member(), id).await?;
    let case = Case {
        ticket: ticket.into(),
        events: events.into_iter().map(TicketEvent::from).collect(),
    };
    Ok(made(&app, true, &format!("/tickets/{id}"), &case))
}
