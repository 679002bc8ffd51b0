//! One response in full.

use axum::extract::{Path, State};
use axum::response::Response as HttpResponse;
use leptos::prelude::*;

use super::list::StateBadge;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::consents::model::EventKind;
use crate::error::Result;
use crate::forms::answers::{Said, said_of};
use crate::forms::model::FieldKind;
use crate::i18n::{t, t_with, words};
use crate::ids::{FormId, SubmissionId};
use crate::paper::pages::shown::PaperFacts;
use crate::portal::pages::evidence::{language_name, moment};
use crate::responses::input::ViewInput;
use crate::responses::service::{self, Viewed};
use crate::server::App;
use crate::ui::badge::{Badge, Tone};
use crate::ui::breadcrumb::Breadcrumb;

/// What the person may open from here.
#[derive(Clone, Copy)]
struct Doors {
    person: bool,
    seen: bool,
    delete: bool,
}

/// GET /admin/forms/{id}/responses/{submission}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((form, id)): Path<(FormId, SubmissionId)>,
    input: ViewInput,
) -> Result<HttpResponse> {
    let filter = input.filter(String::new());
    let viewed = service::view(&app, &desk.actor, form, id, &filter).await?;
    let doors = Doors {
        person: desk.actor.may(Permission::ContactsView),
        seen: desk.actor.may(Permission::ConsentsView),
        delete: desk.actor.may(Permission::ResponsesDelete),
    };
    Ok(desk.page(|| {
        let base = format!("/admin/forms/{form}/responses");
        let query = input.from_the_start().query();
        let title = t("responses-one");
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/forms".to_owned(), t("forms-title")),
                (format!("/admin/forms/{form}"), viewed.book.title()),
                (format!("{base}{query}"), t("responses-title")),
            ]/>
            <div class="head">
                <h1>{title.clone()}</h1>
                <Neighbours viewed=&viewed base=base.clone() query/>
            </div>
            <Answers viewed=&viewed doors/>
            <Consents viewed=&viewed/>
            <Circumstances viewed=&viewed doors/>
            {doors.delete.then(|| view! {
                <p><a class="button button--quiet" href=format!("{base}/{id}/delete")>{t("responses-delete")}</a></p>
            })}
        };
        (title, view)
    }))
}

/// The next newer and the next older one. With their access keys one can leaf through.
#[component]
fn Neighbours<'a>(viewed: &'a Viewed, base: String, query: String) -> impl IntoView {
    let link = |id: Option<SubmissionId>, rel, accesskey, key| {
        let href = id.map(|id| format!("{base}/{id}{query}"));
        href.map(|href| {
            view! { <a class="button button--quiet" rel=rel href=href accesskey=accesskey>{t(key)}</a> }
        })
    };
    view! {
        <nav class="actions" aria-label=t("responses-neighbours")>
            {link(viewed.newer, "prev", "p", "responses-newer")}
            {link(viewed.older, "next", "n", "responses-older")}
        </nav>
    }
}

#[component]
fn Answers<'a>(viewed: &'a Viewed, doors: Doors) -> impl IntoView {
    let response = &viewed.response;
    let version = viewed.book.version(response.version_id);
    let said = version.map_or_else(Vec::new, |version| {
        let asked = viewed.asked.iter().map(String::as_str).collect();
        said_of(
            &version.published,
            words().language,
            &response.answers,
            &asked,
        )
    });
    let answers: Vec<_> = said
        .into_iter()
        .map(
            |Said {
                 field,
                 asked,
                 answer,
             }| {
                let is_file = field.kind == FieldKind::File && doors.seen;
                let answer = match answer.as_str() {
                    "" => view! { <dd class="quiet">{t("seen-no-answer")}</dd> }.into_any(),
                    _ if is_file => {
                        let href = format!("/admin/seen/{}/files/{}", response.id, field.id);
                        view! { <dd class="wrap"><a href=href>{answer}</a></dd> }.into_any()
                    }
                    _ => view! { <dd class="words">{answer}</dd> }.into_any(),
                };
                view! { <dt>{asked}</dt>{answer} }
            },
        )
        .collect();
    view! {
        <section>
            <h2>{t("seen-answers")}</h2>
            <dl class="facts">{answers}</dl>
        </section>
    }
}

