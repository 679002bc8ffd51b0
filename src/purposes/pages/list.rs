//! The list of purposes.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::state::UseBadge;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::i18n::{t, t_with, words};
use crate::languages::own_name;
use crate::purposes::model::{Purpose, PurposeContent};
use crate::purposes::service;
use crate::server::App;
use crate::time::Timestamp;
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;

/// GET /admin/purposes
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let purposes = service::list_purposes(&app, &desk.actor).await?;
    let may_manage = desk.actor.may(Permission::PurposesManage);
    Ok(desk.page(|| {
        let view = view! {
            <div class="head">
                <h1>{t("purposes-title")}</h1>
                {may_manage.then(|| view! { <NewPurpose/> })}
            </div>
            <Purposes purposes may_manage now=app.now()/>
        };
        (t("purposes-title"), view)
    }))
}

#[component]
fn NewPurpose() -> impl IntoView {
    view! { <a class="button" href="/admin/purposes/new">{t("purposes-new")}</a> }
}

#[component]
fn Purposes(purposes: Vec<Purpose>, may_manage: bool, now: Timestamp) -> impl IntoView {
    if purposes.is_empty() {
        return view! {
            <EmptyState title=t("purposes-empty") text=t("purposes-empty-text")>
                {may_manage.then(|| view! { <NewPurpose/> })}
            </EmptyState>
        }
        .into_any();
    }
    let rows: Vec<_> = purposes
        .into_iter()
        .map(|purpose| view! { <PurposeLine purpose now/> })
        .collect();
    view! {
        <p>{t("purposes-intro")}</p>
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("purposes-name")}</th>
                    <th scope="col">{t("purposes-key")}</th>
                    <th scope="col">{t("purposes-channel")}</th>
                    <th scope="col">{t("purposes-languages")}</th>
                    <th scope="col">{t("purposes-validity")}</th>
                    <th scope="col">{t("purposes-version")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn PurposeLine(purpose: Purpose, now: Timestamp) -> impl IntoView {
    let Purpose { id, key, current } = purpose;
    let state = current.in_use(now);
    let content = current.content;
    let languages: Vec<String> = content
        .languages()
        .map(|code| own_name(code).to_owned())
        .collect();
    let special = content
        .special_category
        .then(|| view! { " " <Badge tone=Tone::Warning text=t("purposes-special-badge")/> });
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/admin/purposes/{id}")>{content.name_in(words().language).to_owned()}</a>
                {special}
            </th>
            <td data-label=t("purposes-key")><code>{key}</code></td>
            <td data-label=t("purposes-channel")>{t(&format!("channel-{}", content.channel.key()))}</td>
            <td data-label=t("purposes-languages")>{languages.join(", ")}</td>
            <td data-label=t("purposes-validity")>{validity(&content)}</td>
            <td data-label=t("purposes-version")>
                {current.number.to_string()} " " <UseBadge state/>
            </td>
        </tr>
    }
}

/// "24 months", or that there is no end.
fn validity(content: &PurposeContent) -> String {
    match content.validity_months {
        Some(months) => t_with("purposes-months", [("months", i64::from(months).into())]),
        None => t("purposes-unlimited"),
    }
}
