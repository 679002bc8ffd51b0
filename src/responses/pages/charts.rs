//! The plots of the summary.

use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::languages::own_name;
use crate::responses::summary::{Counts, FieldSummary, TimeSpan};
use crate::server::dates::short;
use crate::ui::chart::{BarChart, Series};
use crate::ui::row_chart::RowChart;

/// A single kind of bars.
fn one(name: String, values: Vec<i64>) -> Vec<Series> {
    vec![Series {
        name,
        kind: "given",
        values,
    }]
}

/// What a span of time is called, and its label under a bar.
fn span_in_words(span: TimeSpan) -> (String, String) {
    let day = span.start();
    let month = t(&format!("month-{}", day.month()));
    let year = day.year().to_string();
    match span {
        TimeSpan::Day(_) => (t("chart-day"), short(day)),
        TimeSpan::Week(_) => (t("responses-week"), short(day)),
        TimeSpan::Month(_) => {
            let args = [("month", month.into()), ("year", year.into())];
            (t("responses-month"), t_with("responses-month-of", args))
        }
        TimeSpan::Years(_, 1) => (t("responses-year"), year),
        TimeSpan::Years(_, count) => {
            let last = day.year() + count - 1;
            (t("responses-year"), format!("{year}–{last}"))
        }
    }
}

#[component]
fn Spans(title: String, counts: Vec<(TimeSpan, i64)>) -> impl IntoView {
    let across = counts.first().map(|(span, _)| span_in_words(*span).0);
    let (labels, values): (Vec<_>, Vec<_>) = counts
        .into_iter()
        .map(|(span, count)| (span_in_words(span).1, count))
        .unzip();
    let series = one(t("responses-title"), values);
    view! { <BarChart title labels series across=across.unwrap_or_default()/> }
}

/// When they were sent.
#[component]
pub fn OverTime(counts: Vec<(TimeSpan, i64)>) -> impl IntoView {
    view! { <Spans title=t("responses-over-time") counts/> }
}

/// How many of each language count, wait, and have lapsed.
#[component]
pub fn ByLanguage(counts: Vec<(String, [i64; 3])>) -> impl IntoView {
    let series = |kind: &'static str, key: &str, at: usize| Series {
        name: t(key),
        kind,
        values: counts.iter().map(|(_, states)| states[at]).collect(),
    };
    let series = vec![
        series("given", "responses-complete", 0),
        series("refused", "responses-state-pending", 1),
        series("withdrawn", "responses-state-lapsed", 2),
    ];
    let labels = counts
        .iter()
        .map(|(language, _)| own_name(language).to_owned())
        .collect();
    view! {
        <BarChart title=t("responses-by-language") labels series across=t("responses-language")/>
    }
}

/// The answers to one field.
#[component]
pub fn FieldChart(field: FieldSummary, total: i64) -> impl IntoView {
    let FieldSummary {
        asked,
        shown,
        answered,
        counts,
        id,
    } = field;
    let rate = t_with(
        "responses-answered",
        [("answered", answered.into()), ("shown", shown.into())],
    );
    let plot = match counts {
        Counts::Choices(rows) => rows_chart(&asked, "responses-choice", rows, answered),
        Counts::Consent([yes, no, not_asked]) => {
            let rows = vec![
                (t("consent-given"), yes),
                (t("consent-refused"), no),
                (t("responses-not-asked"), not_asked),
            ];
            rows_chart(&asked, "responses-answer", rows, total)
        }
        Counts::Box([ticked, empty]) => {
            let rows = vec![(t("seen-ticked"), ticked), (t("seen-not-ticked"), empty)];
            rows_chart(&asked, "responses-answer", rows, shown)
        }
        Counts::Numbers(bars) if !bars.is_empty() => {
            let (labels, values) = bars.into_iter().unzip();
            let series = one(t("responses-title"), values);
            let across = t("responses-number");
            view! { <BarChart title=asked.clone() labels series across/> }.into_any()
        }
        Counts::Days(counts) if !counts.is_empty() => {
            view! { <Spans title=asked.clone() counts/> }.into_any()
        }
        Counts::Numbers(_) | Counts::Days(_) | Counts::Words => ().into_any(),
    };
    view! {
        <section class="counted" id=format!("field-{id}")>
            <h2>{asked}</h2>
            <p class="quiet">{rate}</p>
            {plot}
        </section>
    }
}

fn rows_chart(title: &str, what: &str, rows: Vec<(String, i64)>, whole: i64) -> AnyView {
    view! { <RowChart title=title.to_owned() what=t(what) rows whole/> }.into_any()
}
