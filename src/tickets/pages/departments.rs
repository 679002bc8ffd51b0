//! Departments, and which of them answers what.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::i18n::t;
use crate::ids::DepartmentId;
use crate::organisation::pages::settings::SettingsTabs;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::see_other_saying;
use crate::tickets::model::{DPO, DepartmentInfo, RequestType};
use crate::tickets::service::departments as service;

/// GET /admin/departments
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let (departments, routes) = service::list_departments(&app, &desk.actor).await?;
    let may_manage_users = desk.actor.may(Permission::UsersManage);
    Ok(desk.page(|| {
        let view = view! {
            <div class="head">
                <h1>{t("departments-title")}</h1>
                <a class="button" href="/admin/departments/new">{t("departments-new")}</a>
            </div>
            <SettingsTabs may_manage_users/>
            <p>{t("departments-intro")}</p>
            <NobodyIsDpo departments=&departments/>
            <List departments=&departments/>
            <Routes departments=&departments routes/>
        };
        (t("departments-title"), view)
    }))
}

/// POST /admin/departments/routes
pub async fn save_routes(
    State(app): State<App>,
    desk: Desk,
    Form(routes): Form<HashMap<String, String>>,
) -> Result<Response> {
    service::update_routes(&app, &desk.actor, &routes).await?;
    Ok(see_other_saying("/admin/departments", "flash-routes-saved"))
}

/// Requests that nobody can read must not go unnoticed.
#[component]
fn NobodyIsDpo<'a>(departments: &'a [DepartmentInfo]) -> impl IntoView {
    departments
        .iter()
        .find(|info| info.department.key == DPO && info.members.is_empty())
        .map(|info| {
            let href = format!("/admin/departments/{}", info.department.id);
            view! {
                <div class="note note--warning">
                    <p><strong>{t("departments-dpo-empty")}</strong></p>
                    <p>{t("departments-dpo-empty-text")}" "<a href=href>{t("departments-choose-members")}</a></p>
                </div>
            }
        })
}

#[component]
fn List<'a>(departments: &'a [DepartmentInfo]) -> impl IntoView {
    let rows: Vec<_> = departments
        .iter()
        .cloned()
        .map(|info| view! { <Line info/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("departments-name")}</th>
                    <th scope="col">{t("departments-members")}</th>
                    <th scope="col">{t("departments-email")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Line(info: DepartmentInfo) -> impl IntoView {
    let DepartmentInfo {
        department,
        members,
    } = info;
    let names: Vec<String> = members.into_iter().map(|member| member.name).collect();
    let or_none = |text: String| {
        if text.is_empty() {
            view! { <span class="quiet">{t("departments-none")}</span> }.into_any()
        } else {
            view! { <span>{text}</span> }.into_any()
        }
    };
    view! {
        <tr>
            <th scope="row"><a href=format!("/admin/departments/{}", department.id)>{department.title()}</a></th>
            <td data-label=t("departments-members")>{or_none(names.join(", "))}</td>
            <td data-label=t("departments-email")>{or_none(department.email)}</td>
        </tr>
    }
}

#[component]
fn Routes<'a>(
    departments: &'a [DepartmentInfo],
    routes: HashMap<String, DepartmentId>,
) -> impl IntoView {
    let lines: Vec<_> = RequestType::ALL
        .into_iter()
        .map(|kind| {
            let chosen = routes.get(kind.key()).copied();
            let options: Vec<_> = departments
                .iter()
                .map(|info| {
                    let department = &info.department;
                    let selected = chosen == Some(department.id);
                    view! {
                        <option value=department.id.to_string() selected=selected>{department.title()}</option>
                    }
                })
                .collect();
            let id = format!("route-{}", kind.key());
            view! {
                <div class="route">
                    <label for=id.clone()>{kind.title()}</label>
                    <select id=id name=kind.key()>{options}</select>
                </div>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t("departments-routes")}</h2>
            <p>{t("departments-routes-intro")}</p>
            <form method="post" action="/admin/departments/routes">
                <div class="routes">{lines}</div>
                <button class="button">{t("save")}</button>
            </form>
        </section>
    }
}
