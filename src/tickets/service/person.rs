//! The person's side: asking, reading, writing on.

use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::notify::{Notice, tell_department, tell_person};
use crate::accounts::model::Permission;
use crate::accounts::{Actor, Who};
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::files::incoming::Upload;
use crate::ids::{AttachmentId, SubjectId, TicketId};
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::attempts::Allowance;
use crate::server::dates;
use crate::server::db::Conn;
use crate::tickets::due::due;
use crate::tickets::input::{CommentInput, NewTicket, RequestInput};
use crate::tickets::letters::Alert;
use crate::tickets::lifecycle::{By, State, transition};
use crate::tickets::model::{Attachment, EventKind, OwnRequest, Ticket, Visibility};
use crate::tickets::store::write::{self, NewEvent, Standing};
use crate::tickets::store::{departments, person as store};
use crate::time::{Timestamp, days};
use crate::ui::pagination::Paged;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// Nobody has that much to say in a day; a program might.
const WRITTEN_A_DAY: Allowance = Allowance {
    scope: "ticket-person",
    tries: 50,
    window: days(1),
};

/// One's own requests, newest first.
pub async fn list_own(app: &App, actor: &Actor, after: Option<Uuid>) -> Result<Paged<Ticket>> {
    let subject = actor.require_subject()?;
    store::list_tickets(&mut app.read().await?, subject, after).await
}

