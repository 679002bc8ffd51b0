//! Queueing a letter.

use super::letter::Letter;
use super::store;
use crate::error::Result;
use crate::ids::MailId;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::time::Timestamp;

/// Queues a letter in the transaction of its cause: it is sent if, and only if, that is committed.
pub async fn queue_letter(
    conn: &mut Conn,
    now: Timestamp,
    recipient: &str,
    letter: &Letter,
) -> Result<MailId> {
    let id = MailId(new_id(now));
    store::add_mail(conn, id, recipient, letter, now).await?;
    jobs::queue(conn, now, now, &Job::SendMail { mail: id }, None).await?;
    Ok(id)
}
