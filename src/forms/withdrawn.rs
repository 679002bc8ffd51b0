//! A form that is no longer offered: what its address says to whoever comes.
//!
//! The answer is 410: it was here, and is not any more. It stands in the frame where the form stood,
//! in the visitor's language, and leads to where consents are seen and withdrawn.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::document::{Document, Script};
use super::markdown::OutsideLink;
use super::public::framed;
use super::published::LiveForm;
use super::schedule;
use super::snapshot::{html_of, in_words_of};
use crate::error::{AppError, Result};
use crate::i18n::{pick, t, t_with};
use crate::server::App;
use crate::server::visitor::VisitorLanguage;

/// What there is at a form's address.
pub enum Offer {
    /// The form.
    Live(Arc<LiveForm>),
    /// What was offered last.
    Withdrawn(Box<LiveForm>),
}

/// What there is under a name; [`AppError::NotFound`] if nothing ever was.
pub async fn find_offer(app: &App, key: &str) -> Result<Offer> {
    match app.published_forms.get(app, key).await {
        Err(AppError::NotFound) => {
            let mut conn = app.read().await?;
            let last = schedule::store::find_unpublished(&mut conn, key).await?;
            let last = last.ok_or(AppError::NotFound)?;
            Ok(Offer::Withdrawn(Box::new(LiveForm::of(app, last)?)))
        }
        found => found.map(Offer::Live),
    }
}

impl Offer {
    /// The form, as it is or was offered.
    #[must_use]
    pub fn form(&self) -> &LiveForm {
        match self {
            Self::Live(form) => form,
            Self::Withdrawn(form) => form,
        }
    }
}

/// Answers with what has become of the form. `claimed` is the page that frames it, as it says itself.
pub fn answer_withdrawn(app: &App, form: &LiveForm, language: &str, claimed: &str) -> Response {
    let parent = form.framing_origin(claimed);
    let (title, body) = in_words_of(VisitorLanguage::of(language), || {
        let title = t("form-public-withdrawn-title");
        let portal = app.config.url("/portal");
        (
            title.clone(),
            html_of(|| said(form, language, title, portal)),
        )
    });
    let document = Document {
        title,
        language: language.to_owned(),
        body,
        languages: Vec::new(),
        is_framed: parent.is_some(),
        script: parent.map(|parent| Script {
            parent: parent.to_owned(),
            ..Script::default()
        }),
    };
    framed(StatusCode::GONE, &document, form)
}

fn said(form: &LiveForm, language: &str, title: String, portal: String) -> impl IntoView {
    let definition = &form.published.definition;
    let name = pick(&definition.title, language, definition.default_language());
    let controller = &form.published.controller;
    let names = [
        ("controller", controller.name.as_str().into()),
        ("form", name.into()),
    ];
    let email = [("email", controller.contact_email.as_str().into())];
    view! {
        <div class="form">
            <h1>{title}</h1>
            <p>{t_with("form-public-withdrawn", names)}</p>
            <p>{t("form-public-withdrawn-consents")}</p>
            <p><OutsideLink href=portal>{t("form-public-withdrawn-manage")}</OutsideLink></p>
            <p>{t_with("form-public-withdrawn-contact", email)}</p>
        </div>
    }
}