/// One's own request with the public part of its timeline.
pub async fn get_own(app: &App, actor: &Actor, id: TicketId) -> Result<OwnRequest> {
    let subject = actor.require_subject()?;
    let mut conn = app.read().await?;
    let ticket = store::find_ticket(&mut conn, subject, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let events = store::list_events(&mut conn, subject, id).await?;
    Ok(OwnRequest { ticket, events })
}

/// A public file of one's own request.
pub async fn get_own_file(
    app: &App,
    actor: &Actor,
    id: TicketId,
    file: AttachmentId,
) -> Result<Attachment> {
    let subject = actor.require_subject()?;
    store::find_file(&mut app.read().await?, subject, id, file)
        .await?
        .ok_or(AppError::NotFound)
}

/// Makes a request out of what a person typed.
pub async fn request(
    app: &App,
    actor: &Actor,
    input: &RequestInput,
    file: Option<Upload>,
) -> Result<Ticket> {
    let subject = actor.require_subject()?;
    let (request_type, title, text) = input.checked()?;
    let new = NewTicket {
        subject,
        request_type,
        title,
        text,
        file,
        form: input.form.parse().unwrap_or_else(|_| app.new_id()),
    };
    create(app, actor, new).await
}

/// Makes a request: for the person themselves, for another program that passes it on, or for this one, which
/// brings demo data. The same
/// form sent twice, with the same in it, is one request.
pub async fn create(app: &App, actor: &Actor, new: NewTicket) -> Result<Ticket> {
    let may = match actor.who {
        Who::Subject(subject) => subject == new.subject,
        Who::System => true,
        Who::ApiKey(_) => actor.may(Permission::TicketsWork),
        Who::Staff(_) | Who::Visitor => false,
    };
    if !may {
        return Err(AppError::Forbidden);
    }
    let key = key_of(&new);
    let now = app.now();
    if let Some(file) = &new.file {
        // Nothing is kept of whoever may not write now.
        check_writing(&mut app.read().await?, actor, now).await?;
        file.keep(app).await?;
    }

    let mut conn = app.write().await?;
    if let Some(made) = store::find_ticket_by_key(&mut conn, new.subject, &key).await? {
        return Ok(made);
    }
    count_writing(app, &mut conn, actor, now).await?;
    let ticket = first_standing(app, &mut conn, &new, now).await?;
    if write::add_ticket(&mut conn, &ticket, &key).await? {
        note_creation(app, &mut conn, actor, &new, &ticket).await?;
        app.commit(conn).await?;
        return Ok(ticket);
    }
    // Another node was quicker; all that this transaction did is undone.
    drop(conn);
    let mut conn = app.read().await?;
    let made = store::find_ticket_by_key(&mut conn, new.subject, &key).await?;
    made.ok_or(AppError::NotFound)
}

/// All that follows from a new request: its first entry, the mails, the audit row.
async fn note_creation(
    app: &App,
    conn: &mut Conn,
    actor: &Actor,
    new: &NewTicket,
    ticket: &Ticket,
) -> Result<()> {
    let now = ticket.received_at;
    let event = NewEvent {
        body: &new.text,
        file: new.file.as_ref(),
        ..NewEvent::bare(EventKind::Created, Visibility::Public)
    };
    // The request is the person's own word, also where the program brings it.
    let author = actor.as_who(Who::Subject(new.subject));
    write::add_event(conn, now, &author, ticket.id, event).await?;
    tell_person(app, conn, now, Notice::Received, ticket).await?;
    tell_department(app, conn, now, Alert::New, ticket).await?;
    let detail = json!({
        "number": ticket.number, "type": ticket.request_type.key(),
        "due_on": ticket.due_on.map(|day| day.to_string()),
    });
    let target = Target::ticket(ticket.id);
    audit::record(conn, now, actor, "ticket.created", target, detail).await?;
    announce::ticket(conn, now, EventType::TicketCreated, ticket).await
}

/// The request as it begins: its number, who answers it, until when.
async fn first_standing(
    app: &App,
    conn: &mut Conn,
    new: &NewTicket,
    now: Timestamp,
) -> Result<Ticket> {
    let organisation = organisation::store::find_organisation(conn).await?;
    let organisation = organisation.unwrap_or_default();
    let received_on = dates::day(now, &dates::zone(&organisation.time_zone));
    let counted = due(received_on, &organisation.country);
    Ok(Ticket {
        id: app.new_id(),
        number: write::next_number(conn).await?,
        request_type: new.request_type,
        department: departments::get_department_for(conn, new.request_type).await?,
        subject: new.subject,
        title: new.title.clone(),
        state: State::New,
        assignee: None,
        received_at: now,
        received_on,
        due_on: new.request_type.is_statutory().then_some(counted.due_on),
        due_country: organisation.country,
        revision: 1,
        updated_at: now,
        closed_at: None,
    })
}

/// Writes on: an answer to what was asked, or something more. What was answered or refused is open
/// again; what is closed stays closed.
pub async fn comment(
    app: &App,
    actor: &Actor,
    id: TicketId,
    input: &CommentInput,
    file: Option<Upload>,
) -> Result<()> {
    let subject = actor.require_subject()?;
    let text = input.checked(file.is_some())?;
    if let Some(file) = &file {
        // Nothing is kept of whoever may not write here, or not now.
        let mut conn = app.read().await?;
        find_to_write(&mut conn, subject, id).await?;
        check_writing(&mut conn, actor, app.now()).await?;
        drop(conn);
        file.keep(app).await?;
    }
    let form = input.form.parse().unwrap_or_else(|_| app.new_id());
    let key = digest(&[form, subject.0, id.0], &[&text], file.as_ref());
    let event = || NewEvent {
        body: &text,
        file: file.as_ref(),
        key: Some(&key),
        ..NewEvent::bare(EventKind::Comment, Visibility::Public)
    };
    // What the desk does in the same moment is no reason to send the person back.
    for _ in 0..3 {
        match add_comment(app, actor, subject, id, event()).await {
            Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {}
            done => return done,
        }
    }
    add_comment(app, actor, subject, id, event()).await
}

async fn add_comment(
    app: &App,
    actor: &Actor,
    subject: SubjectId,
    id: TicketId,
    event: NewEvent<'_>,
) -> Result<()> {
    let now = app.now();
    let mut conn = app.write().await?;
    if store::has_event(&mut conn, id, event.key.unwrap_or_default()).await? {
        return Ok(());
    }
    let ticket = find_to_write(&mut conn, subject, id).await?;
    count_writing(app, &mut conn, actor, now).await?;
    let has_file = event.file.is_some();
    if !write::add_event(&mut conn, now, actor, id, event).await? {
        // The same click on another connection was quicker.
        return Ok(());
    }
    let mut standing = Standing::of(&ticket);
    if let Some(step) = transition(ticket.state, State::Open, By::Subject) {
        standing.state = step.to;
        let kind = EventKind::Status {
            from: step.from,
            to: step.to,
        };
        let event = NewEvent::bare(kind, Visibility::Public);
        write::add_event(&mut conn, now, actor, id, event).await?;
    }
    write::update_ticket(&mut conn, &ticket, &standing, now).await?;
    tell_department(app, &mut conn, now, Alert::Written, &ticket).await?;
    let detail = json!({ "file": has_file, "state": standing.state.key() });
    let target = Target::ticket(id);
    audit::record(&mut conn, now, actor, "ticket.commented", target, detail).await?;
    announce::ticket(&mut conn, now, EventType::TicketCommented, &ticket).await?;
    app.commit(conn).await
}

/// One's own request, if one can still write to it.
async fn find_to_write(conn: &mut Conn, subject: SubjectId, id: TicketId) -> Result<Ticket> {
    let ticket = store::find_ticket(conn, subject, id).await?;
    let ticket = ticket.ok_or(AppError::NotFound)?;
    if ticket.state == State::Closed {
        let errors = FieldErrors::one("text", "requests-closed");
        return Err(AppError::Invalid(errors));
    }
    Ok(ticket)
}

/// Whether a person may send more today; as an error of the text, so that what they typed is not
/// lost.
async fn check_writing(conn: &mut Conn, actor: &Actor, now: Timestamp) -> Result<()> {
    let Who::Subject(SubjectId(subject)) = actor.who else {
        return Ok(());
    };
    let checked = WRITTEN_A_DAY.check(conn, &subject.to_string(), now).await;
    checked.map_err(|error| match error {
        AppError::TooMany { .. } => {
            AppError::Invalid(FieldErrors::one("text", "requests-too-many"))
        }
        error => error,
    })
}

/// Counts what a person sends.
async fn count_writing(app: &App, conn: &mut Conn, actor: &Actor, now: Timestamp) -> Result<()> {
    check_writing(conn, actor, now).await?;
    match actor.who {
        Who::Subject(SubjectId(subject)) => {
            let key = subject.to_string();
            WRITTEN_A_DAY.count(conn, app.new_id(), &key, now).await
        }
        _ => Ok(()),
    }
}

/// Tells one sending from another: the same form with other words in it is another request.
fn key_of(new: &NewTicket) -> [u8; 32] {
    let words = [new.request_type.key(), &new.title, &new.text];
    digest(&[new.form, new.subject.0], &words, new.file.as_ref())
}

fn digest(ids: &[Uuid], words: &[&str], file: Option<&Upload>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for id in ids {
        hash.update(id.as_bytes());
    }
    for word in words {
        // With its length, so that no two lists of words run into the same bytes.
        hash.update(word.len().to_be_bytes());
        hash.update(word);
    }
    if let Some(file) = file {
        hash.update(file.sha256);
    }
    hash.finalize().into()
}
