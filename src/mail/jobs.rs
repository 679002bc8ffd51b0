//! Sending what is in the outbox.

use lettre::message::{Mailbox, Message, MultiPart};

use super::store;
use crate::error::Result;
use crate::ids::MailId;
use crate::server::App;
use crate::server::together::{self, Together, Work};

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
    drop(conn);
    let organisation = app.organisation.get(app).await?;
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
    together::ask::<Handing>(app, id).await??;
    Ok(())
}

/// Mails that are noted at once at most.
const GROUP: usize = 64;

/// Noting that mails were handed over.
pub struct Handing;

impl Work for Handing {
    type Asked = MailId;
    type Done = Result<()>;
    type Tools = ();

    fn queue(app: &App) -> &Together<Self> {
        &app.handed_mails
    }

    fn workers(_: &App) -> usize {
        1
    }

    fn choose(waiting: &[&MailId]) -> Vec<bool> {
        (0..waiting.len()).map(|place| place < GROUP).collect()
    }

    async fn work(app: &App, (): &mut (), mails: Vec<MailId>) -> Vec<Result<()>> {
        let noted = note(app, &mails).await;
        mails.iter().map(|_| noted.clone()).collect()
    }
}

async fn note(app: &App, mails: &[MailId]) -> Result<()> {
    let mut conn = app.write().await?;
    store::set_sent(&mut conn, mails, app.now()).await?;
    app.commit(conn).await
}
