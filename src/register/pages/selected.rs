//! What is ticked, on the pages that ask before something is done with it.

use leptos::prelude::*;

use super::table::Cells;
use crate::i18n::t;
use crate::register::model::{METHODS, Record};

/// Where the search is that the records come from.
pub fn back(search: &str) -> String {
    match search.parse::<uuid::Uuid>() {
        Ok(id) => format!("/admin/register?search={id}"),
        Err(_) => "/admin/register".to_owned(),
    }
}

/// How an agent may know something, in words.
pub fn methods() -> Vec<(String, String)> {
    METHODS
        .into_iter()
        .map(|method| (method.to_owned(), t(&format!("register-method-{method}"))))
        .collect()
}

/// The records, as they stand now, and hidden controls that send them.
#[component]
pub fn SelectedRecords(records: Vec<Record>) -> impl IntoView {
    let rows: Vec<_> = records
        .into_iter()
        .map(|record| {
            let key = record.id().key();
            view! {
                <tr>
                    <Cells record/>
                    <td><input type="hidden" name="row" value=key/></td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("register-identifier")}</th>
                    <th scope="col">{t("register-person")}</th>
                    <th scope="col">{t("register-purpose")}</th>
                    <th scope="col">{t("register-consent")}</th>
                    <th scope="col">{t("register-since")}</th>
                    <th scope="col">{t("register-source")}</th>
                    <td></td>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
