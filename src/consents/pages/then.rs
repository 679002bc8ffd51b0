//! How a person's consents stood at another time: what applied on a day, and what was known on a day.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leptos::prelude::*;
use serde::Deserialize;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::consents::service;
use crate::consents::stating::Stated;
use crate::contacts;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, words};
use crate::ids::SubjectId;
use crate::paper::pages::shown::SaidAt;
use crate::portal::pages::evidence::StandingBadge;
use crate::receipts::service::has_receipt;
use crate::server::App;
use crate::server::dates::{self, Day};
use crate::server::page::Draft;
use crate::time::Timestamp;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

/// The days that were asked for, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Days {
    /// What applied on this day; empty for today.
    as_of: String,
    /// What was known on this day; empty for today.
    as_known_at: String,
}

/// The days, read.
#[derive(Clone, Copy)]
struct Asked {
    as_of: Date,
    as_known_at: Date,
}

impl Days {
    fn read(&self, today: Date) -> Result<Asked> {
        let mut errors = FieldErrors::new();
        let mut day = |field: &str, typed: &str| match typed.trim() {
            "" => today,
            typed => typed.parse().unwrap_or_else(|_| {
                errors.add(field, "states-day-invalid");
                today
            }),
        };
        let asked = Asked {
            as_of: day("as_of", &self.as_of),
            as_known_at: day("as_known_at", &self.as_known_at),
        };
        errors.or(asked)
    }
}

/// The last moment of a day: what was so at its end.
fn end_of(day: Date, zone: &TimeZone) -> Timestamp {
    let next = day.tomorrow().unwrap_or(Date::MAX);
    Timestamp(dates::start_of(next, zone).0 - 1)
}

/// GET /admin/subjects/{id}/states
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Query(days): Query<Days>,
) -> Result<Response> {
    desk.actor.require(Permission::ConsentsView)?;
    let found = contacts::store::find_subject(&mut app.read().await?, id).await?;
    found.ok_or(AppError::NotFound)?;
    let zone = desk.zone().clone();
    let today = dates::day(app.now(), &zone);
    let (asked, errors) = match days.read(today) {
        Ok(asked) => (Some(asked), FieldErrors::new()),
        Err(AppError::Invalid(errors)) => (None, errors),
        Err(error) => return Err(error),
    };
    let states = match asked {
        Some(asked) => {
            let as_of = end_of(asked.as_of, &zone);
            let as_known_at = end_of(asked.as_known_at, &zone);
            let states = service::list_states_at(&app, &desk.actor, id, as_of, as_known_at).await?;
            Some((asked, states))
        }
        None => None,
    };
    let draft = Draft::invalid(days, errors);
    Ok(desk.page_with(draft.status(), || {
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (format!("/admin/subjects/{id}"), t("subjects-person")),
            ]/>
            <h1>{t("states-title")}</h1>
            <p>{t("states-intro")}</p>
            <ErrorSummary errors=&draft.errors/>
            <DaysForm draft=&draft/>
            {states.map(|(asked, states)| view! { <States asked states zone/> })}
        };
        (t("states-title"), view)
    }))
}

#[component]
fn DaysForm<'a>(draft: &'a Draft<Days>) -> impl IntoView {
    let Days { as_of, as_known_at } = draft.input.clone();
    view! {
        <form method="get" class="filter" novalidate>
            <TextField
                name="as_of"
                kind="date"
                label=t("states-as-of")
                hint=t("states-as-of-hint")
                value=as_of
                errors=&draft.errors
                required=false
            />
            <TextField
                name="as_known_at"
                kind="date"
                label=t("states-as-known-at")
                hint=t("states-as-known-at-hint")
                value=as_known_at
                errors=&draft.errors
                required=false
            />
            <button class="button">{t("states-show")}</button>
        </form>
    }
}

#[component]
fn States(asked: Asked, states: Vec<Stated>, zone: TimeZone) -> impl IntoView {
    if states.is_empty() {
        return view! { <EmptyState title=t("states-empty") text=t("states-empty-text")/> }
            .into_any();
    }
    let rows: Vec<_> = states
        .into_iter()
        .map(|state| view! { <StateLine state zone=zone.clone()/> })
        .collect();
    view! {
        <dl class="facts">
            <dt>{t("states-as-of")}</dt>
            <dd><Day day=asked.as_of/></dd>
            <dt>{t("states-as-known-at")}</dt>
            <dd><Day day=asked.as_known_at/></dd>
        </dl>
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("subject-purpose")}</th>
                    <th scope="col">{t("subject-state")}</th>
                    <th scope="col">{t("subject-since")}</th>
                    <th scope="col">{t("state-why")}</th>
                    <th scope="col">{t("receipt-title")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn StateLine(state: Stated, zone: TimeZone) -> impl IntoView {
    let event = state.latest;
    let name = event.purpose.name_in(words().language).to_owned();
    let why = state.reason.in_words(&zone).unwrap_or_default();
    let label = (!why.is_empty()).then(|| t("state-why"));
    let receipt = has_receipt(event.kind).then(|| {
        let href = format!("/admin/receipts/{}", event.id);
        view! { <a href=href>{t("receipt-open")}</a> }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=t("subject-state")><StandingBadge standing=state.standing/></td>
            <td data-label=t("subject-since")><SaidAt at=event.occurred_at signed_on=event.signed_on()/></td>
            <td data-label=label>{why}</td>
            <td data-label=t("receipt-title")>{receipt}</td>
        </tr>
    }
}
