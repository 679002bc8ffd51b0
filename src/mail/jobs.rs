//! Sending what is in the outbox.

use std::collections::HashMap;

use lettre::message::{Mailbox, Message, MultiPart};

use super::letter;
use super::store::{self, Mail};
use crate::error::Result;
use crate::ids::MailId;
use crate::server::App;
use crate::server::together::{self, Together, Work};
use crate::server::visitor::VisitorLanguage;

/// Hands a mail to the mail server. Whoever calls notes that it was [sent](store::set_sent). A mail that was
/// sent is not sent again; only a crash between the server's answer and our note of it can make two of one.
pub async fn send(app: &App, id: MailId) -> anyhow::Result<()> {
    let found = together::ask::<Fetching>(app, id).await??;
    let Some(mail) = found.filter(|mail| mail.sent_at.is_none()) else {
        return Ok(());
    };
    let organisation = app.organisation.get(app).await?;
    let address = match app.config.mail_from.as_str() {
        "" => &organisation.contact_email,
        configured => configured,
    };
    let from = Mailbox::new(Some(organisation.name.clone()), address.parse()?);
    app.mailer.send(message(mail, from)?).await
}

fn message(mail: Mail, from: Mailbox) -> anyhow::Result<Message> {
    let blocks = mail.blocks.0;
    let text = letter::text(&blocks);
    let language = VisitorLanguage::of(&mail.language);
    let html = letter::html(language, mail.subject.clone(), blocks);
    let message = Message::builder()
        .from(from)
        .to(mail.recipient.parse()?)
        .subject(mail.subject)
        // The same mail keeps its id when it is tried again, so the recipient's server can tell.
        .message_id(Some(format!("<{}@placet>", mail.id)))
        .multipart(MultiPart::alternative_plain_html(text, html))?;
    Ok(message)
}

/// Mails that are fetched at once at most.
const GROUP: usize = 64;

/// Fetching mails that are to be sent.
pub struct Fetching;

impl Work for Fetching {
    type Asked = MailId;
    type Done = Result<Option<Mail>>;
    type Tools = ();

    fn queue(app: &App) -> &Together<Self> {
        &app.mails
    }

    fn workers(_: &App) -> usize {
        1
    }

    fn choose(waiting: &[&MailId]) -> Vec<bool> {
        (0..waiting.len()).map(|place| place < GROUP).collect()
    }

    async fn work(app: &App, (): &mut (), ids: Vec<MailId>) -> Vec<Self::Done> {
        match fetch(app, &ids).await {
            Ok(mails) => mails.into_iter().map(Ok).collect(),
            Err(error) => ids.iter().map(|_| Err(error.clone())).collect(),
        }
    }
}

async fn fetch(app: &App, ids: &[MailId]) -> Result<Vec<Option<Mail>>> {
    let mails = store::find_mails(&mut app.read().await?, ids).await?;
    let mut by_id: HashMap<_, _> = mails.into_iter().map(|mail| (mail.id, mail)).collect();
    Ok(ids.iter().map(|id| by_id.remove(id)).collect())
}
