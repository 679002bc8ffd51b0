//! `/dev/mailbox`: reading the mails that were not sent because no mail server is configured. Only
//! then, and only from this machine: a mail carries codes and links.

use std::path::PathBuf;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use leptos::prelude::*;

use super::mailbox::{self, Found, Piece, pieces};
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::organisation;
use crate::server::App;
use crate::server::dates::{Moment, ReaderZone};
use crate::server::page;
use crate::server::request::Facts;
use crate::ui::empty::EmptyState;

/// The addresses of this feature: none where mail is really sent.
pub fn routes(app: &App) -> Router<App> {
    if app.mailer.folder().is_none() {
        return Router::new();
    }
    Router::new()
        .route("/dev/mailbox", get(list))
        .route("/dev/mailbox/{name}", get(show))
        .route("/dev/mailbox/{name}/html", get(show_html))
}

/// The folder, for whoever sits at this machine.
fn folder(app: &App, facts: &Facts) -> Result<PathBuf> {
    let folder = app.mailer.folder();
    let folder = folder.filter(|_| facts.is_local && !app.config.is_https());
    folder.cloned().ok_or(AppError::NotFound)
}

/// GET /dev/mailbox
async fn list(State(app): State<App>, facts: Facts) -> Result<Response> {
    let mails = mailbox::list_mails(&folder(&app, &facts)?).await?;
    let zone = organisation::service::zone(&mut app.read().await?).await?;
    Ok(page::public(&facts, || {
        provide_context(ReaderZone(zone));
        (t("mailbox-title"), view! { <Mailbox mails/> })
    }))
}

/// GET /dev/mailbox/{name}
async fn show(State(app): State<App>, facts: Facts, Path(name): Path<String>) -> Result<Response> {
    let mail = mailbox::get_mail(&folder(&app, &facts)?, &name).await?;
    let zone = organisation::service::zone(&mut app.read().await?).await?;
    Ok(page::public(&facts, || {
        provide_context(ReaderZone(zone));
        (mail.subject.clone(), view! { <Mail mail/> })
    }))
}

/// GET /dev/mailbox/{name}/html: as a mail program shows it, with styles on the elements and
/// nothing loaded.
async fn show_html(
    State(app): State<App>,
    facts: Facts,
    Path(name): Path<String>,
) -> Result<Response> {
    let mail = mailbox::get_mail(&folder(&app, &facts)?, &name).await?;
    let mut response = Html(mail.html).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'",
        ),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

#[component]
fn Mailbox(mails: Vec<Found>) -> impl IntoView {
    let rows: Vec<_> = mails
        .into_iter()
        .map(|mail| view! { <MailLine mail/> })
        .collect();
    let content = if rows.is_empty() {
        view! { <EmptyState title=t("mailbox-none") text=t("mailbox-none-text")/> }.into_any()
    } else {
        view! {
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("mailbox-subject")}</th>
                        <th scope="col">{t("mailbox-to")}</th>
                        <th scope="col">{t("mailbox-date")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <h1>{t("mailbox-title")}</h1>
        <p>{t("mailbox-intro")}</p>
        {content}
    }
}

#[component]
fn MailLine(mail: Found) -> impl IntoView {
    let subject = if mail.subject.is_empty() {
        t("mailbox-no-subject")
    } else {
        mail.subject
    };
    view! {
        <tr>
            <th scope="row"><a href=format!("/dev/mailbox/{}", mail.name)>{subject}</a></th>
            <td data-label=t("mailbox-to")>{mail.to}</td>
            <td data-label=t("mailbox-date")><Moment at=mail.sent_at/></td>
        </tr>
    }
}

#[component]
fn Mail(mail: Found) -> impl IntoView {
    let paragraphs: Vec<_> = mail
        .text
        .replace('\r', "")
        .split("\n\n")
        .map(|paragraph| view! { <p>{lines(paragraph)}</p> }.into_any())
        .collect();
    view! {
        <p><a href="/dev/mailbox">{t("mailbox-back")}</a></p>
        <h1>{mail.subject}</h1>
        <p class="quiet">{t("mailbox-to")}": "{mail.to}", "<Moment at=mail.sent_at/></p>
        <div class="panel prose">{paragraphs}</div>
        <p><a href=format!("/dev/mailbox/{}/html", mail.name)>{t("mailbox-html")}</a></p>
    }
}

/// The lines of a paragraph, broken as they were, addresses to be followed.
fn lines(paragraph: &str) -> Vec<AnyView> {
    let lines = paragraph.lines().enumerate();
    lines
        .map(|(at, line)| {
            let words: Vec<_> = pieces(line)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Text(text) => text.into_any(),
                    Piece::Link(url) => view! { <a href=url.clone()>{url.clone()}</a> }.into_any(),
                })
                .collect();
            view! { {(at > 0).then(|| view! { <br/> })}{words} }.into_any()
        })
        .collect()
}
