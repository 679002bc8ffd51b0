//! One person: what they are known by, what they agreed to and everything that happened to it, what
//! they asked for. Each part is there for whoever may see it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::requests::RequestTable;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::consents;
use crate::consents::model::{ConsentState, Event, origin_of};
use crate::consents::sent::SentForm;
use crate::contacts::fields;
use crate::contacts::fields::pages::person::Details;
use crate::contacts::model::{Identifier, Subject};
use crate::contacts::{people, service};
use crate::error::Result;
use crate::forms::country::name_of;
use crate::i18n::{t, words};
use crate::ids::SubjectId;
use crate::languages::own_name;
use crate::paper::pages::shown::SaidAt;
use crate::portal::pages::evidence::{EventEntry, StandingBadge, UntilDay, Why};
use crate::portal::pages::sent_forms::SentForms;
use crate::server::App;
use crate::server::dates::{self, Moment};
use crate::tickets;
use crate::tickets::model::Ticket;
use crate::time::Timestamp;
use crate::ui::badge::{Badge, Tone};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::empty::EmptyState;
use crate::ui::timeline::Timeline;

/// What a person said, for those who may read it.
struct Said {
    states: Vec<ConsentState>,
    events: Vec<Event>,
    sent: Vec<SentForm>,
}

/// GET /admin/subjects/{id}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
) -> Result<Response> {
    let actor = &desk.actor;
    let subject = service::view_subject(&app, actor, id).await?;
    let known = fields::service::list_known(&app, actor, id).await?;
    let may_edit = actor.may(Permission::ContactsEdit);
    let may_see_submissions = actor.may(Permission::ConsentsView);
    let may_erase = actor.may(Permission::PrivacyErase);
    let may_take = actor.may(Permission::ConsentsExport);
    let said = match actor.may(Permission::ConsentsView) {
        true => Some(Said {
            states: consents::service::list_states(&app, actor, id).await?,
            events: consents::service::list_events(&app, actor, id).await?,
            sent: consents::service::list_sent(&app, actor, id).await?,
        }),
        false => None,
    };
    let requests = match actor.may(Permission::TicketsWork) {
        true => Some(tickets::service::list_of_subject(&app, actor, id).await?),
        false => None,
    };
    let (tags, lists) = people::service::groups_of(&app, actor, id).await?;
    let may_manage = actor.may(Permission::ContactsManage);
    let merges = match may_manage {
        true => people::merge::list(&app, actor, id).await?,
        false => Vec::new(),
    };
    let now = app.now();
    Ok(desk.page(|| {
        let title = subject.title();
        let view = view! {
            <Breadcrumb above=vec![("/admin/subjects".to_owned(), t("subjects-title"))]/>
            <h1>{title.clone()}</h1>
            <Actions id may_edit may_manage/>
            <KnownBy subject tags lists/>
            <Merges id merges/>
            <Details subject=id known may_edit may_see_submissions/>
            {said.map(|Said { states, events, sent }| view! {
                <Consents states subject=id/>
                <SentForms sent seen="/admin/seen"/>
                <History events/>
            })}
            {requests.map(|tickets| view! { <Requests tickets now/> })}
            {may_take.then(|| view! { <p><a href=format!("/admin/bundles?subject={id}")>{t("bundle-link-person")}</a></p> })}
            {may_erase.then(|| view! { <p><a href=format!("/admin/subjects/{id}/erase")>{t("erasure-link")}</a></p> })}
        };
        (title, view)
    }))
}

/// What can be done with the record itself.
#[component]
fn Actions(id: SubjectId, may_edit: bool, may_manage: bool) -> impl IntoView {
    let link = |path: &str, key: &str| {
        let href = format!("/admin/subjects/{id}/{path}");
        view! { <a class="button button--quiet" href=href>{t(key)}</a> }
    };
    (may_edit || may_manage).then(|| {
        view! {
            <p class="actions">
                {may_edit.then(|| link("edit", "person-edit"))}
                {may_manage.then(|| link("merge", "person-merge"))}
            </p>
        }
    })
}

/// Merges that can be taken back: the last one first, because those before it are part of it.
#[component]
fn Merges(id: SubjectId, merges: Vec<people::merge::Merged>) -> impl IntoView {
    merges.into_iter().next().map(|merge| {
        let action = format!("/admin/subjects/{id}/merges/{}/undo", merge.id);
        view! {
            <form method="post" action=action class="note">
                {t("merge-was")} " " <Moment at=merge.merged_at/> " "
                <button class="link">{t("merge-undo")}</button>
            </form>
        }
    })
}

