//! Who is told of what, by mail, in the transaction of its cause.

use crate::contacts;
use crate::error::Result;
use crate::mail::service::queue_letter;
use crate::organisation;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::tickets::letters::{self, Alert};
use crate::tickets::model::Ticket;
use crate::time::Timestamp;

/// What the person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Their request has arrived.
    Received,
    /// There is something to read.
    News,
}

/// Tells the person, if mail reaches them.
pub async fn tell_person(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    notice: Notice,
    ticket: &Ticket,
) -> Result<()> {
    let person = contacts::store::find_subject(conn, ticket.subject).await?;
    let Some(person) = person else { return Ok(()) };
    let Some(address) = person.email() else {
        return Ok(());
    };
    let organisation = organisation::store::find_organisation(conn).await?;
    let name = organisation.unwrap_or_default().name;
    let language = Language::of(&person.language);
    let letter = match notice {
        Notice::Received => letters::received(app, &name, ticket, language),
        Notice::News => letters::news(app, &name, ticket, language),
    };
    queue_letter(conn, now, address, &letter).await.map(|_| ())
}

/// Tells the department, if it has an address.
pub async fn tell_department(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    alert: Alert,
    ticket: &Ticket,
) -> Result<()> {
    let address = ticket.department.email.as_str();
    if address.is_empty() {
        return Ok(());
    }
    let organisation = organisation::store::find_organisation(conn).await?;
    let language = Language::of(&organisation.unwrap_or_default().language);
    let letter = letters::alert(app, alert, ticket, language);
    queue_letter(conn, now, address, &letter).await.map(|_| ())
}
