//! One request, as its person sees it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::error::{AppError, FieldErrors, Result};
use crate::files::download::download;
use crate::i18n::{t, t_with};
use crate::ids::{AttachmentId, TicketId};
use crate::portal::Visit;
use crate::server::App;
use crate::server::dates::Day;
use crate::server::page::{Draft, see_other_saying};
use crate::tickets::input::CommentInput;
use crate::tickets::lifecycle::State as TicketState;
use crate::tickets::model::{Author, Event, EventKind, OwnRequest, Ticket};
use crate::tickets::pages::parts::{
    DueDate, FileToSend, Files, StatusBadge, Words, type_with_article,
};
use crate::tickets::service::person as service;
use crate::tickets::upload::Sent;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextArea;
use crate::ui::timeline::{Timeline, TimelineEntry};

/// GET /portal/requests/{id}
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<TicketId>,
) -> Result<Response> {
    let form: uuid::Uuid = app.new_id();
    let input = CommentInput {
        form: form.to_string(),
        ..CommentInput::default()
    };
    page(&app, &visit, id, Draft::new(input)).await
}

/// POST /portal/requests/{id}/comment
pub async fn comment(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<TicketId>,
    sent: Sent,
) -> Result<Response> {
    let input = CommentInput::from_fields(sent.fields);
    let had_file = sent.file.is_some();
    let done = if sent.errors.is_empty() {
        service::comment(&app, &visit.actor, id, &input, sent.file).await
    } else {
        Err(AppError::Invalid(FieldErrors::new()))
    };
    match done {
        Err(AppError::Invalid(errors)) => {
            let errors = Sent::errors_with(had_file, errors, sent.errors);
            page(&app, &visit, id, Draft::invalid(input, errors)).await
        }
        done => done.map(|()| {
            see_other_saying(
                &format!("/portal/requests/{id}"),
                "flash-request-comment-sent",
            )
        }),
    }
}

/// GET /portal/requests/{id}/files/{file}
pub async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((id, file)): Path<(TicketId, AttachmentId)>,
) -> Result<Response> {
    let file = service::get_own_file(&app, &visit.actor, id, file).await?;
    download(&app, &file.as_download()).await
}

async fn page(
    app: &App,
    visit: &Visit,
    id: TicketId,
    draft: Draft<CommentInput>,
) -> Result<Response> {
    let OwnRequest { ticket, events } = service::get_own(app, &visit.actor, id).await?;
    Ok(visit.page_with(draft.status(), || {
        let title = ticket.title.clone();
        let above = vec![("/portal/requests".to_owned(), t("requests-title"))];
        let view = view! {
            <Breadcrumb above/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&draft.errors/>
            <Standing ticket=&ticket/>
            <History id=ticket.id events organisation=visit.organisation.name.clone()/>
            <Comment ticket=&ticket draft=&draft/>
        };
        (title, view)
    }))
}

#[component]
fn Standing<'a>(ticket: &'a Ticket) -> impl IntoView {
    let status = ticket.state.plain();
    let due = ticket.due_on.map(|due_on| {
        view! {
            <dt>{t("requests-due")}</dt>
            <dd><DueDate ticket due_on/></dd>
        }
    });
    view! {
        <section class="panel">
            <p class="standing">
                <StatusBadge status/>
                " "
                {t(&format!("request-status-{}-text", status.key()))}
            </p>
            <dl class="facts">
                <dt>{t("requests-number")}</dt><dd>{format!("#{}", ticket.number)}</dd>
                <dt>{t("requests-request")}</dt><dd>{type_with_article(ticket)}</dd>
                <dt>{t("requests-sent")}</dt><dd><Day day=ticket.received_on/></dd>
                {due}
            </dl>
        </section>
    }
}

#[component]
fn History(id: TicketId, events: Vec<Event>, organisation: String) -> impl IntoView {
    let base = format!("/portal/requests/{id}/files");
    let entries: Vec<_> = events
        .into_iter()
        .map(|event| {
            let title = title_of(&event, &organisation);
            let base = base.clone();
            view! {
                <TimelineEntry at=event.at title>
                    <Words text=event.body/>
                    <Files files=event.files base/>
                </TimelineEntry>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t("requests-timeline")}</h2>
            <Timeline>{entries}</Timeline>
        </section>
    }
}

fn title_of(event: &Event, organisation: &str) -> String {
    match &event.kind {
        EventKind::Created => t("request-event-created"),
        EventKind::Status { to, .. } => {
            let status = t(&format!("request-status-{}", to.plain().key()));
            t_with("request-event-status", [("status", status.into())])
        }
        _ if event.author == Author::Subject => t("request-event-written"),
        _ => t_with(
            "request-event-answer",
            [("organisation", organisation.into())],
        ),
    }
}

#[component]
fn Comment<'a>(ticket: &'a Ticket, draft: &'a Draft<CommentInput>) -> impl IntoView {
    if ticket.state == TicketState::Closed {
        return view! {
            <p>{t("requests-closed")}" "<a href="/portal/requests/new">{t("requests-new")}</a></p>
        }
        .into_any();
    }
    let Draft { input, errors } = draft;
    let hint = if ticket.state.is_open() {
        String::new()
    } else {
        t("requests-comment-reopens")
    };
    view! {
        <section>
            <h2>{t("requests-comment")}</h2>
            <form
                method="post"
                action=format!("/portal/requests/{}/comment", ticket.id)
                enctype="multipart/form-data"
                novalidate
            >
                <input type="hidden" name="form" value=input.form.clone()/>
                <TextArea name="text" label=t("requests-comment-text") hint value=input.text.clone() errors rows=5/>
                <FileToSend errors/>
                <button class="button">{t("requests-comment-send")}</button>
            </form>
        </section>
    }
    .into_any()
}
