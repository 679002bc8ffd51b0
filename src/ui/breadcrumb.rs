//! Where a page stands: the pages above it, from the outermost.

use leptos::prelude::*;

use crate::i18n::t;

/// Links to the pages above this one; the page itself is the `h1` below.
#[component]
pub fn Breadcrumb(
    /// Address and words of each, the outermost first.
    above: Vec<(String, String)>,
) -> impl IntoView {
    let links: Vec<_> = above
        .into_iter()
        .map(|(href, text)| view! { <li><a href=href>{text}</a></li> })
        .collect();
    view! { <nav class="breadcrumb" aria-label=t("breadcrumb-label")><ol>{links}</ol></nav> }
}
