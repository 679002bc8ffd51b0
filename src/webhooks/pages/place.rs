//! Where a page of webhooks stands: below a form, or below the settings.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::pages::frame::{FormHead, Framed, Tab, title_of};
use crate::i18n::t;
use crate::ids::{DeliveryId, FormId, WebhookId};
use crate::organisation::pages::settings::SettingsTabs;
use crate::server::App;
use crate::webhooks::model::Owner;

/// What the address of a page names: `{id}` is a form's, without it the organisation is meant.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Whose webhooks.
    pub owner: Owner,
    webhook: Option<WebhookId>,
    delivery: Option<DeliveryId>,
}

impl FromRequestParts<App> for Place {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let named = Path::<Vec<(String, String)>>::from_request_parts(parts, app).await;
        let Path(named) = named.map_err(|_| AppError::NotFound)?;
        let find = |name: &str| {
            let mut named = named.iter();
            named.find(|(key, _)| key == name).map(|(_, value)| value)
        };
        let form = find("id").map(|id| id.parse::<FormId>()).transpose();
        let webhook = find("webhook").map(|id| id.parse()).transpose();
        let delivery = find("delivery").map(|id| id.parse()).transpose();
        let (Ok(form), Ok(webhook), Ok(delivery)) = (form, webhook, delivery) else {
            return Err(AppError::NotFound);
        };
        Ok(Self {
            owner: form.into(),
            webhook,
            delivery,
        })
    }
}

impl Place {
    /// The webhook.
    pub fn webhook(&self) -> Result<WebhookId> {
        self.webhook.ok_or(AppError::NotFound)
    }

    /// The delivery.
    pub fn delivery(&self) -> Result<DeliveryId> {
        self.delivery.ok_or(AppError::NotFound)
    }

    /// What stands above the page.
    pub async fn frame(&self, app: &App, desk: &Desk) -> Result<Frame> {
        Ok(match self.owner {
            Owner::Form(form) => Frame::Form(Box::new(Framed::load(app, desk, form).await?)),
            Owner::Organisation => Frame::Settings {
                may_manage_users: desk.actor.may(Permission::UsersManage),
            },
        })
    }
}

/// What stands above a page of webhooks.
pub enum Frame {
    /// The form's head.
    Form(Box<Framed>),
    /// The settings' tabs.
    Settings {
        /// Whether they may open the users' list.
        may_manage_users: bool,
    },
}

impl Frame {
    /// The page's title.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Form(framed) => title_of(&framed.form),
            Self::Settings { .. } => t("webhooks-title"),
        }
    }

    /// As a view.
    #[must_use]
    pub fn head(&self) -> AnyView {
        match self {
            Self::Form(framed) => {
                let framed = &**framed;
                view! { <FormHead framed current=Tab::Webhooks/> }.into_any()
            }
            Self::Settings { may_manage_users } => {
                let may_manage_users = *may_manage_users;
                view! {
                    <h1>{t("settings-title")}</h1>
                    <SettingsTabs may_manage_users/>
                }
                .into_any()
            }
        }
    }
}
