//! One key, and revoking it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::list::Standing;
use super::new::Above;
use crate::accounts::Desk;
use crate::api::model::ApiKey;
use crate::api::service::keys;
use crate::error::Result;
use crate::i18n::t;
use crate::ids::ApiKeyId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::page::see_other_saying;
use crate::time::Timestamp;
use crate::ui::confirm::ConfirmPage;

/// GET /admin/settings/api/{id}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ApiKeyId>,
) -> Result<Response> {
    let key = keys::get(&app, &desk.actor, id).await?;
    let now = app.now();
    Ok(desk.page(|| {
        let revoke = key.revoked_at.is_none().then(|| {
            let href = format!("/admin/settings/api/{id}/revoke");
            view! { <p class="actions"><a class="button button--quiet" href=href>{t("api-key-revoke")}</a></p> }
        });
        let title = key.name.clone();
        let view = view! {
            <Above/>
            <h1 class="wrap">{title.clone()}</h1>
            <Facts key now/>
            {revoke}
        };
        (title, view)
    }))
}

#[component]
fn Facts(key: ApiKey, now: Timestamp) -> impl IntoView {
    let by = key
        .created_by_name
        .clone()
        .unwrap_or_else(|| t("api-key-command-line"));
    let moment = |at: Option<Timestamp>| match at {
        Some(at) => view! { <Moment at/> }.into_any(),
        None => t("api-key-never").into_any(),
    };
    let scopes = key.scopes.iter().map(|scope| {
        view! { <li><code>{scope.key()}</code>" "<span class="quiet">{t(&scope.words())}</span></li> }
    });
    let scopes: Vec<_> = scopes.collect();
    view! {
        <dl class="facts">
            <dt>{t("api-key-state")}</dt>
            <dd><Standing key=&key now/></dd>
            <dt>{t("api-key-secret")}</dt>
            <dd><code>{format!("{}…", key.prefix)}</code></dd>
            <dt>{t("api-key-by")}</dt>
            <dd>{by}", "<Moment at=key.created_at/></dd>
            <dt>{t("api-key-last-used")}</dt>
            <dd>{moment(key.last_used_at)}</dd>
            <dt>{t("api-key-expires")}</dt>
            <dd>{moment(key.expires_at)}</dd>
            <dt>{t("api-key-rate")}</dt>
            <dd>{key.rate_per_minute}</dd>
            <dt>{t("api-key-scopes")}</dt>
            <dd><ul>{scopes}</ul></dd>
        </dl>
    }
}

/// GET /admin/settings/api/{id}/revoke
pub async fn ask_to_revoke(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ApiKeyId>,
) -> Result<Response> {
    let key = keys::get(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let back = format!("/admin/settings/api/{id}");
        let view = view! {
            <ConfirmPage title=t("api-key-revoke-title") action=t("api-key-revoke") back>
                <p class="wrap">{key.name}</p>
                <p>{t("api-key-revoke-text")}</p>
            </ConfirmPage>
        };
        (t("api-key-revoke-title"), view)
    }))
}

/// POST /admin/settings/api/{id}/revoke
pub async fn revoke(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ApiKeyId>,
) -> Result<Response> {
    keys::revoke(&app, &desk.actor, id).await?;
    Ok(see_other_saying(
        "/admin/settings/api",
        "flash-api-key-revoked",
    ))
}
