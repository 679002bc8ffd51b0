//! Long lists page by page. A page begins after the last id of the one before (a cursor), so rows
//! that come or go meanwhile neither repeat nor vanish.

use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;

use crate::i18n::t;

/// Rows on a page.
pub const PAGE_SIZE: usize = 50;

/// The query that names a page: `?after={id of the last row seen}`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct After {
    /// The last row of the page before; none on the first page.
    pub after: Option<Uuid>,
}

/// One page of a list, newest first.
#[derive(Clone, Debug)]
pub struct Paged<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins, if there is one.
    pub next: Option<Uuid>,
}

impl<T> Paged<T> {
    /// Makes a page of up to [`PAGE_SIZE`] + 1 rows: the one too many tells that there are more.
    pub fn from_rows(mut rows: Vec<T>, id: impl Fn(&T) -> Uuid) -> Self {
        let has_more = rows.len() > PAGE_SIZE;
        rows.truncate(PAGE_SIZE);
        let next = rows.last().filter(|_| has_more).map(id);
        Self { items: rows, next }
    }

    /// What to ask the database for.
    #[must_use]
    pub fn limit() -> i64 {
        i64::try_from(PAGE_SIZE + 1).unwrap_or(i64::MAX)
    }
}

/// Links to the first and the next page, as far as there are any.
#[component]
pub fn Pagination(
    /// Address of the list, ending in `?` or `&`.
    #[prop(into)]
    base: String,
    /// Whether this is the first page.
    is_first: bool,
    /// Where the next one begins.
    next: Option<Uuid>,
) -> impl IntoView {
    let first = base.trim_end_matches(['?', '&']).to_owned();
    (!is_first || next.is_some()).then(|| {
        view! {
            <nav class="pagination" aria-label=t("pagination-label")>
                {(!is_first).then(|| view! { <a href=first>{t("pagination-first")}</a> })}
                {next.map(|id| view! { <a rel="next" href=format!("{base}after={id}")>{t("pagination-next")}</a> })}
            </nav>
        }
    })
}
