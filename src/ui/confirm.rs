//! Asking before something that can't be taken back: a page of its own, which works without
//! script, says what will happen, and has a way out.

use leptos::prelude::*;

use crate::i18n::t;

/// The question, what follows from yes, and both answers.
#[component]
pub fn ConfirmPage(
    /// The question.
    #[prop(into)]
    title: String,
    /// The button that does it.
    #[prop(into)]
    action: String,
    /// Where "no" leads.
    #[prop(into)]
    back: String,
    /// Whether it destroys something.
    #[prop(default = true)]
    is_destructive: bool,
    /// What will happen.
    children: Children,
) -> impl IntoView {
    let class = if is_destructive {
        "button button--danger"
    } else {
        "button"
    };
    view! {
        <h1>{title}</h1>
        <div class="prose">{children()}</div>
        <form method="post" class="actions">
            <button class=class>{action}</button>
            <a class="button button--quiet" href=back>{t("confirm-back")}</a>
        </form>
    }
}
