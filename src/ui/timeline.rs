//! What happened, in order.

use leptos::prelude::*;

use crate::server::dates::Moment;
use crate::time::Timestamp;

/// A list of entries; put [`TimelineEntry`] into it.
#[component]
pub fn Timeline(children: Children) -> impl IntoView {
    view! { <ol class="timeline">{children()}</ol> }
}

/// One thing that happened.
#[component]
pub fn TimelineEntry(
    /// When.
    at: Timestamp,
    /// What, in a few words.
    #[prop(into)]
    title: String,
    /// Sets it apart: `internal`, `given`, `withdrawn`, ...
    #[prop(into, optional)]
    kind: String,
    /// The rest.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let class = if kind.is_empty() {
        String::new()
    } else {
        format!("timeline__entry--{kind}")
    };
    view! {
        <li class=format!("timeline__entry {class}")>
            <p class="timeline__head">
                <strong>{title}</strong>
                " "
                <Moment at/>
            </p>
            {children.map(|children| children())}
        </li>
    }
}
