//! The keys that sign receipts and checkpoints, and changing the current one.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::i18n::t;
use crate::organisation::pages::settings::SettingsTabs;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::page::see_other_saying;
use crate::signing::model::PublicKey;
use crate::signing::{routes, service};
use crate::ui::badge::{Badge, Tone};
use crate::ui::confirm::ConfirmPage;

/// GET /admin/settings/keys
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::OrganisationManage)?;
    let keys = service::list(&app).await?;
    let may_manage_users = desk.actor.may(Permission::UsersManage);
    let address = app.config.url(routes::PATH);
    Ok(desk.page(|| {
        let view = view! {
            <div class="head">
                <h1>{t("signing-title")}</h1>
                <a class="button" href="/admin/settings/keys/rotate">{t("signing-rotate")}</a>
            </div>
            <SettingsTabs may_manage_users/>
            <p>{t("signing-intro")}</p>
            <p>
                {t("signing-address")} " "
                <a class="wrap" href=routes::PATH>{address}</a>
            </p>
            <Keys keys/>
        };
        (t("signing-title"), view)
    }))
}

#[component]
fn Keys(keys: Vec<PublicKey>) -> impl IntoView {
    if keys.is_empty() {
        return view! { <p>{t("signing-none")}</p> }.into_any();
    }
    let rows: Vec<_> = keys
        .into_iter()
        .map(|key| view! { <KeyLine key_=key/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("signing-kid")}</th>
                    <th scope="col">{t("signing-created")}</th>
                    <th scope="col">{t("signing-state")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn KeyLine(key_: PublicKey) -> impl IntoView {
    let state = match key_.retired_at {
        None => view! { <Badge tone=Tone::Good text=t("signing-current")/> }.into_any(),
        Some(at) => view! { {t("signing-retired")} " " <Moment at/> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row"><code class="wrap">{key_.kid}</code></th>
            <td data-label=t("signing-created")><Moment at=key_.created_at/></td>
            <td data-label=t("signing-state")>{state}</td>
        </tr>
    }
}

/// GET /admin/settings/keys/rotate
pub async fn ask_to_rotate(desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::OrganisationManage)?;
    Ok(desk.page(|| {
        let view = view! {
            <ConfirmPage
                title=t("signing-rotate-title")
                action=t("signing-rotate")
                back="/admin/settings/keys"
                is_destructive=false
            >
                <p>{t("signing-rotate-text")}</p>
                <p>{t("signing-rotate-witness")}</p>
            </ConfirmPage>
        };
        (t("signing-rotate-title"), view)
    }))
}

/// POST /admin/settings/keys/rotate
pub async fn rotate(State(app): State<App>, desk: Desk) -> Result<Response> {
    service::rotate(&app, &desk.actor).await?;
    Ok(see_other_saying(
        "/admin/settings/keys",
        "flash-signing-rotated",
    ))
}
