//! What the desk's and the portal's pages of requests have in common.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::error::FieldErrors;
use crate::files::incoming::FILE_MAX_MB;
use crate::files::sniff::ACCEPT;
use crate::i18n::{t, t_with};
use crate::server::dates::Day;
use crate::tickets::lifecycle::{PlainStatus, State};
use crate::tickets::model::{Attachment, Ticket};
use crate::tickets::upload::FILE;
use crate::ui::badge::{Badge, Tone};
use crate::ui::field::FileField;

/// The type with the article that grants it.
pub fn type_with_article(ticket: &Ticket) -> String {
    match ticket.request_type.article() {
        Some(article) => t_with(
            "request-type-with-article",
            [
                ("type", ticket.request_type.title().into()),
                ("article", article.to_string().into()),
            ],
        ),
        None => ticket.request_type.title(),
    }
}

/// Where a request stands, for the desk.
#[component]
pub fn StateBadge(state: State) -> impl IntoView {
    let tone = match state {
        State::New | State::Open => Tone::Info,
        State::WaitingSubject => Tone::Warning,
        State::Resolved => Tone::Good,
        State::Rejected | State::Closed => Tone::Neutral,
    };
    view! { <Badge tone text=t(&format!("ticket-state-{}", state.key()))/> }
}

/// Where a request stands, for its person.
#[component]
pub fn StatusBadge(status: PlainStatus) -> impl IntoView {
    let tone = match status {
        PlainStatus::Received | PlainStatus::InProgress => Tone::Info,
        PlainStatus::WaitingForYou => Tone::Warning,
        PlainStatus::Answered => Tone::Good,
        PlainStatus::Refused | PlainStatus::Closed => Tone::Neutral,
    };
    view! { <Badge tone text=t(&format!("request-status-{}", status.key()))/> }
}

/// Days from which on the date calls for attention (the alerts of the design: 10, 5, 2, 0).
const SOON: i32 = 5;
const VERY_SOON: i32 = 2;

/// How long an answer has time: "due in 5 days", "overdue by 2 days".
#[component]
pub fn DueBadge(days: i32) -> impl IntoView {
    let with_days = |key, days: i32| t_with(key, [("days", i64::from(days).into())]);
    let (tone, text) = match days {
        ..0 => (Tone::Danger, with_days("tickets-overdue", -days)),
        0 => (Tone::Danger, t("tickets-due-today")),
        1..=VERY_SOON => (Tone::Danger, with_days("tickets-due-in", days)),
        _ if days <= SOON => (Tone::Warning, with_days("tickets-due-in", days)),
        _ => (Tone::Neutral, with_days("tickets-due-in", days)),
    };
    view! { <Badge tone text/> }
}

/// The due date, how long that is, and, to be opened, how it was counted.
#[component]
pub fn DueDate<'a>(
    ticket: &'a Ticket,
    due_on: Date,
    /// Days until then, where that is to be told.
    #[prop(default = None)]
    days: Option<i32>,
) -> impl IntoView {
    let steps: Vec<_> = ticket
        .due_steps()
        .iter()
        .map(|step| view! { <li>{step.words()}</li> })
        .collect();
    let count = (!steps.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t("tickets-why-this-date")}</summary>
                <ol>{steps}</ol>
                <p class="quiet">{t("tickets-why-law")}</p>
            </details>
        }
    });
    // Nobody waits for it any more once there is an answer.
    let day = if ticket.state.is_open() {
        view! { <strong><Day day=due_on/></strong> }.into_any()
    } else {
        view! { <span class="quiet"><Day day=due_on/></span> }.into_any()
    };
    view! {
        <div class="due">
            <p>
                {day}
                {days.map(|days| view! { " " <DueBadge days/> })}
            </p>
            {count}
        </div>
    }
}

/// What somebody wrote, with its line breaks.
#[component]
pub fn Words(text: String) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <p class="words">{text}</p> })
}

/// The files of an entry, each a download.
#[component]
pub fn Files(
    files: Vec<Attachment>,
    /// Address below which they are.
    base: String,
) -> impl IntoView {
    let items: Vec<_> = files
        .into_iter()
        .map(|file| {
            let size = size_in_words(file.size);
            view! {
                <li>
                    <a href=format!("{base}/{}", file.id) download>{file.file_name}</a>
                    " "
                    <span class="quiet">{size}</span>
                </li>
            }
        })
        .collect();
    (!items.is_empty())
        .then(|| view! { <ul class="files" aria-label=t("tickets-files")>{items}</ul> })
}

fn size_in_words(bytes: i64) -> String {
    const KB: i64 = 1024;
    let kilobytes = (bytes + KB - 1) / KB;
    if kilobytes < KB {
        t_with("file-size-kb", [("size", kilobytes.into())])
    } else {
        t_with("file-size-mb", [("size", (kilobytes / KB).into())])
    }
}

/// A file to send along. It stands last in its form, so that the words arrive before it.
#[component]
pub fn FileToSend<'a>(errors: &'a FieldErrors) -> impl IntoView {
    let hint = t_with("file-hint", [("max", FILE_MAX_MB.into())]);
    view! {
        <FileField name=FILE label=t("file-label") hint accept=ACCEPT errors required=false/>
    }
}
