//! Erasing a person: what goes, what stays and why, and the confirmation.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::ids::SubjectId;
use crate::privacy::erasure::input::{EraseInput, HoldInput};
use crate::privacy::erasure::model::{Ground, Hold, OpenRequest, Preview};
use crate::privacy::erasure::service;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{SelectField, TextField};

/// GET /admin/subjects/{id}/erase
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
) -> Result<Response> {
    page(&app, &desk, id, Draft::default()).await
}

/// POST /admin/subjects/{id}/erase
pub async fn erase(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Form(input): Form<EraseInput>,
) -> Result<Response> {
    match service::erase_as_typed(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            page(&app, &desk, id, Draft::invalid(input, errors)).await
        }
        done => done.map(|_| see_other_saying("/admin/subjects", "flash-subject-erased")),
    }
}

/// POST /admin/subjects/{id}/hold
pub async fn hold(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Form(input): Form<HoldInput>,
) -> Result<Response> {
    service::hold(&app, &desk.actor, id, &input).await?;
    let flash = match input.hold.as_str() {
        "" => "flash-subject-released",
        _ => "flash-subject-held",
    };
    Ok(see_other_saying(
        &format!("/admin/subjects/{id}/erase"),
        flash,
    ))
}

async fn page(app: &App, desk: &Desk, id: SubjectId, draft: Draft<EraseInput>) -> Result<Response> {
    let preview = service::preview(app, &desk.actor, id).await?;
    Ok(desk.page_with(draft.status(), || {
        let person = preview.person.subject.title();
        let title = t_with("erasure-title", [("person", person.clone().into())]);
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (format!("/admin/subjects/{id}"), person.clone()),
            ]/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&draft.errors/>
            <p class="prose">{t("erasure-intro")}</p>
            <Goes preview=&preview/>
            <Stays preview=&preview/>
            <Against preview=&preview/>
            {preview.is_possible().then(|| view! { <Confirm draft=&draft person id/> })}
            <HoldForm hold=preview.hold id/>
        };
        (title, view)
    }))
}

/// How much of what goes.
#[component]
fn Goes<'a>(preview: &'a Preview) -> impl IntoView {
    let items: Vec<_> = preview
        .goes
        .iter()
        .filter(|(_, count)| **count > 0)
        .map(|(name, count)| {
            let text = t_with(
                &format!("erasure-goes-{name}"),
                [("count", (*count).into())],
            );
            view! { <li>{text}</li> }
        })
        .collect();
    view! {
        <section class="panel">
            <h2>{t("erasure-goes")}</h2>
            <ul class="prose">
                <li>{t("erasure-goes-person")}</li>
                {items}
                <li>{t("erasure-goes-rest")}</li>
            </ul>
        </section>
    }
}

/// What stays, and why.
#[component]
fn Stays<'a>(preview: &'a Preview) -> impl IntoView {
    let requests = (preview.requests > 0).then(|| {
        let text = t_with(
            "erasure-stays-requests",
            [("count", preview.requests.into())],
        );
        view! { <li>{text}</li> }
    });
    view! {
        <section class="panel">
            <h2>{t("erasure-stays")}</h2>
            <ul class="prose">
                {requests}
                <li>{t("erasure-stays-ledger")}</li>
                <li>{t("erasure-stays-number")}</li>
                <li>{t("erasure-stays-elsewhere")}</li>
            </ul>
        </section>
    }
}

/// What stands against it, or has to be done before.
#[component]
fn Against<'a>(preview: &'a Preview) -> impl IntoView {
    let hold = preview.hold.map(|hold| {
        let ground = t(&format!("hold-ground-{}", hold.key()));
        view! { <li>{t_with("erasure-against-hold", [("ground", ground.into())])}</li> }
    });
    let requests: Vec<_> = preview
        .open
        .iter()
        .map(|request| view! { <Open request/> })
        .collect();
    let is_any = hold.is_some() || !requests.is_empty();
    is_any.then(|| {
        view! {
            <section class="panel">
                <h2>{t("erasure-against")}</h2>
                <ul class="prose">{hold}{requests}</ul>
            </section>
        }
    })
}

#[component]
fn Open<'a>(request: &'a OpenRequest) -> impl IntoView {
    let key = match request.stands_against() {
        true => "erasure-against-request",
        false => "erasure-answers-request",
    };
    let text = t_with(key, [("kind", request.kind.title().into())]);
    let href = format!("/admin/tickets/{}", request.id);
    view! { <li><a href=href>{format!("#{}", request.number)}</a>" "{text}</li> }
}

/// Ground and name, and the button.
#[component]
fn Confirm<'a>(draft: &'a Draft<EraseInput>, person: String, id: SubjectId) -> impl IntoView {
    let grounds = Ground::ALL.map(|ground| {
        let words = t(&format!("erasure-ground-{}", ground.key()));
        (ground.key().to_owned(), words)
    });
    let choose = (String::new(), t("erasure-ground-choose"));
    let options: Vec<_> = std::iter::once(choose).chain(grounds).collect();
    view! {
        <form method="post" action=format!("/admin/subjects/{id}/erase") novalidate>
            <SelectField
                name="ground"
                label=t("erasure-ground")
                value=draft.input.ground.clone()
                options
                errors=&draft.errors
            />
            <TextField
                name="typed"
                label=t("erasure-typed")
                hint=t_with("erasure-typed-hint", [("person", person.into())])
                value=draft.input.typed.clone()
                errors=&draft.errors
            />
            <div class="actions">
                <button class="button button--danger">{t("erasure-button")}</button>
                <a class="button button--quiet" href=format!("/admin/subjects/{id}")>{t("confirm-back")}</a>
            </div>
        </form>
    }
}

/// Holding it off, or letting go.
#[component]
fn HoldForm(hold: Option<Hold>, id: SubjectId) -> impl IntoView {
    let grounds = Hold::ALL.map(|hold| {
        let words = t(&format!("hold-ground-{}", hold.key()));
        (hold.key().to_owned(), words)
    });
    let none = (String::new(), t("hold-none"));
    let options: Vec<_> = std::iter::once(none).chain(grounds).collect();
    let errors = crate::error::FieldErrors::new();
    view! {
        <section class="panel">
            <h2>{t("hold-title")}</h2>
            <p class="prose">{t("hold-intro")}</p>
            <form method="post" action=format!("/admin/subjects/{id}/hold") novalidate>
                <SelectField
                    name="hold"
                    label=t("hold-ground")
                    value=hold.map_or("", Hold::key)
                    options
                    errors=&errors
                />
                <div class="actions">
                    <button class="button button--quiet">{t("save")}</button>
                </div>
            </form>
        </section>
    }
}
