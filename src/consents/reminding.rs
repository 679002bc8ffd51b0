//! Once a day: people whose consents end soon are asked by mail whether they want to renew them. So many
//! days before the end as the purpose says, at most once for each time that they agreed, and all that
//! ends soon in one mail. Nothing happens to who does nothing: the consent ends.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

use super::letter::{self, Ending, written_saying};
use super::links::{self, LinkKind};
use super::model::Event;
use super::standing::{holds_since, valid_until};
use super::store;
use super::store::ending::{self, Agreed};
use super::{service, standing};
use crate::accounts::Actor;
use crate::contacts;
use crate::error::Result;
use crate::ids::{PurposeId, SubjectId};
use crate::mail::service::queue_letter;
use crate::organisation;
use crate::privacy::audit::{self, Target};
use crate::purposes;
use crate::purposes::model::PurposeContent;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::jobs::{self, Job};
use crate::server::visitor::VisitorLanguage;
use crate::time::Timestamp;

/// Consents looked at in one transaction.
const BATCH: i64 = 200;
/// Transactions of one job; if there is more, another job goes on.
const BATCHES: usize = 50;

/// What is asked for now, of each purpose.
type Current = BTreeMap<PurposeId, PurposeContent>;

/// Asks whoever has to be asked today.
pub async fn remind(app: &App) -> anyhow::Result<()> {
    let now = app.now();
    let mut conn = app.read().await?;
    let versions = purposes::store::list_asked(&mut conn, now).await?;
    let zone = organisation::service::zone(&mut conn).await?;
    drop(conn);
    // The versions come oldest first, so the newest stays.
    let current: Current = versions
        .iter()
        .map(|version| (version.purpose_id, version.content.clone()))
        .collect();
    let mut left = BATCHES;
    for version in &versions {
        let months = version.content.validity_months;
        let days = current
            .get(&version.purpose_id)
            .and_then(PurposeContent::reminds_before);
        let (Some(months), Some(days)) = (months, days) else {
            continue;
        };
        let ends_by = dates::day(now, &zone).saturating_add(days_before(days, months).days());
        let after = dates::start_of(ends_by.tomorrow().unwrap_or(Date::MAX), &zone);
        let agreed = Agreed {
            purpose: version.purpose_id,
            version: version.id,
            from: holds_since(Some(months), &zone, now),
            before: holds_since(Some(months), &zone, after),
        };
        while left > 0 && remind_some(app, &agreed, &current, &zone).await? {
            left -= 1;
        }
    }
    if left == 0 {
        let mut conn = app.write().await?;
        jobs::queue(&mut conn, now, now, &Job::RemindOfRenewal, None).await?;
        app.commit(conn).await?;
    }
    Ok(())
}

/// Who has agreed for a month is not asked again on the next day: at the earliest in the second half.
fn days_before(days: u32, months: u32) -> i64 {
    i64::from(days.min(months.saturating_mul(15)))
}

/// Whether the last day of a consent is so near that the person is asked, or may be.
#[must_use]
pub fn ends_soon(
    latest: &Event,
    current: &PurposeContent,
    zone: &TimeZone,
    now: Timestamp,
) -> Option<Date> {
    let months = latest.purpose.validity_months?;
    let days = days_before(current.reminds_before()?, months);
    let last = valid_until(latest, zone)?;
    let today = dates::day(now, zone);
    (last >= today && last <= today.saturating_add(days.days())).then_some(last)
}

/// Asks some; says whether there were any.
async fn remind_some(
    app: &App,
    agreed: &Agreed,
    current: &Current,
    zone: &TimeZone,
) -> Result<bool> {
    // Looking for them keeps nobody from writing.
    let ending = ending::list_unreminded(&mut app.read().await?, agreed, BATCH).await?;
    if ending.is_empty() {
        return Ok(false);
    }
    let mut conn = app.write().await?;
    for event in &ending {
        remind_person(app, &mut conn, event.subject_id, current, zone).await?;
        // Also where there is nothing to ask: it is not looked at again tomorrow.
        ending::add_reminder(&mut conn, app.now(), event.id).await?;
    }
    app.commit(conn).await?;
    Ok(true)
}

/// One mail about all that ends soon.
async fn remind_person(
    app: &App,
    conn: &mut Conn,
    subject: SubjectId,
    current: &Current,
    zone: &TimeZone,
) -> Result<()> {
    let now = app.now();
    let mut due = Vec::new();
    for latest in store::list_latest(conn, subject).await? {
        let content = current.get(&latest.purpose_id);
        let ends = content.and_then(|content| ends_soon(&latest, content, zone, now));
        let Some(ends) = ends else { continue };
        let holds = service::state(conn, &latest, now).await?.0 == standing::Standing::Given;
        if holds && ending::add_reminder(conn, now, latest.id).await? {
            due.push((latest, ends));
        }
    }
    let person = contacts::store::find_subject(conn, subject).await?;
    let Some((person, address)) =
        person.and_then(|person| Some((person.clone(), person.email()?.to_owned())))
    else {
        return Ok(());
    };
    let Some((first, _)) = due.first() else {
        return Ok(());
    };
    let token = links::create_link(conn, now, LinkKind::Manage, subject, None).await?;
    let manage = app.config.url(&LinkKind::Manage.path(&token));
    let renew = match due.len() {
        1 => format!("{manage}/{}/renew", first.purpose_id),
        _ => manage.clone(),
    };
    let organisation = organisation::store::find_organisation(conn).await?;
    let organisation = organisation.unwrap_or_default();
    let language = VisitorLanguage::of(&person.language);
    let letter = crate::forms::snapshot::in_words_of(language, || {
        let endings = due.iter().map(|(event, ends)| Ending {
            event,
            said_on: written_saying(event, &organisation),
            last_day: dates::written(*ends),
        });
        letter::renewal(language, &organisation, endings.collect(), renew, manage)
    });
    queue_letter(conn, now, &address, &letter).await?;
    let events: Vec<_> = due.iter().map(|(event, _)| event.id).collect();
    let detail = json!({ "events": events });
    let target = Target::subject(subject);
    let actor = Actor::system();
    audit::record(conn, now, &actor, "consent.renewal_asked", target, detail).await
}
