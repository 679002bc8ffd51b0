//! One request at the desk: what it is, what happened, answering it, handing it on.

use axum::extract::{Path, State as AxumState};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::case::{About, History};
use super::parts::{FileToSend, StateBadge};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::files::download::download;
use crate::i18n::{t, t_with};
use crate::ids::{AttachmentId, TicketId};
use crate::organisation;
use crate::server::App;
use crate::server::dates;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::tickets::input::{AssignInput, MoveInput, ReplyInput};
use crate::tickets::lifecycle;
use crate::tickets::model::{Case, Department, Ticket};
use crate::tickets::service::desk as service;
use crate::tickets::upload::Sent;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{FieldGroup, RadioField, SelectField, TextArea};

/// GET /admin/tickets/{id}
pub async fn show(
    AxumState(app): AxumState<App>,
    desk: Desk,
    Path(id): Path<TicketId>,
) -> Result<Response> {
    page(&app, &desk, id, Draft::default()).await
}

/// POST /admin/tickets/{id}/reply
pub async fn reply(
    AxumState(app): AxumState<App>,
    desk: Desk,
    Path(id): Path<TicketId>,
    sent: Sent,
) -> Result<Response> {
    let input = ReplyInput::from_fields(sent.fields);
    let had_file = sent.file.is_some();
    let done = if sent.errors.is_empty() {
        service::reply(&app, &desk.actor, id, &input, sent.file).await
    } else {
        input
            .checked(true)
            .and(Err(AppError::Invalid(FieldErrors::new())))
    };
    let flash = match input.visibility.as_str() {
        "internal" => "flash-ticket-noted",
        _ => "flash-ticket-replied",
    };
    let done = done.map(|()| see_other_saying(&address(id), flash));
    let done = done.map_err(|error| match error {
        AppError::Invalid(errors) => {
            AppError::Invalid(Sent::errors_with(had_file, errors, sent.errors))
        }
        other => other,
    });
    or_again(&app, &desk, id, input, had_file, done).await
}

/// POST /admin/tickets/{id}/assign
pub async fn assign(
    AxumState(app): AxumState<App>,
    desk: Desk,
    Path(id): Path<TicketId>,
    Form(input): Form<AssignInput>,
) -> Result<Response> {
    let done = service::assign(&app, &desk.actor, id, &input).await;
    let done = done.map(|()| see_other_saying(&address(id), "flash-ticket-assigned"));
    or_again(&app, &desk, id, ReplyInput::default(), false, done).await
}

/// POST /admin/tickets/{id}/move
pub async fn move_to(
    AxumState(app): AxumState<App>,
    desk: Desk,
    Path(id): Path<TicketId>,
    Form(input): Form<MoveInput>,
) -> Result<Response> {
    let done = service::move_to(&app, &desk.actor, id, &input).await;
    let done = done.map(|is_ours| {
        let next = if is_ours {
            address(id)
        } else {
            "/admin/tickets".to_owned()
        };
        see_other_saying(&next, "flash-ticket-moved")
    });
    or_again(&app, &desk, id, ReplyInput::default(), false, done).await
}

/// GET /admin/tickets/{id}/files/{file}
pub async fn file(
    AxumState(app): AxumState<App>,
    desk: Desk,
    Path((id, file)): Path<(TicketId, AttachmentId)>,
) -> Result<Response> {
    let file = service::get_file(&app, &desk.actor, id, file).await?;
    download(&app, &file.as_download()).await
}

fn address(id: TicketId) -> String {
    format!("/admin/tickets/{id}")
}

/// What was done; or the page again, with what was typed, because of wrong input or because somebody
/// else was quicker.
async fn or_again(
    app: &App,
    desk: &Desk,
    id: TicketId,
    input: ReplyInput,
    had_file: bool,
    done: Result<Response>,
) -> Result<Response> {
    match done {
        Err(AppError::Invalid(errors)) => page(app, desk, id, Draft::invalid(input, errors)).await,
        Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {
            let changed = FieldErrors::one("timeline", "tickets-changed-meanwhile");
            let errors = Sent::errors_with(had_file, changed, FieldErrors::new());
            let mut response = page(app, desk, id, Draft::invalid(input, errors)).await?;
            *response.status_mut() = StatusCode::CONFLICT;
            Ok(response)
        }
        done => done,
    }
}

