//! A person's requests.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::error::Result;
use crate::i18n::t;
use crate::portal::Visit;
use crate::server::App;
use crate::server::dates::Day;
use crate::tickets::model::Ticket;
use crate::tickets::pages::parts::StatusBadge;
use crate::tickets::service::person as service;
use crate::ui::empty::EmptyState;
use crate::ui::pagination::{After, Paged, Pagination};

/// GET /portal/requests
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(after): Query<After>,
) -> Result<Response> {
    let page = service::list_own(&app, &visit.actor, after.after).await?;
    Ok(visit.page(|| {
        let view = view! {
            <div class="head">
                <h1>{t("requests-title")}</h1>
                <a class="button" href="/portal/requests/new">{t("requests-new")}</a>
            </div>
            <Requests page is_first=after.after.is_none()/>
        };
        (t("requests-title"), view)
    }))
}

#[component]
fn Requests(page: Paged<Ticket>, is_first: bool) -> impl IntoView {
    if page.items.is_empty() {
        return view! { <EmptyState title=t("requests-empty") text=t("requests-empty-text")/> }
            .into_any();
    }
    let rows: Vec<_> = page
        .items
        .into_iter()
        .map(|ticket| view! { <Line ticket/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("requests-request")}</th>
                    <th scope="col">{t("requests-status")}</th>
                    <th scope="col">{t("requests-sent")}</th>
                    <th scope="col">{t("requests-due")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Pagination base="/portal/requests?" is_first next=page.next/>
    }
    .into_any()
}

#[component]
fn Line(ticket: Ticket) -> impl IntoView {
    let due = match ticket.due_on {
        Some(due_on) if ticket.state.is_open() => {
            view! { <span><Day day=due_on/></span> }.into_any()
        }
        Some(_) => view! { <span class="quiet">{t("requests-done")}</span> }.into_any(),
        None => view! { <span class="quiet">{t("requests-no-due")}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/portal/requests/{}", ticket.id)>{ticket.title}</a>
                <span class="quiet ticket-type">{format!("#{} · ", ticket.number)}{ticket.request_type.title()}</span>
            </th>
            <td data-label=t("requests-status")><StatusBadge status=ticket.state.plain()/></td>
            <td data-label=t("requests-sent")><span><Day day=ticket.received_on/></span></td>
            <td data-label=t("requests-due")>{due}</td>
        </tr>
    }
}
