//! When a form is offered: what waits for its time, and taking a form from the web.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{Framed, above, title_of};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::forms::schedule::{Waiting, service};
use crate::forms::service::get_form;
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::page::{see_other, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::confirm::ConfirmPage;

/// Which version waits for what, with the way out.
#[component]
pub fn WaitingNote<'a>(
    /// The form.
    framed: &'a Framed,
    /// What waits.
    waiting: Waiting,
) -> impl IntoView {
    let page = format!("/admin/forms/{}", framed.form.id);
    let version = format!("{page}/versions/{}", waiting.number);
    let cancel = framed.may_publish.then(|| {
        let address = format!("{page}/schedule/cancel");
        view! { <p><a href=address>{t("schedule-cancel")}</a></p> }
    });
    let number = [("number", waiting.number.into())];
    let by = waiting.decided_by.unwrap_or_else(|| t("actor-system"));
    view! {
        <div class="note">
            <p>
                <a href=version>{t_with("schedule-waiting", number)}</a>
                " "
                <Moment at=waiting.publish_at/>
                " "
                {t_with("schedule-by", [("name", by.into())])}
            </p>
            {cancel}
        </div>
    }
}

/// GET /admin/forms/{id}/schedule/cancel
pub async fn show_cancel(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsPublish)?;
    let (form, _) = get_form(&app, &desk.actor, id).await?;
    let Some(waiting) = service::find_waiting(&app, &desk.actor, id).await? else {
        return Ok(see_other(&format!("/admin/forms/{id}")));
    };
    Ok(desk.page(|| {
        let title = t_with("schedule-cancel-title", [("number", waiting.number.into())]);
        let view = view! {
            <Breadcrumb above=above(&form)/>
            <ConfirmPage title=title.clone() action=t("schedule-cancel") back=format!("/admin/forms/{id}")>
                <p>{t("schedule-waiting-until")}" "<Moment at=waiting.publish_at/></p>
                <p>{t("schedule-cancel-text")}</p>
            </ConfirmPage>
        };
        (title, view)
    }))
}

/// POST /admin/forms/{id}/schedule/cancel
pub async fn cancel(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
) -> Result<Response> {
    service::cancel(&app, &desk.actor, id).await?;
    let address = format!("/admin/forms/{id}");
    Ok(see_other_saying(&address, "flash-form-schedule-cancelled"))
}

/// GET /admin/forms/{id}/unpublish
pub async fn show_unpublish(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsPublish)?;
    let (form, _) = get_form(&app, &desk.actor, id).await?;
    if form.published.is_none() {
        return Ok(see_other(&format!("/admin/forms/{id}")));
    }
    let waiting = service::find_waiting(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let title = t_with("unpublish-title", [("form", title_of(&form).into())]);
        let waits = waiting.map(|waiting| {
            let number = [("number", waiting.number.into())];
            view! { <li>{t_with("unpublish-waiting", number)}" "<Moment at=waiting.publish_at/></li> }
        });
        let view = view! {
            <Breadcrumb above=above(&form)/>
            <ConfirmPage title=title.clone() action=t("unpublish-action") back=format!("/admin/forms/{id}")>
                <p>{t("unpublish-text")}</p>
                <ul>
                    <li>{t("unpublish-consents")}</li>
                    <li>{t("unpublish-links")}</li>
                    <li>{t("unpublish-again")}</li>
                    {waits}
                </ul>
            </ConfirmPage>
        };
        (title, view)
    }))
}

/// POST /admin/forms/{id}/unpublish
pub async fn unpublish(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
) -> Result<Response> {
    service::unpublish(&app, &desk.actor, id).await?;
    let address = format!("/admin/forms/{id}");
    Ok(see_other_saying(&address, "flash-form-unpublished"))
}
