//! Of a purpose: what is not a text.

use leptos::prelude::*;

use crate::i18n::t;
use crate::purposes::input::PurposeInput;
use crate::purposes::model::CHANNELS;
use crate::server::page::Draft;
use crate::ui::field::{CheckField, SelectField, TextField};

/// What is not a text: the channel, for how long it holds, who may agree.
#[component]
pub fn Details<'a>(
    /// What was typed.
    draft: &'a Draft<PurposeInput>,
) -> impl IntoView {
    let Draft { input, errors } = draft;
    let channels = CHANNELS
        .iter()
        .map(|channel| {
            let key = channel.key();
            (key.to_owned(), t(&format!("channel-{key}")))
        })
        .collect();
    view! {
        <SelectField
            name="channel"
            label=t("purposes-channel")
            hint=t("purposes-channel-hint")
            value=input.channel.key()
            options=channels
            errors
        />
        <TextField
            name="validity_months"
            label=t("purposes-validity-months")
            hint=t("purposes-validity-hint")
            value=input.validity_months.clone()
            errors
            required=false
        />
        <TextField
            name="remind_days"
            label=t("purposes-remind-days")
            hint=t("purposes-remind-hint")
            value=input.remind_days.clone()
            errors
            required=false
        />
        <TextField
            name="minimum_age"
            label=t("purposes-minimum-age")
            hint=t("purposes-minimum-age-hint")
            value=input.minimum_age.clone()
            errors
            required=false
        />
        <CheckField
            name="special_category"
            value="true"
            label=t("purposes-special")
            hint=t("purposes-special-hint")
            checked=input.special_category
        />
    }
}
