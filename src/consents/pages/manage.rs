//! The page of a manage link: a person's consents, each with the one button that changes it. To
//! withdraw takes one click, as to give does (GDPR Art. 7(3); EDPB Guidelines 05/2020, paragraph
//! 114). Whoever has the link sees the consents and nothing else of the person.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::holder::Holder;
use crate::consents::letter::written_saying;
use crate::consents::model::{ConsentState, EventKind, Source};
use crate::consents::reminding::ends_soon;
use crate::consents::service;
use crate::consents::standing;
use crate::error::{AppError, Conflict, Result};
use crate::i18n::{pick, t, t_with};
use crate::ids::{PurposeId, PurposeVersionId};
use crate::organisation::model::Organisation;
use crate::receipts::service::has_receipt;
use crate::server::App;
use crate::server::dates;
use crate::server::input::Form;
use crate::server::page::see_other_saying;
use crate::time::Timestamp;
use crate::ui::flash::Flash;

/// GET /m/{token}
pub async fn show(State(app): State<App>, holder: Holder) -> Result<Response> {
    answer(&app, &holder, StatusCode::OK, "").await
}

/// POST /m/{token}/{purpose}/withdraw
pub async fn withdraw(
    State(app): State<App>,
    holder: Holder,
    Path((_, purpose)): Path<(String, String)>,
) -> Result<Response> {
    let wish = holder.wish(EventKind::Withdrawn, None);
    service::change_as_shown(&app, &holder.actor, parse(&purpose)?, &wish).await?;
    Ok(see_other_saying(
        &holder.address(""),
        "flash-manage-withdrawn",
    ))
}

/// The wording beside the button.
#[derive(Deserialize)]
pub struct GiveInput {
    pub(super) version: PurposeVersionId,
}

/// POST /m/{token}/{purpose}/give
pub async fn give(
    State(app): State<App>,
    holder: Holder,
    Path((_, purpose)): Path<(String, String)>,
    Form(input): Form<GiveInput>,
) -> Result<Response> {
    let wish = holder.wish(EventKind::Given, Some(input.version));
    match service::change_as_shown(&app, &holder.actor, parse(&purpose)?, &wish).await {
        Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {
            answer(&app, &holder, StatusCode::CONFLICT, "manage-changed").await
        }
        done => done.map(|_| see_other_saying(&holder.address(""), "flash-manage-given")),
    }
}

/// POST /m/{token}/withdraw-all
pub async fn withdraw_all(State(app): State<App>, holder: Holder) -> Result<Response> {
    let Holder {
        actor,
        subject,
        language,
        ..
    } = &holder;
    service::withdraw_all(&app, actor, *subject, Source::ManageLink, *language).await?;
    Ok(see_other_saying(&holder.address(""), "flash-manage-all"))
}

pub(super) fn parse(id: &str) -> Result<PurposeId> {
    id.parse().map_err(|_| AppError::NotFound)
}

pub(super) async fn answer(
    app: &App,
    holder: &Holder,
    status: StatusCode,
    notice: &'static str,
) -> Result<Response> {
    let states = service::list_states(app, &holder.actor, holder.subject).await?;
    let now = app.now();
    Ok(holder.page(status, Some(&holder.path), || {
        let view = view! { <Consents holder=holder.clone() states notice now/> };
        (t("manage-title"), view)
    }))
}

#[component]
fn Consents(
    holder: Holder,
    states: Vec<ConsentState>,
    notice: &'static str,
    now: Timestamp,
) -> impl IntoView {
    let organisation = holder.organisation.clone();
    let who = holder.masked.clone();
    let who = who.unwrap_or_else(|| t("manage-someone"));
    let intro = t_with(
        "manage-intro",
        [
            ("controller", organisation.name.as_str().into()),
            ("who", who.into()),
        ],
    );
    let is_given = |state: &&ConsentState| state.latest.kind.is_agreement();
    let has_many = states.iter().filter(is_given).count() > 1;
    let cards: Vec<_> = states
        .iter()
        .map(|state| card(&holder, state, now))
        .collect();
    let all = has_many.then(|| {
        view! {
            <section>
                <h2>{t("manage-all-title")}</h2>
                <p>{t("manage-all-intro")}</p>
                <form method="post" action=holder.address("/withdraw-all")>
                    <button class="button button--quiet">{t("manage-withdraw-all")}</button>
                </form>
            </section>
        }
    });
    view! {
        <Flash/>
        <h1>{t("manage-title")}</h1>
        {(!notice.is_empty()).then(|| view! { <div class="note note--warning" role="alert"><p>{t(notice)}</p></div> })}
        <p>{intro}</p>
        {cards.is_empty().then(|| view! { <p>{t("manage-none")}</p> })}
        <div class="cards">{cards}</div>
        {all}
        <Contact organisation/>
    }
}

