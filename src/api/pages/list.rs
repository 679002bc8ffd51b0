//! The keys.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::api::model::ApiKey;
use crate::api::service::keys;
use crate::error::Result;
use crate::i18n::t;
use crate::organisation::pages::settings::SettingsTabs;
use crate::server::App;
use crate::server::dates::Moment;
use crate::time::Timestamp;
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;

/// GET /admin/settings/api
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let keys = keys::list(&app, &desk.actor).await?;
    let may_manage_users = desk.actor.may(Permission::UsersManage);
    let now = app.now();
    Ok(desk.page(|| {
        let view = view! {
            <h1>{t("settings-title")}</h1>
            <SettingsTabs may_manage_users/>
            <p>{t("api-keys-intro")}" "<a href="/api/v1/docs">{t("api-docs-link")}</a></p>
            <Keys keys now/>
        };
        (t("api-keys-title"), view)
    }))
}

#[component]
fn New() -> impl IntoView {
    view! { <a class="button" href="/admin/settings/api/new">{t("api-keys-new")}</a> }
}

#[component]
fn Keys(keys: Vec<ApiKey>, now: Timestamp) -> impl IntoView {
    if keys.is_empty() {
        return view! {
            <EmptyState title=t("api-keys-empty") text=t("api-keys-empty-text")>
                <New/>
            </EmptyState>
        }
        .into_any();
    }
    let rows: Vec<_> = keys
        .into_iter()
        .map(|key| view! { <Line key now/> })
        .collect();
    view! {
        <p><New/></p>
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("api-key-name")}</th>
                    <th scope="col">{t("api-key-scopes")}</th>
                    <th scope="col">{t("api-key-last-used")}</th>
                    <th scope="col">{t("api-key-expires")}</th>
                    <th scope="col">{t("api-key-state")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Line(key: ApiKey, now: Timestamp) -> impl IntoView {
    let scopes: Vec<_> = key.scopes.iter().map(|scope| scope.key()).collect();
    let never = || t("api-key-never");
    let used = match key.last_used_at {
        Some(at) => view! { <Moment at/> }.into_any(),
        None => never().into_any(),
    };
    let expires = match key.expires_at {
        Some(at) => view! { <Moment at/> }.into_any(),
        None => never().into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="wrap" href=format!("/admin/settings/api/{}", key.id)>{key.name.clone()}</a>
                <code class="quiet audit__code">{format!("{}…", key.prefix)}</code>
            </th>
            <td data-label=t("api-key-scopes")>{scopes.join(", ")}</td>
            <td data-label=t("api-key-last-used")>{used}</td>
            <td data-label=t("api-key-expires")>{expires}</td>
            <td data-label=t("api-key-state")><Standing key=&key now/></td>
        </tr>
    }
}

/// Whether a key lets anybody in.
#[component]
pub fn Standing<'a>(key: &'a ApiKey, now: Timestamp) -> impl IntoView {
    let (tone, text) = match (key.revoked_at, key.is_usable(now)) {
        (Some(_), _) => (Tone::Neutral, t("api-key-revoked")),
        (None, false) => (Tone::Warning, t("api-key-expired")),
        (None, true) => (Tone::Good, t("api-key-works")),
    };
    view! { <Badge tone text/> }
}
