//! What may be typed about a webhook.

use serde::Deserialize;
use url::Url;

use super::model::{EventType, Owner, Webhook};
use crate::error::{FieldErrors, Result};
use crate::server::outbound::{Outbound, Refused};

/// Longest address.
const URL_MAX: usize = 2000;

/// A webhook, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WebhookInput {
    /// Where to.
    pub url: String,
    /// Names of what is told.
    pub events: Vec<String>,
    /// Ticked: answers go along.
    pub with_answers: bool,
    /// Ticked: nothing is told.
    pub disabled: bool,
}

/// A webhook that can be kept.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Where to, as browsers write it.
    pub url: String,
    /// Of what; at least one.
    pub events: Vec<EventType>,
    /// Whether answers go along.
    pub with_answers: bool,
    /// Whether nothing is told.
    pub disabled: bool,
}

impl WebhookInput {
    /// As it is.
    #[must_use]
    pub fn of(webhook: &Webhook) -> Self {
        let events = webhook.events.iter();
        Self {
            url: webhook.url.clone(),
            events: events.map(|event| event.key().to_owned()).collect(),
            with_answers: webhook.with_answers,
            disabled: webhook.disabled_at.is_some(),
        }
    }

    /// What is wrong with it, or the webhook. Looks the host's name up, so that a mistake in it shows
    /// now and not when something happens.
    pub async fn checked(&self, owner: Owner, outbound: &Outbound) -> Result<Checked> {
        let mut errors = FieldErrors::new();
        let url = match check_url(self.url.trim(), outbound).await {
            Ok(url) => url,
            Err(key) => {
                errors.add("url", &key);
                String::new()
            }
        };
        let is_ticked = |event: &EventType| self.events.iter().any(|key| key == event.key());
        let offered = owner.events().iter().copied();
        let events: Vec<_> = offered.filter(is_ticked).collect();
        let is_offered = |key: &String| owner.events().iter().any(|event| event.key() == key);
        if events.is_empty() || !self.events.iter().all(is_offered) {
            errors.add("events", "webhooks-events-missing");
        }
        errors.or(Checked {
            url,
            events,
            with_answers: self.with_answers,
            disabled: self.disabled,
        })
    }
}

/// The address, or the language key of what is wrong with it.
async fn check_url(typed: &str, outbound: &Outbound) -> Result<String, String> {
    let in_words = |refused: Refused| format!("outbound-{}", refused.key());
    let url = Url::parse(typed).map_err(|_| in_words(Refused::NotAnAddress))?;
    if typed.len() > URL_MAX {
        return Err(in_words(Refused::NotAnAddress));
    }
    // What is signed is not secret: TLS keeps it to the two of us. On a machine of one's own, whose
    // address the administrator has opened, there may be none.
    if url.scheme() != "https" && !(url.scheme() == "http" && outbound.is_opened(&url)) {
        return Err("webhooks-url-https".to_owned());
    }
    outbound.check(typed).await.map_err(in_words)?;
    Ok(url.into())
}
