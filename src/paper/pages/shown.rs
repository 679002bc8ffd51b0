//! How a sheet of paper reads wherever its submission is shown.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::paper::model::Entered;
use crate::server::dates::{Day, Moment};
use crate::time::Timestamp;

/// When somebody said something: a moment, or the day beside their signature.
#[component]
pub fn SaidAt(
    /// When.
    at: Timestamp,
    /// The day, if it was on paper.
    signed_on: Option<Date>,
) -> impl IntoView {
    match signed_on {
        Some(day) => view! { <Day day/> <span>{t("paper-on-paper")}</span> }.into_any(),
        None => view! { <Moment at/> }.into_any(),
    }
}

/// What stands around the answers of a sheet, as terms and details; `scan` is where it can be fetched.
#[component]
pub fn PaperFacts(
    /// What is known.
    entered: Entered,
    /// Address of the scan.
    scan: String,
) -> impl IntoView {
    let by = entered.operator.map_or_else(
        || t("paper-by-staff"),
        |name| t_with("paper-by", [("name", name.into())]),
    );
    let note = (!entered.note.is_empty())
        .then(|| view! { <dt>{t("paper-note")}</dt><dd class="words">{entered.note}</dd> });
    let arrival = t(&format!("paper-arrival-{}", entered.arrival.key()));
    view! {
        <dt>{t("paper-signed")}</dt>
        <dd><Day day=entered.signed_on/></dd>
        <dt>{t("paper-entered-at")}</dt>
        <dd><Moment at=entered.entered_at/>", "{by}</dd>
        <dt>{t("paper-arrival")}</dt>
        <dd>{arrival}</dd>
        {note}
        <dt>{t("paper-scan")}</dt>
        <dd class="wrap"><a href=scan download>{entered.scan.name}</a></dd>
        <dt>{t("paper-scan-hash")}</dt>
        <dd class="wrap"><code>{entered.scan.sha256}</code></dd>
    }
}
