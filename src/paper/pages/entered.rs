//! A sheet is recorded: what was said, and on to the next.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::consents::recording::Thanks;
use crate::error::Result;
use crate::forms::model::TICKED;
use crate::i18n::{t, words};
use crate::ids::{FormId, SubmissionId};
use crate::paper::model::Entered;
use crate::paper::service;
use crate::server::App;
use crate::server::dates::Day;
use crate::ui::badge::{Badge, Tone};
use crate::ui::breadcrumb::Breadcrumb;

/// GET /admin/forms/{id}/paper/entered/{submission}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((form, id)): Path<(FormId, SubmissionId)>,
) -> Result<Response> {
    let (thanks, entered) = service::find_entered(&app, &desk.actor, form, id).await?;
    let may_see = desk.actor.may(Permission::ResponsesView);
    Ok(desk.page(|| {
        let title = t("paper-entered");
        let number = thanks.published.number;
        let again = format!(
            "/admin/forms/{form}/versions/{number}/paper/enter?language={}",
            thanks.submission.language
        );
        let response = may_see.then(|| {
            let href = format!("/admin/forms/{form}/responses/{id}");
            view! { <a class="button button--quiet" href=href>{t("paper-entered-response")}</a> }
        });
        let mail = if thanks.has_mail {
            t("paper-entered-mail")
        } else {
            t("paper-entered-no-mail")
        };
        let view = view! {
            <Breadcrumb above=vec![(format!("/admin/forms/{form}/paper"), t("paper-title"))]/>
            <h1>{title.clone()}</h1>
            <Said thanks=&thanks entered=&entered/>
            <p>{mail}</p>
            <p class="actions">
                <a class="button" href=again>{t("paper-entered-again")}</a>
                {response}
            </p>
        };
        (title, view)
    }))
}

/// What was said to each purpose that the sheet asked for.
#[component]
fn Said<'a>(thanks: &'a Thanks, entered: &'a Entered) -> impl IntoView {
    let Thanks {
        submission,
        published,
        ..
    } = thanks;
    let shown = published.definition.shown(&submission.answers);
    let consents = published.definition.consents();
    let said: Vec<_> = consents
        .filter(|(field, _)| shown.contains(field.id.as_str()))
        .filter_map(|(field, purpose)| {
            let purpose = published.purposes.get(&purpose)?;
            let name = purpose.content.name_in(words().language).to_owned();
            let answer = submission.answers.get(&field.id).map(String::as_str);
            let (tone, key) = match answer {
                Some(TICKED) => (Tone::Good, "consent-given"),
                _ => (Tone::Neutral, "consent-refused"),
            };
            Some(view! { <dt>{name}</dt><dd><Badge tone text=t(key)/></dd> })
        })
        .collect();
    view! {
        <dl class="facts">
            {said}
            <dt>{t("paper-signed")}</dt>
            <dd><Day day=entered.signed_on/></dd>
            <dt>{t("responses-reference")}</dt>
            <dd class="wrap"><code>{submission.id.to_string()}</code></dd>
        </dl>
    }
}
