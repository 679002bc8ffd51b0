//! What may be sent by `WhatsApp`: answers within 24 hours of the person's last message, templates to
//! those who agreed.

use super::model::{Messaging, Question, Topic, Who};
use super::{rules, service, store};
use crate::contacts::model::IdentifierKind;
use crate::error::Result;
use crate::purposes::model::Channel;
use crate::server::db::Conn;
use crate::time::{Timestamp, hours};

/// Notes that somebody has written, and so opens a window; a message from the future counts as one of now.
pub async fn note_message(
    conn: &mut Conn,
    now: Timestamp,
    phone: &str,
    written_at: Timestamp,
) -> Result<()> {
    let phone = IdentifierKind::Phone.normalise(phone);
    store::save_message(conn, &phone, written_at.min(now)).await
}

/// What may be sent to a number.
pub async fn whatsapp(conn: &mut Conn, now: Timestamp, phone: &str) -> Result<Messaging> {
    let question = Question {
        who: Who::Identifier(IdentifierKind::Phone, phone.to_owned()),
        what: Topic::Channel(Channel::Whatsapp),
        at: None,
    };
    let found = service::find(conn, now, &question).await?;
    let (zone, written_at) = (service::zone(&found), found.written_at);
    let consent = rules::decide(found.records, &zone, now);
    Ok(rules::messaging(consent, written_at, now))
}

/// Forgets windows that have closed: when somebody wrote is nobody's business any more.
pub async fn forget_closed(conn: &mut Conn, now: Timestamp) -> Result<()> {
    store::delete_messages_before(conn, now - rules::WINDOW - hours(1)).await
}
