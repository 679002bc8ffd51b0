//! Deciding.

use jiff::tz::TimeZone;

use super::model::{Decision, Question, Topic};
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
    let at = question.at.unwrap_or(now);
    if at < now || matches!(question.what, Topic::Channel(_)) {
        return decide(&mut app.read().await?, now, question).await;
    }
    let (record, terms) = together::find(app, question.clone()).await?;
    Ok(rules::decide(vec![record], &terms.zone, at))
}

pub(super) async fn find(conn: &mut Conn, now: Timestamp, question: &Question) -> Result<Found> {
    let past = question.at.filter(|at| *at < now);
    let found = store::find(conn, question, past).await?;
    match found.is_known {
        true => Ok(found),
        false => Err(AppError::NotFound),
    }
}

pub(super) fn zone(found: &Found) -> TimeZone {
    let name = found.time_zone.as_deref();
    name.map_or(TimeZone::UTC, dates::zone)
}
