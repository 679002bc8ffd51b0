//! My consents: every purpose in plain words, withdrawn and given again by one click.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::evidence::{StandingBadge, UntilDay, Why};
use super::sent_forms::SentForms;
use crate::consents;
use crate::consents::model::{ConsentState, Event};
use crate::consents::reminding::ends_soon;
use crate::consents::standing;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::i18n::{t, words};
use crate::ids::{PurposeId, PurposeVersionId};
use crate::paper::pages::shown::SaidAt;
use crate::portal::{Visit, service};
use crate::receipts::service::has_receipt;
use crate::server::App;
use crate::server::dates;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::time::Timestamp;
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;

/// What the button that gives a consent sends along.
#[derive(Deserialize)]
pub struct GiveInput {
    /// The wording that stood beside it.
    version: PurposeVersionId,
}

/// GET /portal
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Response> {
    list(&app, &visit, FieldErrors::new()).await
}

/// POST /portal/consents/{purpose}/withdraw
pub async fn withdraw(
    State(app): State<App>,
    visit: Visit,
    Path(purpose): Path<PurposeId>,
) -> Result<Response> {
    service::withdraw(&app, &visit.actor, purpose, visit.facts.language).await?;
    Ok(see_other_saying("/portal", "flash-consent-withdrawn"))
}

/// POST /portal/consents/{purpose}/give
pub async fn give(
    State(app): State<App>,
    visit: Visit,
    Path(purpose): Path<PurposeId>,
    Form(input): Form<GiveInput>,
) -> Result<Response> {
    let language = visit.facts.language;
    let done = service::give(&app, &visit.actor, purpose, input.version, language).await;
    agreed(&app, &visit, purpose, done).await
}

/// POST /portal/consents/{purpose}/renew
pub async fn renew(
    State(app): State<App>,
    visit: Visit,
    Path(purpose): Path<PurposeId>,
    Form(input): Form<GiveInput>,
) -> Result<Response> {
    let language = visit.facts.language;
    let done = service::renew(&app, &visit.actor, purpose, input.version, language).await;
    agreed(&app, &visit, purpose, done).await
}

async fn agreed(
    app: &App,
    visit: &Visit,
    purpose: PurposeId,
    done: Result<()>,
) -> Result<Response> {
    match done {
        Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {
            let field = format!("consent-{purpose}");
            let errors = FieldErrors::one(field, "portal-wording-changed");
            list(app, visit, errors).await
        }
        done => done.map(|()| see_other_saying("/portal", "flash-consent-given")),
    }
}

/// POST /portal/consents/withdraw
pub async fn withdraw_all(State(app): State<App>, visit: Visit) -> Result<Response> {
    service::withdraw_all(&app, &visit.actor, visit.facts.language).await?;
    Ok(see_other_saying("/portal", "flash-consents-withdrawn"))
}

async fn list(app: &App, visit: &Visit, errors: FieldErrors) -> Result<Response> {
    let states = consents::service::list_states(app, &visit.actor, visit.subject.id).await?;
    let sent = consents::service::list_sent(app, &visit.actor, visit.subject.id).await?;
    let draft = Draft::invalid((), errors);
    let now = app.now();
    Ok(visit.page_with(draft.status(), || {
        let view = view! {
            <h1>{t("portal-consents-title")}</h1>
            <ErrorSummary errors=&draft.errors/>
            <Consents states now/>
            <SentForms sent seen="/portal/seen"/>
        };
        (t("portal-consents-title"), view)
    }))
}

#[component]
fn Consents(states: Vec<ConsentState>, now: Timestamp) -> impl IntoView {
    if states.is_empty() {
        return view! {
            <EmptyState title=t("portal-consents-empty") text=t("portal-consents-empty-text")>
                <a href="/portal/requests">{t("portal-consents-empty-ask")}</a>
            </EmptyState>
        }
        .into_any();
    }
    let given = states
        .iter()
        .filter(|state| state.latest.kind.is_agreement())
        .count();
    let cards: Vec<_> = states
        .into_iter()
        .map(|state| view! { <Consent state now/> })
        .collect();
    view! {
        <p>{t("portal-consents-intro")}</p>
        <div class="cards">{cards}</div>
        {(given > 1).then(|| view! {
            <form class="withdraw-all" method="post" action="/portal/consents/withdraw">
                <button class="button button--quiet">{t("portal-withdraw-all")}</button>
                <span class="quiet">{t("portal-withdraw-all-hint")}</span>
            </form>
        })}
    }
    .into_any()
}

