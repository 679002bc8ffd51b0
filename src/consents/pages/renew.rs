//! Renewing a consent before it ends: what the mail that asks for it leads to. Opening the page changes
//! nothing; its button renews.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::holder::Holder;
use super::manage::{GiveInput, answer, parse};
use crate::consents::model::{ConsentState, EventKind};
use crate::consents::service;
use crate::error::{AppError, Conflict, Result};
use crate::i18n::{pick, t};
use crate::server::App;
use crate::server::dates;
use crate::server::input::Form;
use crate::server::page::see_other_saying;

/// GET /m/{token}/{purpose}/renew
pub async fn show(
    State(app): State<App>,
    holder: Holder,
    Path((_, purpose)): Path<(String, String)>,
) -> Result<Response> {
    let purpose = parse(&purpose)?;
    let states = service::list_states(&app, &holder.actor, holder.subject).await?;
    let state = states.into_iter().find(|state| state.purpose_id == purpose);
    let state = state.ok_or(AppError::NotFound)?;
    let address = format!("{}/{purpose}/renew", holder.path);
    Ok(holder.page(StatusCode::OK, Some(&address), || {
        let view = view! {
            <h1>{t("renew-title")}</h1>
            <Asked holder=holder.clone() state/>
        };
        (t("renew-title"), view)
    }))
}

/// What would be agreed to, until when the person has agreed, and the button.
#[component]
fn Asked(holder: Holder, state: ConsentState) -> impl IntoView {
    let code = holder.language.code();
    let asked = &state.current.content;
    let name = pick(&asked.name, code, "en").to_owned();
    let statement = pick(&asked.statement, code, "en").to_owned();
    let zone = dates::zone(&holder.organisation.time_zone);
    let why = state.reason.in_words(&zone);
    let action = holder.address(&format!("/{}/renew", state.purpose_id));
    view! {
        <section class="card">
            <h2 id="purpose" dir="auto">{name}</h2>
            <p dir="auto">{statement}</p>
            <p class="quiet">{why}</p>
            <form method="post" action=action>
                <input type="hidden" name="version" value=state.current.id.to_string()/>
                <button class="button" aria-describedby="purpose">{t("renew-button")}</button>
            </form>
        </section>
        <p>{t("mail-renew-nothing")}</p>
        <p><a href=holder.address("")>{t("manage-title")}</a></p>
    }
}

/// POST /m/{token}/{purpose}/renew
pub async fn renew(
    State(app): State<App>,
    holder: Holder,
    Path((_, purpose)): Path<(String, String)>,
    Form(input): Form<GiveInput>,
) -> Result<Response> {
    let wish = holder.wish(EventKind::Renewed, Some(input.version));
    match service::change_as_shown(&app, &holder.actor, parse(&purpose)?, &wish).await {
        Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {
            answer(&app, &holder, StatusCode::CONFLICT, "manage-changed").await
        }
        done => done.map(|_| see_other_saying(&holder.address(""), "flash-manage-renewed")),
    }
}
