//! Whether people are asked for a wording, in a word.

use leptos::prelude::*;

use crate::i18n::t;
use crate::purposes::model::Use;
use crate::server::dates::Moment;
use crate::ui::badge::{Badge, Tone};

/// The word, and the moment where one is still to come.
#[component]
pub fn UseBadge(state: Use) -> impl IntoView {
    match state {
        Use::Unused => view! { <Badge tone=Tone::Neutral text=t("purposes-unused")/> }.into_any(),
        Use::Used => view! { <Badge tone=Tone::Good text=t("purposes-used")/> }.into_any(),
        Use::Waiting(from) => view! {
            <Badge tone=Tone::Neutral text=t("purposes-waiting")/>
            " "
            <Moment at=from/>
        }
        .into_any(),
    }
}
