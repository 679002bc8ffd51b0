//! What keeps programs from filling the form in, and whether they are at it now.

use leptos::prelude::*;

use crate::forms::guard::SHORTEST;
use crate::forms::guard::watch::{OF_A_FORM, Standing};
use crate::i18n::{t, t_with};
use crate::server::dates::Moment;
use crate::ui::badge::{Badge, Tone};

/// The state of this moment, and what is always done.
#[component]
pub fn Protection(standing: Standing) -> impl IntoView {
    let (tone, state) = match standing.until {
        Some(_) => (Tone::Warning, t("sharing-attack")),
        None => (Tone::Good, t("sharing-calm")),
    };
    let until = standing.until.map(|at| {
        view! {
            <dt>{t("sharing-attack-until")}</dt>
            <dd><Moment at=at/></dd>
        }
    });
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let sent = t_with(
        "sharing-sent-count",
        [("count", number(standing.sent).into())],
    );
    let explained = if standing.until.is_some() {
        "sharing-attack-text"
    } else {
        "sharing-calm-text"
    };
    let limit = [("limit", number(OF_A_FORM).into())];
    let seconds = i64::try_from(SHORTEST.as_secs()).unwrap_or_default();
    view! {
        <section>
            <h2>{t("sharing-protection")}</h2>
            <dl class="facts">
                <dt>{t("sharing-protection-state")}</dt>
                <dd><Badge tone text=state/></dd>
                <dt>{t("sharing-sent")}</dt>
                <dd>{sent}</dd>
                {until}
            </dl>
            <p>{t_with(explained, limit)}</p>
            <p class="quiet">{t_with("sharing-always", [("seconds", seconds.into())])}</p>
        </section>
    }
}
