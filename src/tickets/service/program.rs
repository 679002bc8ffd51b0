//! Another program's side: it passes on what a person asks and writes, or writes for the organisation.

use serde_json::json;
use uuid::Uuid;

use super::notify::{Notice, tell_department, tell_person};
use crate::accounts::model::Permission;
use crate::accounts::{Actor, Who};
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::ids::{TicketId, UserId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::crypto::sha256;
use crate::server::db::Conn;
use crate::tickets::letters::Alert;
use crate::tickets::lifecycle::{By, State, transition};
use crate::tickets::model::{Event, EventKind, Ticket, Visibility};
use crate::tickets::store::program::{self as store, Page};
use crate::tickets::store::write::{self, NewEvent, Standing};
use crate::tickets::store::{desk, person};
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// A page of requests that a program may read, the newest first.
pub async fn list(app: &App, actor: &Actor, page: &Page) -> Result<Vec<Ticket>> {
    actor.require(Permission::TicketsWork)?;
    store::list_tickets(&mut app.read().await?, page).await
}

/// A request with its timeline.
pub async fn get(
    app: &App,
    actor: &Actor,
    member: Option<UserId>,
    id: TicketId,
) -> Result<(Ticket, Vec<Event>)> {
    actor.require(Permission::TicketsWork)?;
    let mut conn = app.read().await?;
    let ticket = store::find_ticket(&mut conn, member, id).await?;
    let ticket = ticket.ok_or(AppError::NotFound)?;
    let events = desk::list_events(&mut conn, id).await?;
    Ok((ticket, events))
}

/// What a program writes to a request.
#[derive(Clone, Debug)]
pub struct Note {
    /// All of it, tidied.
    pub text: String,
    /// Who may read it.
    pub visibility: Visibility,
    /// Whether these are the person's words, which the program passes on.
    pub is_of_person: bool,
    /// The same sending has the same one.
    pub form: Uuid,
}

/// Writes to a request. What the person writes opens it again where it had been answered.
pub async fn comment(
    app: &App,
    actor: &Actor,
    member: Option<UserId>,
    id: TicketId,
    note: &Note,
) -> Result<()> {
    actor.require(Permission::TicketsWork)?;
    // What the desk does in the same moment is no reason to send the program back.
    for _ in 0..3 {
        match add_comment(app, actor, member, id, note).await {
            Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {}
            done => return done,
        }
    }
    add_comment(app, actor, member, id, note).await
}

async fn add_comment(
    app: &App,
    actor: &Actor,
    member: Option<UserId>,
    id: TicketId,
    note: &Note,
) -> Result<()> {
    let now = app.now();
    let ids = [&note.form.as_bytes()[..], id.0.as_bytes()].concat();
    let key = sha256([&ids[..], note.text.as_bytes()].concat());
    let mut conn = app.write().await?;
    let ticket = store::find_ticket(&mut conn, member, id).await?;
    let ticket = ticket.ok_or(AppError::NotFound)?;
    if person::has_event(&mut conn, id, &key).await? {
        return Ok(());
    }
    if ticket.state == State::Closed {
        let errors = FieldErrors::one("text", "requests-closed");
        return Err(AppError::Invalid(errors));
    }
    let author = match note.is_of_person {
        true => actor.as_who(Who::Subject(ticket.subject)),
        false => actor.clone(),
    };
    let event = NewEvent {
        body: &note.text,
        key: Some(&key),
        ..NewEvent::bare(EventKind::Comment, note.visibility)
    };
    if !write::add_event(&mut conn, now, &author, id, event).await? {
        // The same on another connection was quicker.
        return Ok(());
    }
    let standing = Standing {
        state: next_state(&ticket, note),
        ..Standing::of(&ticket)
    };
    if standing.state != ticket.state {
        let kind = EventKind::Status {
            from: ticket.state,
            to: standing.state,
        };
        let event = NewEvent::bare(kind, Visibility::Public);
        write::add_event(&mut conn, now, &author, id, event).await?;
    }
    write::update_ticket(&mut conn, &ticket, &standing, now).await?;
    tell(app, &mut conn, note, &ticket).await?;
    let detail = json!({
        "visibility": note.visibility.key(), "of_person": note.is_of_person,
        "state": standing.state.key(),
    });
    let target = Target::ticket(id);
    audit::record(&mut conn, now, actor, "ticket.commented", target, detail).await?;
    announce::ticket(&mut conn, now, EventType::TicketCommented, &ticket).await?;
    app.commit(conn).await
}

fn next_state(ticket: &Ticket, note: &Note) -> State {
    let by = match (note.is_of_person, note.visibility) {
        (true, _) => By::Subject,
        // Writing to the person begins a new request.
        (false, Visibility::Public) if ticket.state == State::New => By::Staff,
        _ => return ticket.state,
    };
    transition(ticket.state, State::Open, by).map_or(ticket.state, |step| step.to)
}

async fn tell(app: &App, conn: &mut Conn, note: &Note, ticket: &Ticket) -> Result<()> {
    let now = app.now();
    match (note.is_of_person, note.visibility) {
        (true, _) => tell_department(app, conn, now, Alert::Written, ticket).await,
        (false, Visibility::Public) => {
            let ticket = write::get_ticket(conn, ticket.id).await?;
            tell_person(app, conn, now, Notice::News, &ticket).await
        }
        (false, Visibility::Internal) => Ok(()),
    }
}
