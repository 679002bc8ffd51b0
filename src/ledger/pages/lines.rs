//! What a check says, line by line.

use leptos::prelude::*;

use crate::i18n::{t, t_with, words};
use crate::ledger::verify::report::{Line, Mark, Report};
use crate::ui::badge::{Badge, Tone};

/// A report: whether all is right, then each line.
#[component]
pub fn ReportView<'a>(report: &'a Report) -> impl IntoView {
    let (tone, verdict) = match report.is_right() {
        true => (Tone::Good, t("verify-verdict-right")),
        false => (Tone::Danger, t("verify-verdict-wrong")),
    };
    let lines: Vec<_> = report
        .lines
        .iter()
        .map(|line| view! { <LineView line/> })
        .collect();
    let more = (report.more > 0).then(|| {
        let count = [("count", report.more.into())];
        view! { <li>{t_with("verify-more", count)}</li> }
    });
    view! {
        <p class="verdict"><Badge tone text=verdict/></p>
        <ul class="report">{lines}{more}</ul>
    }
}

#[component]
fn LineView<'a>(line: &'a Line) -> impl IntoView {
    let text = line.in_words(&words());
    let (tone, mark) = match line.mark {
        Mark::About => return view! { <li class="report__about">{text}</li> }.into_any(),
        Mark::Right => (Tone::Good, t("verify-mark-right")),
        Mark::Wrong => (Tone::Danger, t("verify-mark-wrong")),
        Mark::Note => (Tone::Neutral, t("verify-mark-note")),
    };
    view! { <li><Badge tone text=mark/>" "<span class="wrap">{text}</span></li> }.into_any()
}