#[component]
fn KnownBy(
    subject: Subject,
    tags: Vec<(uuid::Uuid, String)>,
    lists: Vec<(uuid::Uuid, String)>,
) -> impl IntoView {
    let names = |groups: Vec<(uuid::Uuid, String)>| {
        let names: Vec<String> = groups.into_iter().map(|(_, name)| name).collect();
        names.join(", ")
    };
    let fact = |key: &str, text: String| {
        (!text.is_empty()).then(|| view! { <dt>{t(key)}</dt><dd>{text}</dd> })
    };
    let country = match subject.country.as_str() {
        "" => String::new(),
        code => name_of(code, words().language),
    };
    let identifiers: Vec<_> = subject
        .identifiers
        .into_iter()
        .map(|identifier| view! { <KnownAs identifier/> })
        .collect();
    view! {
        <dl class="facts">
            {identifiers}
            <dt>{t("subjects-language")}</dt>
            <dd>{own_name(&subject.language).to_owned()}</dd>
            {fact("subjects-country", country)}
            {fact("subjects-tags", names(tags))}
            {fact("lists-title", names(lists))}
            <dt>{t("subjects-first-seen")}</dt>
            <dd><Moment at=subject.created_at/></dd>
        </dl>
    }
}

/// An identifier, and whether the person has proven it to be theirs.
#[component]
pub fn KnownAs(
    /// Which.
    identifier: Identifier,
) -> impl IntoView {
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
        <dd class="wrap">{identifier.value}" "{proven}</dd>
    }
}

#[component]
fn Consents(states: Vec<ConsentState>, subject: SubjectId) -> impl IntoView {
    if states.is_empty() {
        return view! {
            <section>
                <h2>{t("subject-consents")}</h2>
                <EmptyState title=t("subject-consents-empty") text=t("subject-consents-empty-text")/>
            </section>
        }
        .into_any();
    }
    let rows: Vec<_> = states
        .into_iter()
        .map(|state| view! { <ConsentLine state/> })
        .collect();
    view! {
        <section>
            <h2>{t("subject-consents")}</h2>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("subject-purpose")}</th>
                        <th scope="col">{t("subject-state")}</th>
                        <th scope="col">{t("subject-since")}</th>
                        <th scope="col">{t("subject-until")}</th>
                        <th scope="col">{t("evidence-through")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p><a href=format!("/admin/subjects/{subject}/states")>{t("states-title")}</a></p>
        </section>
    }
    .into_any()
}

#[component]
fn ConsentLine(state: ConsentState) -> impl IntoView {
    let ConsentState {
        latest: event,
        standing,
        reason,
        ..
    } = state;
    let source = t(&format!("source-{}", event.source.key()));
    let through = match event.submission_id {
        Some(id) => view! { <a href=format!("/admin/seen/{id}")>{source}</a> }.into_any(),
        None => view! { <span>{source}</span> }.into_any(),
    };
    let name = event.purpose.name_in(words().language).to_owned();
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=t("subject-state")><div><StandingBadge standing/><Why standing reason/></div></td>
            <td data-label=t("subject-since")><SaidAt at=event.occurred_at signed_on=event.signed_on()/></td>
            <td data-label=t("subject-until")><UntilDay event=&event standing/></td>
            <td data-label=t("evidence-through")>{through}</td>
        </tr>
    }
}

#[component]
fn History(events: Vec<Event>) -> impl IntoView {
    let entries: Vec<_> = events
        .iter()
        .map(|event| {
            let origin = origin_of(&events, event);
            view! { <EventEntry
                event=event.clone()
                seen="/admin/seen"
                receipts="/admin/receipts"
                origin
                names_purpose=true
            /> }
        })
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("subject-history")}</h2>
                <Timeline>{entries}</Timeline>
            </section>
        }
    })
}

#[component]
fn Requests(tickets: Vec<Ticket>, now: Timestamp) -> impl IntoView {
    let today = dates::day(now, &dates::reader_zone());
    let list = if tickets.is_empty() {
        view! { <p class="quiet">{t("subject-tickets-empty")}</p> }.into_any()
    } else {
        view! { <RequestTable tickets today/> }.into_any()
    };
    view! {
        <section>
            <h2>{t("subject-tickets")}</h2>
            {list}
        </section>
    }
}
