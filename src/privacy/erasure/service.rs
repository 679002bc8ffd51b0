//! Erasing somebody, and holding it off.

use serde_json::json;

use super::input::{EraseInput, HoldInput};
use super::model::{Ground, Preview};
use super::{list, store};
use crate::accounts::model::Permission;
use crate::accounts::{Actor, Who};
use crate::error::{AppError, Conflict, Result};
use crate::ids::{SubjectId, UserId};
use crate::privacy::audit::{self, Target};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// What would happen.
pub async fn preview(app: &App, actor: &Actor, subject: SubjectId) -> Result<Preview> {
    actor.require(Permission::PrivacyErase)?;
    load(&mut app.read().await?, subject).await
}

async fn load(conn: &mut Conn, subject: SubjectId) -> Result<Preview> {
    let person = store::find_person(conn, subject).await?;
    let person = person.ok_or(AppError::NotFound)?;
    Ok(Preview {
        goes: store::count(conn, subject).await?,
        requests: i64::try_from(person.tickets.len()).unwrap_or(i64::MAX),
        open: store::list_open(conn, subject).await?,
        hold: store::find_hold(conn, subject).await?,
        person,
    })
}

/// As [`erase`], with what was typed on the page.
pub async fn erase_as_typed(
    app: &App,
    actor: &Actor,
    subject: SubjectId,
    input: &EraseInput,
) -> Result<i64> {
    let preview = preview(app, actor, subject).await?;
    let ground = input.checked(&preview.person.subject)?;
    erase(app, actor, subject, ground).await
}

/// Erases somebody for good; the number of the erasure. [`Conflict::WrongState`] if a hold or an unanswered
/// request stands against it.
pub async fn erase(app: &App, actor: &Actor, subject: SubjectId, ground: Ground) -> Result<i64> {
    actor.require(Permission::PrivacyErase)?;
    let now = app.now();
    let mut conn = app.write().await?;
    let preview = load(&mut conn, subject).await?;
    if !preview.is_possible() {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    let files = list::erase_everywhere(&mut conn, now, &preview.person).await?;
    let by = staff(actor);
    let number = store::add_erasure(&mut conn, now, ground, &preview.goes, by).await?;
    let detail = json!({ "ground": ground.key() });
    let target = Target::erasure(number);
    audit::record(&mut conn, now, actor, "subject.erased", target, detail).await?;
    // Whoever else knows them has to forget them too; the id goes from the log once it has arrived.
    announce::subject(&mut conn, now, EventType::SubjectErased, subject).await?;
    let files: Vec<String> = files.iter().map(hex::encode).collect();
    jobs::queue(&mut conn, now, now, &Job::EraseFiles { files }, None).await?;
    jobs::queue(&mut conn, now, now, &Job::CompactDatabase, None).await?;
    app.commit(conn).await?;
    Ok(number)
}

/// Puts a hold on somebody, or lifts it.
pub async fn hold(app: &App, actor: &Actor, subject: SubjectId, input: &HoldInput) -> Result<()> {
    actor.require(Permission::PrivacyErase)?;
    let hold = input.checked()?;
    let now = app.now();
    let mut conn = app.write().await?;
    let person = store::find_person(&mut conn, subject).await?;
    person.ok_or(AppError::NotFound)?;
    match hold {
        Some(hold) => store::save_hold(&mut conn, now, subject, hold, staff(actor)).await?,
        None => store::delete_hold(&mut conn, subject).await?,
    }
    let (action, detail) = match hold {
        Some(hold) => ("subject.held", json!({ "ground": hold.key() })),
        None => ("subject.released", json!({})),
    };
    let target = Target::subject(subject);
    audit::record(&mut conn, now, actor, action, target, detail).await?;
    app.commit(conn).await
}

fn staff(actor: &Actor) -> Option<UserId> {
    match actor.who {
        Who::Staff(user) => Some(user),
        _ => None,
    }
}
