//! Reading the audit log; what stands on the overview.

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::model::{AuditEntry, AuditFilter, DayCount, FirstSteps};
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::server::App;
use crate::server::dates;
use crate::ui::pagination::Paged;
use crate::{consents, forms, organisation, purposes};

/// A page of the audit log, newest first.
pub async fn list_entries(
    app: &App,
    actor: &Actor,
    filter: &AuditFilter,
    after: Option<Uuid>,
) -> Result<Paged<AuditEntry>> {
    actor.require(Permission::AuditView)?;
    store::list_entries(&mut app.read().await?, filter, after).await
}

/// Days that the overview looks back.
const RECENT_DAYS: i32 = 30;

/// What people answered on each of the last days, today included.
pub async fn count_recent_consents(app: &App, actor: &Actor) -> Result<Vec<DayCount>> {
    actor.require(Permission::ConsentsView)?;
    let zone = organisation::service::zone(&mut app.read().await?).await?;
    let today = dates::day(app.now(), &zone);
    let first = today.saturating_sub((RECENT_DAYS - 1).days());
    let from = dates::start_of(first, &zone);
    let to = dates::start_of(today.saturating_add(1.days()), &zone);
    let counts = consents::service::count_by_day(app, actor, from, to, &zone).await?;
    let on = |day: Date| counts.iter().find(|(counted, ..)| *counted == day);
    let days = (0..RECENT_DAYS).map(|n| first.saturating_add(n.days()));
    Ok(days
        .map(|day| match on(day) {
            Some(&(_, given, refused, withdrawn)) => DayCount {
                day,
                given,
                refused,
                withdrawn,
            },
            None => DayCount::none(day),
        })
        .collect())
}

/// How far it is to the first consent, for whoever can take the next step; nothing once a form has
/// been published.
pub async fn find_first_steps(app: &App, actor: &Actor) -> Result<Option<FirstSteps>> {
    if !actor.may(Permission::PurposesManage) && !actor.may(Permission::FormsEdit) {
        return Ok(None);
    }
    let mut conn = app.read().await?;
    let forms = forms::store::list_forms(&mut conn).await?;
    let purposes = purposes::store::list_purposes(&mut conn).await?;
    let steps = FirstSteps {
        has_purpose: !purposes.is_empty(),
        has_form: !forms.is_empty(),
        has_published: forms.iter().any(|line| line.published.is_some()),
    };
    Ok((!steps.has_published).then_some(steps))
}
