//! Deciding.

use jiff::tz::TimeZone;

use super::model::{Decision, Question};
use super::store::Found;
use super::{rules, store, together};
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// May we? [`AppError::NotFound`] if there is no such purpose: to answer "no" would hide a mistake of
/// whoever asks.
pub async fn decide(conn: &mut Conn, now: Timestamp, question: &Question) -> Result<Decision> {
    let at = question.at.unwrap_or(now);
    let found = find(conn, now, question).await?;
    let zone = zone(&found);
    Ok(rules::decide(found.records, &zone, at))
}

/// As [`decide`], for staff who may see consents.
pub async fn ask(app: &App, actor: &Actor, question: &Question) -> Result<Decision> {
    actor.require(Permission::ConsentsView)?;
    let now = app.now();
    if question.at.is_some_and(|at| at < now) {
        return decide(&mut app.read().await?, now, question).await;
    }
    let found = known(together::find(app, question.clone()).await?)?;
    let zone = zone(&found);
    let at = question.at.unwrap_or(now);
    Ok(rules::decide(found.records, &zone, at))
}

pub(super) async fn find(conn: &mut Conn, now: Timestamp, question: &Question) -> Result<Found> {
    let past = question.at.filter(|at| *at < now);
    known(store::find(conn, question, past).await?)
}

fn known(found: Found) -> Result<Found> {
    match found.is_known {
        true => Ok(found),
        false => Err(AppError::NotFound),
    }
}

pub(super) fn zone(found: &Found) -> TimeZone {
    let name = found.time_zone.as_deref();
    name.map_or(TimeZone::UTC, dates::zone)
}
