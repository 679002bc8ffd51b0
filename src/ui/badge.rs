//! A word that tells a state at a glance. The word carries the meaning, the colour only helps.

use leptos::prelude::*;

/// How the state feels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    Neutral,
    /// Something to know.
    Info,
    /// As it should be.
    Good,
    /// Needs somebody soon.
    Warning,
    /// Needs somebody now.
    Danger,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Neutral => "badge",
            Self::Info => "badge badge--info",
            Self::Good => "badge badge--good",
            Self::Warning => "badge badge--warning",
            Self::Danger => "badge badge--danger",
        }
    }
}

/// A small labelled state.
#[component]
pub fn Badge(
    /// How it feels.
    tone: Tone,
    /// The word.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <span class=tone.class()>{text}</span> }
}
