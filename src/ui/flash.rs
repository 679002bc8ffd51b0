//! What the last action did, said once on the page after it.

use leptos::prelude::*;

use crate::i18n::t;
use crate::server::page;

/// The message that the last page left, if any.
#[component]
pub fn Flash() -> impl IntoView {
    let key = page::facts()
        .and_then(|facts| facts.flash.clone())
        .filter(|key| is_flash(key));
    key.map(|key| view! { <div class="flash" role="status"><p>{t(&key)}</p></div> })
}

/// The cookie comes from outside: only keys made for this are shown.
fn is_flash(key: &str) -> bool {
    key.starts_with("flash-") && key.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}
