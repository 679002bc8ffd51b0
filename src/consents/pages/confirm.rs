//! The page of a link that confirms a form.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Actor;
use crate::consents::letter::written_moment;
use crate::consents::model::Confirmation;
use crate::consents::recording::{self, Confirmed, ToConfirm};
use crate::error::Result;
use crate::forms::model::TICKED;
use crate::i18n::{pick, t, t_with};
use crate::organisation::model::Organisation;
use crate::organisation::store::find_organisation;
use crate::server::App;
use crate::server::page;
use crate::server::request::Facts;
use crate::server::visitor::VisitorLanguage;

/// GET /c/{token}
pub async fn show(
    State(app): State<App>,
    facts: Facts,
    Path(token): Path<String>,
) -> Result<Response> {
    let Some(found) = recording::find_to_confirm(&app, &token).await? else {
        return Ok(gone(&facts));
    };
    let language = VisitorLanguage::of(&found.submission.language);
    if found.submission.confirmation == Confirmation::Confirmed {
        return Ok(said(
            &facts,
            StatusCode::OK,
            language,
            "confirm-done-title",
            "confirm-already",
        ));
    }
    let mut conn = app.read().await?;
    let organisation = find_organisation(&mut conn).await?.unwrap_or_default();
    drop(conn);
    Ok(page::visitor(
        &facts,
        StatusCode::OK,
        language,
        None,
        Some(&organisation.name.clone()),
        || (t("confirm-title"), view! { <Question found organisation/> }),
    ))
}

/// POST /c/{token}
pub async fn confirm(
    State(app): State<App>,
    facts: Facts,
    Path(token): Path<String>,
) -> Result<Response> {
    let found = recording::find_to_confirm(&app, &token).await?;
    let language = found.map_or(facts.visitor, |found| {
        VisitorLanguage::of(&found.submission.language)
    });
    let text = match recording::confirm(&app, &Actor::visitor(&facts), &token).await? {
        Confirmed::Now => "confirm-done",
        Confirmed::Before => "confirm-already",
        Confirmed::Gone => return Ok(gone(&facts)),
    };
    Ok(said(
        &facts,
        StatusCode::OK,
        language,
        "confirm-done-title",
        text,
    ))
}

fn gone(facts: &Facts) -> Response {
    let (title, text) = ("confirm-gone-title", "confirm-gone");
    said(facts, StatusCode::NOT_FOUND, facts.visitor, title, text)
}

fn said(
    facts: &Facts,
    status: StatusCode,
    language: VisitorLanguage,
    title: &'static str,
    text: &'static str,
) -> Response {
    page::visitor(facts, status, language, None, None, || {
        let view = view! { <h1>{t(title)}</h1><p>{t(text)}</p> };
        (t(title), view)
    })
}

/// What was answered, and the button that makes it count.
#[component]
fn Question(found: ToConfirm, organisation: Organisation) -> impl IntoView {
    let ToConfirm {
        submission,
        published,
    } = found;
    let language = submission.language.as_str();
    let definition = &published.definition;
    let fallback = definition.default_language();
    let form = pick(&definition.title, language, fallback).to_owned();
    let date = written_moment(submission.submitted_at, &organisation);
    let rows: Vec<_> = definition
        .consents()
        .filter_map(|(field, purpose)| {
            let content = &published.purposes.get(&purpose)?.content;
            let name = pick(&content.name, language, fallback).to_owned();
            let statement = pick(&content.statement, language, fallback).to_owned();
            let is_given = submission.answers.get(&field.id).map(String::as_str) == Some(TICKED);
            let said = if is_given {
                t("thanks-given")
            } else {
                t("thanks-refused")
            };
            let said = [("said", said.into()), ("statement", statement.into())];
            Some(view! { <dt>{name}</dt><dd>{t_with("confirm-said", said)}</dd> })
        })
        .collect();
    view! {
        <h1>{t("confirm-title")}</h1>
        <p>{t_with("confirm-intro", [("form", form.into()), ("date", date.into())])}</p>
        <dl class="facts">{rows}</dl>
        <form method="post" class="actions"><button class="button">{t("confirm-button")}</button></form>
    }
}
