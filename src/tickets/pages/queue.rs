//! The queue: requests of one's departments, what is due first on top.

use axum::extract::{Query, State as AxumState};
use axum::response::Response;
use jiff::civil::Date;
use leptos::prelude::*;

use super::parts::{DueBadge, StateBadge};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::i18n::t;
use crate::organisation;
use crate::server::App;
use crate::server::dates::{self, Day};
use crate::tickets::lifecycle::State;
use crate::tickets::model::{Department, QueueFilter, Ticket};
use crate::tickets::service::desk as service;
use crate::ui::empty::EmptyState;
use crate::ui::field::SelectField;
use crate::ui::pagination::{After, Paged, Pagination};

/// GET /admin/tickets
pub async fn show(
    AxumState(app): AxumState<App>,
    desk: Desk,
    Query(filter): Query<QueueFilter>,
    Query(after): Query<After>,
) -> Result<Response> {
    let departments = service::list_own_departments(&app, &desk.actor).await?;
    let page = service::list_queue(&app, &desk.actor, &filter, after.after).await?;
    let zone = organisation::service::zone(&mut app.read().await?).await?;
    let today = dates::day(app.now(), &zone);
    Ok(desk.page(|| {
        let is_first = after.after.is_none();
        let view = if departments.is_empty() {
            let text = t("tickets-no-department-text");
            let may_make = desk.actor.may(Permission::OrganisationManage);
            view! {
                <EmptyState title=t("tickets-no-department") text/>
                {may_make.then(|| view! { <p><a href="/admin/departments">{t("departments-title")}</a></p> })}
            }
            .into_any()
        } else {
            let has_several = departments.len() > 1;
            view! {
                <Filter filter=filter.clone() departments/>
                <Queue page filter today is_first has_several/>
            }
            .into_any()
        };
        (t("tickets-title"), view! { <h1>{t("tickets-title")}</h1> {view} })
    }))
}

#[component]
fn Filter(filter: QueueFilter, departments: Vec<Department>) -> impl IntoView {
    let any = |key: &str, words: &str| (key.to_owned(), t(words));
    let mut states = vec![any("", "tickets-state-unanswered")];
    states.extend(
        State::ALL
            .iter()
            .map(|state| any(state.key(), &format!("ticket-state-{}", state.key()))),
    );
    states.push(any("all", "tickets-state-all"));
    let assignees = vec![
        any("", "tickets-assignee-any"),
        any("mine", "tickets-assignee-mine"),
        any("unassigned", "tickets-assignee-none"),
    ];
    let mut of_departments = vec![any("", "tickets-department-any")];
    of_departments.extend(departments.iter().map(|d| (d.key.clone(), d.title())));
    let errors = crate::error::FieldErrors::new();
    let choice = (departments.len() > 1).then(|| {
        let label = t("tickets-department");
        view! { <SelectField name="department" label value=filter.department options=of_departments errors=&errors/> }
    });
    view! {
        <form class="filter" method="get">
            <SelectField name="state" label=t("tickets-state") value=filter.state options=states errors=&errors/>
            {choice}
            <SelectField name="assignee" label=t("tickets-assignee") value=filter.assignee options=assignees errors=&errors/>
            <button class="button button--quiet">{t("filter")}</button>
        </form>
    }
}

#[component]
fn Queue(
    page: Paged<Ticket>,
    filter: QueueFilter,
    today: Date,
    is_first: bool,
    /// Whether the reader has several departments, so that it matters which one it is.
    has_several: bool,
) -> impl IntoView {
    if page.items.is_empty() {
        return view! { <EmptyState title=t("tickets-empty") text=t("tickets-empty-text")/> }
            .into_any();
    }
    let QueueFilter {
        state,
        department,
        assignee,
    } = filter;
    let base = format!("/admin/tickets?state={state}&department={department}&assignee={assignee}&");
    let rows: Vec<_> = page
        .items
        .into_iter()
        .map(|ticket| view! { <Line ticket today has_several/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("tickets-request")}</th>
                    <th scope="col">{t("tickets-due")}</th>
                    <th scope="col">{t("tickets-state")}</th>
                    <th scope="col">{t("tickets-assignee")}</th>
                    {has_several.then(|| view! { <th scope="col">{t("tickets-department")}</th> })}
                    <th scope="col">{t("tickets-received")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Pagination base is_first next=page.next/>
    }
    .into_any()
}

#[component]
fn Line(ticket: Ticket, today: Date, has_several: bool) -> impl IntoView {
    let due = match (ticket.days_left(today), ticket.due_on) {
        (Some(days), Some(due_on)) => {
            view! { <span><DueBadge days/>" "<span class="quiet"><Day day=due_on/></span></span> }
                .into_any()
        }
        (None, Some(due_on)) => view! { <span class="quiet"><Day day=due_on/></span> }.into_any(),
        _ => view! { <span class="quiet">{t("tickets-no-due")}</span> }.into_any(),
    };
    let assignee = ticket.assignee.map_or_else(
        || view! { <span class="quiet">{t("tickets-nobody")}</span> }.into_any(),
        |colleague| view! { <span>{colleague.name}</span> }.into_any(),
    );
    let department = has_several.then(|| {
        view! { <td data-label=t("tickets-department")><span>{ticket.department.title()}</span></td> }
    });
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/admin/tickets/{}", ticket.id)>{format!("#{} ", ticket.number)}{ticket.title}</a>
                <span class="quiet ticket-type">{ticket.request_type.title()}</span>
            </th>
            <td data-label=t("tickets-due")>{due}</td>
            <td data-label=t("tickets-state")><StateBadge state=ticket.state/></td>
            <td data-label=t("tickets-assignee")>{assignee}</td>
            {department}
            <td data-label=t("tickets-received")><span><Day day=ticket.received_on/></span></td>
        </tr>
    }
}
