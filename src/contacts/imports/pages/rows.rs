//! What became of rows of a file, or would.

use leptos::prelude::*;

use super::ALL;
use crate::contacts::imports::model::{Done, Import, Outcome, Progress};
use crate::contacts::imports::service::ROWS_SHOWN;
use crate::i18n::t;

/// What became of rows, or would.
#[component]
pub fn Rows<'a>(
    /// Of which import.
    import: &'a Import,
    /// Which rows.
    outcome: Outcome,
    /// Themselves.
    rows: Vec<Done>,
) -> impl IntoView {
    if matches!(import.progress, Progress::Uploaded | Progress::Undone) {
        return ().into_any();
    }
    let base = format!("{ALL}/{}", import.id);
    let tabs: Vec<_> = [Outcome::Refused, Outcome::New, Outcome::Changed]
        .into_iter()
        .map(|one| {
            let href = format!("{base}?rows={}", one.key());
            let current = (one == outcome).then_some("page");
            view! { <li><a href=href aria-current=current>{t(&format!("people-import-row-{}", one.key()))}</a></li> }
        })
        .collect();
    let full = i64::try_from(rows.len()).unwrap_or(0) == ROWS_SHOWN;
    let next = rows.last().filter(|_| full).map(|row| {
        let href = format!("{base}?rows={}&after={}", outcome.key(), row.number);
        view! { <p><a rel="next" href=href>{t("pagination-next")}</a></p> }
    });
    let lines: Vec<_> = rows
        .into_iter()
        .map(|row| view! { <RowLine row/> })
        .collect();
    let table = match lines.is_empty() {
        true => view! { <p class="quiet">{t("people-import-rows-none")}</p> }.into_any(),
        false => view! {
            <table class="table">
                <thead><tr>
                    <th scope="col">{t("people-import-row")}</th>
                    <th scope="col">{t("people-import-what")}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        }
        .into_any(),
    };
    view! {
        <section>
            <h2>{t("people-import-rows")}</h2>
            <nav aria-label=t("people-import-rows")><ul class="tabs">{tabs}</ul></nav>
            {table}
            {next}
        </section>
    }
    .into_any()
}

#[component]
fn RowLine(row: Done) -> impl IntoView {
    let errors: Vec<String> = row
        .errors
        .iter()
        .map(|(column, key)| match column.as_str() {
            "" => t(key),
            column => format!("{column}: {}", t(key)),
        })
        .collect();
    let changed = &row.changed;
    let parts = [
        (changed.name.is_some(), "people-import-changes-name"),
        (changed.language.is_some(), "people-import-changes-language"),
        (changed.country.is_some(), "people-import-changes-country"),
        (
            !changed.identifiers.is_empty(),
            "people-import-changes-identifiers",
        ),
        (!changed.tags.is_empty(), "people-import-changes-tags"),
        (!changed.lists.is_empty(), "people-import-changes-lists"),
        (!changed.values.is_empty(), "people-import-changes-fields"),
    ];
    let parts = parts
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, key)| t(key));
    let parts: Vec<String> = parts.collect();
    let errors: Vec<_> = errors
        .into_iter()
        .map(|text| view! { <div>{text}</div> })
        .collect();
    let person = row.subject.map(|id| {
        view! { " " <a href=format!("/admin/subjects/{id}")>{t("subjects-person")}</a> }
    });
    view! {
        <tr>
            <th scope="row">{row.number}</th>
            <td data-label=t("people-import-what")>{errors} {parts.join(", ")} {person}</td>
        </tr>
    }
}