/// What was said to each purpose, as it counts: nothing before it is confirmed.
#[component]
fn Consents<'a>(viewed: &'a Viewed) -> impl IntoView {
    let purposes = viewed.book.purposes(words().language);
    let said: Vec<_> = viewed
        .said
        .iter()
        .map(|(purpose, kind)| {
            let name = purposes.get(purpose).cloned().unwrap_or_default();
            let tone = match kind {
                EventKind::Given => Tone::Good,
                _ => Tone::Neutral,
            };
            view! {
                <dt>{name}</dt>
                <dd><Badge tone text=t(&format!("consent-{}", kind.key()))/></dd>
            }
        })
        .collect();
    (!said.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("responses-consents")}</h2>
                <p>{t("responses-consents-text")}</p>
                <dl class="facts">{said}</dl>
            </section>
        }
    })
}

#[component]
fn Circumstances<'a>(viewed: &'a Viewed, doors: Doors) -> impl IntoView {
    let Viewed {
        response,
        submission,
        ..
    } = viewed;
    let number = viewed.book.version(response.version_id).map(|v| v.number);
    let person = doors.person.then(|| {
        let href = format!("/admin/subjects/{}", response.subject_id);
        view! { <dt>{t("responses-person")}</dt><dd><a href=href>{t("responses-person-open")}</a></dd> }
    });
    let seen = doors.seen.then(|| {
        let href = format!("/admin/seen/{}", response.id);
        view! { <dt>{t("responses-seen")}</dt><dd><a href=href>{t("responses-seen-open")}</a></dd> }
    });
    let page = submission.page.clone();
    let page = (!page.is_empty())
        .then(|| view! { <dt>{t("evidence-page")}</dt><dd class="wrap">{page}</dd> });
    let (shown, said) = match viewed.paper {
        Some(_) => (None, None),
        None => (Some(submission.shown_at), Some(response.submitted_at)),
    };
    let scan = format!("/admin/seen/{}/scan", response.id);
    let paper = viewed.paper.clone();
    let paper = paper.map(|entered| {
        view! {
            <dt>{t("responses-through")}</dt>
            <dd>{t("source-paper")}</dd>
            <PaperFacts entered scan/>
        }
    });
    let version = number.map(|number| t_with("responses-version-of", [("number", number.into())]));
    view! {
        <section>
            <h2>{t("seen-circumstances")}</h2>
            <dl class="facts">
                {person}
                {seen}
                <dt>{t("responses-state")}</dt>
                <dd><StateBadge state=response.confirmation/></dd>
                {paper}
                {moment("evidence-shown", shown)}
                {moment("evidence-said", said)}
                {moment("evidence-confirmed", submission.confirmed_at)}
                {page}
                <dt>{t("evidence-language")}</dt>
                <dd>{language_name(&response.language)}</dd>
                <dt>{t("responses-version")}</dt>
                <dd>{version}</dd>
                <dt>{t("responses-reference")}</dt>
                <dd class="wrap"><code>{response.id.to_string()}</code></dd>
                <Hash key="responses-hash-snapshot" sha256=submission.snapshot_sha256.clone()/>
                <Hash key="responses-hash-definition" sha256=viewed.definition_sha256.clone()/>
                {viewed.answers_sha256.clone().map(|sha256| view! {
                    <Hash key="responses-hash-answers" sha256/>
                })}
            </dl>
        </section>
    }
}

#[component]
fn Hash(key: &'static str, sha256: Vec<u8>) -> impl IntoView {
    view! {
        <dt>{t(key)}</dt>
        <dd class="wrap"><code>{hex::encode(sha256)}</code></dd>
    }
}
