//! Requests in short, on a person's page and on the overview: what it is, until when, where it
//! stands.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::i18n::t;
use crate::server::dates::Day;
use crate::tickets::model::Ticket;
use crate::tickets::pages::parts::{DueBadge, StateBadge};

/// One row a request.
#[component]
pub fn RequestTable(
    /// In the order in which they are shown.
    tickets: Vec<Ticket>,
    /// At the organisation's place.
    today: Date,
) -> impl IntoView {
    let rows: Vec<_> = tickets
        .into_iter()
        .map(|ticket| view! { <RequestLine ticket today/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("tickets-request")}</th>
                    <th scope="col">{t("tickets-due")}</th>
                    <th scope="col">{t("tickets-state")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn RequestLine(ticket: Ticket, today: Date) -> impl IntoView {
    let badge = ticket
        .days_left(today)
        .map(|days| view! { <DueBadge days/> " " });
    let day = match ticket.due_on {
        Some(day) => view! { <Day day/> }.into_any(),
        None => t("tickets-no-due").into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/admin/tickets/{}", ticket.id)>{format!("#{} ", ticket.number)}{ticket.title}</a>
                <span class="quiet ticket-type">{ticket.request_type.title()}</span>
            </th>
            <td data-label=t("tickets-due")><span>{badge}<span class="quiet">{day}</span></span></td>
            <td data-label=t("tickets-state")><StateBadge state=ticket.state/></td>
        </tr>
    }
}