/// One consent: what it says, what the person said to it, and the button that changes it.
fn card(holder: &Holder, state: &ConsentState, now: Timestamp) -> AnyView {
    let latest = &state.latest;
    let is_given = state.standing.holds();
    // To give is to agree to what is asked now, so that is what stands beside the button.
    let shown = if is_given {
        &latest.purpose
    } else {
        &state.current.content
    };
    let code = holder.language.code();
    let name = pick(&shown.name, code, "en").to_owned();
    let statement = pick(&shown.statement, code, "en").to_owned();
    let action = |what| holder.address(&format!("/{}/{what}", state.purpose_id));
    let id = format!("purpose-{}", state.purpose_id);
    let button = if is_given {
        view! {
            <form method="post" action=action("withdraw")>
                <button class="button" aria-describedby=id.clone()>{t("manage-withdraw")}</button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action=action("give")>
                <input type="hidden" name="version" value=state.current.id.to_string()/>
                <button class="button" aria-describedby=id.clone()>{t("manage-give")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="card">
            // They may be in another language than the page.
            <h2 id=id dir="auto">{name}</h2>
            <p dir="auto">{statement}</p>
            <Standing holder=holder.clone() state=state.clone()/>
            {button}
            <More holder=holder.clone() state=state.clone() now/>
        </section>
    }
    .into_any()
}

/// What the person said, and why it counts or does not.
#[component]
fn Standing(holder: Holder, state: ConsentState) -> impl IntoView {
    let zone = dates::zone(&holder.organisation.time_zone);
    // The end of a time is nothing that the person said.
    let said = (state.latest.kind != EventKind::Expired).then(|| {
        let date = written_saying(&state.latest, &holder.organisation);
        // Who is too young has agreed all the same; why it does not count comes behind.
        let said = match state.standing {
            standing::Standing::TooYoung => "manage-state-given".to_owned(),
            standing => format!("manage-state-{}", standing.key()),
        };
        t_with(&said, [("date", date.into())])
    });
    let why = state.reason.in_words(&zone);
    let sentences: Vec<String> = said.into_iter().chain(why).collect();
    view! { <p class="quiet">{sentences.join(" ")}</p> }
}

/// The receipt; and, when a consent ends soon, the way to renew it.
#[component]
fn More(holder: Holder, state: ConsentState, now: Timestamp) -> impl IntoView {
    let zone = dates::zone(&holder.organisation.time_zone);
    let ends = ends_soon(&state.latest, &state.current.content, &zone, now);
    let renew = ends.filter(|_| state.standing.holds()).map(|_| {
        let href = holder.address(&format!("/{}/renew", state.purpose_id));
        view! { <a href=href>{t("renew-button")}</a> }
    });
    let receipt = has_receipt(state.latest.kind).then(|| {
        let href = holder.address(&format!("/receipts/{}", state.latest.id));
        view! { <a href=href>{t("receipt-title")}</a> }
    });
    view! { <p class="actions">{renew} {receipt}</p> }
}

#[component]
fn Contact(organisation: Organisation) -> impl IntoView {
    let contact = t_with(
        "manage-contact",
        [
            ("email", organisation.contact_email.as_str().into()),
            ("dpo", organisation.dpo_name.as_str().into()),
            ("dpo_email", organisation.dpo_email.as_str().into()),
        ],
    );
    view! {
        <section>
            <h2>{t("manage-who")}</h2>
            <p>{organisation.address_line()}</p>
            <p>{contact}</p>
            <p><a href="/portal">{t("manage-portal")}</a></p>
        </section>
    }
}
