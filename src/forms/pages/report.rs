//! The report of an import.

use leptos::prelude::*;

use crate::forms::interchange::report::{Line, Outcome, Report};
use crate::i18n::{t, t_with, words};

/// What was dropped, what was changed, and which answers have other names now.
#[component]
pub fn ReportView<'a>(
    /// Of an import.
    report: &'a Report,
) -> impl IntoView {
    if report.is_empty() {
        return view! { <p class="note">{t("interchange-report-complete")}</p> }.into_any();
    }
    let more = report.more();
    let looks = (!report.looks.is_empty()).then(|| {
        view! { <p>{t("interchange-looks")}" "<code>{report.looks_in_words()}</code></p> }
    });
    view! {
        <Lines title=t("interchange-dropped") lines=report.of(Outcome::Dropped).collect()/>
        {looks}
        <Lines title=t("interchange-changed") lines=report.of(Outcome::Changed).collect()/>
        {(more > 0).then(|| t_with("interchange-more", [("count", more.into())]))}
        <Renamed names=&report.renamed/>
    }
    .into_any()
}

#[component]
fn Lines<'a>(title: String, lines: Vec<&'a Line>) -> impl IntoView {
    let words = words();
    let count = lines.len();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row"><code>{line.place.clone()}</code></th>
                    <td data-label=t("interchange-column-what")>{(!line.what.is_empty()).then(|| line.what.clone())}</td>
                    <td data-label=t("interchange-column-why")>{line.why.in_words(&words)}</td>
                </tr>
            }
        })
        .collect();
    (count > 0).then(|| {
        view! {
            <section>
                <h2>{title}" ("{count}")"</h2>
                <table class="table table--report">
                    <thead>
                        <tr>
                            <th scope="col">{t("interchange-column-place")}</th>
                            <th scope="col">{t("interchange-column-what")}</th>
                            <th scope="col">{t("interchange-column-why")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

/// What programs that read answers have to know.
#[component]
fn Renamed<'a>(names: &'a [(String, String)]) -> impl IntoView {
    let rows: Vec<_> = names
        .iter()
        .map(|(before, after)| {
            view! {
                <tr>
                    <th scope="row">{before.clone()}</th>
                    <td data-label=t("interchange-column-after")><code>{after.clone()}</code></td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("interchange-renamed")}</h2>
                <table class="table table--report">
                    <thead>
                        <tr>
                            <th scope="col">{t("interchange-column-before")}</th>
                            <th scope="col">{t("interchange-column-after")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}
