//! How far a task has come. While it runs, the page asks to be loaded again by a header, which needs no
//! script.

use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

use crate::accounts::Desk;
use crate::error::Result;
use crate::i18n::{t, t_with};
use crate::ids::TaskId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::page;
use crate::tasks::model::{State as TaskState, Task};
use crate::tasks::service;
use crate::ui::badge::{Badge, Tone};
use crate::ui::breadcrumb::Breadcrumb;

/// After so many seconds the page is loaded again.
const AGAIN: &str = "2";

/// GET /admin/tasks/{id}
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<TaskId>) -> Result<Response> {
    let task = service::view(&app, &desk.actor, id).await?;
    let is_over = task.state.is_over();
    let mut response = desk.page(|| {
        let title = t(&format!("task-kind-{}", task.kind.key()));
        let (href, above) = task.kind.above();
        let view = view! {
            <Breadcrumb above=vec![(href.to_owned(), t(above))]/>
            <h1>{title.clone()}</h1>
            <Progress task=task.clone()/>
            <Report report=task.report.clone()/>
            {(!is_over).then(|| view! { <Cancel task/> })}
        };
        (title, view)
    });
    if !is_over {
        let again = HeaderValue::from_static(AGAIN);
        response
            .headers_mut()
            .insert(HeaderName::from_static("refresh"), again);
    }
    Ok(response)
}

/// POST /admin/tasks/{id}/cancel
pub async fn cancel(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<TaskId>,
) -> Result<Response> {
    service::cancel(&app, &desk.actor, id).await?;
    Ok(page::see_other_saying(
        &format!("/admin/tasks/{id}"),
        "flash-task-cancelled",
    ))
}

fn tone(state: TaskState) -> Tone {
    match state {
        TaskState::Waiting | TaskState::Cancelled => Tone::Neutral,
        TaskState::Running => Tone::Info,
        TaskState::Done => Tone::Good,
        TaskState::Failed => Tone::Danger,
    }
}

#[component]
fn Progress(task: Task) -> impl IntoView {
    let text = match task.total {
        Some(total) => t_with(
            "task-progress",
            [("done", task.done.into()), ("total", total.into())],
        ),
        None => t_with("task-progress-open", [("done", task.done.into())]),
    };
    let bar = (!task.state.is_over()).then(|| {
        let value = task.total.map(|_| task.done.to_string());
        let max = task.total.map(|total| total.max(1).to_string());
        view! { <progress id="task-progress" value=value max=max aria-label=t("task-progress-label")></progress> }
    });
    let waits = (!task.state.is_over() && task.failures > 0)
        .then(|| view! { <p class="note">{t("task-tries-again")}</p> });
    view! {
        <dl class="facts">
            <dt>{t("task-state")}</dt>
            <dd><Badge tone=tone(task.state) text=t(&format!("task-state-{}", task.state.key()))/></dd>
            <dt>{t("task-progress-label")}</dt>
            <dd>{text} " " {bar}</dd>
            <dt>{t("task-started")}</dt>
            <dd><Moment at=task.created_at/></dd>
        </dl>
        {waits}
    }
}

#[component]
fn Report(report: Value) -> impl IntoView {
    let error = report["error"].as_str().map(t);
    let error = error.map(|text| view! { <p class="note note--danger" role="status">{text}</p> });
    let counts = report["counts"].as_object().cloned().unwrap_or_default();
    let counts: Vec<_> = counts
        .into_iter()
        .map(|(key, count)| {
            view! {
                <dt>{t(&format!("task-count-{key}"))}</dt>
                <dd>{count.to_string()}</dd>
            }
        })
        .collect();
    let list = (!counts.is_empty()).then(|| {
        view! {
            <h2>{t("task-report")}</h2>
            <dl class="facts">{counts}</dl>
        }
    });
    // Reports are ours, and lead to pages of ours.
    let link = report["link"].as_str().map(str::to_owned);
    let link = link.map(|href| view! { <p><a class="button" href=href>{t("task-link")}</a></p> });
    let undo = report["undo"].as_str().map(str::to_owned);
    let undo = undo.map(|action| {
        view! {
            <form method="post" action=action class="actions">
                <button class="button button--quiet">{t("task-undo")}</button>
            </form>
        }
    });
    view! { {error} {list} {link} {undo} }
}

#[component]
fn Cancel(task: Task) -> impl IntoView {
    if task.cancelled_at.is_some() {
        return view! { <p class="note" role="status">{t("task-stopping")}</p> }.into_any();
    }
    let action = format!("/admin/tasks/{}/cancel", task.id);
    view! {
        <p class="quiet">{t("task-hint")}</p>
        <form method="post" action=action class="actions">
            <button class="button button--quiet">{t("task-cancel")}</button>
        </form>
    }
    .into_any()
}
