//! What happened, in order.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::server::dates::{Day, Moment};
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
    /// The day, where no more is known of the time than that.
    #[prop(optional_no_strip)]
    day: Option<Date>,
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
    let when = match day {
        Some(day) => view! { <Day day/> }.into_any(),
        None => view! { <Moment at/> }.into_any(),
    };
    view! {
        <li class=format!("timeline__entry {class}")>
            <p class="timeline__head">
                <strong>{title}</strong>
                " "
                {when}
            </p>
            {children.map(|children| children())}
        </li>
    }
}
