//! What a webhook was told, and how that went.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::place::Place;
use super::webhook::back;
use crate::accounts::Desk;
use crate::error::Result;
use crate::i18n::{t, t_with};
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;
use crate::ui::pagination::{Paged, Pagination};
use crate::webhooks::model::{Delivery, DeliveryState};
use crate::webhooks::service;

/// POST /admin/forms/{id}/webhooks/{webhook}/deliveries/{delivery}
pub async fn send_again(State(app): State<App>, desk: Desk, place: Place) -> Result<Response> {
    let (id, delivery) = (place.webhook()?, place.delivery()?);
    service::send_again(&app, &desk.actor, place.owner, id, delivery).await?;
    Ok(back(place.owner, id, "flash-webhook-again"))
}

/// The log, newest first.
#[component]
pub fn Log(
    /// A page of it.
    log: Paged<Delivery>,
    /// Address of the webhook's page.
    base: String,
    /// Whether it is the first page.
    is_first: bool,
    /// Whether anything can be sent again.
    is_enabled: bool,
) -> impl IntoView {
    let body = if log.items.is_empty() {
        let text = t("webhooks-log-empty-text");
        view! { <EmptyState title=t("webhooks-log-empty") text/> }.into_any()
    } else {
        let rows: Vec<_> = log
            .items
            .into_iter()
            .map(|delivery| view! { <Line delivery base=base.clone() is_enabled/> })
            .collect();
        view! {
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("webhooks-log-what")}</th>
                        <th scope="col">{t("webhooks-state")}</th>
                        <th scope="col">{t("webhooks-log-attempts")}</th>
                        <th scope="col">{t("webhooks-log-answer")}</th>
                        <th scope="col">{t("webhooks-log-duration")}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section>
            <h3>{t("webhooks-log")}</h3>
            <p>{t("webhooks-log-text")}</p>
            {body}
            <Pagination base=format!("{base}?") is_first next=log.next/>
        </section>
    }
}

#[component]
fn Line(delivery: Delivery, base: String, is_enabled: bool) -> impl IntoView {
    let tone = match delivery.state {
        DeliveryState::Waiting => Tone::Info,
        DeliveryState::Delivered => Tone::Good,
        DeliveryState::Failed => Tone::Danger,
    };
    let state = t(&format!("webhooks-state-{}", delivery.state.key()));
    let next = delivery
        .next_at
        .filter(|_| delivery.attempts > 0)
        .map(|at| {
            view! { <span class="quiet ticket-type">{t("webhooks-log-next")}" "<Moment at/></span> }
        });
    let duration = delivery
        .duration_ms
        .map(|ms| t_with("webhooks-log-ms", [("ms", ms.into())]));
    let is_over = delivery.state != DeliveryState::Waiting;
    let again = (is_over && is_enabled).then(|| {
        view! {
            <form method="post" action=format!("{base}/deliveries/{}", delivery.id)>
                <button class="button button--quiet">{t("webhooks-log-again")}</button>
            </form>
        }
    });
    // On a narrow screen the label of an empty cell would stand alone.
    let duration_label = duration.is_some().then(|| t("webhooks-log-duration"));
    let answer = view! { <Answer delivery=&delivery/> }.into_any();
    view! {
        <tr>
            <th scope="row">
                {t(&delivery.event.words())}
                <span class="quiet ticket-type"><Moment at=delivery.created_at/></span>
                <code class="quiet audit__code">{format!("msg_{}", delivery.id)}</code>
            </th>
            <td data-label=t("webhooks-state")><span><Badge tone text=state/>{next}</span></td>
            <td data-label=t("webhooks-log-attempts")>{delivery.attempts}</td>
            <td data-label=t("webhooks-log-answer")><div>{answer}</div></td>
            <td data-label=duration_label>{duration}</td>
            <td>{again}</td>
        </tr>
    }
}

/// The last answer: its status, or why there was none, and how it begins.
#[component]
fn Answer<'a>(delivery: &'a Delivery) -> impl IntoView {
    let status = delivery.status.map(|status| status.to_string());
    let refused = delivery.refused.as_ref();
    let refused = refused.map(|key| t(&format!("outbound-{key}")));
    let excerpt = (!delivery.excerpt.is_empty()).then(|| {
        let text = delivery.excerpt.clone();
        view! {
            <details>
                <summary>{t("webhooks-log-excerpt")}</summary>
                <pre class="excerpt">{text}</pre>
            </details>
        }
    });
    let none = (status.is_none() && refused.is_none())
        .then(|| view! { <span class="quiet">{t("webhooks-log-none")}</span> });
    view! { {status}{refused}{none}{excerpt} }
}
