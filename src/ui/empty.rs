//! What stands where a list has nothing in it: why, and the next step.

use leptos::prelude::*;

/// An empty list that teaches.
#[component]
pub fn EmptyState(
    /// What is not there.
    #[prop(into)]
    title: String,
    /// What would be there, and how it gets there.
    #[prop(into)]
    text: String,
    /// The next step, if the reader may take it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty__title">{title}</p>
            <p>{text}</p>
            {children.map(|children| view! { <p class="empty__action">{children()}</p> })}
        </div>
    }
}