async fn page(app: &App, desk: &Desk, id: TicketId, draft: Draft<ReplyInput>) -> Result<Response> {
    let case = service::get_case(app, &desk.actor, id).await?;
    let zone = organisation::service::zone(&mut app.read().await?).await?;
    let today = dates::day(app.now(), &zone);
    let may_open_person = desk.actor.may(Permission::ContactsView);
    Ok(desk.page_with(draft.status(), || {
        let title = format!("#{} {}", case.ticket.number, case.ticket.title);
        let above = vec![("/admin/tickets".to_owned(), t("tickets-title"))];
        let view = view! {
            <Breadcrumb above/>
            <div class="head">
                <h1>{title.clone()}</h1>
                <StateBadge state=case.ticket.state/>
            </div>
            <ErrorSummary errors=&draft.errors/>
            <div class="columns">
                <div>
                    <History case=&case/>
                    <ReplyForm ticket=&case.ticket draft=&draft/>
                </div>
                <div>
                    <About case=&case today may_open_person/>
                    <AssignForm case=&case errors=&draft.errors/>
                    <MoveForm case=&case errors=&draft.errors/>
                </div>
            </div>
        };
        (title, view)
    }))
}

#[component]
fn ReplyForm<'a>(ticket: &'a Ticket, draft: &'a Draft<ReplyInput>) -> impl IntoView {
    let Draft { input, errors } = draft;
    let chosen = input.visibility.clone();
    let stay = t_with(
        "tickets-state-stay",
        [(
            "state",
            t(&format!("ticket-state-{}", ticket.state.key())).into(),
        )],
    );
    let mut states = vec![(String::new(), stay)];
    states.extend(lifecycle::choices(ticket.state).map(|step| {
        let words = t(&format!("ticket-state-{}-choice", step.to.key()));
        (step.to.key().to_owned(), words)
    }));
    let state = (states.len() > 1).then(|| {
        view! {
            <SelectField
                name="state"
                label=t("tickets-state-next")
                hint=t("tickets-state-next-hint")
                value=input.state.clone()
                options=states
                errors
            />
        }
    });
    view! {
        <section class="panel">
            <h2 id="reply">{t("tickets-reply")}</h2>
            <form
                method="post"
                action=format!("/admin/tickets/{}/reply", ticket.id)
                enctype="multipart/form-data"
                novalidate
            >
                <input type="hidden" name="revision" value=ticket.revision/>
                <TextArea name="text" label=t("tickets-text") value=input.text.clone() errors rows=6 required=false/>
                <FieldGroup name="visibility" legend=t("tickets-visibility") errors>
                    <RadioField
                        name="visibility"
                        value="public"
                        label=t("tickets-visibility-public")
                        hint=t("tickets-visibility-public-hint")
                        checked=chosen == "public"
                    />
                    <RadioField
                        name="visibility"
                        value="internal"
                        label=t("tickets-visibility-internal")
                        hint=t("tickets-visibility-internal-hint")
                        checked=chosen == "internal"
                    />
                </FieldGroup>
                {state}
                <FileToSend errors/>
                <button class="button">{t("tickets-reply-button")}</button>
            </form>
        </section>
    }
}

#[component]
fn AssignForm<'a>(case: &'a Case, errors: &'a FieldErrors) -> impl IntoView {
    let ticket = &case.ticket;
    let mut members = vec![(String::new(), t("tickets-nobody"))];
    members.extend(
        case.members
            .iter()
            .map(|m| (m.id.to_string(), m.name.clone())),
    );
    let current = ticket.assignee.as_ref().map(|a| a.id.to_string());
    view! {
        <section class="panel">
            <h2>{t("tickets-assign")}</h2>
            <form method="post" action=format!("/admin/tickets/{}/assign", ticket.id)>
                <input type="hidden" name="revision" value=ticket.revision/>
                <SelectField
                    name="assignee"
                    label=t("tickets-assignee")
                    value=current.unwrap_or_default()
                    options=members
                    errors
                />
                <button class="button button--quiet">{t("tickets-assign-button")}</button>
            </form>
        </section>
    }
}

#[component]
fn MoveForm<'a>(case: &'a Case, errors: &'a FieldErrors) -> impl IntoView {
    let ticket = &case.ticket;
    let others: Vec<(String, String)> = case
        .departments
        .iter()
        .filter(|department| department.id != ticket.department.id)
        .map(|department: &Department| (department.id.to_string(), department.title()))
        .collect();
    (!others.is_empty()).then(|| {
        view! {
            <section class="panel">
                <h2>{t("tickets-move")}</h2>
                <form method="post" action=format!("/admin/tickets/{}/move", ticket.id)>
                    <input type="hidden" name="revision" value=ticket.revision/>
                    <SelectField
                        name="department"
                        label=t("tickets-department")
                        hint=t("tickets-move-hint")
                        value=""
                        options=others
                        errors
                    />
                    <button class="button button--quiet">{t("tickets-move-button")}</button>
                </form>
            </section>
        }
    })
}
