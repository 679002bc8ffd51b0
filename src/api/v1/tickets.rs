//! Tickets: what people ask the organisation.

mod writing;

pub use writing::{
    __path_comment, __path_create, TicketCommentInput, TicketInput, comment, create,
};

use axum::Json;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::api::caller::Caller;
use crate::api::input::Params;
use crate::api::model::Scope;
use crate::api::moment::Moment;
use crate::api::paging::{Address, Cut, Listed};
use crate::api::problem::Problem;
use crate::ids::{SubjectId, TicketId};
use crate::server::App;
use crate::tickets::lifecycle::State as Stage;
use crate::tickets::model::{Author, Event, RequestType, Ticket as Kept};
use crate::tickets::service::program;
use crate::tickets::store::program::Page;

/// What a person asks for. The first seven are rights of the GDPR, with a date by which the law wants
/// an answer.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TicketType {
    /// What is held on them (Art. 15).
    Access,
    /// Correct or complete it (Art. 16).
    Rectification,
    /// Delete it (Art. 17).
    Erasure,
    /// Hold it still (Art. 18).
    Restriction,
    /// Hand it over in a form that machines read (Art. 20).
    Portability,
    /// Stop using it (Art. 21).
    Objection,
    /// Let a human look at what a machine decided (Art. 22).
    AutomatedDecision,
    /// Something went wrong.
    Complaint,
    /// Anything else.
    Question,
}

impl TicketType {
    pub(super) fn key(self) -> &'static str {
        let kind = match self {
            Self::Access => RequestType::Access,
            Self::Rectification => RequestType::Rectification,
            Self::Erasure => RequestType::Erasure,
            Self::Restriction => RequestType::Restriction,
            Self::Portability => RequestType::Portability,
            Self::Objection => RequestType::Objection,
            Self::AutomatedDecision => RequestType::AutomatedDecision,
            Self::Complaint => RequestType::Complaint,
            Self::Question => RequestType::Question,
        };
        kind.key()
    }
}

/// Where a ticket stands.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TicketState {
    /// Nobody has begun.
    New,
    /// Somebody works on it.
    Open,
    /// The person was asked something.
    WaitingSubject,
    /// Answered.
    Resolved,
    /// Refused, with reasons.
    Rejected,
    /// Over.
    Closed,
}

impl From<TicketState> for Stage {
    fn from(state: TicketState) -> Self {
        match state {
            TicketState::New => Self::New,
            TicketState::Open => Self::Open,
            TicketState::WaitingSubject => Self::WaitingSubject,
            TicketState::Resolved => Self::Resolved,
            TicketState::Rejected => Self::Rejected,
            TicketState::Closed => Self::Closed,
        }
    }
}

/// A request.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0195a1b2-0000-7000-8000-000000000009", "number": 12, "type": "access",
    "title": "What do you have on me?", "subject": "0195a1b2-0000-7000-8000-000000000002",
    "department": "dpo", "state": "new", "received_at": "2026-03-02T09:00:00.000Z",
    "due_on": "2026-04-02", "updated_at": "2026-03-02T09:00:00.000Z", "closed_at": null
}))]
pub struct Ticket {
    /// Its id.
    pub id: Uuid,
    /// As people call it.
    pub number: i64,
    /// What it asks for.
    #[serde(rename = "type")]
    pub request_type: String,
    /// In the person's words.
    pub title: String,
    /// Whose it is.
    pub subject: Uuid,
    /// Key of the department that answers it.
    pub department: String,
    /// `new`, `open`, `waiting_subject`, `resolved`, `rejected` or `closed`.
    pub state: String,
    /// When it arrived.
    pub received_at: Moment,
    /// By when the law wants an answer, if it does.
    #[schema(required = true, format = Date)]
    pub due_on: Option<String>,
    /// When it changed last.
    pub updated_at: Moment,
    /// Since when no answer is owed.
    #[schema(required = true)]
    pub closed_at: Option<Moment>,
}

