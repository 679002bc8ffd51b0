//! The form exactly as somebody saw it, in a frame that runs nothing and loads nothing but its own
//! style sheet; the answers once more in words, for those who can't look into the frame.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::evidence::{language_name, moment};
use crate::consents;
use crate::consents::model::{Seen, SeenAnswer};
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::ids::SubmissionId;
use crate::paper::pages::shown::PaperFacts;
use crate::portal::Visit;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::breadcrumb::Breadcrumb;

/// GET /portal/seen/{submission}
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(submission): Path<SubmissionId>,
) -> Result<Response> {
    let seen = match consents::service::seen(&app, &visit.actor, submission).await {
        // What others sent is not there at all.
        Err(AppError::Forbidden) => return Err(AppError::NotFound),
        found => found?,
    };
    if seen.subject_id != visit.subject.id {
        return Err(AppError::NotFound);
    }
    Ok(visit.page(|| {
        let title = t_with("seen-title", [("form", seen.form_title.clone().into())]);
        let view = view! {
            <Breadcrumb above=vec![("/portal".to_owned(), t("portal-consents-title"))]/>
            <h1>{title.clone()}</h1>
            <SeenForm seen base=format!("/portal/seen/{submission}")/>
        };
        (title, view)
    }))
}

/// GET /portal/seen/{submission}/files/{field}
pub async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((submission, field)): Path<(SubmissionId, String)>,
) -> Result<Response> {
    let found = consents::service::find_file(&app, &visit.actor, submission, &field).await;
    match found {
        Err(AppError::Forbidden) => Err(AppError::NotFound),
        found => found?.1.download(&app).await,
    }
}

/// What was shown, with the circumstances.
#[component]
pub fn SeenForm(
    /// What was shown.
    seen: Seen,
    /// Address below which its files are.
    base: String,
) -> impl IntoView {
    let page = (!seen.page.is_empty())
        .then(|| view! { <dt>{t("evidence-page")}</dt><dd class="wrap">{seen.page}</dd> });
    let intro = match seen.paper {
        Some(_) => t("paper-seen-intro"),
        None => t("seen-intro"),
    };
    let (shown, said) = match seen.paper {
        Some(_) => (None, None),
        None => (Some(seen.shown_at), Some(seen.submitted_at)),
    };
    let scan = format!("{base}/scan");
    let paper = seen
        .paper
        .map(|entered| view! { <PaperFacts entered scan/> });
    let files = format!("{base}/files");
    view! {
        <p>{intro}</p>
        {seen.reduced_at.map(|at| view! { <p class="note">{t("seen-reduced")}" "<Moment at/></p> })}
        {seen.is_withheld.then(|| view! { <p class="note">{t("seen-withheld")}</p> })}
        // Its style sheet is ours, and only pages of ours may load that: hence the same origin. Without
        // scripts that gives the frame no power over the page.
        <iframe class="seen" sandbox="allow-same-origin" srcdoc=seen.document title=t("seen-frame")></iframe>
        <Answers answers=seen.answers files language=seen.language.clone()/>
        <h2>{t("seen-circumstances")}</h2>
        <dl class="facts">
            {page}
            <dt>{t("evidence-language")}</dt>
            <dd>{language_name(&seen.language)}</dd>
            {paper}
            {moment("evidence-shown", shown)}
            {moment("evidence-said", said)}
            {moment("evidence-confirmed", seen.confirmed_at)}
            <dt>{t("seen-version")}</dt>
            <dd>{seen.form_key}" "{seen.version}</dd>
            <dt>{t("evidence-fingerprint")}</dt>
            <dd class="wrap"><code>{seen.sha256}</code></dd>
        </dl>
    }
}

#[component]
fn Answers(answers: Vec<SeenAnswer>, files: String, language: String) -> impl IntoView {
    let answers: Vec<_> = answers
        .into_iter()
        .map(|said| {
            let answer = match said.answer.as_str() {
                "" => view! { <dd class="quiet">{t("seen-no-answer")}</dd> }.into_any(),
                _ if said.is_file => {
                    let href = format!("{files}/{}", said.field);
                    view! { <dd class="wrap"><a href=href download>{said.answer}</a></dd> }
                        .into_any()
                }
                _ => view! { <dd class="wrap" lang=language.clone()>{said.answer}</dd> }.into_any(),
            };
            view! { <dt lang=language.clone()>{said.asked}</dt>{answer} }
        })
        .collect();
    view! {
        <h2>{t("seen-answers")}</h2>
        <dl class="facts">{answers}</dl>
    }
}
