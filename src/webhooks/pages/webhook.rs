//! One webhook: its settings, its secret, what it was told.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use tower_sessions::Session;
use uuid::Uuid;

use super::form::WebhookFields;
use super::list::Health;
use super::log::Log;
use super::place::Place;
use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::ids::WebhookId;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::confirm::ConfirmPage;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::pagination::After;
use crate::webhooks::input::WebhookInput;
use crate::webhooks::model::{Owner, Webhook};
use crate::webhooks::{service, signing};

/// Key in the session of the webhook whose secret the next page shows.
const SECRET: &str = "webhook-secret";

/// Has the webhook's next page show its secret. The session keeps only which webhook it is.
pub async fn show_secret_once(session: &Session, id: WebhookId) -> Result<()> {
    Ok(session.insert(SECRET, id).await?)
}

/// GET /admin/forms/{id}/webhooks/{webhook}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    place: Place,
    Query(after): Query<After>,
) -> Result<Response> {
    page(&app, &desk, &place, after.after, None).await
}

/// POST /admin/forms/{id}/webhooks/{webhook}
pub async fn change(
    State(app): State<App>,
    desk: Desk,
    place: Place,
    Form(input): Form<WebhookInput>,
) -> Result<Response> {
    let id = place.webhook()?;
    match service::change(&app, &desk.actor, place.owner, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            let draft = Draft::invalid(input, errors);
            page(&app, &desk, &place, None, Some(draft)).await
        }
        done => done.map(|()| back(place.owner, id, "flash-webhook-changed")),
    }
}

/// POST /admin/forms/{id}/webhooks/{webhook}/secret
pub async fn rotate(State(app): State<App>, desk: Desk, place: Place) -> Result<Response> {
    let id = place.webhook()?;
    service::rotate(&app, &desk.actor, place.owner, id).await?;
    show_secret_once(&desk.session, id).await?;
    Ok(back(place.owner, id, "flash-webhook-secret"))
}

/// POST /admin/forms/{id}/webhooks/{webhook}/test
pub async fn test(State(app): State<App>, desk: Desk, place: Place) -> Result<Response> {
    let id = place.webhook()?;
    service::test(&app, &desk.actor, place.owner, id).await?;
    Ok(back(place.owner, id, "flash-webhook-test"))
}

/// To the webhook's page.
pub(super) fn back(owner: Owner, id: WebhookId, flash: &'static str) -> Response {
    see_other_saying(&format!("{}/{id}", owner.base()), flash)
}

async fn page(
    app: &App,
    desk: &Desk,
    place: &Place,
    after: Option<Uuid>,
    draft: Option<Draft<WebhookInput>>,
) -> Result<Response> {
    let (owner, id) = (place.owner, place.webhook()?);
    let (webhook, log) = service::get(app, &desk.actor, owner, id, after).await?;
    let frame = place.frame(app, desk).await?;
    let fresh: Option<WebhookId> = desk.session.get(SECRET).await?;
    if fresh.is_some() {
        desk.session.remove::<WebhookId>(SECRET).await?;
    }
    let secret = (fresh == Some(id)).then(|| signing::secret(&app.keys, &webhook));
    let draft = draft.unwrap_or_else(|| Draft::new(WebhookInput::of(&webhook)));
    Ok(desk.page_with(draft.status(), || {
        let base = format!("{}/{id}", owner.base());
        let is_enabled = webhook.disabled_at.is_none();
        let view = view! {
            {frame.head()}
            <h2 class="wrap">{webhook.url.clone()}</h2>
            <p><Health webhook=&webhook/></p>
            <ErrorSummary errors=&draft.errors/>
            {secret.map(|secret| view! { <Secret secret/> })}
            <form method="post" action=base.clone() novalidate>
                <WebhookFields draft=&draft owner/>
                <p class="actions">
                    <button class="button">{t("save")}</button>
                    <a class="button button--quiet" href=owner.base()>{t("cancel")}</a>
                </p>
            </form>
            <Doing webhook=&webhook base=base.clone()/>
            <Log log base is_first=after.is_none() is_enabled/>
        };
        (frame.title(), view)
    }))
}

/// The secret, this once.
#[component]
fn Secret(secret: String) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="secret-title">
            <h3 id="secret-title">{t("webhooks-secret")}</h3>
            <p>{t("webhooks-secret-once")}</p>
            <p><code class="wrap">{secret}</code></p>
        </section>
    }
}

/// Trying it, changing its secret, deleting it.
#[component]
fn Doing<'a>(webhook: &'a Webhook, base: String) -> impl IntoView {
    // What is disabled is sent nothing, not even a test.
    let test = webhook.disabled_at.is_none().then(|| {
        view! {
            <form method="post" action=format!("{base}/test")>
                <button class="button button--quiet">{t("webhooks-test")}</button>
            </form>
        }
    });
    view! {
        <section>
            <h3>{t("webhooks-more")}</h3>
            <p>{t("webhooks-secret-text")}</p>
            <div class="actions">
                {test}
                <form method="post" action=format!("{base}/secret")>
                    <button class="button button--quiet">{t("webhooks-secret-change")}</button>
                </form>
                <a class="button button--quiet" href=format!("{base}/delete")>{t("webhooks-delete")}</a>
            </div>
        </section>
    }
}

/// GET /admin/forms/{id}/webhooks/{webhook}/delete
pub async fn ask_to_delete(State(app): State<App>, desk: Desk, place: Place) -> Result<Response> {
    let id = place.webhook()?;
    let (webhook, _) = service::get(&app, &desk.actor, place.owner, id, None).await?;
    Ok(desk.page(|| {
        let back = format!("{}/{id}", place.owner.base());
        let view = view! {
            <ConfirmPage title=t("webhooks-delete-title") action=t("webhooks-delete") back>
                <p class="wrap">{webhook.url}</p>
                <p>{t("webhooks-delete-text")}</p>
            </ConfirmPage>
        };
        (t("webhooks-delete-title"), view)
    }))
}

/// POST /admin/forms/{id}/webhooks/{webhook}/delete
pub async fn delete(State(app): State<App>, desk: Desk, place: Place) -> Result<Response> {
    service::delete(&app, &desk.actor, place.owner, place.webhook()?).await?;
    Ok(see_other_saying(
        &place.owner.base(),
        "flash-webhook-deleted",
    ))
}
