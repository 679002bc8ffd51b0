//! What exactly visitors are shown, frozen when a form is published.
//!
//! A **snapshot** is the HTML of the whole form in one language, empty. It is stored with its
//! SHA-256, and the page that is served is a document around these very bytes with one change: the
//! value of the hidden input `token`, which is empty in the snapshot, holds the form token. So
//! whoever takes the token out of a page that was served has what was hashed. A form that comes
//! back to be corrected says the same, with the answers and the errors added.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::model::{Filled, PublishedDefinition};
use super::render::FormView;
use crate::server::language::Language;

/// The HTML of a form in a language, with nothing filled in: the same input, the same bytes.
#[must_use]
pub fn snapshot_html(published: &PublishedDefinition, language: &str) -> String {
    form_html(published, language, Filled::default(), "", "")
}

/// The HTML of a form as somebody has filled it in.
#[must_use]
pub fn form_html(
    published: &PublishedDefinition,
    language: &str,
    filled: Filled,
    notice: &str,
    token: &str,
) -> String {
    in_words_of(Language::of(language), || {
        let published = published.clone();
        view! { <FormView published language=language.to_owned() filled notice token/> }.to_html()
    })
}

/// Runs what renders, with a language's words at hand.
pub fn in_words_of<T>(language: Language, render: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let rendered = owner.with(|| {
        language.words().provide();
        render()
    });
    owner.unset_with_forced_cleanup();
    rendered
}
