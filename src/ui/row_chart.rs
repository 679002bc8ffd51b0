//! Counts of things side by side, as a table whose rows have bars: to look at and to read in one.

use leptos::prelude::*;

use crate::i18n::{t, t_with};

/// A row each, with its count, its share and a bar.
#[component]
pub fn RowChart(
    /// What is counted.
    #[prop(into)]
    title: String,
    /// What the rows are.
    #[prop(into)]
    what: String,
    /// Label and count of each.
    rows: Vec<(String, i64)>,
    /// What the whole is of which these are shares.
    whole: i64,
) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(label, count)| {
            let share = share(count, whole);
            let width = format!("{share}%");
            view! {
                <tr>
                    <th scope="row">{label}</th>
                    <td class="number" data-label=t("chart-count")>{count}</td>
                    <td class="number" data-label=t("chart-share")>{t_with("chart-percent", [("share", share.into())])}</td>
                    <td class="rows__bar" aria-hidden="true">
                        <svg><rect class="chart__bar chart__bar--given" width=width height="100%"/></svg>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table rows">
            <caption>{title}</caption>
            <thead>
                <tr>
                    <th scope="col">{what}</th>
                    <th scope="col" class="number">{t("chart-count")}</th>
                    <th scope="col" class="number">{t("chart-share")}</th>
                    <td></td>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Per cent, rounded; nothing of nothing is nothing.
fn share(count: i64, whole: i64) -> i64 {
    if whole <= 0 {
        return 0;
    }
    ((count * 200 + whole) / (whole * 2)).clamp(0, 100)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_rounded() {
        assert_eq!(
            [share(0, 0), share(1, 3), share(2, 3), share(1, 1)],
            [0, 33, 67, 100]
        );
        assert_eq!(share(5, 1000), 1);
    }
}
