//! Sending what is in the outbox.

use lettre::message::{Mailbox, Message, MultiPart};

use super::store;
use crate::ids::MailId;
use crate::organisation;
use crate::server::App;

/// Hands a mail to the mail server. A mail that was sent is not sent again; only a crash between
/// the server's answer and our note of it can make two of one.
pub async fn send(app: &App, id: MailId) -> anyhow::Result<()> {
    let mut conn = app.read().await?;
    let Some(mail) = store::find_mail(&mut conn, id).await? else {
        return Ok(());
    };
    if mail.sent_at.is_some() {
        return Ok(());
    }
    let organisation = organisation::store::find_organisation(&mut conn)
        .await?
        .unwrap_or_default();
    drop(conn);
    let address = match app.config.mail_from.as_str() {
        "" => &organisation.contact_email,
        configured => configured,
    };
    let message = Message::builder()
        .from(Mailbox::new(
            Some(organisation.name.clone()),
            address.parse()?,
        ))
        .to(mail.recipient.parse()?)
        .subject(mail.subject)
        // The same mail keeps its id when it is tried again, so the recipient's server can tell.
        .message_id(Some(format!("<{id}@placet>")))
        .multipart(MultiPart::alternative_plain_html(
            mail.text_body,
            mail.html_body,
        ))?;
    app.mailer.send(message).await?;
    let mut conn = app.write().await?;
    store::set_sent(&mut conn, id, app.now()).await?;
    Ok(app.commit(conn).await?)
}
