//! The list of staff.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::model::{Permission, User};
use crate::accounts::{Desk, service};
use crate::error::Result;
use crate::i18n::t;
use crate::ids::UserId;
use crate::organisation::pages::settings::SettingsTabs;
use crate::server::App;
use crate::ui::badge::{Badge, Tone};

/// GET /admin/users
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let users = service::list_users(&app, &desk.actor).await?;
    let may_change_settings = desk.actor.may(Permission::OrganisationManage);
    Ok(desk.page(|| {
        let view = view! { <Users users me=desk.user.id may_change_settings/> };
        (t("users-title"), view)
    }))
}

#[component]
fn Users(users: Vec<User>, me: UserId, may_change_settings: bool) -> impl IntoView {
    let rows: Vec<_> = users
        .into_iter()
        .map(|user| view! { <UserLine user me/> })
        .collect();
    view! {
        <div class="head">
            <h1>{t("users-title")}</h1>
            <a class="button" href="/admin/users/new">{t("users-new")}</a>
        </div>
        {may_change_settings.then(|| view! { <SettingsTabs may_manage_users=true/> })}
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("users-name")}</th>
                    <th scope="col">{t("users-email")}</th>
                    <th scope="col">{t("users-roles")}</th>
                    <th scope="col">{t("users-state")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn UserLine(user: User, me: UserId) -> impl IntoView {
    let is_me = user.id == me;
    let roles: Vec<String> = user
        .roles
        .iter()
        .map(|role| t(&format!("role-{}", role.key)))
        .collect();
    let (tone, state) = match user.disabled_at {
        None => (Tone::Good, t("users-active")),
        Some(_) => (Tone::Neutral, t("users-disabled")),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/admin/users/{}", user.id)>{user.name}</a>
                {is_me.then(|| view! { " " <Badge tone=Tone::Neutral text=t("users-you")/> })}
            </th>
            <td data-label=t("users-email")>{user.email}</td>
            <td data-label=t("users-roles")>{if roles.is_empty() { t("users-no-roles") } else { roles.join(", ") }}</td>
            <td data-label=t("users-state")><Badge tone text=state/></td>
        </tr>
    }
}
