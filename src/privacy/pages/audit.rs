//! The audit log.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::error::Result;
use crate::i18n::t;
use crate::privacy::model::{AuditEntry, AuditFilter};
use crate::privacy::service;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::empty::EmptyState;
use crate::ui::pagination::{After, Paged, Pagination};

/// GET /admin/audit
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(filter): Query<AuditFilter>,
    Query(after): Query<After>,
) -> Result<Response> {
    let page = service::list_entries(&app, &desk.actor, &filter, after.after).await?;
    Ok(desk.page(|| {
        let view = view! {
            <h1>{t("audit-title")}</h1>
            <p>{t("audit-intro")}</p>
            <Filter filter=filter.clone()/>
            <Entries page filter is_first=after.after.is_none()/>
        };
        (t("audit-title"), view)
    }))
}

#[component]
fn Filter(filter: AuditFilter) -> impl IntoView {
    view! {
        <form class="filter" method="get">
            <div>
                <label for="action">{t("audit-action")}</label>
                <p class="field__hint" id="action-hint">{t("audit-action-hint")}</p>
                <input id="action" name="action" value=filter.action aria-describedby="action-hint" autocomplete="off"/>
            </div>
            <div>
                <label for="target">{t("audit-target-filter")}</label>
                <input id="target" name="target" value=filter.target autocomplete="off"/>
            </div>
            <button class="button button--quiet">{t("filter")}</button>
        </form>
    }
}

#[component]
fn Entries(page: Paged<AuditEntry>, filter: AuditFilter, is_first: bool) -> impl IntoView {
    if page.items.is_empty() {
        return view! { <EmptyState title=t("audit-empty") text=t("audit-empty-text")/> }
            .into_any();
    }
    let base = format!(
        "/admin/audit?action={}&target={}&",
        filter.action, filter.target
    );
    let rows: Vec<_> = page
        .items
        .into_iter()
        .map(|entry| view! { <Entry entry/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("audit-at")}</th>
                    <th scope="col">{t("audit-who")}</th>
                    <th scope="col">{t("audit-action")}</th>
                    <th scope="col">{t("audit-target")}</th>
                    <th scope="col">{t("audit-detail")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Pagination base is_first next=page.next/>
    }
    .into_any()
}

#[component]
fn Entry(entry: AuditEntry) -> impl IntoView {
    let who = entry
        .actor_name
        .unwrap_or_else(|| t(&format!("actor-{}", entry.actor_kind)));
    let detail = match entry.detail.as_object() {
        Some(object) if object.is_empty() => String::new(),
        _ => entry.detail.to_string(),
    };
    view! {
        <tr>
            <td data-label=t("audit-at")><Moment at=entry.at/></td>
            <td data-label=t("audit-who")>
                {who} {entry.address.map(|address| view! { <span class="quiet">" "{address}</span> })}
            </td>
            <td data-label=t("audit-action")><code>{entry.action}</code></td>
            <td data-label=t("audit-target")>{entry.target_kind}" "<code class="clip">{entry.target_id}</code></td>
            <td data-label=t("audit-detail")><code>{detail}</code></td>
        </tr>
    }
}
