//! The desk's side: the queue, one request, answering it, handing it on.

use serde_json::json;
use uuid::Uuid;

use super::notify::{Notice, tell_department, tell_person};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::contacts;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::files::incoming::Upload;
use crate::ids::{AttachmentId, SubjectId, TicketId, UserId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::tickets::input::{AssignInput, MoveInput, Reply, ReplyInput};
use crate::tickets::letters::Alert;
use crate::tickets::lifecycle::{By, State, transition};
use crate::tickets::model::{
    Attachment, Case, Department, EventKind, QueueFilter, Ticket, Visibility,
};
use crate::tickets::store::write::{self, NewEvent, Standing};
use crate::tickets::store::{departments, desk as store};
use crate::time::Timestamp;
use crate::ui::pagination::Paged;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// The staff user who may work on requests.
fn worker(actor: &Actor) -> Result<UserId> {
    actor.require(Permission::TicketsWork)?;
    actor.user_id().ok_or(AppError::Forbidden)
}

/// A page of the queue of one's departments.
pub async fn list_queue(
    app: &App,
    actor: &Actor,
    filter: &QueueFilter,
    after: Option<Uuid>,
) -> Result<Paged<Ticket>> {
    let user = worker(actor)?;
    store::list_queue(&mut app.read().await?, user, filter, after).await
}

/// One's departments.
pub async fn list_own_departments(app: &App, actor: &Actor) -> Result<Vec<Department>> {
    let user = worker(actor)?;
    departments::list_departments_of(&mut app.read().await?, user).await
}

/// The first requests to which one's departments owe an answer, by due date. Whoever may not work
/// on requests gets none.
pub async fn list_due(app: &App, actor: &Actor, limit: i64) -> Result<Vec<Ticket>> {
    match worker(actor) {
        Ok(user) => store::list_due(&mut app.read().await?, user, limit).await,
        Err(_) => Ok(Vec::new()),
    }
}

/// Those requests of a person that one may read. Whoever may not work on requests gets none.
pub async fn list_of_subject(app: &App, actor: &Actor, subject: SubjectId) -> Result<Vec<Ticket>> {
    match worker(actor) {
        Ok(user) => store::list_of_subject(&mut app.read().await?, user, subject).await,
        Err(_) => Ok(Vec::new()),
    }
}

/// One request with its whole timeline.
pub async fn get_case(app: &App, actor: &Actor, id: TicketId) -> Result<Case> {
    let user = worker(actor)?;
    let mut conn = app.read().await?;
    let ticket = store::find_ticket(&mut conn, user, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let person = contacts::store::find_subject(&mut conn, ticket.subject).await?;
    let members = departments::list_members(&mut conn, ticket.department.id).await?;
    Ok(Case {
        person: person.map(|person| person.title()).unwrap_or_default(),
        events: store::list_events(&mut conn, id).await?,
        departments: departments::list_departments(&mut conn).await?,
        members,
        ticket,
    })
}

/// A file of a request.
pub async fn get_file(
    app: &App,
    actor: &Actor,
    id: TicketId,
    file: AttachmentId,
) -> Result<Attachment> {
    let user = worker(actor)?;
    store::find_file(&mut app.read().await?, user, id, file)
        .await?
        .ok_or(AppError::NotFound)
}

/// The request to be changed, as the one who changes it has seen it.
async fn find_unchanged(
    conn: &mut Conn,
    user: UserId,
    id: TicketId,
    revision: i64,
) -> Result<Ticket> {
    let ticket = store::find_ticket(conn, user, id)
        .await?
        .ok_or(AppError::NotFound)?;
    if ticket.revision == revision {
        Ok(ticket)
    } else {
        Err(AppError::Conflict(Conflict::ChangedMeanwhile))
    }
}

/// Writes to the person or for the department, changes where the request stands, or both.
pub async fn reply(
    app: &App,
    actor: &Actor,
    id: TicketId,
    input: &ReplyInput,
    file: Option<Upload>,
) -> Result<()> {
    let user = worker(actor)?;
    let reply = input.checked(file.is_some())?;
    // Nothing of a stranger's is kept.
    let seen = store::find_ticket(&mut app.read().await?, user, id).await?;
    seen.ok_or(AppError::NotFound)?;
    if let Some(file) = &file {
        file.keep(app).await?;
    }
    let now = app.now();

    let mut conn = app.write().await?;
    let ticket = find_unchanged(&mut conn, user, id, input.revision).await?;
    let says_something = !reply.text.is_empty() || file.is_some();
    let to = next_state(&ticket, &reply, says_something)?;
    if says_something {
        let event = NewEvent {
            body: &reply.text,
            file: file.as_ref(),
            ..NewEvent::bare(EventKind::Comment, reply.visibility)
        };
        write::add_event(&mut conn, now, actor, id, event).await?;
    }
    let standing = Standing {
        state: to,
        ..Standing::of(&ticket)
    };
    change(&mut conn, now, actor, &ticket, &standing).await?;
    let tells = says_something && reply.visibility == Visibility::Public;
    if tells || ticket.state.plain() != to.plain() {
        let ticket = write::get_ticket(&mut conn, id).await?;
        tell_person(app, &mut conn, now, Notice::News, &ticket).await?;
    }
    let detail = json!({
        "visibility": says_something.then(|| reply.visibility.key()), "file": file.is_some(),
        "state": to.key(),
    });
    let target = Target::ticket(id);
    audit::record(&mut conn, now, actor, "ticket.replied", target, detail).await?;
    if says_something {
        announce::ticket(&mut conn, now, EventType::TicketCommented, &ticket).await?;
    }
    if to == State::Closed && ticket.state != State::Closed {
        announce::ticket(&mut conn, now, EventType::TicketClosed, &ticket).await?;
    }
    app.commit(conn).await
}

/// Where the request stands after a reply: where the reply says, if that step is permitted and says
/// to the person what it must. Writing to the person begins a new request.
fn next_state(ticket: &Ticket, reply: &Reply, says_something: bool) -> Result<State> {
    let answers = says_something && reply.visibility == Visibility::Public;
    let wrong = |field: &str, key| Err(AppError::Invalid(FieldErrors::one(field, key)));
    let Some(to) = reply.state.filter(|state| *state != ticket.state) else {
        let begins = answers && ticket.state == State::New;
        return Ok(if begins { State::Open } else { ticket.state });
    };
    match transition(ticket.state, to, By::Staff) {
        None => wrong("state", "tickets-state-not-possible"),
        Some(step) if step.needs_answer && reply.text.is_empty() => {
            wrong("text", "tickets-answer-missing")
        }
        Some(step) if step.needs_answer && !answers => {
            wrong("visibility", "tickets-answer-not-public")
        }
        Some(step) => Ok(step.to),
    }
}

/// Changes where a request stands, and notes it in the timeline if it stands elsewhere.
async fn change(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    ticket: &Ticket,
    standing: &Standing,
) -> Result<()> {
    write::update_ticket(conn, ticket, standing, now).await?;
    if standing.state == ticket.state {
        return Ok(());
    }
    let kind = EventKind::Status {
        from: ticket.state,
        to: standing.state,
    };
    let event = NewEvent::bare(kind, Visibility::Public);
    write::add_event(conn, now, actor, ticket.id, event).await?;
    Ok(())
}

/// Gives a request to a member of its department, or to nobody. To take one up begins it.
pub async fn assign(app: &App, actor: &Actor, id: TicketId, input: &AssignInput) -> Result<()> {
    let user = worker(actor)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let ticket = find_unchanged(&mut conn, user, id, input.revision).await?;
    let members = departments::list_members(&mut conn, ticket.department.id).await?;
    let chosen = match input.assignee.as_str() {
        "" => None,
        id => {
            let found = members
                .into_iter()
                .find(|member| member.id.to_string() == id);
            let unknown = || FieldErrors::one("assignee", "tickets-assignee-unknown");
            Some(found.ok_or_else(|| AppError::Invalid(unknown()))?)
        }
    };
    if chosen == ticket.assignee {
        return Ok(());
    }
    let begins = chosen.is_some() && ticket.state == State::New;
    let standing = Standing {
        state: if begins { State::Open } else { ticket.state },
        assignee: chosen.as_ref().map(|member| member.id),
        ..Standing::of(&ticket)
    };
    let kind = EventKind::Assigned {
        to: chosen.map(|member| member.name),
    };
    let event = NewEvent::bare(kind, Visibility::Internal);
    write::add_event(&mut conn, now, actor, id, event).await?;
    change(&mut conn, now, actor, &ticket, &standing).await?;
    if ticket.state.plain() != standing.state.plain() {
        let ticket = write::get_ticket(&mut conn, id).await?;
        tell_person(app, &mut conn, now, Notice::News, &ticket).await?;
    }
    let detail = json!({ "assignee": standing.assignee });
    let target = Target::ticket(id);
    audit::record(&mut conn, now, actor, "ticket.assigned", target, detail).await?;
    app.commit(conn).await
}

/// Hands a request to another department, with its history. Whoever is not a member there can't
/// read it any more; says whether the actor still can.
pub async fn move_to(app: &App, actor: &Actor, id: TicketId, input: &MoveInput) -> Result<bool> {
    let user = worker(actor)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let ticket = find_unchanged(&mut conn, user, id, input.revision).await?;
    let all = departments::list_departments(&mut conn).await?;
    let target = all
        .into_iter()
        .find(|department| department.id.to_string() == input.department)
        .filter(|department| department.id != ticket.department.id);
    let Some(department) = target else {
        let errors = FieldErrors::one("department", "tickets-department-unknown");
        return Err(AppError::Invalid(errors));
    };
    let members = departments::list_members(&mut conn, department.id).await?;
    let is_member = |id: UserId| members.iter().any(|member| member.id == id);
    let standing = Standing {
        department: department.id,
        assignee: Standing::of(&ticket).assignee.filter(|id| is_member(*id)),
        ..Standing::of(&ticket)
    };
    let kind = EventKind::Moved {
        from: ticket.department.label().to_owned(),
        to: department.label().to_owned(),
    };
    let event = NewEvent::bare(kind, Visibility::Internal);
    write::add_event(&mut conn, now, actor, id, event).await?;
    change(&mut conn, now, actor, &ticket, &standing).await?;
    let moved = write::get_ticket(&mut conn, id).await?;
    tell_department(app, &mut conn, now, Alert::Moved, &moved).await?;
    let detail = json!({ "from": ticket.department.key, "to": department.key });
    audit::record(
        &mut conn,
        now,
        actor,
        "ticket.moved",
        Target::ticket(id),
        detail,
    )
    .await?;
    app.commit(conn).await?;
    Ok(is_member(user))
}
