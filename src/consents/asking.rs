//! A manage link for whoever has lost theirs: sent to the address that was typed, if somebody is known
//! by it. What the asker sees is the same either way.

use serde_json::json;

use super::letter;
use super::links::{LinkKind, create_link};
use crate::accounts::{Actor, Who};
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::Result;
use crate::ids::SubjectId;
use crate::mail::service::queue_letter;
use crate::organisation::store::find_organisation;
use crate::portal::model::EmailInput;
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::attempts::Allowance;
use crate::server::db::Conn;
use crate::server::request::Facts;
use crate::server::visitor::VisitorLanguage;
use crate::time::{Timestamp, minutes};

const MAILS_TO_ADDRESS: Allowance = Allowance {
    scope: "manage-address",
    tries: 5,
    window: minutes(15),
};
const MAILS_FROM_NETWORK: Allowance = Allowance {
    scope: "manage-network",
    tries: 30,
    window: minutes(15),
};

/// Sends a manage link to an address, if it is somebody's; says nothing of whether it is.
pub async fn ask(
    app: &App,
    facts: &Facts,
    input: &EmailInput,
    language: VisitorLanguage,
) -> Result<()> {
    let email = input.checked()?;
    let (now, network) = (app.now(), facts.address_prefix());
    let mut conn = app.write().await?;
    for (allowance, key) in [(MAILS_TO_ADDRESS, &email), (MAILS_FROM_NETWORK, &network)] {
        allowance.check(&mut conn, key, now).await?;
        allowance.count(&mut conn, app.new_id(), key, now).await?;
    }
    let kind = IdentifierKind::Email;
    if let Some(subject) = contacts::store::find_subject_by(&mut conn, kind, &email).await? {
        send(app, &mut conn, now, subject, &email, language).await?;
        let actor = Actor::visitor(facts).as_who(Who::Visitor);
        let (target, action) = (Target::subject(subject), "subject.link_sent");
        audit::record(&mut conn, now, &actor, action, target, json!({})).await?;
    }
    app.commit(conn).await
}

async fn send(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    subject: SubjectId,
    email: &str,
    language: VisitorLanguage,
) -> Result<()> {
    let token = create_link(conn, now, LinkKind::Manage, subject, None).await?;
    let organisation = find_organisation(conn).await?.unwrap_or_default();
    let url = app.config.url(&LinkKind::Manage.path(&token));
    let letter = letter::manage_link(language, &organisation, url);
    queue_letter(conn, now, email, &letter).await?;
    Ok(())
}
