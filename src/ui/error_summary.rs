//! Everything that is wrong with a form, on top of it, each a link to its field (the GOV.UK
//! pattern). The page gives it focus.

use leptos::prelude::*;

use crate::error::FieldErrors;
use crate::i18n::{t, words};

/// The list of what is wrong; nothing if nothing is.
#[component]
pub fn ErrorSummary<'a>(
    /// What is wrong.
    errors: &'a FieldErrors,
) -> impl IntoView {
    let words = words();
    let items = errors.iter().map(|error| {
        let text = words.with_list(&error.key, &error.args);
        (error.field.clone(), text)
    });
    view! { <ErrorList items=items.collect()/> }
}

/// The same of what is in words already.
#[component]
pub fn ErrorList(
    /// Id of each control, and what is wrong with it.
    items: Vec<(String, String)>,
) -> impl IntoView {
    let items: Vec<_> = items
        .into_iter()
        .map(|(id, text)| view! { <li><a href=format!("#{id}")>{text}</a></li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus id="error-summary">
                <h2>{t("error-summary-title")}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}