#[component]
fn Consent(state: ConsentState, now: Timestamp) -> impl IntoView {
    let (purpose, latest) = (state.purpose_id, &state.latest);
    let name = latest.purpose.name_in(words().language).to_owned();
    let statement = latest.purpose.statement_in(words().language).to_owned();
    let may_be_given = !state.standing.holds();
    let version = state.current.id;
    let zone = dates::reader_zone();
    let may_be_renewed =
        !may_be_given && ends_soon(latest, &state.current.content, &zone, now).is_some();
    let renew = may_be_renewed.then(
        || view! { <Agree purpose version name=name.clone() action="renew" label="renew-button"/> },
    );
    let button = if may_be_given {
        view! { <Agree purpose version name=name.clone() action="give" label="portal-give"/> }
            .into_any()
    } else {
        view! { <Withdraw purpose name=name.clone()/> }.into_any()
    };
    view! {
        <article class="card consent" id=format!("consent-{purpose}") tabindex="-1">
            <div class="head">
                <h2>{name}</h2>
                <StandingBadge standing=state.standing/>
            </div>
            <blockquote class="statement">{statement}</blockquote>
            <Standing event=latest.clone() standing=state.standing/>
            <Why standing=state.standing reason=state.reason.clone()/>
            {(may_be_given || may_be_renewed).then(|| view! { <NewWording state=&state/> })}
            <div class="actions">
                {renew} {button} <a href=format!("/portal/consents/{purpose}")>{t("portal-history")}</a>
                {has_receipt(latest.kind).then(|| {
                    let href = format!("/portal/receipts/{}", latest.id);
                    view! { <a href=href>{t("receipt-open")}</a> }
                })}
            </div>
        </article>
    }
}

/// Since when, through what, until when.
#[component]
fn Standing(event: Event, standing: standing::Standing) -> impl IntoView {
    let until = standing.holds().then(|| {
        view! { <dt>{t("portal-until")}</dt><dd><UntilDay event=&event standing/></dd> }
    });
    let through = t(&format!("source-{}", event.source.key()));
    let through = match event.submission_id {
        Some(id) => {
            view! { <a href=format!("/portal/seen/{id}")>{t("portal-through-form")}</a> }.into_any()
        }
        None => through.into_any(),
    };
    view! {
        <dl class="facts">
            <dt>{t("portal-since")}</dt>
            <dd><SaidAt at=event.occurred_at signed_on=event.signed_on()/></dd>
            <dt>{t("evidence-through")}</dt>
            <dd>{through}</dd>
            {until}
        </dl>
    }
}

#[component]
fn Withdraw(purpose: PurposeId, name: String) -> impl IntoView {
    view! {
        <form method="post" action=format!("/portal/consents/{purpose}/withdraw")>
            <button class="button">
                {t("portal-withdraw")}
                <span class="visually-hidden">{format!(": {name}")}</span>
            </button>
        </form>
    }
}

/// Giving is to the wording of today: where it has changed, it stands above the button.
#[component]
fn NewWording<'a>(state: &'a ConsentState) -> impl IntoView {
    let language = words().language;
    let current = state.current.content.statement_in(language).to_owned();
    let is_new = current != state.latest.purpose.statement_in(language);
    is_new.then(|| {
        view! {
            <p>{t("portal-new-wording")}</p>
            <blockquote class="statement">{current}</blockquote>
        }
    })
}

/// Agrees for the first time, or again.
#[component]
fn Agree(
    purpose: PurposeId,
    version: PurposeVersionId,
    name: String,
    action: &'static str,
    label: &'static str,
) -> impl IntoView {
    view! {
        <form method="post" action=format!("/portal/consents/{purpose}/{action}")>
            <input type="hidden" name="version" value=version.to_string()/>
            <button class="button button--quiet">
                {t(label)}
                <span class="visually-hidden">{format!(": {name}")}</span>
            </button>
        </form>
    }
}
