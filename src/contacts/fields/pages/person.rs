//! What is known of a person besides how to reach them: on their page, and to be corrected.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::parts::{Facts, ValuesForm};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts;
use crate::contacts::fields::input::{Pairs, Sent};
use crate::contacts::fields::known::{Known, Source, Value};
use crate::contacts::fields::service;
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::ids::SubjectId;
use crate::paper::pages::shown::SaidAt;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::badge::{Badge, Tone};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::empty::EmptyState;

/// GET /admin/subjects/{id}/fields
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsEdit)?;
    form(&app, &desk, id, None).await
}

/// POST /admin/subjects/{id}/fields
pub async fn save(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Form(pairs): Form<Pairs>,
) -> Result<Response> {
    let sent = Sent::from_pairs(pairs);
    match service::update_known(&app, &desk.actor, id, &sent, desk.facts.language).await {
        Err(AppError::Invalid(errors)) => {
            form(&app, &desk, id, Some(Draft::invalid(sent, errors))).await
        }
        done => done.map(|()| {
            see_other_saying(
                &format!("/admin/subjects/{id}"),
                "flash-contact-values-saved",
            )
        }),
    }
}

async fn form(
    app: &App,
    desk: &Desk,
    id: SubjectId,
    draft: Option<Draft<Sent>>,
) -> Result<Response> {
    let subject = contacts::service::view_subject(app, &desk.actor, id).await?;
    let mut known = service::list_known(app, &desk.actor, id).await?;
    known.retain(|known| !known.field.is_archived);
    let seen = service::mark_of(&known)?;
    let draft = draft.unwrap_or_default();
    Ok(desk.page_with(draft.status(), || {
        let person = subject.title();
        let title = t_with(
            "contact-values-edit-title",
            [("name", person.clone().into())],
        );
        let above = vec![
            ("/admin/subjects".to_owned(), t("subjects-title")),
            (format!("/admin/subjects/{id}"), person),
        ];
        let view = view! {
            <Breadcrumb above/>
            <h1>{title.clone()}</h1>
            <p>{t("contact-values-edit-intro")}</p>
            <ValuesForm known=&known seen draft=&draft back=format!("/admin/subjects/{id}")/>
        };
        (title, view)
    }))
}

/// The part of a person's page: what this member of staff may see, with where it comes from.
#[component]
pub fn Details(
    /// Whose.
    subject: SubjectId,
    /// Of the fields that they may see.
    known: Vec<Known>,
    /// Whether they may correct it.
    may_edit: bool,
    /// Whether they may see submissions.
    may_see_submissions: bool,
) -> impl IntoView {
    let takes_values = known.iter().any(|known| !known.field.is_archived);
    let edit = (may_edit && takes_values).then(|| {
        let href = format!("/admin/subjects/{subject}/fields");
        view! { <a class="button button--quiet" href=href>{t("contact-values-edit")}</a> }
    });
    let is_empty = known.iter().all(|known| known.value.is_none());
    let is_there = !known.is_empty();
    let facts = if is_empty {
        view! {
            <EmptyState title=t("contact-values-empty") text=t("contact-values-empty-text")/>
        }
        .into_any()
    } else {
        view! { <Facts known origin=move |value: &Value| origin(value, may_see_submissions)/> }
            .into_any()
    };
    is_there.then(|| {
        view! {
            <section>
                <div class="head"><h2>{t("contact-values-title")}</h2>{edit}</div>
                {facts}
            </section>
        }
    })
}

/// "Anna Agent, 2 March 2026, 09:00", "Form, 2 March 2026, 09:00, not confirmed".
fn origin(value: &Value, may_see_submissions: bool) -> impl IntoView + use<> {
    let through = t(&format!("contact-value-from-{}", value.source.key()));
    let submission = value.submission.filter(|_| may_see_submissions);
    let through = match (submission, &value.user_name) {
        (Some(id), _) => view! { <a href=format!("/admin/seen/{id}")>{through}</a> }.into_any(),
        (None, Some(name)) if value.source == Source::Desk => name.clone().into_any(),
        _ => through.into_any(),
    };
    let unproven = (!value.is_proven)
        .then(|| view! { " " <Badge tone=Tone::Neutral text=t("contact-value-unproven")/> });
    view! { {through} ", " <SaidAt at=value.said_at signed_on=value.signed_on/> {unproven} }
}
