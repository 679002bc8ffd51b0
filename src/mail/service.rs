//! Queueing letters.

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
    store::add_mails(conn, now, &[(id, recipient, letter)]).await?;
    jobs::queue(conn, now, now, &Job::SendMail { mail: id }, None).await?;
    Ok(id)
}

/// Queues letters in the transaction of their causes, each with its recipient.
pub async fn queue_letters(
    conn: &mut Conn,
    now: Timestamp,
    letters: &[(&str, &Letter)],
) -> Result<()> {
    if letters.is_empty() {
        return Ok(());
    }
    let of_each = |(recipient, letter): &(_, _)| (MailId(new_id(now)), *recipient, *letter);
    let mails: Vec<_> = letters.iter().map(of_each).collect();
    store::add_mails(conn, now, &mails).await?;
    let jobs: Vec<_> = mails
        .iter()
        .map(|(id, ..)| Job::SendMail { mail: *id })
        .collect();
    jobs::queue_all(conn, now, &jobs).await
}
