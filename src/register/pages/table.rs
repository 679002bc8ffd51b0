//! What a search finds, with boxes to tick.

use leptos::prelude::*;
use uuid::Uuid;

use crate::i18n::{t, t_with, words};
use crate::portal::pages::evidence::StandingBadge;
use crate::register::model::{COUNTED, Found, Record, Turn};
use crate::server::dates::Moment;
use crate::tables::write::FORMATS;
use crate::ui::empty::EmptyState;

/// What the reader may do with rows.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each right is one of its own"
)]
pub struct View {
    /// Whether all boxes are ticked.
    pub is_all: bool,
    /// Whether values may be changed.
    pub may_change: bool,
    /// Whether records may be taken back.
    pub may_delete: bool,
    /// Whether what is found may be taken out.
    pub may_export: bool,
}

impl View {
    fn has_boxes(self) -> bool {
        self.may_change || self.may_delete
    }
}

/// A page of records.
#[component]
pub fn Results(id: Uuid, found: Found, turn: Turn, view: View) -> impl IntoView {
    if found.records.is_empty() {
        return view! { <EmptyState title=t("register-empty") text=t("register-empty-text")/> }
            .into_any();
    }
    let count = match found.count > COUNTED {
        true => t("register-count-many"),
        false => t_with("register-count", [("count", found.count.into())]),
    };
    let select = view.has_boxes().then(|| {
        let here = here(id, turn);
        let (href, key) = match view.is_all {
            true => (here, "register-select-none"),
            false => (format!("{here}&all=yes"), "register-select-all"),
        };
        view! { <a class="button button--quiet button--small" href=href>{t(key)}</a> }
    });
    let pages = view! { <Pages id found=&found/> }.into_any();
    let rows: Vec<_> = found
        .records
        .into_iter()
        .map(|record| view! { <Line record view/> })
        .collect();
    view! {
        <form method="post" action="/admin/register/change">
            <input type="hidden" name="search" value=id.to_string()/>
            <p role="status">{count}" "{select}</p>
            <table class="table table--register">
                <thead>
                    <tr>
                        {view.has_boxes().then(|| view! {
                            <th scope="col"><span class="visually-hidden">{t("register-select")}</span></th>
                        })}
                        <th scope="col">{t("register-identifier")}</th>
                        <th scope="col">{t("register-person")}</th>
                        <th scope="col">{t("register-purpose")}</th>
                        <th scope="col">{t("register-consent")}</th>
                        <th scope="col">{t("register-since")}</th>
                        <th scope="col">{t("register-source")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="actions">
                {view.may_change.then(|| view! {
                    <button class="button button--quiet">{t("register-change")}</button>
                })}
                {view.may_delete.then(|| view! {
                    <button class="button button--quiet" formaction="/admin/register/delete">
                        {t("register-delete")}
                    </button>
                })}
            </div>
        </form>
        {pages}
        {view.may_export.then(|| view! { <Export id/> })}
    }
    .into_any()
}

/// All that the search finds, as a file.
#[component]
fn Export(id: Uuid) -> impl IntoView {
    let buttons: Vec<_> = FORMATS
        .into_iter()
        .map(|format| {
            let key = format.key();
            view! {
                <button class="button button--quiet button--small" name="format" value=key>
                    {key.to_uppercase()}
                </button>
            }
        })
        .collect();
    view! {
        <form class="actions" method="post" action=format!("/admin/register/searches/{id}/export")>
            <span>{t("register-export")}</span>
            {buttons}
        </form>
    }
}

/// Address of the page that is shown.
fn here(id: Uuid, turn: Turn) -> String {
    let base = format!("/admin/register?search={id}");
    match turn {
        Turn::First => base,
        Turn::After(place) => format!("{base}&after={}", place.key()),
        Turn::Before(place) => format!("{base}&before={}", place.key()),
    }
}

/// Links to newer and older records.
#[component]
fn Pages<'a>(id: Uuid, found: &'a Found) -> impl IntoView {
    let first = found.records.first().map(Record::place);
    let last = found.records.last().map(Record::place);
    let newer = first
        .filter(|_| found.has_newer)
        .map(|place| here(id, Turn::Before(place)));
    let older = last
        .filter(|_| found.has_older)
        .map(|place| here(id, Turn::After(place)));
    (newer.is_some() || older.is_some()).then(|| {
        view! {
            <nav class="pagination" aria-label=t("pagination-label")>
                {newer.map(|href| view! { <a rel="prev" href=href>{t("register-newer")}</a> })}
                {older.map(|href| view! { <a rel="next" href=href>{t("register-older")}</a> })}
            </nav>
        }
    })
}

#[component]
fn Line(record: Record, view: View) -> impl IntoView {
    let key = record.id().key();
    let known = record.known_by();
    let tick = view.has_boxes().then(|| {
        let label = t_with("register-select-one", [("person", known.clone().into())]);
        view! { <td><input class="register-box" type="checkbox" name="row" value=key checked=view.is_all aria-label=label/></td> }
    });
    view! {
        <tr>
            {tick}
            <Cells record/>
        </tr>
    }
}

/// The cells of a record, from identifier to source.
#[component]
pub fn Cells(record: Record) -> impl IntoView {
    let href = format!("/admin/subjects/{}", record.latest.subject_id);
    let value = match record.is_agreed() {
        true => t("register-true"),
        false => t("register-false"),
    };
    let name = match record.name.is_empty() {
        true => t("register-nameless"),
        false => record.name.clone(),
    };
    let purpose = record.latest.purpose.name_in(words().language).to_owned();
    let source = t(&format!("source-{}", record.latest.source.key()));
    view! {
        <th scope="row">{record.known_by()}</th>
        <td data-label=t("register-person")><a href=href>{name}</a></td>
        <td data-label=t("register-purpose")>{purpose}</td>
        <td data-label=t("register-consent")><span>{value}" "<StandingBadge standing=record.standing/></span></td>
        <td data-label=t("register-since")><Moment at=record.latest.occurred_at/></td>
        <td data-label=t("register-source")>{source}</td>
    }
}
