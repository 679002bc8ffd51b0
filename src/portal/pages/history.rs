//! The whole history of one consent, with all that shows it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::evidence::EventEntry;
use crate::consents;
use crate::consents::model::{Event, origin_of};
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::ids::PurposeId;
use crate::portal::Visit;
use crate::server::App;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::timeline::Timeline;

/// GET /portal/consents/{purpose}
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(purpose): Path<PurposeId>,
) -> Result<Response> {
    let events = consents::service::list_events(&app, &visit.actor, visit.subject.id).await?;
    let events: Vec<Event> = events
        .into_iter()
        .filter(|event| event.purpose_id == purpose)
        .collect();
    let newest = events.first().ok_or(AppError::NotFound)?;
    let name = newest
        .purpose
        .name_in(visit.facts.language.code())
        .to_owned();
    Ok(visit.page(|| {
        let entries: Vec<_> = events
            .iter()
            .map(|event| {
                let origin = origin_of(&events, event);
                view! { <EventEntry event=event.clone() seen="/portal/seen" receipts="/portal/receipts" origin/> }
            })
            .collect();
        let view = view! {
            <Breadcrumb above=vec![("/portal".to_owned(), t("portal-consents-title"))]/>
            <h1>{name.clone()}</h1>
            <p>{t("portal-history-intro")}</p>
            <Timeline>{entries}</Timeline>
        };
        (name, view)
    }))
}
