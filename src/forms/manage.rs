//! `/f/{key}/manage`: where people on a website get a link to their consents (the snippet's mode
//! `manage`). It stands in a frame like the form, so it has no cookies and asks for no sign-in: the link
//! comes by mail, and whoever can read that may see and withdraw. It stays when the form is withdrawn:
//! what people have agreed to still holds.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::document::{Document, Script};
use super::public::{answer_error, framed};
use super::published::LiveForm;
use super::render::FORM;
use super::snapshot::{html_of, in_words_of};
use super::withdrawn::find_offer;
use crate::consents::asking;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with, words};
use crate::languages::direction;
use crate::portal::model::EmailInput;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::see_other;
use crate::server::request::Facts;
use crate::server::visitor::VisitorLanguage;

/// What the address says: the language, the framing page, and whether a mail is on its way.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    lang: String,
    p: String,
    sent: bool,
}

impl Asked {
    /// The page's address with what it says.
    fn address(&self, form: &LiveForm, sent: bool) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        format!(
            "/f/{}/manage?lang={}&p={}&sent={sent}",
            form.published.form_key,
            encoded(&self.lang),
            encoded(&self.p)
        )
    }
}

/// What is typed; or the language of the button that was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    email: String,
    language: String,
}

/// GET /f/{key}/manage
pub async fn show(
    State(app): State<App>,
    facts: Facts,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let offer = find_offer(&app, &key).await?;
    Ok(answer(
        offer.form(),
        &facts,
        &asked,
        "",
        &FieldErrors::new(),
    ))
}

/// POST /f/{key}/manage
pub async fn send(
    State(app): State<App>,
    facts: Facts,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let offer = find_offer(&app, &key).await?;
    let form = offer.form();
    if !typed.language.is_empty() {
        let asked = Asked {
            lang: typed.language,
            ..asked
        };
        return Ok(see_other(&asked.address(form, false)));
    }
    let input = EmailInput { email: typed.email };
    let language = form.language(Some(&asked.lang), &facts.accept_language);
    Ok(
        match asking::ask(&app, &facts, &input, VisitorLanguage::of(&language)).await {
            Ok(()) => see_other(&asked.address(form, true)),
            Err(AppError::Invalid(errors)) => answer(form, &facts, &asked, &input.email, &errors),
            Err(error) => answer_error(form, &language, error),
        },
    )
}

fn answer(
    form: &LiveForm,
    facts: &Facts,
    asked: &Asked,
    typed: &str,
    errors: &FieldErrors,
) -> Response {
    let language = form.language(Some(&asked.lang), &facts.accept_language);
    let parent = form.framing_origin(&asked.p).unwrap_or_default();
    let (title, body) = in_words_of(VisitorLanguage::of(&language), || {
        let title = if errors.is_empty() {
            t("manage-ask-title")
        } else {
            let title = [("title", t("manage-ask-title").into())];
            t_with("form-public-error-page-title", title)
        };
        let body = match asked.sent && errors.is_empty() {
            true => html_of(|| sent_view(asked.address(form, false))),
            false => html_of(|| question(asked.address(form, false), typed, errors)),
        };
        (title, body)
    });
    let is_question = !asked.sent || !errors.is_empty();
    let offered = match is_question {
        true => form.published.definition.languages.clone(),
        false => Vec::new(),
    };
    let document = Document {
        title,
        languages: offered,
        language,
        body,
        is_framed: !parent.is_empty(),
        script: Some(Script {
            parent: parent.to_owned(),
            ..Script::default()
        }),
    };
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    framed(status, &document, form)
}

fn question(action: String, typed: &str, errors: &FieldErrors) -> AnyView {
    // In the words of visitors: the portal's own are not in all of their languages.
    let error = errors.get("email").map(|_| t("form-public-error-email"));
    let is_wrong = error.is_some();
    // The page's script gives it the focus: browsers do not, in frames of other sites.
    let summary = error.clone().map(|text| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" id="error-summary">
                <h2>{t("form-public-error-title")}</h2>
                <ul>
                    <li><a href="#email">{text}</a></li>
                </ul>
            </div>
        }
    });
    let error = error.map(|text| {
        view! {
            <p class="field__error" id="email-error">
                <span class="visually-hidden">{t("form-public-error-prefix")}" "</span>
                {text}
            </p>
        }
    });
    let class = if is_wrong {
        "field field--invalid"
    } else {
        "field"
    };
    view! {
        <div class="form">
            <h1>{t("manage-ask-title")}</h1>
            <p>{t("manage-ask-text")}</p>
            {summary}
            <form method="post" action=action id=FORM novalidate>
                <div class=class>
                    <label for="email">{t("manage-ask-email")}</label>
                    {error}
                    <input
                        type="email"
                        id="email"
                        name="email"
                        dir=(direction(words().language) == "rtl").then_some("ltr")
                        value=typed.to_owned()
                        autocomplete="email"
                        aria-required="true"
                        aria-invalid=is_wrong.then_some("true")
                        aria-describedby=is_wrong.then_some("email-error")
                    />
                </div>
                <p class="send"><button class="button">{t("manage-ask-send")}</button></p>
            </form>
            <p>{t("manage-ask-receipt")}</p>
        </div>
    }
    .into_any()
}

fn sent_view(again: String) -> AnyView {
    view! {
        <div class="form">
            <h1>{t("manage-ask-sent-title")}</h1>
            <div class="notice" id="notice" role="status" tabindex="-1">
                <p>{t("manage-ask-sent")}</p>
            </div>
            <p><a href=again>{t("manage-ask-again")}</a></p>
        </div>
    }
    .into_any()
}
