//! Plots, drawn on the server as SVG: nothing to load, and they print. The numbers stand in a table
//! below for those who would rather read, or hear, than look.

use leptos::prelude::*;

use crate::i18n::t;

/// One kind of thing that is counted, e.g. consents given.
#[derive(Clone, Debug)]
pub struct Series {
    /// What it counts.
    pub name: String,
    /// Sets its colour: `given`, `refused`, `withdrawn`.
    pub kind: &'static str,
    /// One count a label.
    pub values: Vec<i64>,
}

const WIDTH: usize = 720;
const HEIGHT: usize = 180;
const BOTTOM: usize = 24;
const LEFT: usize = 32;

/// Stacked bars, one a label.
#[component]
pub fn BarChart(
    /// What the plot shows, for those who can't see it.
    #[prop(into)]
    title: String,
    /// Under each bar.
    labels: Vec<String>,
    /// What is stacked.
    series: Vec<Series>,
) -> impl IntoView {
    let top = top_of_scale(&series, labels.len());
    let bars: Vec<_> = (0..labels.len())
        .map(|at| bar(at, &labels, &series, top))
        .collect();
    let legend: Vec<_> = series
        .iter()
        .map(|s| view! { <li class=format!("legend legend--{}", s.kind)>{s.name.clone()}</li> })
        .collect();
    view! {
        <figure class="chart">
            <figcaption>{title.clone()}</figcaption>
            <ul class="chart__legend">{legend}</ul>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=title preserveAspectRatio="none">
                <line class="chart__axis" x1=LEFT y1=HEIGHT - BOTTOM x2=WIDTH y2=HEIGHT - BOTTOM/>
                <text class="chart__label" x=LEFT - 6 y=14 text-anchor="end">{top}</text>
                <text class="chart__label" x=LEFT - 6 y=HEIGHT - BOTTOM text-anchor="end">"0"</text>
                {bars}
            </svg>
            <details>
                <summary>{t("chart-numbers")}</summary>
                <NumbersTable labels series/>
            </details>
        </figure>
    }
}

fn top_of_scale(series: &[Series], labels: usize) -> i64 {
    let sum = |at: usize| series.iter().filter_map(|s| s.values.get(at)).sum::<i64>();
    (0..labels).map(sum).max().unwrap_or(0).max(1)
}

fn bar(at: usize, labels: &[String], series: &[Series], top: i64) -> impl IntoView + use<> {
    let step = (WIDTH - LEFT) / labels.len().max(1);
    let x = LEFT + at * step;
    let room = i64::try_from(HEIGHT - BOTTOM - 8).unwrap_or(0);
    let mut y = i64::try_from(HEIGHT - BOTTOM).unwrap_or(0);
    let mut parts = Vec::new();
    for s in series {
        let value = s.values.get(at).copied().unwrap_or(0);
        if value == 0 {
            continue;
        }
        let height = (value * room / top).max(2);
        y -= height;
        let class = format!("chart__bar chart__bar--{}", s.kind);
        let hover = format!("{}: {} {value}", labels[at], s.name);
        parts.push(view! {
            <rect class=class x=x + 2 y=y width=step.saturating_sub(4).max(2) height=height>
                <title>{hover}</title>
            </rect>
        });
    }
    // Labels would run into each other if each bar had one.
    let every = labels.len().div_ceil(10).max(1);
    let label = at.is_multiple_of(every).then(|| {
        view! { <text class="chart__label" x=x + step / 2 y=HEIGHT - 6 text-anchor="middle">{labels[at].clone()}</text> }
    });
    view! { {parts}{label} }
}

/// The same in figures.
#[component]
fn NumbersTable(labels: Vec<String>, series: Vec<Series>) -> impl IntoView {
    let heads: Vec<_> = series
        .iter()
        .map(|s| view! { <th scope="col" class="number">{s.name.clone()}</th> })
        .collect();
    let rows: Vec<_> = labels
        .into_iter()
        .enumerate()
        .map(|(at, label)| {
            let cells: Vec<_> = series
                .iter()
                .map(|s| view! { <td class="number">{s.values.get(at).copied().unwrap_or(0)}</td> })
                .collect();
            view! { <tr><th scope="row">{label}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="table">
            <thead><tr><th scope="col">{t("chart-day")}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
