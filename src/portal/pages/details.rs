//! What the organisation knows of the person besides how to reach them: shown on the account's page,
//! and corrected here where the person may do it themselves (GDPR Art. 16).

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::contacts::fields::input::{Pairs, Sent};
use crate::contacts::fields::known::{Known, Source, Value};
use crate::contacts::fields::model::Portal;
use crate::contacts::fields::pages::parts::{Facts, ValuesForm};
use crate::contacts::fields::service;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::paper::pages::shown::SaidAt;
use crate::portal::Visit;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;

/// GET /portal/account/details
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Response> {
    form(&app, &visit, Draft::default()).await
}

/// POST /portal/account/details
pub async fn save(
    State(app): State<App>,
    visit: Visit,
    Form(pairs): Form<Pairs>,
) -> Result<Response> {
    let sent = Sent::from_pairs(pairs);
    match service::update_own(&app, &visit.actor, &sent, visit.facts.language).await {
        Err(AppError::Invalid(errors)) => form(&app, &visit, Draft::invalid(sent, errors)).await,
        done => done.map(|()| see_other_saying("/portal/account", "flash-contact-values-saved")),
    }
}

async fn form(app: &App, visit: &Visit, draft: Draft<Sent>) -> Result<Response> {
    let mut known = service::list_own(app, &visit.actor).await?;
    known.retain(is_editable);
    if known.is_empty() {
        return Err(AppError::NotFound);
    }
    let seen = service::mark_of(&known)?;
    Ok(visit.page_with(draft.status(), || {
        let title = t("portal-details-edit-title");
        let view = view! {
            <Breadcrumb above=vec![("/portal/account".to_owned(), t("portal-account-title"))]/>
            <h1>{title.clone()}</h1>
            <p>{t("portal-details-edit-intro")}</p>
            <ValuesForm known=&known seen draft=&draft back="/portal/account"/>
        };
        (title, view)
    }))
}

fn is_editable(known: &Known) -> bool {
    known.field.portal == Portal::Editable && !known.field.is_archived
}

/// The part of the account's page. Where there is nothing to see and nothing to fill in, it is not
/// there.
#[component]
pub fn OwnDetails(
    /// Of the fields that the person may see.
    known: Vec<Known>,
) -> impl IntoView {
    let may_edit = known.iter().any(is_editable);
    let is_empty = known.iter().all(|known| known.value.is_none());
    let facts = if is_empty {
        view! { <p class="quiet">{t("portal-details-empty")}</p> }.into_any()
    } else {
        view! { <Facts known origin/> }.into_any()
    };
    let edit = may_edit.then(|| {
        view! { <a class="button button--quiet" href="/portal/account/details">{t("portal-details-edit")}</a> }
    });
    (may_edit || !is_empty).then(|| {
        view! {
            <section>
                <h2>{t("portal-details")}</h2>
                <p>{t("portal-details-intro")}</p>
                {facts}
                <p class="actions">
                    {edit}
                    <a href="/portal/requests/new?type=rectification">{t("portal-details-wrong")}</a>
                </p>
            </section>
        }
    })
}

/// "From a form, 2 March 2026, 09:00". Who of the staff it was is nobody's business here.
fn origin(value: &Value) -> impl IntoView + use<> {
    let through = match value.source {
        Source::Form => t("portal-details-from-form"),
        Source::Desk => t("portal-details-from-desk"),
        Source::Portal => t("portal-details-from-portal"),
    };
    let through = match value.submission {
        Some(id) => view! { <a href=format!("/portal/seen/{id}")>{through}</a> }.into_any(),
        None => through.into_any(),
    };
    view! { {through} ", " <SaidAt at=value.said_at signed_on=value.signed_on/> }
}
