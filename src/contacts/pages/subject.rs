//! One person: what they are known by, what they agreed to, what they asked for.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::contacts::model::{Identifier, Subject};
use crate::contacts::service;
use crate::error::Result;
use crate::i18n::t;
use crate::ids::SubjectId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::language::Language;
use crate::ui::badge::{Badge, Tone};

/// GET /admin/subjects/{id}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
) -> Result<Response> {
    let subject = service::view_subject(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let title = subject.title();
        let view = view! {
            <h1>{title.clone()}</h1>
            <KnownBy subject/>
        };
        (title, view)
    }))
}

#[component]
fn KnownBy(subject: Subject) -> impl IntoView {
    let identifiers: Vec<_> = subject
        .identifiers
        .into_iter()
        .map(|identifier| view! { <KnownAs identifier/> })
        .collect();
    view! {
        <dl class="facts">
            {identifiers}
            <dt>{t("subjects-language")}</dt>
            <dd>{Language::of(&subject.language).own_name()}</dd>
            <dt>{t("subjects-first-seen")}</dt>
            <dd><Moment at=subject.created_at/></dd>
        </dl>
    }
}

/// An identifier, and whether the person has proven it to be theirs.
#[component]
pub fn KnownAs(identifier: Identifier) -> impl IntoView {
    let proven = match identifier.verified_at {
        Some(at) => view! {
            <Badge tone=Tone::Good text=t("identifier-verified")/>
            " "
            <span class="quiet"><Moment at/></span>
        }
        .into_any(),
        None => view! { <Badge tone=Tone::Neutral text=t("identifier-unverified")/> }.into_any(),
    };
    view! {
        <dt>{t(&format!("identifier-{}", identifier.kind.key()))}</dt>
        <dd>{identifier.value}" "{proven}</dd>
    }
}
