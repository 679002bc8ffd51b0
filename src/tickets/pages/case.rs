//! What the desk shows of a request: the facts, and everything that happened.

use jiff::civil::Date;
use leptos::prelude::*;

use super::parts::{DueDate, Files, Words, type_with_article};
use crate::i18n::{t, t_with};
use crate::privacy::erasure::model::NOBODY;
use crate::server::dates::Moment;
use crate::tickets::lifecycle::State;
use crate::tickets::model::{Author, Case, Event, EventKind, Visibility, department_title};
use crate::ui::timeline::{Timeline, TimelineEntry};

/// The facts: who asks for what, until when, and who works on it.
#[component]
pub fn About<'a>(case: &'a Case, today: Date, may_open_person: bool) -> impl IntoView {
    let ticket = &case.ticket;
    let due = match ticket.due_on {
        Some(due_on) => {
            let days = ticket.days_left(today);
            view! { <DueDate ticket due_on days/> }.into_any()
        }
        None => t("tickets-no-due").into_any(),
    };
    let person = if ticket.subject == NOBODY {
        t("tickets-erased-person").into_any()
    } else if may_open_person {
        let href = format!("/admin/subjects/{}", ticket.subject);
        view! { <a href=href>{case.person.clone()}</a> }.into_any()
    } else {
        case.person.clone().into_any()
    };
    let assignee = ticket.assignee.as_ref().map(|a| a.name.clone());
    view! {
        <section class="panel">
            <h2>{t("tickets-about")}</h2>
            <dl class="facts">
                <dt>{t("tickets-type")}</dt><dd>{type_with_article(ticket)}</dd>
                <dt>{t("tickets-person")}</dt><dd>{person}</dd>
                <dt>{t("tickets-due")}</dt><dd>{due}</dd>
                <dt>{t("tickets-received")}</dt><dd><Moment at=ticket.received_at/></dd>
                <dt>{t("tickets-department")}</dt><dd>{ticket.department.title()}</dd>
                <dt>{t("tickets-assignee")}</dt><dd>{assignee.unwrap_or_else(|| t("tickets-nobody"))}</dd>
            </dl>
        </section>
    }
}

/// The timeline. What is internal is told apart by words and by colour.
#[component]
pub fn History<'a>(case: &'a Case) -> impl IntoView {
    let base = format!("/admin/tickets/{}/files", case.ticket.id);
    let entries: Vec<_> = case
        .events
        .iter()
        .cloned()
        .map(|event| view! { <Entry event person=case.person.clone() base=base.clone()/> })
        .collect();
    view! {
        <section id="timeline" tabindex="-1">
            <h2>{t("tickets-timeline")}</h2>
            <Timeline>{entries}</Timeline>
        </section>
    }
}

#[component]
fn Entry(event: Event, person: String, base: String) -> impl IntoView {
    let who = match &event.author {
        Author::Subject => person,
        Author::Staff(name) => name.clone().unwrap_or_else(|| t("actor-staff")),
        Author::System => t("actor-system"),
    };
    let kind = match event.visibility {
        Visibility::Internal => "internal",
        Visibility::Public => "public",
    };
    let title = title_of(&event, &who);
    view! {
        <TimelineEntry at=event.at title kind>
            <Words text=event.body/>
            <Files files=event.files base/>
        </TimelineEntry>
    }
}

/// What happened, and for words also who reads them: the colour alone would not tell everybody.
fn title_of(event: &Event, who: &str) -> String {
    let who = ("who", who.into());
    let state = |state: State| t(&format!("ticket-state-{}", state.key()));
    match &event.kind {
        EventKind::Created => t_with("ticket-event-created", [who]),
        EventKind::Comment if event.visibility == Visibility::Internal => {
            t_with("ticket-event-note", [who])
        }
        EventKind::Comment if event.author == Author::Subject => {
            t_with("ticket-event-written", [who])
        }
        EventKind::Comment => t_with("ticket-event-answer", [who]),
        EventKind::Status { from, to } => t_with(
            "ticket-event-status",
            [
                who,
                ("from", state(*from).into()),
                ("to", state(*to).into()),
            ],
        ),
        EventKind::Assigned { to: Some(name) } => t_with(
            "ticket-event-assigned",
            [who, ("name", name.as_str().into())],
        ),
        EventKind::Assigned { to: None } => t_with("ticket-event-unassigned", [who]),
        EventKind::Moved { from, to } => t_with(
            "ticket-event-moved",
            [
                who,
                ("from", department_title(from).into()),
                ("to", department_title(to).into()),
            ],
        ),
    }
}
