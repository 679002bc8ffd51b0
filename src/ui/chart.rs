//! Plots, drawn on the server as SVG: nothing to load, and they print. The numbers stand in a table
//! below for those who would rather read, or hear, than look.
//!
//! Across, the drawing is measured in per cent, so that it fills any width while its words keep
//! their size; down, in pixels.

use leptos::prelude::*;

use crate::i18n::t;

/// One kind of thing that is counted, e.g. consents given.
#[derive(Clone, Debug)]
pub struct Series {
    /// What it counts.
    pub name: String,
    /// Sets its colour and pattern: `given`, `refused`, `withdrawn`.
    pub kind: &'static str,
    /// One count a label.
    pub values: Vec<i64>,
}

/// Where the lowest line is.
const BASE: i64 = 152;
/// Where the highest line is.
const TOP: i64 = 12;
/// Room for the numbers at the side, in per cent of the width.
const SIDE: f64 = 7.0;

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
    /// What the labels are, for the head of the table; days, if nothing is said.
    #[prop(into, optional)]
    across: String,
) -> impl IntoView {
    let across = match across.as_str() {
        "" => t("chart-day"),
        _ => across,
    };
    let top = top_of_scale(&series, labels.len());
    let bars: Vec<_> = (0..labels.len())
        .map(|at| bar(at, &labels, &series, top))
        .collect();
    // Their ids are the page's: a chart that has no use for them must not bring them once more.
    let has_patterns = series.iter().any(|s| fill(s.kind).is_some());
    view! {
        <figure class="chart">
            <figcaption>{title.clone()}</figcaption>
            <Legend series=series.clone()/>
            <svg role="img" aria-label=title>
                {has_patterns.then(|| view! { <Patterns/> })}
                <Scale top/>
                {bars}
            </svg>
            <details>
                <summary>{t("chart-numbers")}</summary>
                <NumbersTable across labels series/>
            </details>
        </figure>
    }
}

/// Names of what is stacked, each with its colour and pattern.
#[component]
fn Legend(series: Vec<Series>) -> impl IntoView {
    let names: Vec<_> = series
        .into_iter()
        .map(|s| {
            view! {
                <li class="legend">
                    <svg aria-hidden="true"><rect class=class(s.kind) fill=fill(s.kind) x="1" y="1" width="14" height="14"/></svg>
                    {s.name}
                </li>
            }
        })
        .collect();
    view! { <ul class="chart__legend">{names}</ul> }
}

/// Colours alone would leave some readers without a difference (WCAG 2.2, 1.4.1).
#[component]
fn Patterns() -> impl IntoView {
    view! {
        <defs>
            <pattern id="chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="chart__hatch" x1="0" y1="0" x2="0" y2="6"/>
            </pattern>
            <pattern id="chart-dots" width="5" height="5" patternUnits="userSpaceOnUse">
                <circle class="chart__dot" cx="2.5" cy="2.5" r="1.5"/>
            </pattern>
        </defs>
    }
}

fn class(kind: &str) -> String {
    format!("chart__bar chart__bar--{kind}")
}

fn fill(kind: &str) -> Option<&'static str> {
    match kind {
        "refused" => Some("url(#chart-hatch)"),
        "withdrawn" => Some("url(#chart-dots)"),
        _ => None,
    }
}

/// Lines with their numbers: none, half, most.
#[component]
fn Scale(top: i64) -> impl IntoView {
    [(0, "chart__axis"), (top / 2, "chart__grid"), (top, "chart__grid")]
        .map(|(value, class)| {
            let y = height_of(value, top);
            view! {
                <line class=class x1=percent(SIDE) y1=y x2="100%" y2=y/>
                <text class="chart__label" x=percent(SIDE - 1.0) y=y + 4 text-anchor="end">{value}</text>
            }
        })
        .collect_view()
}

/// A round even number that holds the highest bar.
fn top_of_scale(series: &[Series], labels: usize) -> i64 {
    let sum = |at: usize| series.iter().filter_map(|s| s.values.get(at)).sum::<i64>();
    let highest = (0..labels).map(sum).max().unwrap_or(0).max(2);
    let mut step = 2;
    while highest > step * 10 {
        step *= 10;
    }
    (highest + step - 1) / step * step
}

fn height_of(value: i64, top: i64) -> i64 {
    BASE - (BASE - TOP) * value / top
}

fn percent(part: f64) -> String {
    format!("{part:.2}%")
}

#[expect(clippy::cast_precision_loss, reason = "a plot has few bars")]
fn bar(at: usize, labels: &[String], series: &[Series], top: i64) -> impl IntoView + use<> {
    let step = (100.0 - SIDE) / labels.len().max(1) as f64;
    let x = SIDE + at as f64 * step;
    let mut below = 0;
    let mut parts = Vec::new();
    for s in series {
        let value = s.values.get(at).copied().unwrap_or(0);
        if value == 0 {
            continue;
        }
        let bottom = height_of(below, top);
        below += value;
        let y = height_of(below, top).min(bottom - 2);
        let hover = format!("{}: {} {value}", labels[at], s.name);
        parts.push(view! {
            <rect class=class(s.kind) fill=fill(s.kind) x=percent(x + step * 0.15) y=y width=percent(step * 0.7) height=bottom - y>
                <title>{hover}</title>
            </rect>
        });
    }
    view! { {parts}{label(at, labels, x + step / 2.0)} }
}

/// Labels for which there is room on a narrow screen too.
const FEW: usize = 4;

/// Labels would run into each other if each bar had one; on narrow screens even these are halved.
fn label(at: usize, labels: &[String], x: f64) -> Option<impl IntoView + use<>> {
    let every = labels.len().div_ceil(8).max(1);
    let class = if labels.len() <= FEW || (at / every).is_multiple_of(2) {
        "chart__label"
    } else {
        "chart__label chart__label--minor"
    };
    let text = labels[at].clone();
    at.is_multiple_of(every).then(|| {
        view! { <text class=class x=percent(x) y=BASE + 20 text-anchor="middle">{text}</text> }
    })
}

/// The same in figures.
#[component]
fn NumbersTable(across: String, labels: Vec<String>, series: Vec<Series>) -> impl IntoView {
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
                .map(|s| {
                    let value = s.values.get(at).copied().unwrap_or(0);
                    view! { <td class="number" data-label=s.name.clone()>{value}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{label}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="table">
            <thead><tr><th scope="col">{across}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_holds_the_highest_bar_and_is_even() {
        for (highest, top) in [
            (0, 2),
            (1, 2),
            (3, 4),
            (19, 20),
            (21, 40),
            (99, 100),
            (2500, 4000),
        ] {
            let series = Series {
                name: String::new(),
                kind: "given",
                values: vec![highest],
            };
            assert_eq!(top_of_scale(&[series], 1), top, "{highest}");
        }
    }
}
