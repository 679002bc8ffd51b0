//! The controls of a webhook, for adding one and for changing one.

use leptos::prelude::*;

use crate::i18n::t;
use crate::server::page::Draft;
use crate::ui::field::{CheckField, FieldGroup, TextField};
use crate::webhooks::input::WebhookInput;
use crate::webhooks::model::Owner;

/// Address, events, answers, and whether it is told anything.
#[component]
pub fn WebhookFields<'a>(
    /// As typed.
    draft: &'a Draft<WebhookInput>,
    /// Whose webhook.
    owner: Owner,
) -> impl IntoView {
    let Draft { input, errors } = draft;
    let events = owner.events().iter().map(|event| {
        let checked = input.events.iter().any(|key| key == event.key());
        let words = event.words();
        view! {
            <CheckField
                name="events"
                value=event.key()
                label=t(&words)
                hint=t(&event.hint(owner))
                checked
            />
        }
    });
    let events: Vec<_> = events.collect();
    let (with_answers, disabled) = (input.with_answers, input.disabled);
    view! {
        <TextField
            name="url"
            kind="url"
            label=t("webhooks-url")
            hint=t("webhooks-url-hint")
            value=input.url.clone()
            errors
        />
        <FieldGroup name="events" legend=t("webhooks-events") errors>
            {events}
        </FieldGroup>
        <FieldGroup name="with_answers" legend=t("webhooks-content") errors>
            <CheckField
                name="with_answers"
                value="true"
                label=t("webhooks-with-answers")
                hint=t("webhooks-with-answers-hint")
                checked=with_answers
            />
        </FieldGroup>
        <CheckField
            name="disabled"
            value="true"
            label=t("webhooks-disabled")
            hint=t("webhooks-disabled-hint")
            checked=disabled
        />
    }
}
