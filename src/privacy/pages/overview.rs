//! The first page of the desk: what happened lately, what is due, where to go on. Each part is
//! there for whoever may see it.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts::pages::requests::RequestTable;
use crate::error::Result;
use crate::i18n::{t, t_with};
use crate::privacy::model::{DayCount, FirstSteps};
use crate::privacy::service;
use crate::server::App;
use crate::server::dates;
use crate::tickets;
use crate::tickets::model::Ticket;
use crate::time::Timestamp;
use crate::ui::badge::{Badge, Tone};
use crate::ui::chart::{BarChart, Series};
use crate::ui::empty::EmptyState;

/// Requests to show; the others are in the queue.
const DUE: i64 = 8;

/// GET /admin
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let actor = &desk.actor;
    let steps = service::find_first_steps(&app, actor).await?;
    let counts = match actor.may(Permission::ConsentsView) {
        true => Some(service::count_recent_consents(&app, actor).await?),
        false => None,
    };
    let due = match actor.may(Permission::TicketsWork) {
        true => Some(tickets::service::list_due(&app, actor, DUE).await?),
        false => None,
    };
    let shortcuts = shortcuts(&desk);
    let now = app.now();
    Ok(desk.page(|| {
        let view = view! {
            <h1>{t("overview-title")}</h1>
            {steps.map(|steps| view! { <Steps steps/> })}
            {due.map(|tickets| view! { <Due tickets now/> })}
            {counts.map(|counts| view! { <RecentConsents counts/> })}
            <Shortcuts shortcuts/>
        };
        (t("overview-title"), view)
    }))
}

/// What has to be done before anybody can answer a form.
#[component]
fn Steps(steps: FirstSteps) -> impl IntoView {
    let items = [
        ("purpose", "/admin/purposes/new", steps.has_purpose),
        ("form", "/admin/forms/new", steps.has_form),
        ("publish", "/admin/forms", steps.has_published),
    ];
    let items: Vec<_> = items
        .into_iter()
        .map(|(key, href, is_done)| {
            let done = is_done
                .then(|| view! { " " <Badge tone=Tone::Good text=t("overview-step-done")/> });
            view! {
                <li>
                    <a href=href>{t(&format!("overview-step-{key}"))}</a>
                    {done}
                    <p class="quiet">{t(&format!("overview-step-{key}-text"))}</p>
                </li>
            }
        })
        .collect();
    view! {
        <section class="panel">
            <h2>{t("overview-steps")}</h2>
            <ol class="steps">{items}</ol>
        </section>
    }
}

/// Requests that are owed an answer, those due first on top.
#[component]
fn Due(tickets: Vec<Ticket>, now: Timestamp) -> impl IntoView {
    let today = dates::day(now, &dates::reader_zone());
    let list = if tickets.is_empty() {
        view! { <EmptyState title=t("overview-due-none") text=t("overview-due-none-text")/> }
            .into_any()
    } else {
        view! {
            <RequestTable tickets today/>
            <p><a href="/admin/tickets">{t("overview-due-all")}</a></p>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{t("overview-due")}</h2>
            {list}
        </section>
    }
}

/// What people answered in the last days.
#[component]
fn RecentConsents(counts: Vec<DayCount>) -> impl IntoView {
    let labels: Vec<String> = counts.iter().map(|count| dates::short(count.day)).collect();
    let series = |kind: &'static str, value: fn(&DayCount) -> i64| Series {
        name: t(&format!("consent-{kind}")),
        kind,
        values: counts.iter().map(value).collect(),
    };
    let series = vec![
        series("given", |count| count.given),
        series("refused", |count| count.refused),
        series("withdrawn", |count| count.withdrawn),
    ];
    let days = [("days", counts.len().into())];
    let total: i64 = counts
        .iter()
        .map(|count| count.given + count.refused + count.withdrawn)
        .sum();
    let chart = if total == 0 {
        view! { <p class="quiet">{t("overview-consents-none")}</p> }.into_any()
    } else {
        view! { <BarChart title=t_with("overview-consents-chart", days) labels series/> }.into_any()
    };
    view! {
        <section>
            <h2>{t("overview-consents")}</h2>
            {chart}
        </section>
    }
}

/// Where somebody may want to go, and the permission for it.
const SHORTCUTS: [(&str, &str, Permission); 6] = [
    ("form", "/admin/forms/new", Permission::FormsEdit),
    ("purpose", "/admin/purposes/new", Permission::PurposesManage),
    ("subject", "/admin/subjects", Permission::ContactsView),
    ("ticket", "/admin/tickets", Permission::TicketsWork),
    ("user", "/admin/users/new", Permission::UsersManage),
    ("audit", "/admin/audit", Permission::AuditView),
];

fn shortcuts(desk: &Desk) -> Vec<(&'static str, &'static str)> {
    let allowed = SHORTCUTS
        .into_iter()
        .filter(|(_, _, permission)| desk.actor.may(*permission));
    allowed.map(|(key, href, _)| (key, href)).collect()
}

#[component]
fn Shortcuts(shortcuts: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let cards: Vec<_> = shortcuts
        .into_iter()
        .map(|(key, href)| {
            view! {
                <li class="card">
                    <h3><a href=href>{t(&format!("overview-go-{key}"))}</a></h3>
                    <p class="quiet">{t(&format!("overview-go-{key}-text"))}</p>
                </li>
            }
        })
        .collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("overview-go")}</h2>
                <ul class="cards">{cards}</ul>
            </section>
        }
    })
}
