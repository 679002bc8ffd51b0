//! The list of staff.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::model::User;
use crate::accounts::{Desk, service};
use crate::error::Result;
use crate::i18n::t;
use crate::server::App;
use crate::ui::badge::{Badge, Tone};

/// GET /admin/users
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let users = service::list_users(&app, &desk.actor).await?;
    Ok(desk.page(|| (t("users-title"), view! { <Users users/> })))
}

#[component]
fn Users(users: Vec<User>) -> impl IntoView {
    let rows: Vec<_> = users
        .into_iter()
        .map(|user| view! { <UserLine user/> })
        .collect();
    view! {
        <div class="head">
            <h1>{t("users-title")}</h1>
            <a class="button" href="/admin/users/new">{t("users-new")}</a>
        </div>
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
fn UserLine(user: User) -> impl IntoView {
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
            <th scope="row"><a href=format!("/admin/users/{}", user.id)>{user.name}</a></th>
            <td data-label=t("users-email")>{user.email}</td>
            <td data-label=t("users-roles")>{roles.join(", ")}</td>
            <td data-label=t("users-state")><Badge tone text=state/></td>
        </tr>
    }
}