impl From<Kept> for Ticket {
    fn from(ticket: Kept) -> Self {
        Self {
            id: ticket.id.0,
            number: ticket.number,
            request_type: ticket.request_type.key().to_owned(),
            title: ticket.title,
            subject: ticket.subject.0,
            department: ticket.department.key,
            state: ticket.state.key().to_owned(),
            received_at: ticket.received_at.into(),
            due_on: ticket.due_on.map(|day| day.to_string()),
            updated_at: ticket.updated_at.into(),
            closed_at: ticket.closed_at.map(Moment::from),
        }
    }
}

/// A request with its timeline.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "ticket": {
        "id": "0195a1b2-0000-7000-8000-000000000009", "number": 12, "type": "access",
        "title": "What do you have on me?", "subject": "0195a1b2-0000-7000-8000-000000000002",
        "department": "dpo", "state": "new", "received_at": "2026-03-02T09:00:00.000Z",
        "due_on": "2026-04-02", "updated_at": "2026-03-02T09:00:00.000Z", "closed_at": null
    },
    "events": [{
        "id": "0195a1b2-0000-7000-8000-00000000000a", "at": "2026-03-02T09:00:00.000Z",
        "kind": "created", "visibility": "public", "author": "person",
        "text": "Please send me a copy."
    }]
}))]
pub struct Case {
    /// The request.
    pub ticket: Ticket,
    /// What happened to it, the oldest first.
    pub events: Vec<TicketEvent>,
}

/// Something that happened to a request.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TicketEvent {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// `created`, `comment`, `status`, `assigned` or `moved`.
    pub kind: String,
    /// `public`: the person reads it; `internal`: the department alone.
    pub visibility: String,
    /// `person`, `staff` or `program`.
    pub author: String,
    /// What was written; may be empty.
    pub text: String,
}

impl From<Event> for TicketEvent {
    fn from(event: Event) -> Self {
        let author = match event.author {
            Author::Subject => "person",
            Author::Staff(_) => "staff",
            Author::System => "program",
        };
        Self {
            id: event.id.0,
            at: event.at.into(),
            kind: event.kind.key().to_owned(),
            visibility: event.visibility.key().to_owned(),
            author: author.to_owned(),
            text: event.body,
        }
    }
}

/// Which requests.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListTickets {
    /// Only those of this person.
    subject: Option<Uuid>,
    /// Only those that stand here.
    #[param(inline)]
    state: Option<TicketState>,
    /// Most items on the page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// Where the page before ended: its `next`.
    cursor: Option<String>,
}

/// List tickets
///
/// The newest first; those of the departments of whoever made the key.
#[utoipa::path(get, path = "/tickets", tag = "Tickets", params(ListTickets),
    responses((status = 200, description = "A page of tickets", body = Listed<Ticket>)),
    security(("key" = ["tickets:read"])))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    address: Address,
    Params(params): Params<ListTickets>,
) -> Result<Response, Problem> {
    let actor = caller.with(Scope::TicketsRead)?;
    let cut = Cut::<Uuid>::new(params.limit, params.cursor.as_deref())?;
    let page = Page {
        member: caller.member(),
        subject: params.subject.map(SubjectId),
        state: params.state.map(Stage::from),
        before: cut.after.unwrap_or(Uuid::max()),
        rows: cut.rows(),
    };
    let tickets = program::list(&app, actor, &page).await?;
    Ok(address.page(tickets, &cut, |ticket: &Kept| ticket.id.0, Ticket::from))
}

/// Get a ticket
///
/// With its timeline.
#[utoipa::path(get, path = "/tickets/{ticket}", tag = "Tickets",
    params(("ticket" = Uuid, Path, description = "The ticket's id")),
    responses((status = 200, description = "The ticket", body = Case)),
    security(("key" = ["tickets:read"])))]
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<Case>, Problem> {
    let actor = caller.with(Scope::TicketsRead)?;
    let (ticket, events) = program::get(&app, actor, caller.member(), id).await?;
    Ok(Json(Case {
        ticket: ticket.into(),
        events: events.into_iter().map(TicketEvent::from).collect(),
    }))
}
