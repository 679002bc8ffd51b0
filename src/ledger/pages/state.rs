//! How the ledger is: size, root, last checkpoints, what waits, the last check.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::lines::ReportView;
use crate::accounts::Desk;
use crate::error::{AppError, Conflict, Result};
use crate::i18n::{t, t_with};
use crate::ledger::checking;
use crate::ledger::service;
use crate::ledger::store::{Check, Head, Stored};
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::page::see_other_saying;
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;

/// GET /admin/ledger
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let state = service::state(&app, &desk.actor).await?;
    let has_witness =
        !app.config.witness_url.is_empty() || !app.config.witness_file.as_os_str().is_empty();
    Ok(desk.page(|| {
        let view = view! {
            <h1>{t("ledger-title")}</h1>
            <p>{t("ledger-intro")}</p>
            <Facts head=state.head newest=state.checkpoints.first().cloned() unsealed=state.unsealed has_witness/>
            <LastCheck check=state.check/>
            <Checkpoints checkpoints=state.checkpoints/>
        };
        (t("ledger-title"), view)
    }))
}

/// POST /admin/ledger/check
pub async fn check(State(app): State<App>, desk: Desk) -> Result<Response> {
    match checking::begin(&app, &desk.actor).await {
        Err(AppError::Conflict(Conflict::WrongState)) => {
            Ok(see_other_saying("/admin/ledger", "flash-ledger-checking"))
        }
        done => done.map(|()| see_other_saying("/admin/ledger", "flash-ledger-check-begun")),
    }
}

/// Bytes of a hash, in groups that can be compared by eye.
fn in_groups(hash: &[u8]) -> String {
    let groups: Vec<String> = hash.chunks(4).map(hex::encode).collect();
    groups.join(" ")
}

#[component]
fn Facts(head: Head, newest: Option<Stored>, unsealed: i64, has_witness: bool) -> impl IntoView {
    let newest = newest.map(|newest| {
        view! {
            <dt>{t("ledger-root")}</dt><dd><code class="wrap">{in_groups(&newest.root)}</code></dd>
            <dt>{t("ledger-sealed-at")}</dt><dd><Moment at=newest.sealed_at/></dd>
        }
    });
    let witness = match (has_witness, head.witnessed_size, head.witnessed_at) {
        (false, ..) => view! { <span>{t("ledger-witness-none")}</span> }.into_any(),
        (true, Some(size), Some(at)) => view! {
            <span>{t_with("ledger-witness-has", [("size", size.into())])}" "<Moment at/></span>
        }
        .into_any(),
        (true, ..) => view! { <span>{t("ledger-witness-waits")}</span> }.into_any(),
    };
    view! {
        <dl class="facts">
            <dt>{t("ledger-size")}</dt><dd>{t_with("ledger-entries", [("count", head.size.into())])}</dd>
            {newest}
            <dt>{t("ledger-unsealed")}</dt><dd>{t_with("ledger-entries", [("count", unsealed.into())])}</dd>
            <dt>{t("ledger-witness")}</dt><dd>{witness}</dd>
        </dl>
    }
}

#[component]
fn LastCheck(check: Option<Check>) -> impl IntoView {
    let is_running = check.as_ref().is_some_and(|check| check.is_running);
    let last = check.map(|check| view! { <CheckView check/> });
    // Two at once would find the same.
    let button = (!is_running).then(|| {
        view! {
            <form method="post" action="/admin/ledger/check" class="actions">
                <button class="button">{t("ledger-check-now")}</button>
            </form>
        }
    });
    view! {
        <section>
            <h2>{t("ledger-check")}</h2>
            <p>{t("ledger-check-text")}</p>
            {last}
            {button}
        </section>
    }
}

#[component]
fn CheckView(check: Check) -> impl IntoView {
    let records = [("count", check.records.into())];
    match (check.report, check.finished_at) {
        (Some(report), Some(at)) => view! {
            <p>{t("ledger-check-last")}" "<Moment at/></p>
            <ReportView report=&report/>
        }
        .into_any(),
        _ if check.is_running => view! {
            <p><Badge tone=Tone::Info text=t("ledger-check-running")/>" "{t_with("ledger-check-so-far", records)}</p>
            <p><a href="/admin/ledger">{t("ledger-check-reload")}</a></p>
        }
        .into_any(),
        _ => view! {
            <p><Badge tone=Tone::Warning text=t("ledger-check-died")/>" "<Moment at=check.started_at/></p>
        }
        .into_any(),
    }
}

#[component]
fn Checkpoints(checkpoints: Vec<Stored>) -> impl IntoView {
    if checkpoints.is_empty() {
        return view! { <EmptyState title=t("ledger-empty") text=t("ledger-empty-text")/> }
            .into_any();
    }
    let rows: Vec<_> = checkpoints
        .into_iter()
        .map(|checkpoint| {
            let href = format!("/ledger/checkpoints/{}", checkpoint.size);
            view! {
                <tr>
                    <th scope="row"><a href=href>{t_with("ledger-entries", [("count", checkpoint.size.cast_signed().into())])}</a></th>
                    <td data-label=t("ledger-sealed-at")><Moment at=checkpoint.sealed_at/></td>
                    <td data-label=t("ledger-root")><code class="wrap">{in_groups(&checkpoint.root)}</code></td>
                </tr>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t("ledger-checkpoints")}</h2>
            <p>{t("ledger-checkpoints-text")}</p>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("ledger-size")}</th>
                        <th scope="col">{t("ledger-sealed-at")}</th>
                        <th scope="col">{t("ledger-root")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
